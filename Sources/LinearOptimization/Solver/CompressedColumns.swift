// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns in the arrays the C layer reads.
///
/// The entries of column `j` are `start[j] ..< start[j + 1]`; row numbers begin at 1. Zero
/// coefficients are left out.
struct CompressedColumns {
  private(set) var objective: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var isInteger: [Bool] = []
  private(set) var start: [Int32] = [0]
  private(set) var row: [Int32] = []
  private(set) var value: [Double] = []

  var count: Int { objective.count }

  init(_ columns: some Sequence<LinearModel.Column> = []) {
    for column in columns {
      append(column)
    }
  }

  mutating func append(_ column: LinearModel.Column) {
    objective.append(column.objective)
    lower.append(column.bounds.lower)
    upper.append(column.bounds.upper)
    isInteger.append(column.kind != .continuous)
    for coefficient in column.coefficients where coefficient.value != 0 {
      row.append(Int32(coefficient.row + 1))
      value.append(coefficient.value)
    }
    start.append(Int32(row.count))
  }

  /// Moves the bounds of integer columns to whole numbers; false if a column has none left.
  mutating func roundIntegerBounds() -> Bool {
    for column in 0..<count where isInteger[column] {
      // A bound that misses a whole number by rounding alone still means that number.
      lower[column] = (lower[column] - 1e-9).rounded(.up)
      upper[column] = (upper[column] + 1e-9).rounded(.down)
      if lower[column] > upper[column] { return false }
    }
    return true
  }

  /// Row activities of the given column values.
  func activities(of values: [Double], rows: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: rows)
    for column in 0..<count where values[column] != 0 {
      for entry in Int(start[column])..<Int(start[column + 1]) {
        result[Int(row[entry]) - 1] += value[entry] * values[column]
      }
    }
    return result
  }

  /// Objective of the given column values.
  func objective(of values: [Double]) -> Double {
    var result = 0.0
    for column in 0..<count {
      result += objective[column] * values[column]
    }
    return result
  }

  /// Largest magnitude in each row; 0 for an empty row.
  func largestByRow(rows: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: rows)
    for entry in row.indices {
      let index = Int(row[entry]) - 1
      result[index] = max(result[index], value[entry].magnitude)
    }
    return result
  }
}
