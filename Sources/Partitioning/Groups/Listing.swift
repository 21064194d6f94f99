/// The choices of a partition problem: sets of units, each with whole quantities.
///
/// The first ``goalCount`` quantities are goals, most important first, all minimised. The others are
/// limited: their sum over the chosen sets must lie in the bounds of ``limits``.
public struct Listing: Sendable {
  /// Bounds on the sum of one quantity.
  public struct Limit: Sendable, Hashable {
    /// The least sum; `nil` when there is none.
    public let least: Int?
    /// The greatest sum; `nil` when there is none.
    public let most: Int?

    /// Bounds a sum on either side.
    public init(least: Int? = nil, most: Int? = nil) {
      self.least = least
      self.most = most
    }

    /// Whether `sum` lies within.
    public func holds(for sum: Int) -> Bool {
      least.map { sum >= $0 } ?? true && most.map { sum <= $0 } ?? true
    }
  }

  /// The choices, each with the units that it covers.
  public private(set) var pool = GroupPool()
  /// How many goals each choice has.
  public let goalCount: Int
  /// Bounds on the quantities behind the goals.
  public let limits: [Limit]
  private var quantities: [Int] = []

  /// Makes an empty listing.
  public init(goalCount: Int, limits: [Limit] = []) {
    self.goalCount = goalCount
    self.limits = limits
  }

  /// Adds a choice; `members` is ascending and there are as many quantities as goals and limits.
  public mutating func add(_ members: some Collection<Int>, quantities: [Int]) {
    precondition(quantities.count == goalCount + limits.count)
    pool.add(members)
    self.quantities += quantities
  }

  /// The same choices and goals without limits.
  public var withoutLimits: Listing { keepingLimits(0) }

  /// The same choices and goals with the first limits only.
  public func keepingLimits(_ count: Int) -> Listing {
    rewritten(goalCount: goalCount, limits: Array(limits.prefix(count))) { choice in
      (0..<goalCount + count).map { value(choice, $0) }
    }
  }

  /// The same choices and limits where every plan is as good as any other.
  public var withoutGoals: Listing {
    rewritten(goalCount: 1, limits: limits) { choice in
      [0] + limits.indices.map { value(choice, goalCount + $0) }
    }
  }

  /// The same choices with one goal, `weight` times the limited quantity at `place`, and the other
  /// limits.
  public func aiming(atLimited place: Int, weight: Int) -> Listing {
    let others = limits.indices.filter { $0 != place }
    return rewritten(goalCount: 1, limits: others.map { limits[$0] }) { choice in
      ([place] + others).map { value(choice, goalCount + $0) * ($0 == place ? weight : 1) }
    }
  }

  /// The same choices and goals with one more limit on the sum of `quantity`.
  func adding(_ limit: Limit, on quantity: (Int) -> Int) -> Listing {
    rewritten(goalCount: goalCount, limits: limits + [limit]) { choice in
      (0..<goalCount + limits.count).map { value(choice, $0) } + [quantity(choice)]
    }
  }

  /// The same choices and goals up to one; of choices of groups that are equally good in these, the one
  /// with the least sum of `quantity` is best.
  func breakingTies(after goal: Int, by quantity: (Int) -> Int) -> Listing {
    rewritten(goalCount: goal + 2, limits: []) { choice in
      (0...goal).map { value(choice, $0) } + [quantity(choice)]
    }
  }

  private func rewritten(
    goalCount: Int, limits: [Limit], _ quantities: (Int) -> [Int]
  ) -> Listing {
    var listing = Listing(goalCount: goalCount, limits: limits)
    for choice in 0..<pool.count { listing.add(pool[choice], quantities: quantities(choice)) }
    return listing
  }

  /// The value of one goal, or of the limited quantity `goalCount + n`, for one choice.
  public func value(_ choice: Int, _ quantity: Int) -> Int {
    quantities[choice * (goalCount + limits.count) + quantity]
  }
}
