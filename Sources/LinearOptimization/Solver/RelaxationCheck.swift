// SPDX-License-Identifier: GPL-3.0-or-later

/// Checks a claimed optimum of a linear relaxation against the model itself.
struct RelaxationCheck {
  let rows: [LinearModel.Row]
  let columns: CompressedColumns

  /// What is wrong with the result, or nil; linear in the number of coefficients.
  func defect(in result: RelaxationResult) -> String? {
    let activities = columns.activities(of: result.values, rows: rows.count)
    let check = RowCheck(rows: rows, columns: columns, exactly: false)
    if let row = Feasibility.brokenRow(
      activities: activities, lower: check.lower, upper: check.upper)
    {
      return "row \(row) (\(rows[row].name)) is broken by the relaxation's optimum"
    }
    if let column = Feasibility.brokenColumn(values: result.values, columns: columns) {
      return "column \(column) is out of bounds in the relaxation's optimum"
    }
    guard let dual = dualObjective(of: result, activities: activities) else {
      return "the relaxation's duals are infeasible"
    }
    let tolerance = 1e-6 * (1 + result.objective.magnitude) + 1e-9 * dual.magnitude
    if !((dual.value - result.objective).magnitude <= tolerance) {
      return "the relaxation's dual objective \(dual.value) is not \(result.objective)"
    }
    return nil
  }

  /// Lagrangian bound given by the row duals.
  ///
  /// The optimum cannot be lower, so equality proves it. Nil if the bound is minus infinity;
  /// `magnitude` is the sum of the magnitudes added up.
  private func dualObjective(
    of result: RelaxationResult, activities: [Double]
  ) -> (value: Double, magnitude: Double)? {
    var sum = DualSum()
    let largestCost = columns.objective.reduce(0) { max($0, $1.magnitude) }
    for row in rows.indices {
      sum.add(
        price: result.rowDuals[row], tolerance: 1e-7 * (1 + largestCost),
        bounds: (rows[row].bounds.lower, rows[row].bounds.upper), value: activities[row])
    }
    for column in 0..<columns.count {
      var price = columns.objective[column]
      var largest = price.magnitude
      for entry in Int(columns.start[column])..<Int(columns.start[column + 1]) {
        let term = columns.value[entry] * result.rowDuals[Int(columns.row[entry]) - 1]
        price -= term
        largest = max(largest, term.magnitude)
      }
      sum.add(
        price: price, tolerance: 1e-7 * (1 + largest),
        bounds: (columns.lower[column], columns.upper[column]), value: result.values[column])
    }
    return sum.value.isFinite ? (sum.value, sum.magnitude) : nil
  }
}

/// Adds up price times bound over rows and columns.
private struct DualSum {
  var value = 0.0
  var magnitude = 0.0

  mutating func add(
    price: Double, tolerance: Double, bounds: (lower: Double, upper: Double), value point: Double
  ) {
    // A price within tolerance of zero may have either sign; on a wide bound that would spoil
    // the sum, so it is taken at the point itself.
    let factor =
      price.magnitude <= tolerance ? point : price > 0 ? bounds.lower : bounds.upper
    value += price * factor
    magnitude += (price * factor).magnitude
  }
}
