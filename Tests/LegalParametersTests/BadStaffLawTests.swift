import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("A bad law about people is refused, never half read")
struct BadStaffLawTests {
  typealias Case = BadLawTests.Case

  static let keys = [
    Case(
      "staff-norms.yaml", "area_step_percent: 100", "area_step_percnt: 100",
      "staff-norms.yaml:65:9: unknown key “area_step_percnt”"),
    Case(
      "staff-norms.yaml", "        monthly_fund: { I: 20.3, II: 18.6, III: 17.6 }\n", "",
      "staff-norms.yaml:21:9: the key “monthly_fund” is missing"),
    Case(
      "staff-norms.yaml", "        non_specialised: { I: 22, II: 20, III: 19 }\n", "",
      "staff-norms.yaml:21:9: the key “non_specialised” is missing"),
    Case(
      "staff-norms.yaml", ", II: 18.6", "",
      "staff-norms.yaml:28:23: the key “II” is missing"),
    Case(
      "staff-norms.yaml", "          thi_tran: { I: 25, II: 23, III: 21 }\n", "",
      "staff-norms.yaml:24:11: the key “thi_tran” is missing"),
    Case(
      "staff-norms.yaml", "phuong_quan: { people", "phuong_tinh: { people",
      "staff-norms.yaml:56:11: unknown key “phuong_tinh”"),
    Case(
      "staff-norms.yaml", "{ people: 5_000, confidence: B }", "{ people: 5_000 }",
      "staff-norms.yaml:56:24: the key “confidence” is missing"),
    Case(
      "staff-norms.yaml", "      chairmen: 1", "      chairman: 1",
      "staff-norms.yaml:100:7: the key “chairmen” is missing",
      "staff-norms.yaml:102:7: unknown key “chairman”"),
    Case(
      "staff-norms.yaml", "leadership:", "leaders:",
      "staff-norms.yaml:14:1: the key “leadership” is missing",
      "staff-norms.yaml:95:1: unknown key “leaders”"),
    Case(
      "staff-norms.yaml", "    title: { vi: \"Nghị định 34/2019/NĐ-CP\", en:",
      "    title: { vi: \"Nghị định 34/2019/NĐ-CP\", fr:",
      "staff-norms.yaml:30:12: the key “en” is missing", "staff-norms.yaml:30:45: unknown key “fr”"),
    Case(
      "staff-norms.yaml", "decree-34-2019:", "decree-33-2023:",
      "staff-norms.yaml:44:3: the key “decree-33-2023” is repeated (first at 29:3)"),
    Case(
      "pay.yaml", "base_salary:", "salary:",
      "pay.yaml:2:1: the key “base_salary” is missing", "pay.yaml:3:1: unknown key “salary”"),
    Case(
      "redundancy.yaml", "      leaving: {", "      going: {",
      "redundancy.yaml:7:7: the key “leaving” is missing",
      "redundancy.yaml:13:7: unknown key “going”"),
  ]

  static let bases = [
    Case(
      "staff-norms.yaml", "based_on: decree-33-2023", "based_on: decree-35-2023",
      "staff-norms.yaml:78:19: “decree-35-2023” is no regime that states its own figures"),
    Case(
      "staff-norms.yaml", "based_on: decree-34-2019", "based_on: hanoi-ward-pilot",
      "staff-norms.yaml:88:19: “hanoi-ward-pilot” is no regime that states its own figures"),
    Case(
      "staff-norms.yaml", "based_on: decree-33-2023", "based_on: hanoi-ward-pilot",
      "staff-norms.yaml:78:19: “hanoi-ward-pilot” is no regime that states its own figures"),
    Case(
      "staff-norms.yaml", "        based_on: decree-33-2023\n        ward_civil_servants",
      "        ward_civil_servants",
      "staff-norms.yaml:76:9: the key “officials” is missing",
      "staff-norms.yaml:76:9: the key “non_specialised” is missing",
      "staff-norms.yaml:76:9: the key “monthly_fund” is missing"),
  ]

