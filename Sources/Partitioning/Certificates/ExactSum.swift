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
  ///   - costs: What each column costs; `nil` for nothing.
  ///   - open: The columns that are not closed.
  init?(
    _ table: ProofTable, prices duals: [Double], costs: [Int]?, open: [Int], closures: [Closure],
    scale: Int128
  ) {
    var prices: [Int128] = []
    for dual in duals {
      guard dual.isFinite, abs(dual) < 1e12 else { return nil }
      prices.append(Int128((dual * Double(scale)).rounded()))
    }
    let unitCount = table.columns.count
    for (offset, limit) in table.limits.enumerated() {
      let price = prices[unitCount + offset]
      if (price > 0 ? limit.least : limit.most) == nil { prices[unitCount + offset] = 0 }
    }
    self.scale = scale
    var reduced =
      costs?.map { Int128($0) * scale } ?? [Int128](repeating: 0, count: table.rows.count)
    for (offset, values) in table.sides.enumerated() where prices[unitCount + offset] != 0 {
      let price = prices[unitCount + offset]
      for (column, value) in values.enumerated() where value != 0 {
        reduced[column] -= price * Int128(value)
      }
    }
    func left(_ column: Int) -> Int128 {
      var left = reduced[column]
      for row in table.rows[column] { left -= prices[row] }
      return left
    }
    for column in open {
      let cost = left(column)
      if cost < 0 { prices[table.rows[column][0]] += cost }
    }
    for closure in closures {
      var least: Int128 = 0
      for column in closure.columns { least = min(least, left(column)) }
      if least == 0 { continue }
      switch closure.kind {
      case .sum:
        terms.append((closure.constraint, least))
        for column in closure.columns { reduced[column] -= least }
      case .others(let columns, let row):
        // What the unit pays less, the others pay for.
        prices[row] += least
        terms.append((closure.constraint, -least))
        rightSide -= least
        for column in columns { reduced[column] += least }
      }
    }
    for column in reduced.indices { reduced[column] = left(column) }
    self.reduced = reduced
    for (row, price) in prices.enumerated() where price != 0 {
      terms.append((row, price))
      let limit = row < unitCount ? nil : table.limits[row - unitCount]
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
