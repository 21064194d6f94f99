import LinearOptimization
import TestSupport
import Testing

@testable import Partitioning

/// Pieces of a known partition taken apart and put together again, and partitions found from nothing.
@Suite("Rearranging pieces of a known partition")
struct NeighbourhoodTests {
  /// Units on a grid, the groups of some of them, two goals.
  private struct Grid {
    let listing: Listing
    let units: [Int]

    init(
      rows: Int, columns: Int, seed: Int, largest: Int = 3, alone: Int = 100, groups kept: Int = 70
    ) {
      var random = SeededChance(UInt64(seed))
      units = Array(0..<rows * columns)
      var neighbours = [[Int]](repeating: [], count: units.count)
      for unit in units {
        if unit % columns > 0 { neighbours[unit].append(unit - 1) }
        if unit % columns < columns - 1 { neighbours[unit].append(unit + 1) }
        if unit >= columns { neighbours[unit].append(unit - columns) }
        if unit < columns * (rows - 1) { neighbours[unit].append(unit + columns) }
      }
      var sets = units.filter { _ in random.chance(alone) }.map { [$0] }
      var groups = ConnectedGroups(neighbours: neighbours, largest: largest, usable: units)
      for unit in units { groups.forEach(rootedAt: unit) { sets.append($0.sorted()) } }
      sets = sets.filter { $0.count == 1 || random.chance(kept) }
      var listing = Listing(goalCount: 2)
      for set in sets {
        listing.add(set, quantities: [random.number(0...3), random.number(0...1_000)])
      }
      self.listing = listing
    }

    func model(_ goal: Int, keeping rows: [PartitionModel.SideRow] = []) -> PartitionModel {
      PartitionModel(
        listing: listing, units: units, choices: Array(0..<listing.pool.count), sideRows: rows,
        goal: goal)
    }
  }

  private func tight(_ model: PartitionModel) throws -> TightRelaxation {
    let budget = SearchBudget(
      work: 1_000_000, exactSets: 0, deadline: nil, cancellation: Cancellation())
    return try #require(try TightRelaxation.solve(model, within: budget).relaxation)
  }

  @Test("Of very many choices a first partition is found among the smaller ones")
  func firstOfMany() throws {
    let grid = Grid(rows: 24, columns: 12, seed: 0, largest: 6, alone: 20)
    #expect(grid.listing.pool.count > 30_000)
    let model = grid.model(0)
    #expect(model.isSolution(try #require(FirstCover.find(model))))
  }

  @Test("A small partition becomes the best one, and earlier goals keep their values")
  func small() throws {
    for seed in 0..<20 {
      let grid = Grid(rows: 3, columns: 3, seed: seed)
      let all = AllPartitions.of(
        grid.units, into: (0..<grid.listing.pool.count).map { Array(grid.listing.pool[$0]) })
      let sums = all.map { choices in
        (0..<2).map { goal in choices.reduce(0) { $0 + grid.listing.value($1, goal) } }
      }
      let best = try #require(sums.min { $0.lexicographicallyPrecedes($1) })
      let worst = try #require(
        all.indices.filter { sums[$0][0] == best[0] }.max { sums[$0][1] < sums[$1][1] })
      let first = grid.model(0)
      let second = grid.model(1, keeping: [.keeping(0, at: best[0])])
      let proofs = [
        LevelProof(first, prices: try tight(first).prices),
        LevelProof(second, prices: try tight(second).prices),
      ]
      var search = NeighbourhoodSearch(second, proofs: proofs, from: all[worst])
      search.run(until: best[1], mostSets: 1_000_000, isOver: { false })
      #expect(second.isSolution(search.solution), "seed \(seed)")
      #expect(second.cost(search.solution) == best[1], "seed \(seed)")
    }
  }

  @Test(
    "A large partition gets better, stays a partition, and is the same whenever it is asked for")
  func large() throws {
    for seed in 0..<3 {
      let model = Grid(rows: 10, columns: 10, seed: seed).model(1)
      let relaxed = try tight(model)
      let start = model.units.map { unit in
        model.choices.first { model.listing.pool[$0].elementsEqual([unit]) } ?? 0
      }
      let found = (0..<2).map { _ in
        var search = NeighbourhoodSearch(
          model, proofs: [LevelProof(model, prices: relaxed.prices)], from: start)
        search.run(until: relaxed.bound.rounded, mostSets: 100_000, isOver: { false })
        return search.solution
      }
      #expect(model.isSolution(found[0]), "seed \(seed)")
      #expect(found[0] == found[1], "seed \(seed)")
      #expect(model.cost(found[0]) < model.cost(start), "seed \(seed)")
      #expect(model.cost(found[0]) >= relaxed.bound.rounded, "seed \(seed)")
    }
  }

  @Test("A search that is over at once leaves the partition as it was")
  func over() {
    let model = Grid(rows: 4, columns: 4, seed: 1).model(1)
    let start = model.units.map { unit in
      model.choices.first { model.listing.pool[$0].elementsEqual([unit]) } ?? 0
    }
    var search = NeighbourhoodSearch(model, proofs: [], from: start)
    search.run(until: 0, mostSets: 100_000, isOver: { true })
    #expect(search.solution == start.sorted())
    #expect(search.sets == 0)
  }

  @Test("A partition is found wherever a small map has one, and nowhere else")
  func repair() {
    var without = 0
    for seed in 0..<60 {
      let model = Grid(rows: 3, columns: 3, seed: seed, alone: 10, groups: 25).model(0)
      let sets = model.choices.map { Array(model.listing.pool[$0]) }
      let exists = !AllPartitions.of(model.units, into: sets).isEmpty
      let found = CoverRepair.find(model, mostSets: 1_000_000, isOver: { false }).solution
      #expect((found != nil) == exists, "seed \(seed)")
      if let found { #expect(model.isSolution(found), "seed \(seed)") }
      if !exists { without += 1 }
    }
    #expect((5...55).contains(without))
  }

  @Test("A partition is found on a long path where a wrong pair anywhere spoils all that follows")
  func longPath() throws {
    // Three in a row, or two where the path allows it: 121 = 3 · 39 + 2 · 2.
    var listing = Listing(goalCount: 1)
    for first in 0..<119 { listing.add([first, first + 1, first + 2], quantities: [1]) }
    for first in stride(from: 0, to: 120, by: 7) {
      listing.add([first, first + 1], quantities: [1])
    }
    let model = PartitionModel(
      listing: listing, units: Array(0..<121), choices: Array(0..<listing.pool.count), sideRows: [],
      goal: 0)
    let found = try #require(
      CoverRepair.find(model, mostSets: 1_000_000, isOver: { false }).solution)
    #expect(model.isSolution(found))
  }
}
