import Planning
import Scenarios
import TestSupport
import Testing

/// The planner against all partitions of small maps.
@Suite("Small random maps")
struct RandomMapTests {
  /// What the planner answers for one seed beside what all partitions say.
  private func compare(
    _ seed: Int, units: ClosedRange<Int> = 1...9, isHuge: Bool = false,
    rules: RandomScenario.Rules = RandomScenario.Rules()
  ) throws -> Plan.Status {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: units, isHuge: isHuge, &random)
    let scenario = RandomScenario(for: map, rules: rules, &random)
    let planningCase = try Cases.planningCase(scenario.text, dataset: map.dataset)
    let plan = try #require(try Planner(planningCase).run().plan, "seed \(seed)")
    let legal = try LegalChoices(
      planningCase, connectedGroups: SubsetListing.allSubsets(of: planningCase))
    let best = BruteForce(legal).optimum()
    let (values, partition) = (best?.values ?? [], best?.partition ?? [])
    #expect(plan.values == values, "seed \(seed)")
    #expect(plan.partition == partition, "seed \(seed)")
    #expect((plan.status == .infeasible) == (best == nil), "seed \(seed)")
    #expect(plan.status != .feasible && plan.stop == nil, "seed \(seed)")
    #expect(plan.goals.allSatisfy { $0.isProven }, "seed \(seed)")
    #expect(plan.findings == [], "seed \(seed)")
    // The integer solver alone, and taking over from the exact programme, must answer alike.
    for sets in [0, 3] {
      let other = try #require(try Planner(planningCase).run(exactSets: sets).plan)
      #expect(other.bytes == plan.bytes, "seed \(seed), \(sets) sets")
    }
    return plan.status
  }

  @Test(
    "The plan is the canonical optimum of all partitions, and infeasible only without any",
    arguments: 0..<8)
  func optimum(batch: Int) throws {
    var statuses: [Plan.Status: Int] = [:]
    for seed in (batch * 60)..<(batch * 60 + 60) { statuses[try compare(seed), default: 0] += 1 }
    #expect(statuses[.optimal, default: 0] >= 20)
    #expect(statuses[.infeasible, default: 0] >= 5)
  }

  @Test("So it is with the largest populations and boundaries that a dataset may have")
  func hugeFigures() throws {
    for seed in 0..<80 { _ = try compare(seed, isHuge: true) }
  }

  @Test("So it is when saving or severance come first", arguments: [Goal.annualSaving, .severance])
  func money(goal: Goal) throws {
    for seed in 0..<80 {
      var rules = RandomScenario.Rules()
      rules.goals = [goal] + Goal.allCases.filter { $0 != goal }.prefix(seed % 5)
      _ = try compare(seed, isHuge: seed % 4 == 0, rules: rules)
    }
  }

  @Test(
    "Of many equally good plans it is the one with the smallest group for each unit in turn",
    arguments: [Goal.unitsAfter, .discretionaryResults, .unresolvedDue])
  func tieBreak(goal: Goal) throws {
    var rules = RandomScenario.Rules()
    rules.goals = [goal]
    rules.maxUnits = 3...4
    rules.due = "required"
    rules.discretion = "allowed"
    for seed in 0..<60 { _ = try compare(seed, units: 7...9, rules: rules) }
  }
}
