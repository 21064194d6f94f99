import LinearOptimization
import Planning
import Scenarios
import TestSupport
import Testing

/// Plans of searches that were stopped early.
@Suite("Limits")
struct LimitTests {
  /// A small case with all its legal plans.
  private struct Instance {
    let planningCase: PlanningCase
    let plans: [BruteForce.Solution]

    init(_ seed: Int, search: String) throws {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 6...10, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 2...4
      rules.search = search
      let text = RandomScenario(for: map, rules: rules, &random).text
      planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let groups = SubsetListing.allSubsets(of: planningCase)
      plans = BruteForce(try LegalChoices(planningCase, connectedGroups: groups)).everyPlan()
    }

    /// Checks what a stopped search may say, by looking at every legal plan.
    func check(_ plan: Plan, _ place: Comment) {
      #expect(plan.findings == [], place)
      #expect((plan.status == .infeasible) == plans.isEmpty, place)
      // A plan may be proven and the choice among equally good ones unfinished, not the reverse.
      #expect(plan.status != .feasible || plan.stop != nil, place)
      guard plan.status != .infeasible else { return }
      #expect(plans.contains { $0.partition == plan.partition }, place)
      let firstOpen = plan.goals.firstIndex { !$0.isProven } ?? plan.goals.count
      for (index, goal) in plan.goals.enumerated() {
        #expect((goal.bound == nil) == (index > firstOpen), place)
        guard let bound = goal.bound else { continue }
        #expect(bound <= goal.value, place)
        let asGood = plans.filter { $0.values.prefix(index) == plan.values.prefix(index)[...] }
        #expect(asGood.allSatisfy { $0.values[index] >= bound }, place)
      }
      if plan.status == .optimal {
        let best = plans.map(\.values).min { $0.lexicographicallyPrecedes($1) }
        #expect(plan.values == best, place)
      }
    }
  }

  @Test(
    "A work limit gives a legal plan with true bounds, or none",
    arguments: [0, 1, 3, 5, 10, 20, 50])
  func workLimit(limit: Int) throws {
    var statuses: [Plan.Status: Int] = [:]
    for seed in 0..<40 {
      let instance = try Instance(seed, search: "{ work_limit: \(limit), threads: 1 }")
      guard let plan = try Planner(instance.planningCase).run(exactSets: 0).plan else { continue }
      instance.check(plan, "limit \(limit), seed \(seed)")
      #expect(plan.stop == nil || plan.stop == .workLimit, "limit \(limit), seed \(seed)")
      statuses[plan.status, default: 0] += 1
    }
    // Each limit leaves some plan, and the larger ones let most searches end.
    #expect(statuses[.infeasible, default: 0] > 0)
    #expect(statuses[.optimal, default: 0] >= (limit < 10 ? 3 : 25))
  }

  @Test("Zero seconds stop every search that needs the solver")
  func zeroSeconds() throws {
    for seed in 0..<40 {
      let instance = try Instance(seed, search: "{ seconds_limit: 0, threads: 1 }")
      guard let plan = try Planner(instance.planningCase).run(exactSets: 0).plan else { continue }
      instance.check(plan, "seed \(seed)")
      #expect(plan.stop == nil || plan.stop == .timeLimit, "seed \(seed)")
    }
  }

  @Test("A cancellation at any progress call leaves a legal plan with true bounds, or none")
  func cancellation() throws {
    for seed in 0..<40 {
      let instance = try Instance(seed, search: "{ threads: 1 }")
      for call in 0...instance.planningCase.scenario.goals.count {
        let cancellation = Cancellation()
        if call == 0 { cancellation.cancel() }
        var calls = 0
        let outcome = try Planner(instance.planningCase).run(
          exactSets: 0, cancellation: cancellation
        ) { _ in
          calls += 1
          if calls == call { cancellation.cancel() }
        }
        guard let plan = outcome.plan else { continue }
        instance.check(plan, "seed \(seed), call \(call)")
        #expect(plan.stop == nil || plan.stop == .interrupted, "seed \(seed), call \(call)")
      }
    }
  }

  @Test("Progress names every goal in order, with a bound that is not above the value")
  func progress() throws {
    for seed in 0..<40 {
      let instance = try Instance(seed, search: "{ threads: 1 }")
      guard !instance.plans.isEmpty else { continue }
      var seen: [Goal] = []
      _ = try Planner(instance.planningCase).run { step in
        guard case .goal(let progress) = step else { return }
        seen.append(progress.goal)
        #expect(progress.goalNumber == seen.count, "seed \(seed)")
        if let value = progress.value, let bound = progress.bound {
          #expect(bound <= value, "seed \(seed)")
        }
      }
      #expect(seen == instance.planningCase.scenario.goals, "seed \(seed)")
    }
  }
}
