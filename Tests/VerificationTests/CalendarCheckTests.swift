import Scenarios
import Testing

@testable import Verification

@Suite("Years and work schedule of a plan are checked")
struct CalendarCheckTests {
  /// The small town's plan with years: groups N001 and N002 in 2024, N003 when 2024 is full, N004 in
  /// the year that a join decides.
  private static func dated() throws -> PlanUnderTest {
    let scenario =
      SmallTown.scenario() + """

        calendar: { starts: 2023-10-01 }
        limits: { mergers_per_year: { 2024: 2, 2025: { at_least: 1, at_most: 2 } } }
        schedule: { done: [options], tasks: [{ task: options, lead: A, deadline: 2024-01-02 }] }
        """
    var test = try PlanUnderTest(scenario: scenario)
    let scope = try #require(JudgedScope(test.planningCase, log: FindingLog()))
    let members = [[0, 1], [2, 3], [6, 7], [8, 9, 10]]
    let money = try members.map { try #require(JudgedGroup($0, in: scope)).change.severance }
    var plan = test.plan
    for (group, year) in [2024, 2024, 2025, 2025].enumerated() {
      plan = plan.setting("groups.\(group).year", .integer(year))
        .changing(path("groups.\(group)")) { stated in
          guard case .object(var fields) = stated else { return stated }
          fields["year_source"] = .string(group == 3 ? "decision" : "calendar")
          return .object(fields)
        }
    }
    func year(_ year: Int, _ groups: Int, _ removed: Int, _ money: Int, _ limit: ParsedJSON)
      -> ParsedJSON
    {
      .object([
        "year": .integer(year), "groups": .integer(groups), "units_removed": .integer(removed),
        "severance_vnd": .integer(money), "mergers_per_year": limit, "severance_per_year": .null,
      ])
    }
    if case .object(var members) = plan {
      members["calendar"] = .object([
        "starts": .string("2023-10-01"), "earliest_effect": .string("2024-06-27"),
        "complete": .bool(true),
        "preparation": .object([
          "voters_days": .integer(60), "councils_days": .integer(30),
          "resolution_days": .integer(180),
        ]),
        "years": .array([
          year(2023, 0, 0, 0, .null),
          year(
            2024, 2, 2, money[0] + money[1],
            .object(["at_least": .null, "at_most": .integer(2)])),
          year(
            2025, 2, 3, money[2] + money[3],
            .object(["at_least": .integer(1), "at_most": .integer(2)])),
        ]),
      ])
      members["schedule"] = ScheduleExpectation(planningCase: test.planningCase).json()
      plan = .object(members)
    }
    test.plan = plan
    return test
  }

  @Test("Every part of them is checked", arguments: PlanAlteration.allCases)
  func leaves(alteration: PlanAlteration) throws {
    let test = try Self.dated()
    #expect(test.verified().findings == [])
    for path in test.plan.allPaths {
      let place = path.map(\.description).joined(separator: ".")
      guard place.hasPrefix("calendar") || place.hasPrefix("schedule") || place.contains(".year"),
        let altered = alteration.altered(test.plan, at: path)
      else { continue }
      #expect(
        !test.verified(Array(altered.jsonText.utf8)).isAccepted, "\(place) \(alteration)")
    }
  }

  @Test("A later year than the limits force is refused, and so is a plan without a calendar")
  func rule() throws {
    var test = try Self.dated()
    let swapped = test.plan.setting("groups.1.year", .integer(2025))
      .setting("groups.2.year", .integer(2024))
    test.plan = swapped
    #expect(test.verified().names("N002", "year"))
    let unasked = try PlanUnderTest()
    if case .object(var members) = unasked.plan {
      members["calendar"] = .null
      #expect(
        unasked.verified(Array(ParsedJSON.object(members).jsonText.utf8)).names("calendar"))
    }
  }

  @Test("Groups that cannot be given years are refused")
  func impossible() throws {
    let scenario = SmallTown.scenario() + "\nlimits: { mergers_per_year: { 2024: 1, 2025: 1 } }\n"
    let result = try PlanUnderTest(scenario: scenario).verified()
    #expect(result.findings.contains { $0.en.contains("cannot be given years") })
  }

  @Test("A conflict of preparation or of limits by year is only accepted where it holds")
  func conflicts() throws {
    func findings(_ rules: [String], _ more: String) throws -> [String] {
      var test = try PlanUnderTest.infeasible(
        [], scenario: SmallTown.scenario(decisions: "  keep: []") + "\n\(more)\n")
      let calendar = try #require(JudgedCalendar(test.planningCase))
      test.plan = test.plan.setting("conflicts.0.rules", .texts(rules))
      if case .object(var members) = test.plan {
        members["calendar"] = calendar.expectedJSON([], years: [], isComplete: false)
        members["schedule"] = ScheduleExpectation(planningCase: test.planningCase).json()
        test.plan = .object(members)
      }
      return test.verified().findings.map(\.en)
    }
    let preparation = ["calendar.preparation"]
    #expect(try findings(preparation, "calendar: { starts: 2025-10-01 }") == [])
    #expect(try findings(preparation, "calendar: { starts: 2023-10-01 }") != [])
    let early = "limits: { mergers_per_year: { 2023: { at_least: 1 }, 2024: 5 } }"
    #expect(try findings(preparation + ["limits.mergers_per_year.2023"], early) == [])
    #expect(try findings(preparation, early) != [])
    let limits = "limits: { mergers_per_year: { 2024: 1, 2025: 1 } }"
    let names = ["limits.mergers_per_year.2024", "limits.mergers_per_year.2025"]
    #expect(try findings(preparation + names, limits) == [])
    #expect(try findings(names, limits) != [])
  }
}
