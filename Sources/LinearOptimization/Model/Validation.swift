// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearModel {
  /// Largest magnitude accepted for any number: beyond it, double precision is spent.
  public static let largestMagnitude = 1e15

  /// Most rows, columns or entries accepted.
  static let largestCount = 100_000_000

  /// Checks the whole model; linear in its size.
  public func validate() throws(ModelError) {
    for (index, row) in rows.enumerated() {
      try Self.check(row.bounds, at: .rowBounds(row: index, name: row.name))
    }
    var checker = ColumnChecker(rows: rows.count)
    for (index, column) in columns.enumerated() {
      try checker.check(column, index: index)
    }
  }

  fileprivate static func check(_ bounds: Bounds, at place: ModelError.Place) throws(ModelError) {
    switch bounds {
    case .equal(let value), .atMost(let value), .atLeast(let value):
      try check(value, at: place)
    case .range(let lower, let upper):
      try check(lower, at: place)
      try check(upper, at: place)
      if lower > upper { throw .emptyRange(place, lower: lower, upper: upper) }
    case .free:
      break
    }
  }

  fileprivate static func check(_ value: Double, at place: ModelError.Place) throws(ModelError) {
    if !value.isFinite { throw .notFinite(place) }
    if value.magnitude > largestMagnitude { throw .tooLarge(place, value: value) }
  }
}

/// Checks columns one after another against a fixed number of rows.
struct ColumnChecker {
  private let rows: Int
  private var columns = 0
  private var entries = 0
  /// Per row, one more than the last column with an entry there.
  private var lastColumn: [Int]

  init(rows: Int) {
    self.rows = rows
    lastColumn = Array(repeating: 0, count: rows)
  }

  mutating func check(_ column: LinearModel.Column, index: Int) throws(ModelError) {
    let name = column.name
    try LinearModel.check(column.objective, at: .objective(column: index, name: name))
    try LinearModel.check(column.bounds, at: .columnBounds(column: index, name: name))
    if column.kind == .binary, column.bounds.lower < 0 || column.bounds.upper > 1 {
      throw .binaryBounds(column: index, name: name)
    }
    for coefficient in column.coefficients {
      let row = coefficient.row
      guard row >= 0, row < rows else {
        throw .unknownRow(column: index, name: name, row: row, rows: rows)
      }
      if lastColumn[row] == index + 1 {
        throw .duplicateRow(column: index, name: name, row: row)
      }
      lastColumn[row] = index + 1
      try LinearModel.check(
        coefficient.value, at: .coefficient(column: index, name: name, row: row))
    }
    columns += 1
    entries += column.coefficients.count
    if max(rows, columns, entries) > LinearModel.largestCount {
      throw .tooBig(rows: rows, columns: columns, entries: entries)
    }
  }
}
