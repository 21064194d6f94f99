import LinearOptimization
import Partitioning
import TestSupport
import Testing

/// Sums of money, far beyond what floating point keeps apart, against all partitions.
@Suite("Partitions whose sums are amounts of money")
struct LargeSumTests {
  /// Random sets of a few units, each with goals and limited quantities of about `size`.
  private struct Instance {
    let listing: Listing
    let scope: [Int]
    /// Each partition that keeps the limits: its choices and the sums of its goals.
    var solutions: [(choices: [Int], values: [Int])] = []

    init(_ seed: Int, size: Int) {
      var random = SeededChance(UInt64(seed))
      let (units, goals) = (random.number(3...7), random.number(1...2))
      scope = Array(0..<units)
      let limitCount = random.number(0...2)
      var sets = scope.map { [$0] }
      for _ in 0..<random.number(4...16) {
        let set = scope.filter { _ in random.chance(35) }
        if set.count > 1, !sets.contains(set) { sets.append(set) }
      }
      // Amounts near a multiple of the size: sums tie but for a few đồng.
      func amount() -> Int { size * random.number(-1...4) + random.number(-3...3) }
      let quantities = sets.map { set in
        (0..<(goals + limitCount)).map { _ in set.reduce(0) { sum, _ in sum + amount() } }
      }
      let partitions = AllPartitions.of(scope, into: sets)
      let limits = (0..<limitCount).map { limit -> Listing.Limit in
        let some = partitions.randomElement(using: &random) ?? []
        let sum = some.reduce(0) { $0 + quantities[$1][goals + limit] }
        return random.pick(
          .init(least: sum, most: sum), .init(most: sum), .init(least: sum),
          .init(least: sum - 1, most: sum + 1), .init(most: sum - 1), .init(least: sum + 1))
      }
      var listing = Listing(goalCount: goals, limits: limits)
      for (set, values) in zip(sets, quantities) { listing.add(set, quantities: values) }
      self.listing = listing
      for choices in partitions {
        let sums = (0..<(goals + limitCount)).map { quantity in
          choices.reduce(0) { $0 + listing.value($1, quantity) }
        }
        guard zip(limits, sums.dropFirst(goals)).allSatisfy({ $0.holds(for: $1) }) else { continue }
        solutions.append((choices.sorted(), Array(sums.prefix(goals))))
      }
    }
  }

  @Test(
    "The best partition is found to the last đồng, and none only where there is none",
    arguments: [1_000_000, 1_000_000_000, 100_000_000_000, 1_000_000_000_000_000])
  func best(size: Int) throws {
    var found = 0
    for seed in 0..<250 {
      let instance = Instance(seed, size: size)
      let best = instance.solutions.map(\.values).min { $0.lexicographicallyPrecedes($1) }
      if best != nil { found += 1 }
      for sets in [0, PartitionSearch.defaultExactSets] {
        var search = PartitionSearch(
          instance.listing, scope: instance.scope, settings: .init(exactSets: sets),
          cancellation: Cancellation())
        search.run()
        let place: Comment = "seed \(seed), \(sets) sets"
        // Sums of ten million billion may stay unproven, but nothing wrong is ever proven.
        let isProven = search.stops.isEmpty
        #expect(isProven || size > 1_000_000_000_000, place)
        guard isProven else { continue }
        #expect(search.infeasible.isEmpty == (best != nil), place)
        guard let best else { continue }
        let solution = try #require(search.solution?.sorted(), place)
        #expect(
          instance.solutions.contains { $0.choices == solution && $0.values == best },
          "seed \(seed), \(sets) sets: \(best)")
        for goal in best.indices { #expect(search.bound(of: goal) == best[goal], place) }
      }
    }
    #expect((100...245).contains(found))
  }
}
