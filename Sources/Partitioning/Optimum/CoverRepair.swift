/// Finds some partition where groups are scarce: it starts from units without a group and makes them
/// fewer, piece by piece.
///
/// A unit without a group counts as a choice of its own, and the number of these is the first goal;
/// when it is zero, the choices are a partition.
enum CoverRepair {
  /// A partition of the model's units; `nil` when units were left without a group.
  ///
  /// - Returns: It, and the sets that the search reached.
  static func find(
    _ model: PartitionModel, mostSets: Int, isOver: () -> Bool
  ) -> (solution: [Int]?, sets: Int) {
    let given = model.listing
    var listing = Listing(goalCount: 1 + given.goalCount)
    for choice in model.choices {
      listing.add(
        given.pool[choice], quantities: [0] + (0..<given.goalCount).map { given.value(choice, $0) })
    }
    for unit in model.units {
      listing.add([unit], quantities: [1] + [Int](repeating: 0, count: given.goalCount))
    }
    let all = PartitionModel(
      listing: listing, units: model.units, choices: Array(0..<listing.pool.count), sideRows: [],
      goal: 0)
    var search = NeighbourhoodSearch(
      all, proofs: [LevelProof(all, prices: [Double](repeating: 0, count: all.units.count))],
      from: Array(model.choices.count..<listing.pool.count))
    search.run(until: 0, mostSets: mostSets, isOver: isOver)
    let found = search.solution
    guard found.allSatisfy({ $0 < model.choices.count }) else { return (nil, search.sets) }
    return (found.map { model.choices[$0] }, search.sets)
  }
}
