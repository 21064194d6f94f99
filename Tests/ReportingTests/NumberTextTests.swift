import Reporting
import Testing

@Suite("Numbers are written exactly, as Vietnamese or English documents do")
struct NumberTextTests {
  @Test(
    "Percentages are rounded half-up on the exact fraction",
    arguments: [
      (143_225, 100_000, "143,23"), (244_075, 100_000, "244,08"),
      (143_224_999, 100_000_000, "143,22"),
      (1, 3, "33,33"), (2, 3, "66,67"), (0, 7, "0,00"), (1, 1, "100,00"), (5, 100_000, "0,01"),
      (4_999_999, 100_000_000_000, "0,00"), (1_000_000_000_000, 1, "100.000.000.000.000,00"),
    ])
  func percent(part: Int, whole: Int, text: String) {
    #expect(NumberText.percent(part, of: whole, .vietnamese) == text)
  }

  @Test("Groups of three are parted by points in Vietnamese and by commas in English")
  func grouping() {
    #expect(NumberText.grouped(1_567_668, .vietnamese) == "1.567.668")
    #expect(NumberText.grouped(1_567_668, .english) == "1,567,668")
    #expect(NumberText.grouped(999, .vietnamese) == "999")
    #expect(NumberText.grouped(1000, .english) == "1,000")
    #expect(NumberText.grouped(0, .vietnamese) == "0")
    #expect(NumberText.percent(244_075, of: 100_000, .english) == "244.08")
    #expect(NumberText.percent(123_456, of: 10, .english) == "1,234,560.00")
  }

  @Test("Negative numbers have a minus sign, signed ones also a plus, zero neither")
  func signs() {
    #expect(NumberText.grouped(-3_079_387, .vietnamese) == "−3.079.387")
    #expect(NumberText.grouped(-100, .english) == "−100")
    #expect(NumberText.signed(1234, .vietnamese) == "+1.234")
    #expect(NumberText.signed(-56, .vietnamese) == "−56")
    #expect(NumberText.signed(0, .vietnamese) == "0")
    #expect(NumberText.grouped(Int.min, .english) == "−9,223,372,036,854,775,808")
  }

  @Test("Square metres become square kilometres with two decimals, half-up")
  func area() {
    #expect(NumberText.squareKilometres(5_500_000, .vietnamese) == "5,50")
    #expect(NumberText.squareKilometres(14_999, .vietnamese) == "0,01")
    #expect(NumberText.squareKilometres(15_000, .english) == "0.02")
    #expect(NumberText.squareKilometres(3_359_840_000, .vietnamese) == "3.359,84")
    #expect(NumberText.squareKilometres(-15_000, .vietnamese) == "−0,02")
  }
}
