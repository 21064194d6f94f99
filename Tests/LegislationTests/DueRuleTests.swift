import Legislation
import Territory
import TestSupport
import Testing

@Suite("Units are due strictly below the thresholds")
struct DueRuleTests {
  @Test(
    "A ward of a quận (5.5 km², 15,000 people) at the borders of points a and c, 2023–2025",
    arguments: [
      (3_849_999, 10_499, "a"), (3_850_000, 10_499, ""), (3_849_999, 10_500, ""),
      (1_099_999, 10_499, "ac"), (1_100_000, 10_499, "a"), (1_099_999, 44_999, "c"),
      (1_099_999, 45_000, ""), (1_100_000, 44_999, ""), (5_500_000, 15_000, ""),
    ])
  func wards(area: Int, population: Int, expected: String) throws {
    let ward = try standing(.phuong, in: .quan, area: area, population: population)
    #expect(try points(ward) == expected)
  }

  @Test(
    "The same ward at the borders of 2026–2030",
    arguments: [
      (5_499_999, 14_999, "a"), (5_500_000, 14_999, ""), (5_499_999, 15_000, ""),
      (1_649_999, 44_999, "c"), (1_650_000, 44_999, ""), (1_649_999, 45_000, ""),
      (1_649_999, 14_999, "ac"),
    ])
  func later(area: Int, population: Int, expected: String) throws {
    let ward = try standing(.phuong, in: .quan, area: area, population: population)
    #expect(try points(ward, phase: "2026-2030") == expected)
  }

  @Test(
    "A quận (35 km², 150,000 people) under points a and b, never under c",
    arguments: [
      (6_999_999, 299_999, "2023-2025", "b"), (7_000_000, 299_999, "2023-2025", ""),
      (6_999_999, 300_000, "2023-2025", ""), (6_999_999, 104_999, "2023-2025", "ab"),
      (24_499_999, 104_999, "2023-2025", "a"), (10_499_999, 299_999, "2026-2030", "b"),
      (10_500_000, 299_999, "2026-2030", ""), (6_999_999, 449_999, "2023-2025", ""),
    ])
  func districts(area: Int, population: Int, phase: String, expected: String) throws {
    let district = try standing(.quan, in: .quan, area: area, population: population)
    #expect(try points(district, level: .district, phase: phase) == expected)
  }

  @Test("The comparison is with the adjusted standard: 70 % of 21 km² and 20 % of it in the delta")
  func adjusted() throws {
    #expect(try points(standing(.xa, .delta, area: 14_699_999, population: 5_599)) == "a")
    #expect(try points(standing(.xa, .delta, area: 14_700_000, population: 5_599)) == "")
    #expect(try points(standing(.xa, area: 14_700_000, population: 5_599)) == "a")
    #expect(try points(standing(.xa, .delta, area: 4_199_999, population: 23_999)) == "c")
    #expect(try points(standing(.xa, .delta, area: 4_200_000, population: 23_999)) == "")
  }

  @Test("Every point is worded with its article and an example")
  func words() {
    #expect(DueRule.all.map(\.code) == ["a", "b", "c"])
    #expect(DueRule.all.map(\.article) == ["NQ35 Đ1.2.a", "NQ35 Đ1.2.b", "NQ35 Đ1.2.c"])
    for rule in DueRule.all {
      #expect(!rule.statement.vi.isEmpty && !rule.example.en.isEmpty)
    }
  }
}
