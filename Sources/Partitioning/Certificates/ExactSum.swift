/// A sum of rows in whole numbers, times a scale: what it says of the cost of every solution.
///
/// Prices of rows come from a relaxation and are rounded. What a column costs beyond the prices of its
/// rows is its reduced cost; it is never below zero in the end: where rounding leaves an open column
/// too cheap, a unit of it gives way, and what is closed is paid for by its closure.
struct ExactSum {
  /// Rows, assumptions and exclusions with their factors; bounds of columns are still to come.
  private(set) var terms: [(constraint: Int, factor: Int128)] = []
  /// The right side of the sum.
  private(set) var rightSide: Int128 = 0
  /// The reduced cost of each column.
  private(set) var reduced: [Int128]
  /// What all of it is multiplied by.
  let scale: Int128

  /// Adds rows by `prices`; `nil` when these are useless.
  ///
  /// - Parameters:
  ///   - costs: What each column costs, by its choice.
  ///   - open: The columns that are not closed.
  init?(
    _ model: PartitionModel, prices duals: [Double], costs: (Int) -> Int, open: [Int],
    closures: [Closure], scale: Int128
  ) {
    var prices: [Int128] = []
    for dual in duals {
      guard dual.isFinite, abs(dual) < 1e12 else { return nil }
      prices.append(Int128((dual * Double(scale)).rounded()))
    }
    let unitCount = model.units.count
    for (offset, side) in model.sideRows.enumerated() {
      let price = prices[unitCount + offset]
      if (price > 0 ? side.limit.least : side.limit.most) == nil { prices[unitCount + offset] = 0 }
    }
    self.scale = scale
    reduced = model.choices.map { choice in
      var cost = Int128(costs(choice)) * scale
      for (offset, side) in model.sideRows.enumerated() where prices[unitCount + offset] != 0 {
        cost -= prices[unitCount + offset] * Int128(model.listing.value(choice, side.quantity))
      }
      return cost
    }
    let rows = model.choices.map { choice in model.listing.pool[choice].map(model.row) }
    func left(_ column: Int) -> Int128 { rows[column].reduce(reduced[column]) { $0 - prices[$1] } }
    for column in open {
      let cost = left(column)
      if cost < 0 { prices[rows[column][0]] += cost }
    }
    for closure in closures {
      let least = closure.columns.reduce(0) { min($0, left($1)) }
      if least == 0 { continue }
      switch closure.kind {
      case .sum:
        terms.append((closure.constraint, least))
        for column in closure.columns { reduced[column] -= least }
      case .others(let columns, let unit):
        // What the unit pays less, the others pay for.
        prices[model.row(of: unit)] += least
        terms.append((closure.constraint, -least))
        rightSide -= least
        for column in columns { reduced[column] += least }
      }
    }
    for column in reduced.indices { reduced[column] = left(column) }
    for (row, price) in prices.enumerated() where price != 0 {
      terms.append((row, price))
      let limit = row < unitCount ? nil : model.sideRows[row - unitCount].limit
      rightSide += price * Int128((price > 0 ? limit?.least : limit?.most) ?? 1)
    }
  }

  /// The bounds `x ≥ 0` of columns, each with a factor; the first bound is the constraint `first`.
  static func bounds(
    _ factors: some Sequence<Int128>, first: Int
  ) -> [(constraint: Int, factor: Int128)] {
    factors.enumerated().filter { $0.element != 0 }.map { (first + $0.offset, $0.element) }
  }
}
