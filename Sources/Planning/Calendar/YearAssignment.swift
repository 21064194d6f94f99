import Partitioning
import Scenarios

/// Gives groups their years: each as early as the limits allow, in the order of groups.
struct YearAssignment {
  /// A group as far as years are concerned.
  struct Group {
    /// The years it may take effect in, ascending.
    let years: [Int]
    /// Severance when all its surplus people leave at once, đồng.
    let severance: Int
  }

  let limits: [YearLimit]

  /// The years: no other answer is earlier for the first group that differs; `nil` when the limits
  /// leave none, or the search gives up.
  ///
  /// It is a partition problem of its own: each group is a unit, each of its years a choice, and
  /// each group's year a goal.
  func years(of groups: [Group]) -> [Int]? {
    if groups.contains(where: \.years.isEmpty) { return nil }
    if limits.isEmpty || groups.isEmpty {
      return limits.allSatisfy { $0.holds(for: 0) } ? groups.map { $0.years[0] } : nil
    }
    var listing = Listing(
      goalCount: groups.count, limits: limits.map { .init(least: $0.least, most: $0.most) })
    var yearOf: [Int] = []
    for (index, group) in groups.enumerated() {
      for (place, year) in group.years.enumerated() {
        listing.add(
          CollectionOfOne(index),
          quantities: groups.indices.map { $0 == index ? place : 0 }
            + limits.map { $0.quantity(year: year, severance: group.severance) })
        yearOf.append(year)
      }
    }
    var search = PartitionSearch(
      listing, scope: Array(groups.indices), settings: .init(exactSets: 0),
      cancellation: .init())
    search.run()
    guard search.isProven, let solution = search.solution else { return nil }
    var years = [Int](repeating: 0, count: groups.count)
    for choice in solution { years[listing.pool[choice].first ?? 0] = yearOf[choice] }
    return years
  }
}

extension YearLimit {
  /// What a group that takes effect in a year adds to the figure that is bound.
  func quantity(year: Int, severance: Int) -> Int {
    guard year == self.year else { return 0 }
    return figure == .mergers ? 1 : severance
  }
}
