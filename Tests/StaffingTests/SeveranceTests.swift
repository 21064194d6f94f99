import LegalParameters
import Staffing
import Testing

/// Each amount is worked by hand from the article, at a base salary of 1.8 million đồng: an official's
/// salary is 2.34 × 1,800,000 = 4,212,000 đồng, the allowance of a class I commune
/// 21 × 1,800,000 / 14 = 2,700,000 đồng a person.
@Suite("Money for people who leave")
struct SeveranceTests {
  private static let salary = 4_212_000
  private func figures() throws -> SeveranceFigures { try Regime("decree-33-2023").law.severance }

  @Test(
    "Non-specialised staff: half the average allowance for each month left (NĐ29 Đ9.2)",
    arguments: [
      // 3 people × ½ × 2,700,000 × 36 months.
      (3, 37_800_000, 14, 36, 145_800_000),
      // One person to the end of a roadmap of 60 months.
      (1, 37_800_000, 14, 60, 81_000_000),
      // The fund of a class II commune, 18 × 1,800,000 for 12 posts: 2,700,000 again.
      (2, 32_400_000, 12, 31, 83_700_000),
      // Nobody leaves, no month is left, or there was no post.
      (0, 37_800_000, 14, 36, 0), (3, 37_800_000, 14, 0, 0), (3, 0, 0, 36, 0),
    ])
  func nonSpecialised(people: Int, fund: Int, posts: Int, months: Int, amount: Int) throws {
    #expect(
      Severance.nonSpecialised(
        people, allowances: fund, posts: posts, monthsLeft: months, figures: try figures())
        == amount)
  }

  @Test(
    "It is rounded half-up once for each call",
    arguments: [
      // ½ × 1/1, ½ × 1/3, ½ × 10/3, ½ × 11/3 = 1.83, ½ × 3/3 = 1.5.
      (1, 1, 1, 1), (1, 1, 3, 0), (1, 10, 3, 2), (1, 11, 3, 2), (1, 3, 1, 2), (3, 1, 3, 1),
    ])
  func rounding(people: Int, fund: Int, posts: Int, amount: Int) throws {
    #expect(
      Severance.nonSpecialised(
        people, allowances: fund, posts: posts, monthsLeft: 1, figures: try figures()) == amount)
  }

  @Test(
    "Officials who leave: 3 months, 1.5 for each year of insurance, and half a month more for each month left (NĐ29 Đ7, Đ9.1)",
    arguments: [
      // 3 + 22.5 + 30 = 55.5 months.
      (1, 15, 60, 233_766_000), (2, 15, 60, 467_532_000),
      // 3 + 22.5 + 0 months at the roadmap's end.
      (1, 15, 0, 107_406_000),
      // 3 + 0 + 6 months.
      (1, 0, 12, 37_908_000),
      // 3 + 1.5 + 0.5 months.
      (1, 1, 1, 21_060_000), (0, 15, 60, 0),
    ])
  func leaving(people: Int, years: Int, months: Int, amount: Int) throws {
    #expect(
      Severance.officials(
        people, salary: Self.salary, insuranceYears: years, monthsLeft: months,
        figures: try figures()) == amount)
  }

  @Test(
    "Officials who retire early: 3 months a year early, 5 for 20 years of insurance, half for each further one (NĐ29 Đ5, Đ9.1)",
    arguments: [
      // 9 + 5 + 5 + 30 = 49 months.
      (1, 3, 30, 60, 206_388_000),
      // 9 + 5 + 30: no more for exactly 20 years.
      (1, 3, 20, 60, 185_328_000), (1, 3, 12, 60, 185_328_000),
      // 9 + 5 + 0.5 + 30.
      (1, 3, 21, 60, 187_434_000),
      // 15 + 5 + 7.5 + 0, for four.
      (4, 5, 35, 0, 463_320_000),
      // 6 + 5 + 0 + 18.
      (1, 2, 20, 36, 122_148_000),
    ])
  func early(people: Int, early: Int, insured: Int, months: Int, amount: Int) throws {
    #expect(
      Severance.earlyRetirement(
        people, salary: Self.salary, earlyYears: early, insuranceYears: insured,
        monthsLeft: months, figures: try figures()) == amount)
  }

  @Test("Officials’ money is rounded half-up to whole đồng, once for all that leave together")
  func officialsRounding() throws {
    let figures = try figures()
    // 3 months + ½ × 1: 3.5 × 1 = 3.5 → 4; 3.5 × 3 = 10.5 → 11; for two together 21.
    func amount(_ people: Int, _ salary: Int) -> Int {
      Severance.officials(
        people, salary: salary, insuranceYears: 0, monthsLeft: 1, figures: figures)
    }
    #expect(amount(1, 1) == 4)
    #expect(amount(1, 3) == 11)
    #expect(amount(2, 3) == 21)
  }
}
