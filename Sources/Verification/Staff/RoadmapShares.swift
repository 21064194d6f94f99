/// Shares each year's departures among those who have surplus people, as staff.json does.
///
/// Each gets its part in proportion to what it still has, rounded down; what is then missing goes,
/// one by one, to the largest remainders, the first in order before the others.
enum RoadmapShares {
  /// By year, then in the order of `surplus`.
  static func split(_ departures: [Int], among surplus: [Int]) -> [[Int]] {
    var left = surplus
    return departures.map { people in
      let all = Int128(left.reduce(0, +))
      guard all > 0 else { return left.map { _ in 0 } }
      let exact = left.map { (Int128($0) * Int128(people)).quotientAndRemainder(dividingBy: all) }
      var shares = exact.map { Int($0.quotient) }
      let missing = max(people - shares.reduce(0, +), 0)
      let byRemainder = exact.indices.sorted { a, b in
        exact[a].remainder == exact[b].remainder
          ? a < b : exact[a].remainder > exact[b].remainder
      }
      for index in byRemainder.prefix(missing) { shares[index] += 1 }
      left = zip(left, shares).map(-)
      return shares
    }
  }
}
