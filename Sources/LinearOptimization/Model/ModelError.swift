// SPDX-License-Identifier: GPL-3.0-or-later

/// A mistake in a ``LinearModel``.
///
/// Indices begin at 0. For columns added to a ``RelaxationSession`` they count within the model
/// as it stands in the session.
public enum ModelError: Error, Equatable, Sendable {
  /// A number of the model.
  public enum Place: Equatable, Sendable {
    /// Cost of a column.
    case objective(column: Int, name: String)
    /// Bound of a column.
    case columnBounds(column: Int, name: String)
    /// Bound of a row.
    case rowBounds(row: Int, name: String)
    /// Entry of a column.
    case coefficient(column: Int, name: String, row: Int)
  }

  /// A number is NaN or infinite; use `.free`, `.atLeast` or `.atMost` for missing bounds.
  case notFinite(Place)
  /// A number exceeds ``LinearModel/largestMagnitude``.
  case tooLarge(Place, value: Double)
  /// A lower bound exceeds the upper bound.
  case emptyRange(Place, lower: Double, upper: Double)
  /// A binary column allows values outside 0 to 1.
  case binaryBounds(column: Int, name: String)
  /// An entry names a row that does not exist.
  case unknownRow(column: Int, name: String, row: Int, rows: Int)
  /// A column has two entries in one row.
  case duplicateRow(column: Int, name: String, row: Int)
  /// The model has more rows, columns or entries than the solver can count.
  case tooBig(rows: Int, columns: Int, entries: Int)
}

extension ModelError.Place: CustomStringConvertible {
  /// The place in words, with index and name.
  public var description: String {
    switch self {
    case .objective(let column, let name): "the objective of column \(column) (\(name))"
    case .columnBounds(let column, let name): "the bounds of column \(column) (\(name))"
    case .rowBounds(let row, let name): "the bounds of row \(row) (\(name))"
    case .coefficient(let column, let name, let row):
      "the coefficient of column \(column) (\(name)) in row \(row)"
    }
  }
}

extension ModelError: CustomStringConvertible {
  /// The mistake in one line.
  public var description: String {
    switch self {
    case .notFinite(let place):
      "\(place): not a finite number"
    case .tooLarge(let place, let value):
      "\(place): \(value) is beyond \(LinearModel.largestMagnitude)"
    case .emptyRange(let place, let lower, let upper):
      "\(place): lower bound \(lower) exceeds upper bound \(upper)"
    case .binaryBounds(let column, let name):
      "the bounds of column \(column) (\(name)): a binary column must stay within 0 and 1"
    case .unknownRow(let column, let name, let row, let rows):
      "column \(column) (\(name)) refers to row \(row), but there are \(rows) rows"
    case .duplicateRow(let column, let name, let row):
      "column \(column) (\(name)) has more than one coefficient in row \(row)"
    case .tooBig(let rows, let columns, let entries):
      "\(rows) rows, \(columns) columns and \(entries) coefficients are more than the solver takes"
    }
  }
}
