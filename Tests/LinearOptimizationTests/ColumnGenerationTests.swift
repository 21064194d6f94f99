// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization
import Testing

@Suite("Relaxation sessions grow by columns")
struct ColumnGenerationTests {
  @Test("pricing columns in gives the optimum of the full model, with fewer columns")
  func pricing() throws {
    for seed in 0..<20 {
      let units = 15
      var full = SampleModels.partition(seed: seed, units: units, columns: 250, sideRows: 0)
      for unit in 0..<units {
        full.columns.append(
          .binary(
            name: "alone \(unit)", objective: 5_000_000,
            coefficients: [.init(row: unit, value: 1)]))
      }
      let expected = try withRelaxation(of: full) { session in try session.solve() }
      #expect(expected.status == .optimal)

      var start = full
      start.columns = Array(full.columns.suffix(units))
      var pool = Array(full.columns.dropLast(units))
      let (objective, used) = try withRelaxation(of: start) { session in
        while true {
          let result = try session.solve()
          #expect(result.status == .optimal)
          let priced = pool.map { column in
            column.coefficients.reduce(column.objective) {
              $0 - $1.value * result.rowDuals[$1.row]
            }
          }
          let entering = pool.indices.filter { priced[$0] < -1e-6 }.prefix(10)
          if entering.isEmpty { return (result.objective, session.columnCount) }
          try session.addColumns(entering.map { pool[$0] })
          for index in entering.reversed() { pool.remove(at: index) }
        }
      }
      #expect(abs(objective - expected.objective) < 1e-3, "\(seed)")
      #expect(used < full.columns.count)
    }
  }

  @Test("a session can begin without columns")
  func empty() throws {
    let model = LinearModel(name: "empty", rows: [.init(name: "r", bounds: .atLeast(2e6))])
    try withRelaxation(of: model) { session in
      let before = try session.solve()
      #expect(before.status == .infeasible)
      try session.addColumns([
        .init(name: "x", objective: 3, coefficients: [.init(row: 0, value: 1e6)])
      ])
      let result = try session.solve()
      #expect(result.status == .optimal && abs(result.objective - 6) < 1e-6)
    }
  }

  @Test("a refused column leaves the session as it was")
  func refusal() throws {
    let model = SampleModels.linear(seed: 3)
    try withRelaxation(of: model) { session in
      let before = try session.solve()
      let good = LinearModel.Column(
        name: "good", objective: 1, coefficients: [.init(row: 0, value: 1)])
      var bad = good
      bad.coefficients[0].row = 99
      let count = model.columns.count
      do {
        try session.addColumns([good, bad])
        Issue.record("the faulty column was taken")
      } catch {
        #expect(
          error as? ModelError
            == .unknownRow(column: count + 1, name: "good", row: 99, rows: 8))
      }
      let refused = try session.solve()
      #expect(refused == before)
      try session.addColumns([good])
      let grown = try session.solve()
      #expect(grown.status == .optimal && grown.values.count == count + 1)
    }
  }

  @Test("the work limit holds for all solves of a session together")
  func sharedLimit() throws {
    let model = SampleModels.linear(seed: 4)
    let alone = try withRelaxation(of: model) { session in try session.solve() }
    try withRelaxation(of: model, limits: Limits(work: alone.work + 1)) { session in
      let first = try session.solve()
      #expect(first.status == .optimal)
      // A new column that must enter needs more than the one unit left.
      let columns = (0..<6).map { row in
        LinearModel.Column(
          name: "n\(row)", objective: -50, bounds: .range(0, 1),
          coefficients: [.init(row: row, value: 1)])
      }
      try session.addColumns(columns)
      let second = try session.solve()
      #expect(second.status == .stopped(.workLimit))
      #expect(second.work == alone.work + 1)
    }
  }
}
