import Testing

@testable import Verification

/// One alteration of the right figures and the words that its finding must hold.
struct StaffAlteration: Sendable, CustomTestStringConvertible {
  let place: String
  let value: ParsedJSON
  let words: [String]

  init(_ place: String, _ value: ParsedJSON, _ words: String...) {
    self.place = place
    self.value = value
    self.words = words
  }

  var testDescription: String { "\(place) = \(value)" }

  private static let own = "regimes.decree-33-2023"
  private static let scheme = "regimes.hanoi-de-an-21"

  /// In what leads and in the regimes.
  static let figures: [StaffAlteration] = [
    .init("schema", .string("sapxep.staff/2"), "schema", "sapxep.staff/1"),
    .init("plan_hash", .string("00"), "plan_hash"),
    .init("effect", .string("2023-10-02"), "effect", "2023-10-01"),
    .init("base_salary_vnd", .integer(2_340_000), "base_salary_vnd", "1800000"),
    .init("salary_vnd", .integer(4_212_001), "salary_vnd", "4212000"),
    .init("regime", .string("hanoi-de-an-21"), "regime", "decree-33-2023"),
    .init("\(scheme).people_cap", .integer(8), "people_cap", "8", "7"),
    .init("\(own).confidence", .string("A"), "confidence", "“B”"),
    .init("\(own).before.officials", .integer(275), "\(own).before.officials", "275", "274"),
    .init("\(own).after.allowances_vnd", .integer(0), "after.allowances_vnd", "315900000"),
    .init("\(own).payback_months", .integer(47), "payback_months", "47", "48"),
    .init("\(own).severance.officials_vnd", .integer(20_805_174_001), "20805174000"),
    .init("\(own).reclassed.officials", .integer(184), "reclassed.officials", "187"),
    .init("\(own).groups.0.surplus.officials", .integer(20), "groups[N001]", "20", "19"),
    .init("\(own).groups.2.saving.year_vnd", .integer(1), "groups[N003].saving.year_vnd"),
    .init("\(own).groups.1.id", .string("N003"), "groups[N002].id"),
    .init("\(own).groups.3.head_count.officials", .integer(56), "groups[N004].head_count"),
    .init("\(own).districts.1.code", .string("003"), "districts[002].code"),
    .init("\(scheme).after.non_specialised", .integer(117), "\(scheme).after", "117", "56"),
    .init("savings.2.year_vnd", .integer(6_021_216_000), "savings[2].year_vnd", "7827580800"),
    .init("\(own).assumption", .string("không"), "\(own).assumption"),
    .init("assumptions", .array([]), "assumptions", "0", "2"),
    .init("assumptions.1.en", .string(""), "assumptions[1]"),
  ]

  /// In titles and statements.
  static let titles: [StaffAlteration] = [
    .init("titles", .null, "titles", "null"),
    .init("titles.regime", .string("decree-33-2023"), "titles.regime", "hanoi-de-an-21"),
    .init("titles.commune.class", .string("I"), "titles.commune.class", "“II”"),
    .init("titles.commune.people", .integer(6), "titles.commune.people", "6", "7"),
    .init("titles.commune.max_people", .integer(6), "titles.commune.max_people", "6", "7"),
    .init("titles.commune.holdings.1", .texts(["pho-nong-dan"]), "holdings[1]", "pho-quan-su"),
    .init(
      "titles.commune.holdings.1", .texts(["pho-quan-su", "pho-nong-dan"]), "holdings[1]"),
    .init("titles.commune.allowance_ten_thousandths", .integer(0), "ten_thousandths", "37400"),
    .init("titles.commune.unknown_allowances", .texts([]), "unknown_allowances"),
    .init("titles.commune.assumptions", .array([]), "titles.commune.assumptions"),
    .init("titles.village", .null, "titles.village"),
    .init("titles.merged", .array([]), "titles.merged"),
    .init("titles.merged.0.units", .integer(3), "titles.merged[0].units", "3", "2"),
    .init("titles.merged.1.result.surplus", .integer(7), "merged[1].result.surplus", "7", "14"),
    .init(
      "titles.merged.0.result.holdings.0.slot", .string("ĐV2-1"), "holdings[0].slot", "ĐV1-1"),
    .init(
      "titles.merged.0.result.changed_titles", .texts(["pho-quan-su"]), "result.changed_titles"),
    .init("statements", .array([]), "statements"),
    .init("statements.0.date", .string("2023-01-02"), "statements[xa].date", "2023-01-01"),
    .init("statements.0.source", .string("Báo"), "statements[xa].source", "Ví dụ"),
    .init("statements.0.published.percent", .string("40.0"), "published.percent", "“40”"),
    .init("statements.0.before.least", .integer(98), "statements[xa].before.least", "98", "99"),
    .init("statements.0.after.most", .integer(62), "statements[xa].after.most", "62", "61"),
    .init("statements.0.besides.0.model", .integer(60), "besides[0].model", "60", "91"),
    .init("statements.0.besides.0.unexplained.central", .integer(0), "unexplained.central", "-31"),
    .init("statements.0.implied_places", .integer(13), "implied_places", "13", "null"),
    .init("statements.1.implied_places.least", .integer(104), "statements[thon].implied", "105"),
    .init("statements.1.people_per_place", .integer(3), "people_per_place", "3", "2"),
    .init("statements.2.norm.officials", .integer(110), "norm.officials", "110", "null"),
    .init("statements.2.lines.0.officials", .integer(42), "lines[0].officials", "42", "46"),
    .init("statements.2.unexplained.non_specialised", .integer(0), "non_specialised", "0", "1"),
    .init("statements.2.lines.1.monthly_fund_hundredths", .integer(1), "lines[1]", "5400"),
    .init("statements.2.remarks", .array([]), "statements[bo].remarks"),
  ]

