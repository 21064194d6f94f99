import Scenarios

/// What one decision, limit or rule costs: the best plan with it beside the best one without it.
public struct Price: Sendable {
  /// The constraint.
  public let constraint: Constraint
  /// The best plan without it.
  public let without: Worth
  /// Due units that stay unresolved in the best plan, when the question is what `due: goal` would
  /// leave.
  public let unresolvedDue: Int?

  /// The worth of a best plan.
  public enum Worth: Sendable, Hashable {
    /// Its value of every goal, in the scenario's order.
    case values([Int])
    /// There is no legal plan.
    case noPlan
    /// The search ended before the proof.
    case undecided
  }
}

/// The price of every decision, limit and rule of a case.
public struct PriceList: Sendable {
  /// The case.
  public let planningCase: PlanningCase
  /// The best plan with everything as the scenario states it.
  public let base: Price.Worth
  /// The prices, the highest first: what makes a plan possible, then by the first goal that differs.
  public let prices: [Price]

  init(_ planningCase: PlanningCase, base: Price.Worth, prices: [Price]) {
    self.planningCase = planningCase
    self.base = base
    let ranked = prices.enumerated().map { (place: $0, price: $1) }.sorted { a, b in
      let (x, y) = (a.price.rank(from: base), b.price.rank(from: base))
      return x == y ? a.place < b.place : y.lexicographicallyPrecedes(x)
    }
    self.prices = ranked.map(\.price)
  }
}

extension Price {
  /// By how much the best plan exceeds the one without the constraint, goal by goal; `nil` where one
  /// of them is missing.
  public func difference(from base: Worth) -> [Int]? {
    guard case .values(let with) = base, case .values(let values) = without else { return nil }
    return zip(with, values).map { $0 - $1 }
  }

  /// Whether there is no plan unless the constraint goes.
  public func isDecisive(from base: Worth) -> Bool {
    if case .values = without { base == .noPlan } else { false }
  }

  /// The order of prices: higher ones have a larger rank.
  fileprivate func rank(from base: Worth) -> [Int] {
    if isDecisive(from: base) { return [2] }
    return difference(from: base).map { [1] + $0 } ?? [0]
  }
}
