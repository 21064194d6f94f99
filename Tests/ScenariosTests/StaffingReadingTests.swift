import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario says what it assumes about people, and which figures it limits")
struct StaffingReadingTests {
  private func staffing(_ text: String) throws -> StaffingRequest {
    try ScenarioFolder.with(text) { try Scenario.load($0).staffing }
  }

  @Test("What a scenario leaves out has the documented defaults")
  func defaults() throws {
    let request = try staffing("")
    #expect(request.regimes == ["decree-33-2023"])
    #expect(request.effect == nil && request.baseSalary == nil && request.peopleCap == nil)
    #expect(request.salaryCoefficient == nil && !request.regularPolice)
    let severance = request.severance
    #expect(severance.electedPercent == 50)
    #expect(severance.termEnds == CalendarDay(year: 2026, month: 5, day: 31))
    #expect(severance.insuranceYears == 15)
    #expect(severance.earlyRetirementPercent == 0 && severance.earlyYears == 3)
    #expect(severance.earlyInsuranceYears == 30 && severance.topUpPercent == 0)
    let roadmap = request.roadmap
    #expect(roadmap.years == nil && roadmap.minimise == .cost)
    #expect(roadmap.attritionPerMille == .init(officials: 20, nonSpecialised: 20))
    #expect(roadmap.endOfTermPercent == .init(officials: 0, nonSpecialised: 0))
    #expect(roadmap.officialsPlaces == [] && roadmap.nonSpecialisedPlaces == [])
    #expect(roadmap.yearlyBudget == nil && roadmap.grades == nil)
    #expect(try staffing("staffing: {}\n").content == request.content)
    #expect(try staffing("staffing:\n").content == request.content)
  }

  @Test("Every key of “staffing” is read")
  func everything() throws {
    let request = try staffing(
      """
      staffing:
        regime: hanoi-de-an-21
        compare: [decree-33-2023, hanoi-de-an-21, decree-92-2009]
        effect: 2025-01-01
        base_salary: 2_340_000
        regular_police: true
        people_cap: 8
        salary_coefficient: 3.66
        severance:
          elected_percent: 60
          term_ends: 2026-06-30
          insurance_years: 12
          early_retirement_percent: 25
          early_years: 4
          early_insurance_years: 28
          top_up_percent: 100
        roadmap:
          years: 4
          minimise: time
          attrition_per_mille: { officials: 15, non_specialised: 30 }
          end_of_term_percent: { officials: 5, non_specialised: 40 }
          transfer_places: { officials: [100, 50], non_specialised: [7] }
          yearly_budget: [50_000_000_000, 40_000_000_000]
          grades: { excellent: 20, good: 60, completed: 18, not_completed: 2, not_completed_leave_percent: 50 }

      """)
    #expect(request.regime == "hanoi-de-an-21")
    #expect(request.regimes == ["hanoi-de-an-21", "decree-33-2023", "decree-92-2009"])
    #expect(request.effect == CalendarDay(year: 2025, month: 1, day: 1))
    #expect(request.baseSalary == 2_340_000 && request.regularPolice && request.peopleCap == 8)
    #expect(request.salaryCoefficient == 366)
    let severance = request.severance
    #expect(severance.electedPercent == 60)
    #expect(severance.termEnds == CalendarDay(year: 2026, month: 6, day: 30))
    #expect(severance.insuranceYears == 12 && severance.earlyRetirementPercent == 25)
    #expect(severance.earlyYears == 4 && severance.earlyInsuranceYears == 28)
    #expect(severance.topUpPercent == 100)
    let roadmap = request.roadmap
    #expect(roadmap.years == 4 && roadmap.minimise == .time)
    #expect(roadmap.attritionPerMille == .init(officials: 15, nonSpecialised: 30))
    #expect(roadmap.endOfTermPercent == .init(officials: 5, nonSpecialised: 40))
    #expect(roadmap.officialsPlaces == [100, 50] && roadmap.nonSpecialisedPlaces == [7])
    #expect(roadmap.yearlyBudget == [50_000_000_000, 40_000_000_000])
    let grades = try #require(roadmap.grades)
    #expect(grades.excellent == 20 && grades.good == 60 && grades.completed == 18)
    #expect(grades.notCompleted == 2 && grades.notCompletedLeavePercent == 50)
  }

  @Test("Of those who did not complete their tasks all leave, unless the scenario says otherwise")
  func grades() throws {
    let request = try staffing(
      "staffing: { roadmap: { grades: { excellent: 0, good: 0, completed: 0, not_completed: 100 } } }\n"
    )
    #expect(request.roadmap.grades?.notCompletedLeavePercent == 100)
  }

  @Test("A regime that is compared twice, or with itself, stands once")
  func once() throws {
    let request = try staffing(
      "staffing: { compare: [decree-34-2019, decree-33-2023, decree-34-2019] }\n")
    #expect(request.regimes == ["decree-33-2023", "decree-34-2019"])
  }

