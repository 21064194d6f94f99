/// Prices of the limits, in whole parts of a cost unit, so that priced costs stay whole numbers.
struct LimitPrices {
  /// Prices are rounded to multiples of one over this: fine where costs are counts, whole where they
  /// are amounts of money, which would grow too large.
  let scale: Int
  /// The price of each limited quantity, times ``scale``.
  private let prices: [Int]
  /// What the limits add to every priced solution at the least, times ``scale``.
  let constant: Int

  /// Rounds the solver's prices; those that are useless count as zero, as do those on a side without
  /// bound.
  init(duals: some Collection<Double>, of listing: Listing, goal: Int) {
    let largest = (0..<listing.pool.count).reduce(0) { max($0, abs(listing.value($1, goal))) }
    scale = largest > 1_000_000 ? 1 : 720
    var prices: [Int] = []
    var constant = 0
    for (dual, limit) in zip(duals, listing.limits) {
      let price =
        dual.isFinite && abs(dual) < 1e9 ? Int((dual * Double(scale)).rounded()) : 0
      let (product, isTooLarge) =
        (price > 0 ? limit.least : limit.most)?.multipliedReportingOverflow(by: price) ?? (0, true)
      prices.append(isTooLarge ? 0 : price)
      constant += isTooLarge ? 0 : product
    }
    self.prices = prices
    self.constant = constant
  }

  /// The choices with one goal: the cost less what its limited quantities are worth.
  func listing(of listing: Listing, goal: Int) -> Listing {
    var priced = Listing(goalCount: 1)
    for choice in 0..<listing.pool.count {
      var cost = scale * listing.value(choice, goal)
      for (index, price) in prices.enumerated() {
        cost -= price * listing.value(choice, listing.goalCount + index)
      }
      priced.add(listing.pool[choice], quantities: [cost])
    }
    return priced
  }

  /// The priced cost of sums of goals and limited quantities.
  func cost(of value: LimitedValue, goal: Int) -> Int {
    zip(prices, value.limited).reduce(scale * value.goals[goal]) { $0 - $1.0 * $1.1 }
  }

  /// The smallest whole cost that is not below a scaled bound.
  func wholeCost(atLeast bound: Int) -> Int {
    let (quotient, rest) = bound.quotientAndRemainder(dividingBy: scale)
    return quotient + (rest > 0 ? 1 : 0)
  }
}
