import LinearOptimization
import Partitioning
import TestSupport
import Testing

/// Searches over graphs of every awkward shape, stopped after any amount of work, against all
/// partitions.
@Suite("Searches that are stopped early")
struct StoppedSearchTests {
  enum Shape: String, CaseIterable {
    case nothing, unit, islands, path, star, clique, cycle, grid, pieces

    private static let pathPairs: [(Int, Int)] = (1..<9).map { ($0 - 1, $0) }
    private static let starPairs: [(Int, Int)] = (1..<8).map { (0, $0) }
    private static let cliquePairs: [(Int, Int)] = (0..<7).flatMap { a in (0..<a).map { ($0, a) } }
    /// Three rows of three.
    private static let gridPairs: [(Int, Int)] = [
      (0, 1), (1, 2), (3, 4), (4, 5), (6, 7), (7, 8), (0, 3), (1, 4), (2, 5), (3, 6), (4, 7),
      (5, 8),
    ]

    /// Pairs of neighbours among the units, and how many units there are.
    var graph: (units: Int, pairs: [(Int, Int)]) {
      switch self {
      case .nothing: (0, [])
      case .unit: (1, [])
      case .islands: (6, [])
      case .path: (9, Self.pathPairs)
      case .star: (8, Self.starPairs)
      case .clique: (7, Self.cliquePairs)
      case .cycle: (9, Self.pathPairs + [(0, 8)])
      case .grid: (9, Self.gridPairs)
      case .pieces: (8, [(0, 1), (1, 2), (0, 2), (4, 5), (5, 6), (6, 7)])
      }
    }
  }

  private struct Instance {
    let listing: Listing
    let scope: [Int]
    /// Each partition with the sums of its goals.
    let partitions: [(choices: [Int], values: [Int])]

    init(_ shape: Shape, seed: Int) {
      var random = SeededChance(UInt64(seed))
      let (units, pairs) = shape.graph
      var neighbours = [[Int]](repeating: [], count: units)
      for (a, b) in pairs {
        neighbours[a].append(b)
        neighbours[b].append(a)
      }
      scope = Array(0..<units)
      // Now and then a unit cannot stay alone, so that there may be no partition.
      var sets = scope.filter { _ in !random.chance(8) }.map { [$0] }
      var groups = ConnectedGroups(neighbours: neighbours, largest: 4, usable: scope)
      for unit in scope { groups.forEach(rootedAt: unit) { sets.append($0.sorted()) } }
      sets = sets.filter { $0.count == 1 || random.chance(70) }
      // Small counts tie often; large amounts never do.
      let largest = random.pick(1, 3, 2_000_000)
      var listing = Listing(goalCount: 3)
      for set in sets {
        listing.add(set, quantities: (0..<3).map { _ in random.number(0...largest) })
      }
      self.listing = listing
      partitions = AllPartitions.of(scope, into: sets).map { choices in
        let sums = (0..<3).map { goal in choices.reduce(0) { $0 + listing.value($1, goal) } }
        return (choices.sorted(), sums)
      }
    }
  }

  @Test(
    "No bound lies above the true optimum, no value below it, and what is called proven is the best",
    arguments: Shape.allCases)
  func bounds(shape: Shape) throws {
    for seed in 0..<12 {
      let instance = Instance(shape, seed: seed)
      let best = instance.partitions.map(\.values).min { $0.lexicographicallyPrecedes($1) }
      for work in [0, 1, 2, 3, 5, 8, 13, 40, 150, 1_000, 200_000] {
        for sets in [0, 3, 30, PartitionSearch.defaultExactSets] {
          try check(
            instance, best, work: work, sets: sets, "\(shape), seed \(seed), \(work), \(sets)")
        }
      }
    }
  }

  private func check(
    _ instance: Instance, _ best: [Int]?, work: Int, sets: Int, _ place: Comment
  ) throws {
    var search = PartitionSearch(
      instance.listing, scope: instance.scope,
      settings: .init(workLimit: work, threads: 2, exactSets: sets), cancellation: Cancellation())
    search.run()
    guard let best else {
      #expect(search.solution == nil, place)
      #expect(!search.infeasible.isEmpty || !search.stops.isEmpty, place)
      return
    }
    #expect(search.infeasible.isEmpty, place)
    if work == 200_000 { #expect(search.isProven, place) }
    for goal in best.indices {
      if let bound = search.bound(of: goal) { #expect(bound <= best[goal], place) }
    }
    guard let solution = search.solution?.sorted() else {
      #expect(!search.isProven, place)
      return
    }
    let found = try #require(instance.partitions.first { $0.choices == solution }, place)
    #expect(!found.values.lexicographicallyPrecedes(best), place)
    if search.isProven { #expect(found.values == best, place) }
    if let bound = search.bound(of: 0) { #expect(bound <= found.values[0], place) }
  }
}
