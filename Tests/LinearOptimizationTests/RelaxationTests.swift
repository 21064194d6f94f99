// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization
import Testing

@Suite("Linear relaxations")
struct RelaxationTests {
  private func solve(_ model: LinearModel) throws -> RelaxationResult {
    try withRelaxation(of: model) { session in try session.solve() }
  }

  @Test("a textbook model has its known optimum, duals and reduced costs")
  func textbook() throws {
    // max 3x + 5y: x <= 4, 2y <= 12, 3x + 2y <= 18.
    let model = LinearModel(
      name: "wyndor",
      rows: [
        .init(name: "plant 1", bounds: .atMost(4)), .init(name: "plant 2", bounds: .atMost(12)),
        .init(name: "plant 3", bounds: .atMost(18)),
      ],
      columns: [
        .init(
          name: "x", objective: -3,
          coefficients: [.init(row: 0, value: 1), .init(row: 2, value: 3)]),
        .init(
          name: "y", objective: -5,
          coefficients: [.init(row: 1, value: 2), .init(row: 2, value: 2)]),
      ])
    let result = try solve(model)
    #expect(result.status == .optimal)
    #expect(abs(result.objective + 36) < 1e-9)
    #expect(zip(result.values, [2, 6]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(result.rowDuals, [0, -1.5, -1]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(result.reducedCosts.allSatisfy { abs($0) < 1e-9 })
    #expect(result.work > 0)
  }

  @Test("duals prove the optimum")
  func strongDuality() throws {
    for seed in 0..<200 {
      let model = SampleModels.linear(seed: seed)
      let result = try solve(model)
      #expect(result.status == .optimal, "\(seed)")
      var dual = 0.0
      for (row, price) in zip(model.rows, result.rowDuals) where abs(price) > 1e-9 {
        dual += price * (price > 0 ? row.bounds.lower : row.bounds.upper)
      }
      for (index, column) in model.columns.enumerated() {
        let reduced = column.coefficients.reduce(column.objective) {
          $0 - $1.value * result.rowDuals[$1.row]
        }
        #expect(abs(reduced - result.reducedCosts[index]) < 1e-7, "\(seed)")
        dual += reduced * (reduced > 0 ? column.bounds.lower : column.bounds.upper)
      }
      #expect(abs(dual - result.objective) < 1e-6, "\(seed)")
      #expect(largestViolation(of: result.values, in: model) < 1e-6)
    }
  }

  @Test("infeasible and unbounded models are told apart")
  func verdicts() throws {
    let entry = [LinearModel.Coefficient(row: 0, value: 1)]
    let infeasible = LinearModel(
      name: "infeasible", rows: [.init(name: "r", bounds: .atLeast(3))],
      columns: [.init(name: "x", objective: 1, bounds: .range(0, 1), coefficients: entry)])
    #expect(try solve(infeasible).status == .infeasible)
    let unbounded = LinearModel(
      name: "unbounded", rows: [.init(name: "r", bounds: .atLeast(3))],
      columns: [.init(name: "x", objective: -1, coefficients: entry)])
    #expect(try solve(unbounded).status == .unbounded)
    #expect(try solveInteger(unbounded).status == .unbounded)
  }

  @Test("models without rows, columns or coefficients")
  func degenerate() throws {
    let nothing = try solve(LinearModel(name: "nothing"))
    #expect(nothing.status == .optimal && nothing.objective == 0)

    let rowOnly = LinearModel(name: "row", rows: [.init(name: "r", bounds: .atMost(1))])
    #expect(try solve(rowOnly).status == .optimal)
    let badRow = LinearModel(name: "row", rows: [.init(name: "r", bounds: .atLeast(1))])
    #expect(try solve(badRow).status == .infeasible)

    let columnsOnly = LinearModel(
      name: "columns",
      columns: [
        .init(name: "x", objective: 2, bounds: .range(1.5, 9)),
        .init(name: "y", objective: -1, bounds: .atMost(4)), .init(name: "z", objective: 0),
      ])
    let result = try solve(columnsOnly)
    #expect(result.status == .optimal && result.objective == -1)
    #expect(result.rowDuals.isEmpty && result.reducedCosts == [2, -1, 0])
  }

  @Test("a highly degenerate model is solved")
  func degenerateVertex() throws {
    // Assignment problem: every vertex is degenerate.
    let size = 12
    var random = SeededGenerator(seed: 7)
    var model = LinearModel(name: "assignment")
    for line in 0..<2 * size { model.rows.append(.init(name: "\(line)", bounds: .equal(1))) }
    for row in 0..<size {
      for column in 0..<size {
        model.columns.append(
          .binary(
            name: "\(row) \(column)", objective: Double(Int.random(in: 1...99, using: &random)),
            coefficients: [.init(row: row, value: 1), .init(row: size + column, value: 1)]))
      }
    }
    let relaxed = try solve(model)
    let whole = try solveInteger(model)
    #expect(whole.status == .optimal)
    #expect(abs(relaxed.objective - (whole.objective ?? .nan)) < 1e-6)
  }
}
