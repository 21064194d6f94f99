// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization
import Testing

@Suite("Faulty models are refused before they reach the solver")
struct ModelValidationTests {
  private func model(
    rows: [Bounds] = [.atMost(1)], column: LinearModel.Column
  ) -> LinearModel {
    LinearModel(
      name: "faulty", rows: rows.map { .init(name: "r", bounds: $0) }, columns: [column])
  }

  @Test("numbers that are not finite", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    #expect(throws: ModelError.notFinite(.objective(column: 0, name: "x"))) {
      try model(column: .init(name: "x", objective: value)).validate()
    }
    #expect(throws: ModelError.notFinite(.coefficient(column: 0, name: "x", row: 0))) {
      try solveInteger(
        model(column: .init(name: "x", objective: 1, coefficients: [.init(row: 0, value: value)])))
    }
    #expect(throws: ModelError.notFinite(.rowBounds(row: 0, name: "r"))) {
      try model(rows: [.equal(value)], column: .init(name: "x", objective: 1)).lpFormat()
    }
    #expect(throws: ModelError.notFinite(.columnBounds(column: 0, name: "x"))) {
      let faulty = model(column: .init(name: "x", objective: 1, bounds: .range(0, value)))
      try withRelaxation(of: faulty) { _ in }
    }
  }

  @Test("numbers beyond double precision")
  func tooLarge() {
    #expect(throws: ModelError.tooLarge(.objective(column: 0, name: "x"), value: 1e20)) {
      try model(column: .init(name: "x", objective: 1e20)).validate()
    }
  }

  @Test("a lower bound above the upper bound")
  func emptyRange() {
    #expect(
      throws: ModelError.emptyRange(.rowBounds(row: 0, name: "r"), lower: 2, upper: 1)
    ) {
      try model(rows: [.range(2, 1)], column: .init(name: "x", objective: 1)).validate()
    }
  }

  @Test("rows that do not exist", arguments: [-1, 1, Int.max, Int.min])
  func unknownRow(row: Int) {
    #expect(throws: ModelError.unknownRow(column: 0, name: "x", row: row, rows: 1)) {
      try model(
        column: .init(name: "x", objective: 1, coefficients: [.init(row: row, value: 1)])
      ).validate()
    }
  }

  @Test("two coefficients in one row")
  func duplicate() {
    let entries = [LinearModel.Coefficient(row: 0, value: 1), .init(row: 0, value: 2)]
    #expect(throws: ModelError.duplicateRow(column: 0, name: "x", row: 0)) {
      try model(column: .init(name: "x", objective: 1, coefficients: entries)).validate()
    }
  }

  @Test("binary columns beyond 0 and 1")
  func binaryBounds() {
    #expect(throws: ModelError.binaryBounds(column: 0, name: "x")) {
      try model(
        column: .init(name: "x", objective: 1, bounds: .range(0, 2), kind: .binary)
      ).validate()
    }
  }

  @Test("messages name the place")
  func descriptions() {
    let error = ModelError.unknownRow(column: 3, name: "Hà Nội", row: 9, rows: 2)
    #expect(
      error.description == "column 3 (Hà Nội) refers to row 9, but there are 2 rows")
  }
}
