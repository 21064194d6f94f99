/// The choices of at most 64 units as bit sets, for programmes that cover units one after the other.
///
/// A partition is built by covering, again and again, the lowest unit that is not covered.
struct CoverChoices {
  /// For each unit's position the choices whose lowest unit it is, canonical first.
  let byLowest: [[(set: UInt64, choice: Int)]]
  /// The place of each choice in canonical order.
  private let rank: [Int: Int]

  /// Prepares some choices of some units; bits are positions among the units.
  init(_ listing: Listing, units: [Int], choices: [Int]) {
    let position = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let canonical = choices.sorted {
      listing.pool[$0].lexicographicallyPrecedes(listing.pool[$1])
    }
    rank = Dictionary(uniqueKeysWithValues: canonical.enumerated().map { ($1, $0) })
    var byLowest = [[(set: UInt64, choice: Int)]](repeating: [], count: units.count)
    for choice in canonical {
      let places = listing.pool[choice].compactMap { position[$0] }
      let set = places.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      if let lowest = places.first { byLowest[lowest].append((set, choice)) }
    }
    self.byLowest = byLowest
  }

  /// Whether one of two different chains over the same set comes first: the first choice that differs
  /// covers the same lowest unit in both.
  func isCanonical(_ a: [Int], before b: [Int]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return (rank[x] ?? 0) < (rank[y] ?? 0) }
    return false
  }
}
