/// A partition with its place among all: by its values, most important first, then the canonical one.
public struct RankedPartition: Sendable, Hashable {
  /// The chosen choices, ascending.
  public let choices: [Int]
  /// The sum of every goal.
  public let values: [Int]

  init(_ choices: [Int], of listing: Listing) {
    self.choices = choices.sorted()
    values = (0..<listing.goalCount).map { goal in
      choices.reduce(0) { $0 + listing.value($1, goal) }
    }
  }

  /// Whether this one comes before another partition of the same units.
  func comes(before other: RankedPartition, in listing: Listing) -> Bool {
    values == other.values
      ? choices != other.choices && listing.isCanonical(choices, before: other.choices)
      : values.lexicographicallyPrecedes(other.values)
  }
}

extension Listing {
  /// Whether one of two partitions of the same units comes first: of the lowest unit that they treat
  /// differently, the smaller set.
  func isCanonical(_ a: [Int], before b: [Int]) -> Bool {
    let (own, others) = (Set(a), Set(b))
    let differing = a.filter { !others.contains($0) } + b.filter { !own.contains($0) }
    let lowest = differing.min { x, y in pool[x].lexicographicallyPrecedes(pool[y]) }
    return lowest.map(own.contains) ?? true
  }
}
