// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization
import Testing

@Suite("Integer models with known answers")
struct IntegerKnownTests {
  private static func entries(_ values: Double...) -> [LinearModel.Coefficient] {
    values.enumerated().map { .init(row: $0.offset, value: $0.element) }
  }

  @Test("a general integer model whose rounded relaxation is wrong")
  func generalIntegers() throws {
    // max 5x + 4y: 6x + 4y <= 24, x + 2y <= 6, whole; relaxed (3, 1.5), optimum (4, 0).
    let model = LinearModel(
      name: "general",
      rows: [.init(name: "a", bounds: .atMost(24)), .init(name: "b", bounds: .atMost(6))],
      columns: [
        .init(name: "x", objective: -5, kind: .integer, coefficients: Self.entries(6, 1)),
        .init(name: "y", objective: -4, kind: .integer, coefficients: Self.entries(4, 2)),
      ])
    let result = try solveInteger(model)
    #expect(result.status == .optimal)
    #expect(result.objective == -20 && result.bound == -20 && result.gap == 0)
    #expect(result.values == [4, 0])
  }

  @Test("whole and real columns together")
  func mixed() throws {
    // min 10 b + x: x + 4 b >= 3.5, x <= 2: b must be 1, then x = 0.
    let model = LinearModel(
      name: "mixed", rows: [.init(name: "need", bounds: .atLeast(3.5))],
      columns: [
        .binary(name: "b", objective: 10, coefficients: Self.entries(3)),
        .init(name: "x", objective: 1, bounds: .range(0, 2), coefficients: Self.entries(1)),
      ])
    let result = try solveInteger(model)
    #expect(result.status == .optimal)
    #expect(result.values[0] == 1)
    #expect(abs((result.objective ?? .nan) - 10.5) < 1e-6)
  }

  @Test("fractional bounds of integer columns are rounded inwards")
  func fractionalBounds() throws {
    var model = LinearModel(
      name: "bounds",
      columns: [.init(name: "x", objective: 1, bounds: .range(0.5, 2.5), kind: .integer)])
    #expect(try solveInteger(model).values == [1])
    model.columns[0].objective = -1
    #expect(try solveInteger(model).values == [2])
    model.columns[0].bounds = .range(1.2, 1.8)
    #expect(try solveInteger(model).status == .infeasible)
  }

  @Test("binary columns may be fixed, and free integers may be negative")
  func fixedAndFree() throws {
    let model = LinearModel(
      name: "fixed", rows: [.init(name: "r", bounds: .atLeast(-7.5))],
      columns: [
        .init(
          name: "b", objective: -1, bounds: .equal(0), kind: .binary,
          coefficients: Self.entries(1)),
        .init(
          name: "x", objective: 1, bounds: .free, kind: .integer, coefficients: Self.entries(2)),
      ])
    #expect(try solveInteger(model).values == [0, -3])
  }

  @Test("models without rows, columns or coefficients")
  func degenerate() throws {
    let nothing = try solveInteger(LinearModel(name: "nothing"))
    #expect(nothing.status == .optimal && nothing.objective == 0 && nothing.values.isEmpty)
    let rows = LinearModel(name: "rows", rows: [.init(name: "r", bounds: .range(-1, 1))])
    #expect(try solveInteger(rows).status == .optimal)
    let badRows = LinearModel(name: "rows", rows: [.init(name: "r", bounds: .equal(1))])
    #expect(try solveInteger(badRows).status == .infeasible)
    let columns = LinearModel(
      name: "columns",
      columns: [.binary(name: "a", objective: -2), .binary(name: "b", objective: 3)])
    #expect(try solveInteger(columns).values == [1, 0])
  }

  @Test("a linear model needs no branching")
  func continuous() throws {
    let model = SampleModels.linear(seed: 9)
    let relaxed = try withRelaxation(of: model) { session in try session.solve() }
    let result = try solveInteger(model)
    #expect(result.status == .optimal)
    #expect(abs((result.objective ?? .nan) - relaxed.objective) < 1e-6)
  }

  @Test("an odd limit is never met by even weights, however large")
  func oddLimit() throws {
    for seed in 0..<10 {
      var random = SeededGenerator(seed: seed)
      var model = LinearModel(
        name: "odd", rows: [.init(name: "sum", bounds: .equal(99_999_999))])
      for column in 0..<30 {
        let weight = Double(2 * Int.random(in: 1...5_000_000, using: &random))
        model.columns.append(
          .binary(name: "w\(column)", objective: 1, coefficients: Self.entries(weight)))
      }
      let result = try solveInteger(model, options: .init(limits: Limits(work: 3000)))
      #expect(result.objective == nil)
      #expect(result.status == .infeasible || result.stop == .workLimit)
    }
  }
}
