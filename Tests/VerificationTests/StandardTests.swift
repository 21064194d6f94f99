import LegalParameters
import Territory
import Testing

@testable import Verification

@Suite("Standards after adjustments")
struct StandardTests {
  struct Case: Sendable {
    let traits: UnitTraits
    let minorityShare: Int
    let area: Int
    let population: Int

    init(_ traits: UnitTraits, minority: Int = 0, _ area: Int, _ population: Int) {
      self.traits = traits
      minorityShare = minority
      self.area = area
      self.population = population
    }
  }

  @Test(
    "Of a commune",
    arguments: [
      Case([], 30_000_000, 8_000),
      Case(.delta, 21_000_000, 8_000),
      Case(.mountain, 50_000_000, 5_000),
      Case([.mountain, .delta], 35_000_000, 5_000),
      // Minority people count in mountains only, from 30 %, in whole steps of 10 %.
      Case([], minority: 90_00, 30_000_000, 8_000),
      Case(.mountain, minority: 29_99, 50_000_000, 5_000),
      Case(.mountain, minority: 30_00, 50_000_000, 2_500),
      Case(.mountain, minority: 39_99, 50_000_000, 2_500),
      Case(.mountain, minority: 40_00, 50_000_000, 2_250),
      Case(.mountain, minority: 51_37, 50_000_000, 2_000),
      Case(.mountain, minority: 96_25, 50_000_000, 1_000),
      Case(.mountain, minority: 100_00, 50_000_000, 1_000),
      Case(.border, 30_000_000, 4_000),
      Case([.mountain, .border], 50_000_000, 2_500),
      Case([.mountain, .border], minority: 60_00, 50_000_000, 1_750),
      Case(.difficultCoast, 30_000_000, 4_000),
      // Of the lowland figure, also in mountains; the lowest one holds.
      Case([.mountain, .difficultCoast], 50_000_000, 4_000),
      Case([.mountain, .difficultCoast, .border], 50_000_000, 2_500),
      // Islands take no other factor.
      Case(.island, 6_000_000, 1_600),
      Case([.island, .mountain, .delta, .border], minority: 90_00, 10_000_000, 1_000),
    ])
  func commune(expected: Case) throws {
    let body = LawCase.body(
      .xa, area: 1, population: 1_000, traits: expected.traits,
      minorityShare: expected.minorityShare)
    let standard = try #require(AdjustedStandard(of: body, under: LawCase().law))
    #expect(standard.area == expected.area)
    #expect(standard.population == expected.population)
    #expect(standard.key == (expected.traits.contains(.mountain) ? .xaMienNui : .xa))
  }

  @Test(
    "Of wards and townships, which only islands change",
    arguments: [
      (UnitKind.phuong, UnitKind.quan, StandardKey.phuongQuan, 5_500_000, 15_000),
      (.phuong, .thanhPho, .phuongThanhPho, 5_500_000, 7_000),
      (.phuong, .thiXa, .phuongThiXa, 5_500_000, 5_000),
      (.thiTran, .huyen, .thiTran, 14_000_000, 8_000),
    ])
  func urban(
    kind: UnitKind, district: UnitKind, key: StandardKey, area: Int, population: Int
  ) throws {
    let law = try LawCase().law
    let body = LawCase.body(
      kind, in: district, area: 1, population: 1, traits: [.delta, .mountain, .border],
      minorityShare: 90_00)
    let standard = try #require(AdjustedStandard(of: body, under: law))
    #expect(standard.key == key)
    #expect((standard.area, standard.population) == (area, population))
    let onIsland = LawCase.body(kind, in: district, area: 1, population: 1, traits: .island)
    let island = try #require(AdjustedStandard(of: onIsland, under: law))
    #expect((island.area, island.population) == (area / 5, population / 5))
  }

  @Test("A ward of a rural district has no standard")
  func wardOfRuralDistrict() throws {
    let body = LawCase.body(.phuong, in: .huyen, area: 1, population: 1)
    #expect(AdjustedStandard(of: body, under: try LawCase().law) == nil)
  }

  @Test("A trait of a group needs more than half of its area; minority shares weigh by people")
  func groupTraits() throws {
    let district = District(code: "001", name: "Huyện Thử", kind: .huyen)
    let high = LawCase.unit(
      .xa, area: 100, population: 100, traits: .mountain, minorityShare: 60_00)
    let low = LawCase.unit(.xa, area: 100, population: 100)
    let larger = LawCase.unit(.xa, area: 101, population: 100, traits: .mountain)
    #expect(LegalBody(merging: [high, low], as: .xa, in: district).traits == [])
    let group = LegalBody(merging: [larger, low], as: .xa, in: district)
    #expect(group.traits == .mountain)
    let weighed = LegalBody(merging: [high, larger], as: .xa, in: district)
    #expect(weighed.hasMinority(from: 30))
    #expect(!weighed.hasMinority(from: 31))
    #expect(AdjustedStandard(of: weighed, under: try LawCase().law)?.population == 2_500)
  }

  @Test("Both bounds of a due point are strict")
  func strictBounds() throws {
    let lawCase = try LawCase()
    let clauses = { (area: Int, population: Int) in
      lawCase.clauses(LawCase.body(.xa, area: area, population: population, traits: .delta))
    }
    #expect(clauses(14_699_999, 5_599) == ["a"])
    #expect(clauses(14_700_000, 5_599) == [])
    #expect(clauses(14_699_999, 5_600) == [])
    #expect(clauses(4_199_999, 23_999) == ["c"])
    #expect(clauses(4_200_000, 23_999) == [])
    #expect(clauses(4_199_999, 24_000) == [])
    #expect(clauses(4_199_999, 5_599) == ["a", "c"])
    let later = try LawCase(phase: "2026-2030")
    let body = LawCase.body(.xa, area: 20_999_999, population: 7_999, traits: .delta)
    #expect(later.clauses(body) == ["a"])
  }

  @Test("The basis is the first clause that holds")
  func basis() throws {
    let lawCase = try LawCase()
    let basis = { (area: Int, population: Int, units: Int) in
      lawCase.basis(
        LawCase.body(.xa, area: area, population: population, traits: .delta), mergedUnits: units)
    }
    #expect(basis(21_000_000, 8_000, 3) == .both)
    #expect(basis(20_999_999, 8_000, 3) == .waiver)
    #expect(basis(20_999_999, 8_000, 2) == .pointA)
    #expect(basis(14_700_000, 8_000, 2) == .pointA)
    #expect(basis(21_000_000, 5_600, 2) == .pointA)
    #expect(basis(21_000_000, 5_599, 2) == .discretion)
    #expect(basis(14_699_999, 24_000, 2) == .pointC)
    #expect(basis(6_300_000, 24_000, 2) == .pointC)
    #expect(basis(6_299_999, 24_000, 2) == .discretion)
    #expect(basis(14_699_999, 23_999, 2) == .discretion)
  }
}
