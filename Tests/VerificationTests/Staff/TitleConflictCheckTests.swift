import Testing

@testable import Verification

/// Titles that nobody can hold within the limits, and titles that somebody can.
@Suite("Conflicts of titles")
struct TitleConflictCheckTests {
  /// The right figures where the commune's titles are said to be in conflict; statements have no
  /// people of a commune then.
  private func test(
    _ staffing: String, conflict: String? = "không đủ người", position: ParsedJSON
  ) throws -> StaffUnderTest {
    var test = try StaffUnderTest(
      PlanUnderTest(scenario: StaffUnderTest.scenario("compare: [hanoi-de-an-21], \(staffing)")))
    if let conflict {
      let words = ParsedJSON.object(["vi": .string(conflict), "en": .string("too few people")])
      test.staff = test.staff.setting(
        "titles.commune",
        .object(["level": .string("commune"), "conflict": words, "position": position])
      ).setting("titles.merged", .array([])).setting("statements.0.people_per_place", .null)
        .setting("statements.0.besides", .array([]))
    }
    return test
  }

  private static let place = ParsedJSON.string("kịch bản.yaml:12:5")

  /// A limit of the people under which 10 titles with three pairs cannot be held.
  private static let impossible = [
    "titles: { commune: { max_people: 6 } }", "titles: { commune: { max_people: 0 } }",
    "titles: { commune: { pairs: [] } }", "titles: { commune: { max_titles_per_person: 1 } }",
    "titles: { commune: { min_people: 8 } }",
    "titles: { commune: { min_people: 11, max_people: 20 } }",
  ]

  @Test("A limit that nothing fits is a conflict, with its place", arguments: impossible)
  func accepted(staffing: String) throws {
    let test = try test(staffing, position: Self.place)
    #expect(test.verified().findings == [])
    #expect(
      test.verified(setting: "titles.commune.position", .null).names("titles.commune.position"))
    for text in ["", "scenario.yaml", "a/b.yaml:1:2", "b.yaml:1:x", "b.yaml:1:2x"] {
      #expect(
        test.verified(setting: "titles.commune.position", .string(text))
          .names("titles.commune.position"), "\(text)")
    }
    #expect(
      test.verified(setting: "titles.commune.conflict.en", .string("")).names("commune.conflict"))
    #expect(!test.verified(setting: "titles.commune.level", .string("village")).isAccepted)
  }

  @Test("A plan where there is a conflict is refused", arguments: impossible)
  func plan(staffing: String) throws {
    let test = try test(staffing, conflict: nil, position: .null)
    #expect(test.verified().names("titles.commune"))
    #expect(test.verified().findings.contains { $0.en.contains("nobody can hold all titles") })
  }

  @Test("The scenario's cap on people is the most of a commune where the regime has a cap")
  func peopleCap() throws {
    let capped = try test("people_cap: 5", position: Self.place).verified()
    // The regime's own figures have the cap too; they are not the matter here.
    #expect(!capped.findings.contains { $0.en.contains("titles") }, "\(capped.findings)")
    let plan = try test("people_cap: 5", conflict: nil, position: .null).verified()
    #expect(plan.findings.contains { $0.en.contains("nobody can hold all titles") })
    // What is stated for titles goes before the cap.
    let stated = try test(
      "people_cap: 5, titles: { commune: { max_people: 7 } }", conflict: nil, position: .null
    ).verified()
    #expect(!stated.findings.contains { $0.en.contains("titles") })
  }

  @Test(
    "A conflict where somebody can hold the titles is refused",
    arguments: [
      "titles: { commune: { max_people: 7 } }",
      "titles: { commune: { max_people: 6, pairs: [[van-phong-dang-uy, truyen-thanh], "
        + "[pho-mat-tran, nguoi-cao-tuoi], [pho-phu-nu, chu-thap-do], [pho-nong-dan, "
        + "pho-doan-thanh-nien]] } }",
    ])
  func refused(staffing: String) throws {
    let test = try test(staffing, position: Self.place)
    let result = test.verified()
    #expect(result.findings.contains { $0.en.contains("people can hold all titles") })
    // Nor is the law's own.
    let law = try self.test("titles: {}", position: .null).verified()
    #expect(law.findings.contains { $0.en.contains("7 people can hold all titles") })
  }

  @Test("That the search gave up is accepted and noted; it claims nothing")
  func unsettled() throws {
    var test = try test(
      "titles: {}", conflict: "chưa xác định được: tìm kiếm dừng trước khi có kết quả",
      position: .null)
    test.staff = test.staff.setting(
      "titles.commune.conflict.en",
      .string("not settled: the search ended before it had an answer"))
    #expect(test.verified().findings == [] && test.verified().notes("states no plan"))
    var merged = try StaffUnderTest.right.get()
    let words = try #require(test.staff.part(at: path("titles.commune")))
    merged.staff = merged.staff.setting("titles.merged.0.result", words)
    #expect(merged.verified().findings == [] && merged.verified().notes("titles.merged"))
  }

  @Test("Without a regime that has titles there are none")
  func noTitles() throws {
    var test = try StaffUnderTest(
      PlanUnderTest(scenario: StaffUnderTest.scenario("regime: decree-33-2023")))
    #expect(test.verified().names("titles", "null"))
    test.staff = test.staff.setting("titles", .null)
      .setting("statements.0.people_per_place", .null).setting("statements.0.besides", .array([]))
      .setting("statements.1.people_per_place", .null)
      .setting("statements.1.implied_places", .null)
    #expect(
      !test.verified().findings.contains { $0.en.contains("titles") || $0.en.contains("stat") })
  }
}