  static let figures = [
    Case(
      "staff-norms.yaml", "phuong: { I: 25", "phuong: { I: -25",
      "staff-norms.yaml:24:24: -25 is not between 0 and 1000"),
    Case(
      "staff-norms.yaml", "non_specialised: { I: 22", "non_specialised: { I: 2.2",
      "staff-norms.yaml:27:31: a whole number is expected, found “2.2”"),
    Case(
      "staff-norms.yaml", "I: 20.3", "I: 20.305",
      "staff-norms.yaml:28:28: “20.305” must be between 0 and 1000, with at most 2 decimals"),
    Case(
      "staff-norms.yaml", "I: 20.3", "I: -20.3",
      "staff-norms.yaml:28:28: “-20.3” must be between 0 and 1000, with at most 2 decimals"),
    Case(
      "staff-norms.yaml", "I: 20.3", "I: 1000.01",
      "staff-norms.yaml:28:28: “1000.01” must be between 0 and 1000, with at most 2 decimals"),
    Case(
      "staff-norms.yaml", "I: 20.3", "I: \"20.3\"",
      "staff-norms.yaml:28:28: a number such as 1.5 is expected, found “20.3”"),
    Case(
      "staff-norms.yaml", "less_with_regular_police: 1", "less_with_regular_police: -1",
      "staff-norms.yaml:41:35: -1 is not between 0 and 10"),
    Case(
      "staff-norms.yaml", "phuong_quan: { people: 5_000", "phuong_quan: { people: 0",
      "staff-norms.yaml:56:34: 0 is not between 1 and 1000000"),
    Case(
      "staff-norms.yaml", "area_step_percent: 100", "area_step_percent: 0",
      "staff-norms.yaml:65:28: 0 is not between 1 and 1000"),
    Case(
      "staff-norms.yaml", "extra_person: 1.5", "extra_person: 1.555",
      "staff-norms.yaml:68:40: “1.555” must be between 0 and 1000, with at most 2 decimals"),
    Case(
      "staff-norms.yaml", "people_cap: 7", "people_cap: 0",
      "staff-norms.yaml:89:21: 0 is not between 1 and 1000"),
    Case(
      "staff-norms.yaml", "ward_civil_servants: 15", "ward_civil_servants: 0",
      "staff-norms.yaml:79:30: 0 is not between 1 and 1000"),
    Case(
      "staff-norms.yaml", "replaced: 2019-06-25 #", "replaced: 25/6/2019 #",
      "staff-norms.yaml:18:15: a day written as 2023-10-01 is expected, found “25/6/2019”"),
    Case(
      "pay.yaml", "vnd: 1_390_000", "vnd: -1", "pay.yaml:6:24: -1 is not between 1 and 20000000"),
    Case(
      "pay.yaml", "vnd: 1_390_000", "vnd: 20_000_001",
      "pay.yaml:6:24: 20000001 is not between 1 and 20000000"),
    Case(
      "pay.yaml", "coefficient: 2.34", "coefficient: 20.01",
      "pay.yaml:14:32: “20.01” must be between 0.01 and 20, with at most 2 decimals"),
    Case(
      "pay.yaml", "coefficient: 2.34", "coefficient: 2.345",
      "pay.yaml:14:32: “2.345” must be between 0.01 and 20, with at most 2 decimals"),
    Case(
      "redundancy.yaml", "within_months: 12, percent: 50", "within_months: -12, percent: 101",
      "redundancy.yaml:11:84: -12 is not between 0 and 120",
      "redundancy.yaml:11:98: 101 is not between 0 and 100"),
    Case(
      "redundancy.yaml", "months_per_insurance_year: 1.5", "months_per_insurance_year: 1.55",
      "redundancy.yaml:13:100: “1.55” must be between 0 and 10, with at most 1 decimals"),
    Case(
      "redundancy.yaml", "months: 60", "months: 6",
      "redundancy.yaml:21:63: 6 is not between 12 and 120"),
    Case(
      "redundancy.yaml", "2031-01-01: null", "2031-02-30: null",
      "redundancy.yaml:18:5: “2031-02-30” is not a day written as 2023-10-01"),
  ]

  @Test("Each fault is told at its place", arguments: keys + bases + figures)
  func fault(of test: Case) throws {
    let report = try #require(try LawFolder.report(test.file, test.old, test.new))
    #expect(report.kind == .badData)
    #expect(report.lines.sorted() == test.expected.sorted())
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }

  @Test("A base that states no figures of its own is told with those that do")
  func mend() throws {
    let report = try LawFolder.report(
      "staff-norms.yaml", "based_on: decree-34-2019", "based_on: decree-34")
    #expect(
      report?.problems.first?.mend?.en
        == "use one of: decree-33-2023, decree-34-2019, decree-92-2009")
    #expect(
      report?.problems.first?.mend?.vi
        == "dùng một trong: decree-33-2023, decree-34-2019, decree-92-2009")
  }
}
