import LinearOptimization
import Planning
import Scenarios
import Testing

/// Searches of the whole city that were stopped early, beside its known optimum.
@Suite("Limits on Hà Nội")
struct HanoiLimitTests {
  /// Checks a stopped search: its plan is legal, no bound is above the optimum.
  private func check(_ plan: Plan, optimum: [Int], stop: Plan.Stop) {
    #expect(plan.findings == [])
    #expect(plan.status == .feasible)
    #expect(plan.stop == stop)
    let open = plan.goals.firstIndex { !$0.isProven } ?? plan.goals.count
    #expect(plan.values.prefix(open) == optimum.prefix(open))
    #expect(plan.goals.dropFirst(open + 1).allSatisfy { $0.bound == nil })
    guard open < plan.goals.count, let bound = plan.goals[open].bound else { return }
    #expect(bound <= optimum[open] && optimum[open] <= plan.values[open])
  }

  @Test("A work limit leaves a legal plan whose first bound is not above the optimum")
  func workLimit() throws {
    var stopped = 0
    for limit in [0, 120, 250, 500] {
      let planningCase = try Cases.hanoiCase(
        maxUnits: 3, search: "{ work_limit: \(limit), threads: 2 }")
      guard let plan = try Planner(planningCase).run(exactSets: 0).plan else { continue }
      guard plan.status == .feasible else { continue }
      stopped += 1
      check(plan, optimum: [0, 221, 30, 6_039, 1_276_296, -2_480_350], stop: .workLimit)
    }
    #expect(stopped >= 2)
  }

  @Test("A cancellation after any goal leaves a legal plan whose first bound is not above it")
  func cancellation() throws {
    let planner = try Planner(try Cases.shippedCase("hanoi-same-exemptions"))
    var stopped = 0
    for last in 0...6 {
      let cancellation = Cancellation()
      if last == 0 { cancellation.cancel() }
      let outcome = planner.run(exactSets: 0, cancellation: cancellation) { progress in
        if case .goal(let goal) = progress, goal.goalNumber == last { cancellation.cancel() }
      }
      guard let plan = outcome.plan, plan.status == .feasible else { continue }
      stopped += 1
      check(plan, optimum: [0, 88, 12, 6_746, 488_498, -1_036_006], stop: .interrupted)
    }
    #expect(stopped >= 3)
  }
}