  @Test("A child changes single keys of its parent's staffing and limits")
  func inherited() throws {
    let base =
      ScenarioFolder.head
        + """
        staffing: { compare: [hanoi-de-an-21], severance: { elected_percent: 10, early_years: 2 } }
        limits: { units_after: { at_most: 6 } }

        """
    let child = """
      extends: base.yaml
      staffing: { compare: { add: [decree-34-2019] }, severance: { early_years: 5 } }
      limits: { officials_posts: 90 }

      """
    try ScenarioFolder.withFiles(["base.yaml": base, "s.yaml": child]) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      #expect(
        scenario.staffing.regimes == ["decree-33-2023", "hanoi-de-an-21", "decree-34-2019"])
      #expect(scenario.staffing.severance.electedPercent == 10)
      #expect(scenario.staffing.severance.earlyYears == 5)
      #expect(scenario.limits.map(\.figure) == [.goal(.unitsAfter), .goal(.officialsPosts)])
    }
  }

  // MARK: What the law adds

  private func terms(_ text: String) throws -> StaffTerms {
    try ScenarioFolder.with(text) { try ScenarioFolder.planningCase($0).staffTerms }
  }

  @Test("Terms: the base salary of the day of effect, five years, months to the end of the term")
  func terms() throws {
    let plain = try terms("")
    #expect(plain.baseSalary == 1_800_000 && plain.salaryHundredths == 234)
    #expect(plain.roadmapMonths == 60)
    // 1 October 2023 to 31 May 2026.
    #expect(plain.termMonths == 31)
    let later = try terms("staffing: { effect: 2025-01-01, roadmap: { years: 3 } }\n")
    #expect(later.baseSalary == 2_340_000)
    #expect(later.roadmapMonths == 36)
    #expect(later.termMonths == 16)
    let ended = try terms("staffing: { severance: { term_ends: 2021-05-31 } }\n")
    #expect(ended.termMonths == 0)
  }

  @Test("What the scenario states stands in place of the law's figures")
  func stated() throws {
    let stated = try terms(
      """
      staffing:
        base_salary: 1_490_000
        salary_coefficient: 4
        regular_police: true
        severance: { elected_percent: 1, insurance_years: 2, early_retirement_percent: 3, early_years: 4, early_insurance_years: 5, top_up_percent: 6 }

      """)
    #expect(stated.baseSalary == 1_490_000 && stated.salaryHundredths == 400)
    #expect(stated.hasRegularPolice)
    #expect(stated.electedPercent == 1 && stated.insuranceYears == 2)
    #expect(stated.earlyRetirementPercent == 3 && stated.earlyYears == 4)
    #expect(stated.earlyInsuranceYears == 5 && stated.topUpPercent == 6)
  }

  @Test("The cap of the scenario is the cap of the regimes that have one")
  func cap() throws {
    let text = "staffing: { compare: [hanoi-de-an-21], people_cap: 5 }\n"
    try ScenarioFolder.with(text) { path in
      let law = try ScenarioFolder.planningCase(path).law
      #expect(law.staff.regimes["hanoi-de-an-21"]?.peopleCap == 5)
      #expect(law.staffNorm.peopleCap == nil)
      #expect(law.regime == "decree-33-2023")
    }
  }

  // MARK: Limits

  private func limits(_ text: String) throws -> [StatedLimit] {
    try ScenarioFolder.with("limits: \(text)\n") { try Scenario.load($0).limits }
  }

  @Test(
    "A limit is a bare number, exactly, at most, at least, or both",
    arguments: [
      ("5", 5, 5, "exactly: 5"), ("{ exactly: 5 }", 5, 5, "exactly: 5"),
      ("{ at_most: 1_000 }", nil, 1_000, "at_most: 1000"),
      ("{ at_least: 0 }", 0, nil, "at_least: 0"),
      ("{ at_most: 9, at_least: 3 }", 3, 9, "at_least: 3, at_most: 9"),
      ("{ at_least: 3, at_most: 3 }", 3, 3, "exactly: 3"),
    ] as [(String, Int?, Int?, String)])
  func limit(stated: String, least: Int?, most: Int?, text: String) throws {
    let limit = try #require(try limits("{ units_after: \(stated) }").first)
    #expect(limit.figure == .goal(.unitsAfter))
    #expect(limit.least == least && limit.most == most)
    #expect(limit.text == text)
    for figure in 0...10 {
      #expect(limit.holds(for: figure) == ((least ?? 0)...(most ?? 10)).contains(figure))
    }
  }

  @Test("Every figure but compactness can be limited; limits stand in the order of the goals")
  func limited() throws {
    #expect(Set(Goal.allCases).subtracting(Goal.limited) == [.compactness])
    let stated = Goal.limited.reversed().map { "\($0.rawValue): 1" }.joined(separator: ", ")
    #expect(try limits("{ \(stated) }").map(\.figure) == Goal.limited.map(LimitedFigure.goal))
    #expect(try limits("{}").isEmpty)
  }
}
