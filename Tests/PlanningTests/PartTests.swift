import Planning
import Reporting
import Scenarios
import StaffPlanning
import Territory
import TestSupport
import Testing

@testable import Verification

/// Plans in which units may be divided, against all partitions of small maps.
@Suite("Divided units on small random maps")
struct PartTests {
  private struct Case {
    let planningCase: PlanningCase
    let plan: Plan
    let choices: PartChoices

    /// Every group and every unit that stays as the codes of its pieces, by the first one.
    var partition: [[String]] {
      let dataset = planningCase.dataset
      let groups = plan.groups.map { group in
        group.members.flatMap(choices.codes)
          + group.parts.map { dataset.parts.parts[$0.index].code }
      }
      return (groups + plan.kept.map { choices.codes(of: $0.unit) }).map { $0.sorted() }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  private func solved(
    _ seed: Int, units: ClosedRange<Int> = 2...7, areSmall: Bool = false,
    rules: RandomScenario.Rules = .init(), more: String = ""
  ) throws -> Case {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: units, areSmall: areSmall, &random)
    let parts = RandomParts(map.dataset, &random)
    var text =
      RandomScenario(for: map, rules: rules, &random).text + "\n" + parts.text + "\n" + more
    // Groups without a due unit give dividing more to choose from.
    if random.chance(50) { text = text.replacing("due_unit: never", with: "due_unit: allowed") }
    let planningCase = try Cases.planningCase(text, dataset: parts.dataset)
    let plan = try #require(try Planner(planningCase).run().plan, "seed \(seed)")
    return Case(planningCase: planningCase, plan: plan, choices: PartChoices(planningCase))
  }

  /// How many units the best plan divides; `nil` when there is none.
  private func compare(
    _ seed: Int, units: ClosedRange<Int> = 2...7, areSmall: Bool = false,
    rules: RandomScenario.Rules = .init()
  ) throws -> Int? {
    let found = try solved(seed, units: units, areSmall: areSmall, rules: rules)
    let plan = found.plan
    let best = BruteForce(try found.choices.legal()).optimum()
    #expect(plan.values == best?.values ?? [], "seed \(seed)")
    #expect(found.partition == found.choices.codes(best?.partition ?? []), "seed \(seed)")
    #expect((plan.status == .infeasible) == (best == nil), "seed \(seed)")
    #expect(plan.status != .feasible, "seed \(seed)")
    #expect(plan.findings == [], "seed \(seed)")
    for sets in [0, 3] {
      let other = try #require(try Planner(found.planningCase).run(exactSets: sets).plan)
      #expect(other.bytes == plan.bytes, "seed \(seed), \(sets) sets")
    }
    guard best != nil else { return nil }
    let again = try #require(Plan.read(plan.bytes, for: found.planningCase), "seed \(seed)")
    #expect(again.bytes == plan.bytes, "seed \(seed)")
    #expect(WrittenStaff(plan).verified().findings.map(\.en) == [], "seed \(seed)")
    return plan.dissolved.count
  }

  @Test(
    "The plan is the canonical optimum of all partitions into units and parts", arguments: 0..<4)
  func optimum(batch: Int) throws {
    var infeasible = 0
    for seed in (batch * 50)..<(batch * 50 + 50) {
      if try compare(seed) == nil { infeasible += 1 }
    }
    #expect(infeasible >= 2)
  }

  @Test(
    "So it is where dividing is often best: few lose their unit's name, or few people must go",
    arguments: [Goal.peopleAffected, .severance, .nonSpecialisedPosts, .compactness])
  func dividing(goal: Goal) throws {
    var rules = RandomScenario.Rules()
    rules.due = "required"
    rules.discretion = "allowed"
    rules.maxUnits = 2...3
    rules.goals = [goal, .unitsAfter]
    var divided = 0
    for seed in 400..<520 {
      divided += try compare(seed, units: 4...7, areSmall: seed % 2 == 0, rules: rules) ?? 0
    }
    #expect(divided >= 3)
  }

  @Test("So it is where groups may cross district lines, and parts come from beyond them")
  func crossing() throws {
    var rules = RandomScenario.Rules()
    rules.across = "allowed"
    rules.discretion = "allowed"
    rules.maxUnits = 2...3
    rules.goals = [.unresolvedDue, .peopleAffected, .unitsMoved]
    var (divided, acrossLines) = (0, 0)
    for seed in 1000..<1080 {
      divided += try compare(seed, units: 4...7, areSmall: seed % 2 == 0, rules: rules) ?? 0
      let plan = try solved(seed, units: 4...7, areSmall: seed % 2 == 0, rules: rules).plan
      acrossLines += plan.groups.count { !$0.movedParts.isEmpty }
    }
    #expect(divided >= 3 && acrossLines >= 1)
  }

  @Test("A limit on the whole plan holds, and no plan that keeps it is better")
  func limits() throws {
    var divided = 0
    for seed in 900..<960 {
      var rules = RandomScenario.Rules()
      rules.goals = [.peopleAffected, .unitsChanged]
      (rules.due, rules.discretion, rules.maxUnits) = ("required", "allowed", 2...3)
      let plans = BruteForce(
        try solved(seed, units: 3...6, areSmall: true, rules: rules).choices.legal()
      ).everyPlan()
      guard let some = plans.last else { continue }
      let most = some.values[1]
      let found = try solved(
        seed, units: 3...6, areSmall: true, rules: rules,
        more: "limits: { units_changed: { at_most: \(most) } }")
      let best = plans.filter { $0.values[1] <= most }.map(\.values)
        .min { $0.lexicographicallyPrecedes($1) }
      #expect(found.plan.values == best, "seed \(seed)")
      #expect(found.plan.findings == [], "seed \(seed)")
      divided += found.plan.dissolved.count
    }
    #expect(divided >= 1)
  }

  @Test("A conflict cannot be resolved by dividing either, but can without any one of its units")
  func conflicts() throws {
    var rules = RandomScenario.Rules()
    rules.maxUnits = 2...3
    rules.due = "required"
    rules.discretion = "forbidden"
    var seen = 0
    for seed in 500..<800 {
      let found = try solved(seed, units: 3...7, rules: rules)
      guard found.plan.status == .infeasible else { continue }
      let legal = try found.choices.legal()
      for conflict in found.plan.conflicts {
        #expect(!found.choices.canResolve(conflict.units, by: legal), "seed \(seed)")
        for unit in conflict.units {
          let rest = conflict.units.filter { $0 != unit }
          #expect(found.choices.canResolve(rest, by: legal), "seed \(seed), without \(unit)")
        }
        seen += 1
      }
      #expect(found.plan.findings == [], "seed \(seed)")
    }
    #expect(seen >= 50)
  }
}
