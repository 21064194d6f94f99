// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear minimisation problem, with or without integer columns.
///
/// The model is plain data: it may hold mistakes until ``validate()`` or a solver looks at it.
/// Rows and columns are addressed by their index, beginning at 0.
public struct LinearModel: Sendable, Equatable {
  /// A constraint: the sum of coefficient times column value lies within bounds.
  public struct Row: Sendable, Equatable {
    /// Name for messages and files; need not be unique.
    public var name: String
    /// Interval allowed for the row's activity.
    public var bounds: Bounds

    /// Makes a row.
    public init(name: String, bounds: Bounds) {
      self.name = name
      self.bounds = bounds
    }
  }

  /// Values a column may take within its bounds.
  public enum Kind: Sendable, Hashable {
    /// Any real number.
    case continuous
    /// Whole numbers.
    case integer
    /// 0 or 1; the bounds must lie within [0, 1].
    case binary
  }

  /// One entry of a column.
  public struct Coefficient: Sendable, Hashable {
    /// Index of the row.
    public var row: Int
    /// Factor of the column in that row.
    public var value: Double

    /// Makes an entry.
    public init(row: Int, value: Double) {
      self.row = row
      self.value = value
    }
  }

  /// A decision variable.
  public struct Column: Sendable, Equatable {
    /// Name for messages and files; need not be unique.
    public var name: String
    /// Cost of one unit.
    public var objective: Double
    /// Interval allowed for the value.
    public var bounds: Bounds
    /// Values allowed within the bounds.
    public var kind: Kind
    /// Entries in any order, each row at most once.
    public var coefficients: [Coefficient]

    /// Makes a column; nonnegative and continuous unless said otherwise.
    public init(
      name: String, objective: Double, bounds: Bounds = .atLeast(0), kind: Kind = .continuous,
      coefficients: [Coefficient] = []
    ) {
      self.name = name
      self.objective = objective
      self.bounds = bounds
      self.kind = kind
      self.coefficients = coefficients
    }

    /// Makes a column that is 0 or 1.
    public static func binary(
      name: String, objective: Double, coefficients: [Coefficient] = []
    ) -> Column {
      Column(
        name: name, objective: objective, bounds: .range(0, 1), kind: .binary,
        coefficients: coefficients)
    }
  }

  /// Name for messages and files.
  public var name: String
  /// Constraints.
  public var rows: [Row]
  /// Decision variables.
  public var columns: [Column]

  /// Makes a model; without rows or columns it is empty.
  public init(name: String, rows: [Row] = [], columns: [Column] = []) {
    self.name = name
    self.rows = rows
    self.columns = columns
  }
}
