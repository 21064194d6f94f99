// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization

/// Optimum of a model of binary columns and whole data, by trying every point.
func bruteForceOptimum(of model: LinearModel) -> Double? {
  let columns = model.columns.count
  var activities = Array(repeating: 0.0, count: model.rows.count)
  var objective = 0.0
  var values = Array(repeating: false, count: columns)
  var best: Double?
  // Gray code: each step flips one column.
  for step in 0..<(1 << columns) {
    if step > 0 {
      let flipped = step.trailingZeroBitCount
      values[flipped].toggle()
      let sign = values[flipped] ? 1.0 : -1.0
      objective += sign * model.columns[flipped].objective
      for entry in model.columns[flipped].coefficients {
        activities[entry.row] += sign * entry.value
      }
    }
    if let known = best, objective >= known { continue }
    var isFeasible = true
    for (row, activity) in zip(model.rows, activities)
    where activity < row.bounds.lower || activity > row.bounds.upper {
      isFeasible = false
      break
    }
    if isFeasible { best = objective }
  }
  return best
}

/// Largest amount by which values miss a row of the model.
func largestViolation(of values: [Double], in model: LinearModel) -> Double {
  var activities = Array(repeating: 0.0, count: model.rows.count)
  for (column, value) in zip(model.columns, values) {
    for entry in column.coefficients { activities[entry.row] += entry.value * value }
  }
  return zip(model.rows, activities).reduce(0) {
    max($0, $1.0.bounds.lower - $1.1, $1.1 - $1.0.bounds.upper)
  }
}
