import LinearOptimization
import Planning
import Scenarios
import TestSupport
import Testing

/// The best plans in order, against all plans of small maps.
@Suite("Alternatives")
struct AlternativesTests {
  /// A small case with all its plans, best first: equal ones in canonical order.
  private struct Instance {
    let planningCase: PlanningCase
    let ordered: [BruteForce.Solution]

    init(
      _ seed: Int, units: ClosedRange<Int> = 2...8, goals: [Goal]? = nil, across: String? = nil
    ) throws {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: units, &random)
      var rules = RandomScenario.Rules()
      rules.goals = goals
      rules.across = across
      rules.maxUnits = 2...4
      if seed % 3 > 0 { rules.due = "goal" }
      let text = RandomScenario(for: map, rules: rules, &random).text
      planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let groups = SubsetListing.allSubsets(of: planningCase)
      let legal = try LegalChoices(planningCase, connectedGroups: groups)
      ordered = Instance.ordered(BruteForce(legal).everyPlan())
    }

    static func ordered(_ plans: [BruteForce.Solution]) -> [BruteForce.Solution] {
      plans.enumerated().sorted { a, b in
        a.element.values == b.element.values
          ? a.offset < b.offset
          : a.element.values.lexicographicallyPrecedes(b.element.values)
      }.map(\.element)
    }
  }

  /// Takes plans in order as long as they differ enough from those taken before.
  private func greedy(
    _ plans: [BruteForce.Solution], _ count: Int, differing: Int
  ) -> [BruteForce.Solution] {
    var taken: [BruteForce.Solution] = []
    for plan in plans where taken.count < count {
      let differs = taken.allSatisfy { earlier in
        let known = Set(earlier.partition)
        return plan.partition.filter { !known.contains($0) }.joined().count >= differing
      }
      if differs { taken.append(plan) }
    }
    return taken
  }

  private func compare(
    _ found: Alternatives, _ expected: [BruteForce.Solution], asked: Int, _ place: Comment
  ) {
    #expect(found.all.map(\.partition) == expected.map(\.partition), place)
    #expect(found.all.map(\.values) == expected.map(\.values), place)
    #expect(found.stop == nil, place)
    #expect(found.isExhausted == (expected.count < asked), place)
  }

  @Test("They are the first of all plans in order", arguments: 0..<4)
  func firstOnes(batch: Int) throws {
    var full = 0
    for seed in (batch * 30)..<(batch * 30 + 30) {
      let instance = try Instance(seed, units: 4...8)
      let count = 1 + seed % 9
      let found = try Planner(instance.planningCase).alternatives(.init(count: count))
      compare(
        found, Array(instance.ordered.prefix(count)), asked: count, "seed \(seed)")
      if found.all.count == count, count > 1 { full += 1 }
    }
    #expect(full >= 3)
  }

  @Test("Of many equally good plans they come in canonical order")
  func ties() throws {
    for seed in 0..<30 {
      let instance = try Instance(seed, units: 4...7, goals: [.unitsAfter])
      let found = try Planner(instance.planningCase).alternatives(.init(count: 12))
      compare(found, Array(instance.ordered.prefix(12)), asked: 12, "seed \(seed)")
    }
  }

  @Test("Where more must differ, each is the best that differs so much from all before")
  func differing() throws {
    var apart = 0
    for seed in 0..<40 {
      let instance = try Instance(seed)
      for differing in [3, 4, 6] {
        let request = Alternatives.Request(count: 4, differing: differing)
        let found = try Planner(instance.planningCase).alternatives(request)
        let expected = greedy(instance.ordered, 4, differing: differing)
        compare(found, expected, asked: 4, "seed \(seed), \(differing) units")
        if expected.count > 1, expected.count < instance.ordered.count { apart += 1 }
      }
    }
    #expect(apart >= 10)
  }

  @Test("Goals with slack exceed the best plan by no more than that")
  func slack() throws {
    var cut = 0
    for seed in 0..<40 {
      let goals: [Goal] = [.unitsChanged, .unitsAfter, .compactness]
      // “priced” would put a further goal before these.
      let instance = try Instance(seed, goals: goals, across: "allowed")
      let request = Alternatives.Request(
        count: 5, slack: [.unitsChanged: 1, .unitsAfter: 0])
      let found = try Planner(instance.planningCase).alternatives(request)
      let best = instance.ordered.first?.values ?? []
      let admitted = instance.ordered.filter {
        $0.values[0] <= best[0] + 1 && $0.values[1] <= best[1]
      }
      compare(found, Array(admitted.prefix(5)), asked: 5, "seed \(seed)")
      if admitted.count < instance.ordered.count { cut += 1 }
    }
    #expect(cut >= 5)
  }

  @Test("Under limits they are the first of the plans that keep them")
  func limits() throws {
    for seed in 0..<40 {
      let instance = try LimitedCase(seed, units: 2...7)
      let found = try Planner(instance.planningCase).alternatives(.init(count: 4))
      let expected = Array(Instance.ordered(instance.limited).prefix(4))
      compare(found, expected, asked: 4, "seed \(seed)")
    }
  }

  @Test("Each is a plan that the verifier accepts, the first one optimal, the others not")
  func verified() throws {
    for seed in 0..<40 {
      let instance = try Instance(seed)
      let planner = try Planner(instance.planningCase)
      let found = planner.alternatives(.init(count: 4)).all
      for (index, alternative) in found.enumerated() {
        let plan = planner.plan(of: alternative, best: found[0])
        #expect(plan.partition == alternative.partition, "seed \(seed)")
        #expect(plan.values == alternative.values, "seed \(seed)")
        #expect(plan.findings == [], "seed \(seed)")
        #expect(plan.status == (index == 0 ? .optimal : .feasible), "seed \(seed)")
        #expect(plan.stop == (index == 0 ? nil : .alternative), "seed \(seed)")
        #expect(plan.goals.allSatisfy { ($0.bound ?? $0.value) <= $0.value }, "seed \(seed)")
      }
    }
  }

  @Test("The plans of one district leave every other one as the best plan has it")
  func district() throws {
    for seed in 0..<40 {
      let instance = try Instance(seed, units: 5...8, across: "never")
      let planningCase = instance.planningCase
      guard let best = try Planner(planningCase).alternatives(.init(count: 1)).all.first
      else { continue }
      let district = planningCase.dataset.units[planningCase.scope[0]].district
      let lists = try DistrictAlternatives.list(
        .init(count: 3), of: planningCase, districts: [district])
      let found = try #require(lists.first).completed(by: best)
      let expected = instance.ordered.filter { plan in
        plan.partition.filter { planningCase.dataset.units[$0[0]].district != district }
          == best.partition.filter { planningCase.dataset.units[$0[0]].district != district }
      }
      compare(found, Array(expected.prefix(3)), asked: 3, "seed \(seed)")
    }
  }

  @Test("A search that is stopped lists what is proven and says so")
  func stopped() throws {
    let instance = try Instance(3, units: 8...8)
    let cancellation = Cancellation()
    cancellation.cancel()
    let found = try Planner(instance.planningCase)
      .alternatives(.init(count: 4), cancellation: cancellation)
    #expect(!found.isExhausted && found.stop == .interrupted)
    #expect(
      found.all.map(\.partition) == instance.ordered.prefix(found.all.count).map(\.partition))
  }
}
