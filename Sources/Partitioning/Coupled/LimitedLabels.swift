/// What a part of a partition is worth: limited sums and goals.
///
/// Limited quantities are compared by the side of their limit: of a sum that is limited from above
/// less is better, from below more, and of one limited on both sides only equal sums compare.
struct LimitedValue {
  /// Sums of the limited quantities.
  var limited: [Int]
  /// Sums of the goals, most important first.
  var goals: [Int]

  /// Nothing chosen yet.
  static func zero(_ listing: Listing) -> LimitedValue {
    LimitedValue(
      limited: Array(repeating: 0, count: listing.limits.count),
      goals: Array(repeating: 0, count: listing.goalCount))
  }

  /// This with one more choice.
  func adding(_ choice: Int, of listing: Listing) -> LimitedValue {
    var sum = self
    for goal in sum.goals.indices { sum.goals[goal] += listing.value(choice, goal) }
    for index in sum.limited.indices {
      sum.limited[index] += listing.value(choice, listing.goalCount + index)
    }
    return sum
  }

  /// The sum of two.
  static func + (a: LimitedValue, b: LimitedValue) -> LimitedValue {
    LimitedValue(
      limited: zip(a.limited, b.limited).map(+), goals: zip(a.goals, b.goals).map(+))
  }

  /// Whether every limited sum can take the place of the other's, whatever is added to both.
  func isAsLimited(as other: LimitedValue, _ limits: [Listing.Limit]) -> Bool {
    for (index, limit) in limits.enumerated() {
      let (own, others) = (limited[index], other.limited[index])
      if own > others, limit.most != nil { return false }
      if own < others, limit.least != nil { return false }
    }
    return true
  }

  /// Whether all limits hold.
  func holds(_ limits: [Listing.Limit]) -> Bool {
    zip(limits, limited).allSatisfy { $0.holds(for: $1) }
  }
}

/// The values that no other one makes useless, each with where it comes from.
///
/// Of two with the same goals the one that comes first canonically must stay, even when its limited
/// sums are worse: it is the better plan as long as the limits hold.
struct LimitedFront<Origin> {
  private(set) var entries: [(value: LimitedValue, origin: Origin)] = []
  /// How many values were compared so far.
  private(set) var work = 0

  /// Adds a value unless it is useless, and drops those that it makes useless.
  ///
  /// - Parameter isFirst: Whether the first of two origins with equal goals comes first canonically.
  mutating func insert(
    _ value: LimitedValue, _ origin: Origin, _ limits: [Listing.Limit],
    isFirst: (Origin, Origin) -> Bool
  ) {
    /// Whether `a` makes `b` useless.
    func replaces(
      _ a: (value: LimitedValue, origin: Origin), _ b: (value: LimitedValue, origin: Origin)
    ) -> Bool {
      guard a.value.isAsLimited(as: b.value, limits) else { return false }
      if a.value.goals == b.value.goals { return isFirst(a.origin, b.origin) }
      return a.value.goals.lexicographicallyPrecedes(b.value.goals)
    }
    let new = (value, origin)
    work += entries.count + 1
    if entries.contains(where: { replaces($0, new) }) { return }
    entries.removeAll { replaces(new, $0) }
    entries.append(new)
  }
}
