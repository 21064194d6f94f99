import Testing

@testable import Verification

/// Budgets, caps and claims over the small town's roadmap.
@Suite("What a roadmap claims")
struct RoadmapClaimTests {
  /// The right figures under a scenario with something stated about the roadmap; caps by year.
  private func test(
    _ roadmap: String, budget: [Int]? = nil, _ others: String = ""
  ) throws -> StaffUnderTest {
    var test = try StaffUnderTest(
      PlanUnderTest(
        scenario: StaffUnderTest.scenario(
          "compare: [hanoi-de-an-21], roadmap: { \(roadmap) }" + others)))
    if let budget {
      test.staff = test.staff.setting(
        "roadmap.caps.budget_vnd", .array(budget.map(ParsedJSON.integer)))
    }
    return test
  }

  private func impossible(_ unsettled: Int, _ caps: [String], in test: StaffUnderTest)
    -> StaffUnderTest
  {
    var test = test
    test.staff = test.staff.setting("roadmap.status", .string("impossible"))
      .setting("roadmap.years", .array([])).setting("roadmap.groups", .object([:]))
      .setting(
        "roadmap.conflict",
        .object([
          "unsettled": .integer(unsettled), "caps": .texts(caps), "vi": .string("không đủ"),
          "en": .string("not enough"),
        ]))
    for key in ["cost_vnd", "severance_vnd", "person_years"] {
      test.staff = test.staff.setting("roadmap.\(key)", .null)
    }
    return test
  }

  @Test("A budget that just pays is kept, one đồng less is told")
  func budget() throws {
    // 74 × 233,766,000 + 24 × 41,850,000 + 17 × 81,000,000.
    let right = try test(
      "yearly_budget: [19680084000]", budget: [19_680_084_000, 0, 0, 0, 0]
    ).verified()
    #expect(right.findings == [] && !right.notes("proved again"))
    let less = try test(
      "yearly_budget: [19680083999]", budget: [19_680_083_999, 0, 0, 0, 0]
    ).verified()
    #expect(less.findings.count == 1 && less.names("19680084000", "19680083999"))
  }

  @Test("More severed than needed is no optimum, and is told with the better value")
  func notOptimal() throws {
    let test = try StaffUnderTest.right.get()
    let task = try task(of: test)
    let years = try #require(
      test.staff.setting("roadmap.years.4.officials.natural", .integer(2))
        .setting("roadmap.years.0.officials.severed", .integer(75))
        .setting("roadmap.years.0.severance_vnd", .integer(19_913_850_000))["roadmap"]?["years"])
    for isOptimal in [true, false] {
      let log = FindingLog()
      let departures = try #require(StatedDepartures(years, task: task, log: log))
      DeparturesCheck(task: task, departures: departures, log: log).check(isOptimal: isOptimal)
      #expect(log.findings.count == (isOptimal ? 1 : 0))
      // 55.5 months of severance in place of 48 months of pay.
      if isOptimal { #expect(log.findings[0].en.contains("(21422394000, 32, 232)")) }
      if isOptimal { #expect(log.findings[0].en.contains("(21390804000, 36, 230)")) }
      #expect(log.notes.isEmpty == isOptimal)
    }
  }

  @Test("The fastest roadmap is another one than the cheapest")
  func fastest() throws {
    var test = try test("minimise: time")
    test.staff = test.staff.setting("roadmap.minimise", .string("time"))
    #expect(test.verified().names("optimal", "36"))
  }

  @Test("Who cannot be settled without a đồng is counted, and which caps stand against it")
  func conflict() throws {
    // 89 − 5 × 3 officials and 47 − 5 × 2 others.
    let none = try test("yearly_budget: [0]", budget: [0, 0, 0, 0, 0])
    let caps = ["yearly_budget", "transfer_places"]
    #expect(impossible(111, caps, in: none).verified().findings == [])
    #expect(impossible(110, caps, in: none).verified().names("110", "111"))
    #expect(impossible(111, ["transfer_places"], in: none).verified().names("conflict.caps"))
    // One elected member of the staff costs 41,850,000, not a đồng less.
    let one = try test("yearly_budget: [41850000]", budget: [41_850_000, 0, 0, 0, 0])
    #expect(impossible(110, caps, in: one).verified().findings == [])
    let almost = try test("yearly_budget: [41849999]", budget: [41_849_999, 0, 0, 0, 0])
    #expect(impossible(110, caps, in: almost).verified().names("110", "111"))
  }

  @Test("A conflict without words, or with words of one language, is refused")
  func wordless() throws {
    let test = impossible(
      111, ["yearly_budget", "transfer_places"],
      in: try test("yearly_budget: [0]", budget: [0, 0, 0, 0, 0]))
    #expect(test.verified(setting: "roadmap.conflict.vi", .string("")).names("conflict.vi"))
    #expect(test.verified(setting: "roadmap.conflict.en", .null).names("conflict.en"))
  }

  @Test("A conflict where everybody can be settled is none")
  func noConflict() throws {
    let free = impossible(1, ["transfer_places"], in: try StaffUnderTest.right.get())
    #expect(free.verified().names("impossible"))
    let paid = try test("yearly_budget: [19680084000]", budget: [19_680_084_000, 0, 0, 0, 0])
    #expect(impossible(1, ["transfer_places"], in: paid).verified().names("impossible"))
  }

  @Test("Caps follow attrition, grades, the end of the term, places and vacancies")
  func caps() throws {
    // 186 posts of officials: 10 ‰ and 1 %; 110 of others: none; 30 % of 89 and 10 % of 47 after
    // 31 months, in the third year.
    let result = try test(
      """
      attrition_per_mille: { officials: 10, non_specialised: 0 },
      end_of_term_percent: { officials: 30, non_specialised: 10 },
      transfer_places: { officials: [4, 3], non_specialised: [2] },
      grades: { excellent: 20, good: 60, completed: 18, not_completed: 2,
      not_completed_leave_percent: 50 }
      """.replacing("\n", with: " ")
    ).verified()
    #expect(result.names("caps.natural.officials", "[2, 2, 29, 2, 2]"))
    #expect(result.names("caps.natural.non_specialised", "[1, 1, 6, 1, 1]"))
    #expect(result.names("caps.places.officials", "[4, 3, 0, 0, 0]"))
    #expect(result.names("caps.places.non_specialised", "[2, 0, 0, 0, 0]"))
  }

  @Test("A shorter roadmap has fewer years")
  func years() throws {
    let test = try test("years: 3")
    let task = try task(of: test)
    #expect(task.years == 3 && task.natural.allSatisfy { $0.count == 3 } && task.waves.count == 1)
    // 3 + 22.5 + 0.5 × 36, 24 and 12 months of 4,212,000.
    #expect(task.waves[0].sorts[0][0].severance == [183_222_000, 157_950_000, 132_678_000])
    #expect(task.waves[0].sorts[1][0].severance == [41_850_000, nil, nil])
    #expect(task.waves[0].sorts[1][1].severance == [48_600_000, nil, nil])
    let log = FindingLog()
    #expect(StatedDepartures(test.staff["roadmap"]?["years"], task: task, log: log) == nil)
    #expect(log.findings.count == 1 && log.findings[0].en.contains("a list of 3 years"))
  }

  private func task(of test: StaffUnderTest) throws -> RoadmapTask {
    let (units, law) = (try test.units(), test.planningCase.law)
    return RoadmapTask(
      JudgedRegime(law.regime, law.staffNorm, of: units, terms: test.planningCase.staffTerms),
      of: units)
  }
}
