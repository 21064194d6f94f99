import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("The basis of a formed unit is the first clause of Article 4.1 that holds")
struct BasisTests {
  @Test(
    "Two wards of a quận (5.5 km², 15,000 people) at the borders of each clause",
    arguments: [
      (5_500_000, 15_000, .standards), (5_499_999, 15_000, .pointA), (5_500_000, 14_999, .pointA),
      (5_500_000, 10_500, .pointA), (5_500_000, 10_499, .pointD), (3_850_000, 15_000, .pointA),
      (3_849_999, 15_000, .pointD), (1_650_000, 45_000, .pointC), (1_649_999, 45_000, .pointD),
      (1_650_000, 44_999, .pointD), (3_850_000, 14_999, .pointD), (3_850_000, 45_000, .pointA),
    ] as [(Int, Int, Basis)])
  func wards(area: Int, population: Int, expected: Basis) throws {
    let ward = try standing(.phuong, in: .quan, area: area, population: population)
    #expect(try Basis.of(ward, count: 2, level: .commune, law: RealLaw.law()) == expected)
  }

  @Test("Two quận (35 km², 150,000 people) rest on point b, not on c")
  func districts() throws {
    let exact = try standing(.quan, in: .quan, area: 10_500_000, population: 300_000)
    #expect(try Basis.of(exact, count: 2, level: .district, law: RealLaw.law()) == .pointB)
    for (area, population) in [(10_499_999, 300_000), (10_500_000, 299_999)] {
      let below = try standing(.quan, in: .quan, area: area, population: population)
      #expect(try Basis.of(below, count: 2, level: .district, law: RealLaw.law()) == .pointD)
    }
  }

  @Test("From three units on both standards are waived, but what reaches them is said to")
  func waiver() throws {
    let law = try RealLaw.law()
    let tiny = try standing(.phuong, in: .quan, area: 1, population: 1)
    #expect(Basis.of(tiny, count: 2, level: .commune, law: law) == .pointD)
    #expect(Basis.of(tiny, count: 3, level: .commune, law: law) == .waiver)
    #expect(Basis.of(tiny, count: 5, level: .commune, law: law) == .waiver)
    let whole = try standing(.phuong, in: .quan, area: 5_500_000, population: 15_000)
    #expect(Basis.of(whole, count: 3, level: .commune, law: law) == .standards)
    let fallback = try standing(.phuong, in: .quan, area: 1_650_000, population: 45_000)
    #expect(Basis.of(fallback, count: 3, level: .commune, law: law) == .waiver)
  }

  @Test("Points a to d presuppose that no further unit can join; the others do not")
  func precondition() {
    #expect(Basis.allCases.filter { !$0.needsFurtherJoining } == [.standards, .waiver])
  }

  @Test("Each clause is worded under its own code")
  func words() {
    for basis in Basis.allCases {
      #expect(basis.rule.code == basis.rawValue)
      #expect(basis.rule.article.hasPrefix("NQ35 Đ4.1"))
      #expect(basis.rule.statement.vi != basis.rule.statement.en)
    }
  }

  @Test(
    "A result with a ward is a ward, else with a township a township, else a commune",
    arguments: [
      ([.xa, .xa], .xa), ([.xa, .thiTran], .thiTran), ([.thiTran, .xa, .phuong], .phuong),
      ([.phuong, .xa], .phuong), ([.thiTran, .thiTran], .thiTran),
    ] as [([UnitKind], UnitKind)])
  func kind(members: [UnitKind], expected: UnitKind) {
    #expect(ResultKind.inferred(from: members) == expected)
  }
}
