import LegalParameters
import Territory
import TestSupport
import Testing

@testable import Legislation

@Suite("Classes by points (Resolution 1211)")
struct UnitClassRuleTests {
  private static let budget = District(code: "1", name: "Quận", kind: .quan)
  private static let noBudget = District(
    code: "2", name: "Quận", kind: .quan, wardsAreBudgetLevel: false)

  private func unit(
    _ kind: UnitKind, _ population: Int, _ area: Int, _ traits: UnitTraits = [],
    stated: UnitClass? = nil
  ) -> Unit {
    Unit(
      code: "1", name: "x", kind: kind, district: 0, area: area, population: population,
      traits: traits, statedClass: stated)
  }

  private func quarters(_ unit: Unit, isBudgetLevel: Bool = true) throws -> Fraction {
    let district = isBudgetLevel ? Self.budget : Self.noBudget
    let profile = ClassProfile(unit, in: district)
    return try #require(try UnitClassRule.score(of: profile, law: RealLaw.law())).assumed
  }

  @Test(
    "Population and area score pro rata above the base, up to the maximum (in quarters)",
    arguments: [
      // Half of the criteria without figures: 60 quarters for xã, 60 for phường and thị trấn.
      (.xa, 1, 1, 40 + 40 + 60, 0), (.xa, 3_500, 10_000_000, 40 + 40 + 60, 0),
      (.xa, 3_600, 10_500_000, 42 + 42 + 60, 0), (.xa, 3_550, 10_000_000, 41 + 40 + 60, 0),
      // A person more is 2/100, a square metre more 2/500,000: 10,000 and 2 of 500,000.
      (.xa, 3_501, 10_000_001, 140, 10_002), (.xa, 8_500, 30_000_000, 140 + 120 + 60, 0),
      (.xa, 8_499, 29_999_999, 319, 489_998),
      (.xa, 1_000_000_000, 1_000_000_000_000, 320, 0),
      (.phuong, 5_200, 2_100_000, 42 + 42 + 60, 0),
      (.phuong, 15_000, 6_000_000, 140 + 120 + 60, 0),
      (.thiTran, 5_100, 5_200_000, 42 + 42 + 60, 0),
      (.thiTran, 10_000, 13_000_000, 140 + 120 + 60, 0),
    ] as [(UnitKind, Int, Int, Int, Int)])
  func points(kind: UnitKind, population: Int, area: Int, whole: Int, part: Int) throws {
    #expect(try quarters(unit(kind, population, area)) == Fraction(whole * 500_000 + part, 500_000))
  }

  @Test(
    "Mountains shrink a commune's population scale to 75 %, the border to 30 %, the lower counts")
  func scales() throws {
    // 75 % of 3,500 and of 100: 2,625 people, then 75 a step.
    #expect(try quarters(unit(.xa, 2_625, 1, .mountain)) == Fraction(140))
    #expect(try quarters(unit(.xa, 2_700, 1, .mountain)) == Fraction(142))
    #expect(try quarters(unit(.xa, 1_050, 1, .border)) == Fraction(140))
    #expect(try quarters(unit(.xa, 1_080, 1, [.border, .mountain])) == Fraction(142))
    // A ward has no shorter scale in mountains, but a point for being there.
    #expect(try quarters(unit(.phuong, 5_200, 1, .mountain)) == Fraction(142 + 4))
    #expect(try quarters(unit(.phuong, 1_560, 1, .border)) == Fraction(142))
  }

  @Test("Where wards are no budget level the budget criterion does not count")
  func budget() throws {
    let ward = unit(.phuong, 5_000, 2_000_000)
    #expect(try quarters(ward) == Fraction(140))
    #expect(try quarters(ward, isBudgetLevel: false) == Fraction(120))
  }

  @Test(
    "Class I from 75 points, II from 50; 65 and 40 for wards that are no budget level",
    arguments: [
      // Quarters without figures: 60 with budget, 40 without. Area at most 120.
      (12_999, true, .second), (13_000, true, .second), (13_001, true, .second),
      (13_000, false, .first), (12_999, false, .second),
    ] as [(Int, Bool, UnitClass)])
  func wards(population: Int, isBudget: Bool, expected: UnitClass) throws {
    // Area 5 km² gives 100 quarters; 13,000 people 120: 280 with budget, 260 without.
    let ward = unit(.phuong, population, 5_000_000)
    let district = isBudget ? Self.budget : Self.noBudget
    #expect(try UnitClassRule.of(ward, in: district, law: RealLaw.law()) == expected)
  }

  @Test(
    "A commune at the thresholds of I and II, to a single person",
    arguments: [
      // Area 28 km²: 112 quarters, assumed 60; class I from 300: 128 quarters = 7,900 people.
      (28_000_000, 7_900, .first), (28_000_000, 7_899, .second),
      // Area 10 km²: 40 quarters; class II from 200: 100 quarters = 6,500 people.
      (10_000_000, 6_500, .second), (10_000_000, 6_499, .third),
    ] as [(Int, Int, UnitClass)])
  func communes(area: Int, population: Int, expected: UnitClass) throws {
    let commune = unit(.xa, population, area)
    #expect(try UnitClassRule.of(commune, in: Self.budget, law: RealLaw.law()) == expected)
    // A commune is a budget level whatever its district says of wards.
    #expect(try UnitClassRule.of(commune, in: Self.noBudget, law: RealLaw.law()) == expected)
  }

  @Test("A stated class goes before any estimate", arguments: UnitClass.allCases)
  func stated(unitClass: UnitClass) throws {
    let tiny = unit(.xa, 1, 1, stated: unitClass)
    #expect(try UnitClassRule.of(tiny, in: Self.budget, law: RealLaw.law()) == unitClass)
  }

  @Test("After a merger the highest former class holds")
  func merger() {
    #expect(UnitClassRule.afterMerger([.third, .first, .second]) == .first)
    #expect(UnitClassRule.afterMerger([.third, .second]) == .second)
    #expect(UnitClassRule.afterMerger([.third, .third]) == .third)
  }
}