  /// In the roadmap.
  static let roadmap: [StaffAlteration] = [
    .init("roadmap.minimise", .string("time"), "roadmap.minimise", "cost"),
    .init("roadmap.status", .string("best"), "roadmap.status", "optimal"),
    .init("roadmap.caps.natural.officials.0", .integer(4), "roadmap.caps.natural.officials"),
    .init("roadmap.caps.budget_vnd", .array([]), "roadmap.caps.budget_vnd", "null"),
    .init("roadmap.years.0.number", .integer(0), "roadmap.years[0].number"),
    .init("roadmap.years.4.from", .string("2028-10-01"), "years[4].from", "2027-10-01"),
    .init("roadmap.years.1.officials.natural", .integer(4), "years[1].officials.natural", "4", "3"),
    .init("roadmap.years.1.officials.natural", .integer(2), "officials", "1"),
    .init("roadmap.years.1.officials.natural", .integer(-1), "years[1].officials.natural", "-1"),
    .init("roadmap.years.2.officials.transferred", .integer(1), "transferred", "1", "0"),
    .init(
      "roadmap.years.1.non_specialised.severed", .integer(1), "years[1].non_specialised.severed"),
    .init("roadmap.years.0.left.officials", .integer(11), "left.officials", "11", "12"),
    .init("roadmap.years.0.severance_vnd", .integer(19_680_084_001), "19680084001"),
    .init("roadmap.years.3.pay_vnd", .integer(1), "years[3].pay_vnd", "151632000"),
    .init("roadmap.cost_vnd", .integer(0), "roadmap.cost_vnd", "21390804000"),
    .init("roadmap.severance_vnd", .integer(1), "roadmap.severance_vnd", "19680084000"),
    .init("roadmap.person_years", .integer(35), "roadmap.person_years", "35", "36"),
    .init("roadmap.groups.N001.0.0", .integer(17), "roadmap.groups.N001"),
    .init("roadmap.conflict", .string("không"), "roadmap.conflict"),
  ]
}

@Suite("Altered figures about people are refused by name")
struct AlteredStaffTests {
  @Test("Posts and money", arguments: StaffAlteration.figures)
  func figures(alteration: StaffAlteration) throws { try expectRefusal(of: alteration) }

  @Test("Titles and statements", arguments: StaffAlteration.titles)
  func titles(alteration: StaffAlteration) throws { try expectRefusal(of: alteration) }

  @Test("The roadmap", arguments: StaffAlteration.roadmap)
  func roadmap(alteration: StaffAlteration) throws { try expectRefusal(of: alteration) }

  private func expectRefusal(of alteration: StaffAlteration) throws {
    let test = try StaffUnderTest.right.get()
    #expect(test.staff.part(at: path(alteration.place)) != nil, "no such place")
    let result = test.verified(setting: alteration.place, alteration.value)
    let isNamed = result.findings.contains { finding in
      alteration.words.allSatisfy { finding.vi.contains($0) && finding.en.contains($0) }
    }
    #expect(!result.isAccepted && isNamed, "\(result.findings.map(\.en))")
  }
}
