/// Every way to divide units into given sets, for small instances.
enum AllPartitions {
  /// The places of the sets of each partition, in the order of the lowest units.
  static func of(
    _ units: [Int], into sets: [[Int]], covered: Set<Int> = []
  ) -> [[Int]] {
    guard let unit = units.first(where: { !covered.contains($0) }) else { return [[]] }
    return sets.indices
      .filter { sets[$0].contains(unit) && covered.isDisjoint(with: sets[$0]) }
      .flatMap { choice in
        of(units, into: sets, covered: covered.union(sets[choice])).map { [choice] + $0 }
      }
  }
}
