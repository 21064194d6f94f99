import Planning
import Scenarios
import TestSupport
import Testing

@testable import Partitioning

/// Bounds from prices that a solver might have got wrong.
@Suite("Exact bounds")
struct ExactBoundTests {
  /// The partition problem of a random map for one goal, and the choices and the cost of each of
  /// its solutions.
  private struct Instance {
    let model: PartitionModel
    var solutions: [(choices: [Int], cost: Int)] = []
    var least: Int? { solutions.map(\.cost).min() }

    init(_ random: inout SeededChance) throws {
      let map = RandomMap(units: 3...9, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 2...4
      rules.due = "goal"
      rules.goals = Goal.allCases.shuffled(using: &random)
      let text = RandomScenario(for: map, rules: rules, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let listing = Choices(GroupJudge(planningCase)).listing
      let partitions = Self.partitions(planningCase.scope, listing)
      // The values of some partition are fixed for the goals before the one that is minimised.
      let goal = random.number(0...3)
      let kept = partitions.randomElement(using: &random) ?? []
      let fixed = (0..<goal).filter { _ in random.chance(70) }.map { earlier in
        PartitionModel.SideRow.keeping(
          earlier, at: kept.reduce(0) { $0 + listing.value($1, earlier) })
      }
      model = PartitionModel(
        listing: listing, units: planningCase.scope, choices: Array(0..<listing.pool.count),
        sideRows: fixed, goal: goal)
      for choices in partitions where model.isSolution(choices) {
        solutions.append((choices, model.cost(choices)))
      }
    }

    private static func partitions(
      _ units: [Int], _ listing: Listing, covered: Set<Int> = []
    ) -> [[Int]] {
      guard let unit = units.first(where: { !covered.contains($0) }) else { return [[]] }
      return (0..<listing.pool.count).filter { choice in
        listing.pool[choice].first == unit && covered.isDisjoint(with: listing.pool[choice])
      }
      .flatMap { choice in
        partitions(units, listing, covered: covered.union(listing.pool[choice]))
          .map { [choice] + $0 }
      }
    }

    /// Checks the bound, and the choices that it would drop, against every solution.
    func check(_ bound: ExactBound, _ place: Comment) {
      for solution in solutions {
        #expect(bound.rounded <= solution.cost, place)
        for choice in solution.choices {
          #expect(bound.allows(choice, costUpTo: solution.cost), place)
        }
      }
    }
  }

  @Test("No prices, however wrong, give a bound above the optimum or drop an optimal choice")
  func arbitraryPrices() throws {
    for seed in 0..<60 {
      var random = SeededChance(UInt64(seed))
      let instance = try Instance(&random)
      let count = instance.model.units.count + instance.model.sideRows.count
      for round in 0..<12 {
        let size = random.pick(0.0, 1, 30, 20_000, 9e11, 1e300)
        let duals = (0..<count).map { _ -> Double in
          random.chance(8)
            ? random.pick(.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -0.0)
            : Double.random(in: -1...1, using: &random) * size
        }
        instance.check(
          ExactBound(model: instance.model, duals: duals), "seed \(seed), round \(round)")
      }
    }
  }

  @Test("The bound without a solver holds, and with one choice for each unit it is the optimum")
  func shares() throws {
    var tight = 0
    for seed in 0..<60 {
      var random = SeededChance(UInt64(seed))
      let instance = try Instance(&random)
      let bound = ExactBound(
        model: instance.model, duals: ShareBound.prices(for: instance.model))
      instance.check(bound, "seed \(seed)")
      if bound.rounded == instance.least { tight += 1 }
    }
    #expect(tight >= 10)
  }

  @Test("Fractions of a bound are rounded up, also below zero")
  func rounding() throws {
    var random = SeededChance(1)
    let instance = try Instance(&random)
    let free = PartitionModel(
      listing: instance.model.listing, units: instance.model.units, choices: [], sideRows: [],
      goal: 0)
    for (price, rounded) in [(0.5, 1), (2.0, 2), (2.25, 3), (-0.5, 0), (-2.0, -2), (-2.25, -2)] {
      let duals = [price] + Array(repeating: 0, count: free.units.count - 1)
      #expect(ExactBound(model: free, duals: duals).rounded == rounded)
    }
  }
}
