// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization

/// Models used by several tests.
enum SampleModels {
  /// Random partition of units into subsets, with side rows of large whole coefficients.
  ///
  /// The limits of the side rows are set at, or one short of, the activity of a random choice of
  /// columns, so that feasible and infeasible points lie one unit apart.
  static func partition(
    seed: Int, units: Int = 6, columns: Int = 12, sideRows: Int = 1, largest: Int = 1_000_000
  ) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var model = LinearModel(name: "partition \(seed)")
    for unit in 0..<units {
      model.rows.append(.init(name: "unit \(unit)", bounds: .equal(1)))
    }
    for column in 0..<columns {
      var entries: [LinearModel.Coefficient] = []
      for unit in 0..<units where Int.random(in: 0..<3, using: &random) == 0 {
        entries.append(.init(row: unit, value: 1))
      }
      if entries.isEmpty { entries.append(.init(row: column % units, value: 1)) }
      for side in 0..<sideRows {
        let value = Double(Int.random(in: 1...largest, using: &random))
        entries.append(.init(row: units + side, value: value))
      }
      let cost = Double(Int.random(in: 1...largest, using: &random))
      model.columns.append(.binary(name: "group \(column)", objective: cost, coefficients: entries))
    }
    for side in 0..<sideRows {
      let chosen = (0..<columns).map { _ in Bool.random(using: &random) }
      let activity = zip(model.columns, chosen).reduce(0.0) { sum, pair in
        let value = pair.0.coefficients.first { $0.row == units + side }?.value ?? 0
        return sum + (pair.1 ? value : 0)
      }
      let slack = Double(Int.random(in: -1...0, using: &random))
      let bounds: Bounds =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .atMost(activity + slack)
        case 1: .atLeast((activity / 2).rounded() - slack)
        default: .range((activity / 2 - 1).rounded(.down), activity + slack)
        }
      model.rows.append(.init(name: "side \(side)", bounds: bounds))
    }
    return model
  }

  /// Dense binary model whose rows ask for sums within one unit of what a random choice gives.
  static func knapsack(seed: Int, columns: Int = 13, rows: Int = 2, largest: Int) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var model = LinearModel(name: "knapsack \(seed)")
    for column in 0..<columns {
      let entries = (0..<rows).map {
        LinearModel.Coefficient(
          row: $0, value: Double(Int.random(in: 1...largest, using: &random)))
      }
      let cost = Double(Int.random(in: -largest...largest, using: &random))
      model.columns.append(.binary(name: "item \(column)", objective: cost, coefficients: entries))
    }
    for row in 0..<rows {
      let activity = model.columns.reduce(0.0) { sum, column in
        sum + (Bool.random(using: &random) ? column.coefficients[row].value : 0)
      }
      let bounds: Bounds =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .equal(activity)
        case 1: .atLeast(activity + 1)
        case 2: .range(activity - 1, activity - 1)
        default: .atMost(activity - 1)
        }
      model.rows.append(.init(name: "sum \(row)", bounds: bounds))
    }
    return model
  }

  /// Random bounded linear model with a known feasible point.
  static func linear(seed: Int, rows: Int = 8, columns: Int = 12) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var model = LinearModel(name: "linear \(seed)")
    var activities = Array(repeating: 0.0, count: rows)
    for column in 0..<columns {
      var entries: [LinearModel.Coefficient] = []
      let inside = Double.random(in: 0...10, using: &random)
      for row in 0..<rows where Bool.random(using: &random) {
        let value = Double.random(in: -5...5, using: &random)
        entries.append(.init(row: row, value: value))
        activities[row] += value * inside
      }
      model.columns.append(
        .init(
          name: "x\(column)", objective: Double.random(in: -9...9, using: &random),
          bounds: .range(0, 10), coefficients: entries))
    }
    for row in 0..<rows {
      let activity = activities[row]
      let bounds: Bounds =
        switch row % 4 {
        case 0: .equal(activity)
        case 1: .atMost(activity + 1)
        case 2: .atLeast(activity - 1)
        default: .range(activity - 2, activity + 2)
        }
      model.rows.append(.init(name: "r\(row)", bounds: bounds))
    }
    return model
  }

  /// Assignment with conflicts: many nodes and many iterations, for tests of limits.
  static func hard(seed: Int = 1, columns: Int = 40) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var model = LinearModel(name: "hard")
    let rows = 5
    var totals = Array(repeating: 0.0, count: rows)
    for column in 0..<columns {
      let entries = (0..<rows).map { row in
        LinearModel.Coefficient(row: row, value: Double(Int.random(in: 0...99, using: &random)))
      }
      for entry in entries { totals[entry.row] += entry.value }
      model.columns.append(.binary(name: "x\(column)", objective: 0, coefficients: entries))
    }
    // Market split: the sums should be half the totals; the misses are paid for.
    for row in 0..<rows {
      model.rows.append(.init(name: "split \(row)", bounds: .equal((totals[row] / 2).rounded())))
      for sign in [1.0, -1.0] {
        model.columns.append(
          .init(
            name: "miss \(row) \(sign)", objective: 1, kind: .integer,
            coefficients: [.init(row: row, value: sign)]))
      }
    }
    return model
  }
}
