import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("A bad classification.yaml is refused")
struct BadClassLawTests {
  /// A fault, the place by its line's own words, and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
      (self.old, self.new, self.expected) = (old, new, expected)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let cases = [
    Case("  phuong:\n", "  phuongg:\n", "the key “phuong” is missing", "unknown key “phuongg”"),
    Case("  quan:\n", "  quann:\n", "the key “quan” is missing", "unknown key “quann”"),
    Case(
      "          population: { upto: 3_500", "          people: { upto: 3_500",
      "the key “population” is missing", "unknown key “people”"),
    Case("      first_from: 75\n", "", "the key “first_from” is missing"),
    Case("      first_from: 75\n", "      first_from: 101\n", "101 is not between 0 and 100"),
    Case("        percent: 30\n", "        percent: 0\n", "0 is not between 1 and 100"),
    Case(
      "        within_months: 12\n", "        within_years: 1\n",
      "the key “within_months” is missing", "unknown key “within_years”"),
    Case(
      "          new_rural: { recognised: 80,", "          new_rural: {",
      "the key “recognised” is missing"),
    Case(
      "          safe_zone: { quarters: 4 }\n", "",
      "the criteria give at most 396 quarters together, not 400 as “maximum” says"),
    Case(
      "        maximum: 400\n", "        maximum: 300\n",
      "the criteria give at most 400 quarters together, not 300 as “maximum” says"),
    Case(
      "          heritage: { quarters: 4 }\n",
      "          heritage: { quarters: 2 }\n          poor_district: { quarters: 2 }\n",
      "“xa” can have no figure for the criterion “poor_district”"),
    Case("step: 5_00,", "step: 4_70,", "a step of 470 hundredths of a percent does not divide"),
    Case("step: 5_00,", "step: 0,", "0 is not between 1 and 10000"),
    Case("step: 500_000,", "step: 900_000_000,", "900000000 is not between 1 and 50000000"),
    Case("from: 20_00, upto: 30_00", "from: 40_00, upto: 30_00", "“from” (4000) is above “upto”"),
    Case("upto: 3_500, quarters: 40", "upto: 3_500, quarters: 141", "“quarters” (141) is above"),
    Case(
      "poverty_percent: { downto:", "poverty_percent: { upto:", "the key “downto” is missing",
      "unknown key “upto”"),
    Case("where: mountain", "where: moutain", "the value “moutain” is not allowed"),
    Case("criteria: [population]", "criteria: [people]", "the value “people” is not allowed"),
    Case("criteria: [population]", "criteria: []", "the list “criteria” is empty"),
    Case("quarters_above: 4", "quarters_above: 4.5", "a whole number is expected, found “4.5”"),
    Case("highland: 6, ", "", "the key “highland” is missing"),
  ]

  @Test("Each fault is told, with its place", arguments: cases)
  func fault(of test: Case) throws {
    let report = try #require(try LawFolder.report("classification.yaml", test.old, test.new))
    #expect(report.kind == .badData)
    #expect(report.lines.count == test.expected.count)
    for (line, expected) in zip(report.lines, test.expected) {
      #expect(line.hasPrefix("classification.yaml:") && line.contains(expected), "\(line)")
    }
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }

  @Test("A fault inside a kind is told at the line of the criterion")
  func place() throws {
    let report = try LawFolder.report(
      "classification.yaml", "health_criterion: { quarters: 20 }",
      "health_criterion: { quarters: 401 }")
    let text = try TextFile.read(Repository.path("Datasets/law/classification.yaml")).text
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("health_criterion: { quarters: 20 }") })
    #expect(
      report?.lines == ["classification.yaml:\(line + 1):41: 401 is not between 0 and 400"])
  }

  @Test("All faults of the file are told together")
  func together() throws {
    try TemporaryFolder.with { folder in
      try LawFolder.copy(into: folder)
      let text = try TextFile.read(folder.path("classification.yaml")).text
      try folder.write(
        "classification.yaml",
        text.replacing("step: 0_50", with: "step: none").replacing("second_from: 50", with: ""))
      let report = try #require(ProblemReport.of { try LawBook.load(folder: folder.path) })
      // Six kinds have a poverty scale.
      #expect(report.lines.count == 7)
      #expect(report.lines.count { $0.contains("found “none”") } == 6)
    }
  }
}
