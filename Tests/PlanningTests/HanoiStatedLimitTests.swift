import Planning
import Scenarios
import Testing

/// Limits on figures of the whole city.
///
/// The optima were found again by another solver (HiGHS) from the exported model.lp, goal by goal.
@Suite("Hà Nội under limits")
struct HanoiStatedLimitTests {
  private func plan(_ limits: String) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      staffing: { effect: 2025-01-01 }
      limits: \(limits)
      """, dataset: try Cases.hanoi.get())
    return try #require(try Planner(planningCase).run().plan)
  }

  @Test(
    "The best plan with at most 5,780 non-specialised posts, and that with exactly 415 units",
    arguments: [
      (
        "{ non_specialised_posts: { at_most: 5780 } }",
        [0, 222, 11, 5_780, 1_611_826, -3_211_258]
      ),
      ("{ units_after: { exactly: 415 } }", [0, 224, 7, 5_758, 1_629_923, -3_228_703]),
    ])
  func optimum(limits: String, values: [Int]) throws {
    let plan = try plan(limits)
    #expect(plan.status == .optimal)
    #expect(plan.values == values)
    #expect(plan.findings == [])
    let limit = try #require(plan.planningCase.scenario.limits.first)
    #expect(limit.figure != .goal(.unitsAfter) || plan.totals.unitsAfter == 415)
  }

  @Test("A limit that the best plan keeps anyway changes nothing")
  func idle() throws {
    let plan = try plan("{ units_after: { at_least: 423 } }")
    #expect(plan.status == .optimal)
    let standard = try ShippedPlans.standard.get()
    #expect(plan.values == standard.values)
    #expect(plan.partition == standard.partition)
  }

  @Test("No plan leaves fewer units than all groups together can: told with what can be reached")
  func impossible() throws {
    let plan = try plan("{ units_after: { at_most: 100 } }")
    #expect(plan.status == .infeasible)
    #expect(plan.conflicts.map(\.rules) == [["limits.units_after"]])
    let text = try #require(plan.conflicts.first?.explanation.en)
    #expect(text.contains("units_after: { at_most: 100 }"))
    // The bound is of the relaxation; the most reduction that is possible leaves more than 100.
    let match = try #require(text.firstMatch(of: /not below (\d+)/))
    #expect((101...415).contains(Int(match.1) ?? 0))
    #expect(plan.findings == [])
  }
}
