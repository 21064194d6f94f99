import Legislation
import SourceFiles
import Testing

@testable import Reporting

@Suite("Points of a class are printed from exact quarters")
struct PointsTextTests {
  @Test(
    "Half-up on the exact fraction of a quarter, to hundredths of a point",
    arguments: [
      (0, 1, "0.00"), (1, 1, "0.25"), (400, 1, "100.00"), (1, 2, "0.13"), (1, 3, "0.08"),
      (12_130, 200, "15.16"), (1, 50, "0.01"), (1, 51, "0.00"), (2_999, 10, "74.98"),
    ])
  func points(numerator: Int, denominator: Int, expected: String) {
    let quarters = Fraction(numerator, denominator)
    #expect(PointsText.points(quarters, .english) == expected)
    #expect(PointsText.points(quarters, .vietnamese) == expected.replacing(".", with: ","))
  }

  @Test("A decimal cell shows the language's comma, and a point without grouping to programs")
  func cell() {
    let cell = Table.Cell.decimal(1_234_567, places: 2)
    #expect(cell.shown(.vietnamese) == "12.345,67")
    #expect(cell.shown(.english) == "12,345.67")
    #expect(cell.plain == "12345.67")
    #expect(cell.isNumber)
  }
}
