import Partitioning
import Planning
import Scenarios
import TestSupport
import Testing

/// Non-dominated points against all plans of small maps.
@Suite("Frontiers")
struct FrontierTests {
  private struct Instance {
    let planningCase: PlanningCase
    let axes: Frontier.Axes
    /// All plans, in the order of the tie-break; values in the order of the axes.
    let plans: [BruteForce.Solution]

    init(_ seed: Int, axes count: Int, hasLimit: Bool = false) throws {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 5...9, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 2...4
      if seed % 3 > 0 { rules.due = "goal" }
      let drawn = Goal.allCases.shuffled(using: &random)
      let goals = Array(drawn.prefix(count))
      // Mostly the axes stand in front, so that there is something to trade off.
      let before = random.chance(25) ? [drawn[count]] : []
      rules.goals = before + goals.shuffled(using: &random) + drawn.suffix(2)
      var text = RandomScenario(for: map, rules: rules, &random).text
      let most = hasLimit ? max(2, map.dataset.units.count - 1) : Int.max
      if hasLimit { text += "\nlimits: { units_after: { at_most: \(most) } }\n" }
      planningCase = try Cases.planningCase(text, dataset: map.dataset)
      axes = Frontier.Axes(goals, in: planningCase.scenario)
      let ordered = planningCase.setting(goals: axes.order)
      let groups = SubsetListing.allSubsets(of: ordered)
      plans = BruteForce(try LegalChoices(ordered, connectedGroups: groups)).everyPlan()
        .filter { $0.partition.count <= most }
    }

    /// The points: of the plans with the best fixed goals those that no other one dominates.
    var expected: [BruteForce.Solution] {
      let fixed = axes.fixed.count
      let best = plans.map { Array($0.values[..<fixed]) }.min { $0.lexicographicallyPrecedes($1) }
      let alike = plans.filter { Array($0.values[..<fixed]) == best }
      func point(_ plan: BruteForce.Solution) -> [Int] {
        Array(plan.values[fixed..<fixed + axes.goals.count])
      }
      let free = alike.filter { plan in
        !alike.contains { other in
          point(other) != point(plan) && zip(point(other), point(plan)).allSatisfy { $0 <= $1 }
        }
      }
      // Of each point the best by the later goals, of these the first.
      let canonical = free.enumerated().sorted { a, b in
        a.element.values == b.element.values
          ? a.offset < b.offset
          : a.element.values.lexicographicallyPrecedes(b.element.values)
      }.map(\.element)
      return canonical.enumerated().filter { index, plan in
        index == 0 || point(canonical[index - 1]) != point(plan)
      }.map(\.element)
    }
  }

  private func compare(_ instance: Instance, exactSets: Int, _ place: Comment) throws -> Int {
    let frontier = try Planner(instance.planningCase).frontier(
      instance.axes, threads: 2, exactSets: exactSets)
    let expected = instance.expected
    #expect(frontier.stop == nil, place)
    #expect(frontier.points.map(\.values) == expected.map(\.values), place)
    #expect(frontier.points.map(\.partition) == expected.map(\.partition), place)
    return expected.count
  }

  @Test(
    "Two axes: all points and none else, each with its canonical plan, by either way",
    arguments: 0..<4)
  func twoAxes(batch: Int) throws {
    var several = 0
    for seed in (batch * 50)..<(batch * 50 + 50) {
      let instance = try Instance(seed, axes: 2)
      var counts: Set<Int> = []
      for sets in [PartitionSearch.defaultExactSets, 0] {
        counts.insert(try compare(instance, exactSets: sets, "seed \(seed), \(sets) sets"))
      }
      if counts.max() ?? 0 > 1 { several += 1 }
    }
    #expect(several >= 5)
  }

  @Test("Three axes", arguments: 0..<2)
  func threeAxes(batch: Int) throws {
    var several = 0
    for seed in (batch * 50)..<(batch * 50 + 50) {
      let count = try compare(
        Instance(seed, axes: 3), exactSets: PartitionSearch.defaultExactSets, "seed \(seed)")
      if count > 2 { several += 1 }
    }
    #expect(several > 5)
  }

  @Test("Under a limit on the whole plan, point by point")
  func limited() throws {
    var several = 0
    for seed in 300..<360 {
      let count = try compare(
        Instance(seed, axes: 2, hasLimit: true), exactSets: PartitionSearch.defaultExactSets,
        "seed \(seed)")
      if count > 1 { several += 1 }
    }
    #expect(several > 5)
  }

  @Test("The ends of a frontier are the runs with one axis first")
  func ends() throws {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["009", "017"] }
      """, dataset: try Cases.hanoi.get())
    let axes = Frontier.Axes(
      [.unitsChanged, .nonSpecialisedPosts], in: planningCase.scenario)
    #expect(axes.fixed == [.unresolvedDue])
    #expect(axes.ties == [.discretionaryResults, .peopleAffected, .compactness])
    let frontier = try Planner(planningCase).frontier(axes, threads: 2)
    #expect(frontier.points.count > 3 && frontier.stop == nil)
    let swapped: [Goal] = [.unresolvedDue, .nonSpecialisedPosts, .unitsChanged]
    let orders = [axes.order, swapped + axes.ties]
    let ends = try orders.map { goals in
      try #require(try Planner(planningCase.setting(goals: goals)).run(threads: 2).plan)
    }
    #expect(frontier.points.first?.values == ends[0].values)
    #expect(frontier.points.first?.partition == ends[0].partition)
    let last = try #require(frontier.points.last)
    #expect(last.values[1] == ends[1].values[2] && last.values[2] == ends[1].values[1])
    #expect(last.partition == ends[1].partition)
  }
}
