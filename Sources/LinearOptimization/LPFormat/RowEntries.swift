// SPDX-License-Identifier: GPL-3.0-or-later

/// The coefficients ordered by row, and within a row by column; zeros left out.
struct RowEntries {
  private(set) var start: [Int]
  private(set) var column: [Int]
  private(set) var value: [Double]

  init(model: LinearModel) {
    start = Array(repeating: 0, count: model.rows.count + 1)
    for column in model.columns {
      for coefficient in column.coefficients where coefficient.value != 0 {
        start[coefficient.row + 1] += 1
      }
    }
    for row in model.rows.indices {
      start[row + 1] += start[row]
    }
    var next = start
    column = Array(repeating: 0, count: start[model.rows.count])
    value = Array(repeating: 0, count: start[model.rows.count])
    for (index, entry) in model.columns.enumerated() {
      for coefficient in entry.coefficients where coefficient.value != 0 {
        column[next[coefficient.row]] = index
        value[next[coefficient.row]] = coefficient.value
        next[coefficient.row] += 1
      }
    }
  }
}
