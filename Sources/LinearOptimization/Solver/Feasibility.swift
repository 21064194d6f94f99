// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a point may miss the bounds of a model and still count as a solution.
enum Feasibility {
  /// Tolerance of a row whose data or columns are not all integers.
  ///
  /// It follows the accuracy of the simplex method, which works on rows scaled to a largest
  /// coefficient near 1.
  static func rowTolerance(largestCoefficient: Double, bound: Double) -> Double {
    1e-6 * max(1, largestCoefficient) + (bound.isFinite ? 1e-8 * bound.magnitude : 0)
  }

  /// Tolerance of a column bound.
  static func columnTolerance(bound: Double) -> Double {
    1e-6 + (bound.isFinite ? 1e-8 * bound.magnitude : 0)
  }

  /// First row whose activity misses its interval.
  static func brokenRow(activities: [Double], lower: [Double], upper: [Double]) -> Int? {
    // Written so that NaN counts as broken.
    activities.indices.first { !(activities[$0] >= lower[$0] && activities[$0] <= upper[$0]) }
  }

  /// First column whose value misses its bounds.
  static func brokenColumn(values: [Double], columns: CompressedColumns) -> Int? {
    values.indices.first { index in
      let (lower, upper) = (columns.lower[index], columns.upper[index])
      let value = values[index]
      return
        !(value >= lower - columnTolerance(bound: lower)
        && value <= upper + columnTolerance(bound: upper))
    }
  }
}

/// Row bounds widened by their tolerances, for checking points.
struct RowCheck {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Rows of integer columns with integer coefficients and bounds.
  ///
  /// Their activities are whole numbers that double precision holds exactly, so they are checked
  /// without tolerance.
  private(set) var isExact: [Bool]

  /// - Parameter exactly: whether rows of integer data are checked without tolerance.
  init(rows: [LinearModel.Row], columns: CompressedColumns, exactly: Bool) {
    lower = rows.map(\.bounds.lower)
    upper = rows.map(\.bounds.upper)
    isExact = Array(repeating: exactly, count: rows.count)
    let largest = columns.largestByRow(rows: rows.count)
    if exactly {
      for column in 0..<columns.count {
        for entry in Int(columns.start[column])..<Int(columns.start[column + 1])
        where !columns.isInteger[column] || !columns.value[entry].isWhole {
          isExact[Int(columns.row[entry]) - 1] = false
        }
      }
    }
    for row in rows.indices {
      let isWhole =
        (lower[row].isWhole || lower[row] == -.infinity)
        && (upper[row].isWhole || upper[row] == .infinity)
      isExact[row] = isExact[row] && isWhole
      if !isExact[row] {
        lower[row] -= Feasibility.rowTolerance(
          largestCoefficient: largest[row], bound: lower[row])
        upper[row] += Feasibility.rowTolerance(
          largestCoefficient: largest[row], bound: upper[row])
      }
    }
  }
}

extension Double {
  fileprivate var isWhole: Bool { self == rounded() && isFinite }
}
