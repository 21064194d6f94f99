import LegalParameters
import Territory
import Testing

@testable import Verification

@Suite("Class and norm")
struct ClassAndNormTests {
  private static let rural = District(code: "002", name: "Huyện Thử", kind: .huyen)
  private static let outsideBudget = District(
    code: "001", name: "Quận Thử", kind: .quan, wardsAreBudgetLevel: false)
  private static let budgetLevel = District(code: "003", name: "Thị xã Thử", kind: .thiXa)

  private func unitClass(
    _ kind: UnitKind, _ area: Int, _ population: Int, _ traits: UnitTraits = [],
    in district: District = rural
  ) throws -> UnitClass? {
    ClassCheck.unitClass(
      of: LawCase.unit(kind, area: area, population: population, traits: traits), in: district,
      under: try LawCase().law)
  }

  @Test("A stated class holds whatever the points are")
  func stated() throws {
    let unit = LawCase.unit(.xa, area: 1, population: 1, statedClass: .first)
    let law = try LawCase().law
    #expect(ClassCheck.unitClass(of: unit, in: Self.rural, under: law) == .first)
  }

  @Test("Points of a commune: 15 assumed, part steps pro rata, thresholds 75 and 50")
  func commune() throws {
    // 10 points for area; 25 more are needed for class II: 3,500 people and 30 steps of 100.
    #expect(try unitClass(.xa, 10_000_000, 6_500) == .second)
    #expect(try unitClass(.xa, 10_000_000, 6_499) == .third)
    // Half a point short in people is made up by a step of 0.5 km².
    #expect(try unitClass(.xa, 10_500_000, 6_400) == .second)
    #expect(try unitClass(.xa, 10_499_999, 6_400) == .third)
    // The maxima are 35 and 30: together 80.
    #expect(try unitClass(.xa, 25_000_000, 8_500) == .first)
    #expect(try unitClass(.xa, 25_000_000, 8_499) == .second)
    #expect(try unitClass(.xa, 900_000_000, 3_500) == .second)
    #expect(try unitClass(.xa, 1, 900_000) == .second)
  }

  @Test("In mountains and on the border the population scale is shorter; the shorter one holds")
  func shorterScales() throws {
    // 75 % of 3,500 and of 100: 2,625 people and 30 steps of 75.
    #expect(try unitClass(.xa, 10_000_000, 4_875, .mountain) == .second)
    #expect(try unitClass(.xa, 10_000_000, 4_874, .mountain) == .third)
    // 30 %: 1,050 people and 30 steps of 30.
    for traits in [UnitTraits.border, [.border, .mountain]] {
      #expect(try unitClass(.xa, 10_000_000, 1_950, traits) == .second)
      #expect(try unitClass(.xa, 10_000_000, 1_949, traits) == .third)
    }
  }

  @Test("Wards that are not a budget level lose the budget points, and their thresholds drop by 10")
  func wards() throws {
    // 10 assumed, 10 for area: 20 for people reach 40; at a budget level 15, 10 and 25 reach 50.
    #expect(try unitClass(.phuong, 2_000_000, 9_000, in: Self.outsideBudget) == .second)
    #expect(try unitClass(.phuong, 2_000_000, 8_999, in: Self.outsideBudget) == .third)
    #expect(try unitClass(.phuong, 2_000_000, 11_000, in: Self.budgetLevel) == .second)
    #expect(try unitClass(.phuong, 2_000_000, 10_999, in: Self.budgetLevel) == .third)
    // A township of the same district keeps its budget points.
    #expect(try unitClass(.thiTran, 5_000_000, 8_000, in: Self.outsideBudget) == .second)
    #expect(try unitClass(.thiTran, 5_000_000, 7_999, in: Self.outsideBudget) == .third)
  }

  @Test(
    "Quota and full steps above the standard",
    arguments: [
      (UnitKind.phuong, UnitKind.quan, 1, 15_000, 0), (.phuong, .quan, 1, 19_999, 0),
      (.phuong, .quan, 1, 20_000, 1), (.phuong, .quan, 1, 47_478, 6),
      (.phuong, .thanhPho, 1, 10_500, 1), (.phuong, .thiXa, 1, 7_500, 1),
      (.thiTran, .huyen, 1, 12_000, 1), (.xa, .huyen, 1, 12_000, 1),
      (.xa, .huyen, 59_999_999, 1, 0), (.xa, .huyen, 60_000_000, 1, 1),
      (.xa, .huyen, 90_000_000, 16_000, 4),
    ])
  func norm(kind: UnitKind, district: UnitKind, area: Int, population: Int, steps: Int) throws {
    let law = try LawCase().law
    let body = LawCase.body(kind, in: district, area: area, population: population)
    let standard = try #require(AdjustedStandard(of: body, under: law))
    let norm = StaffNorm(
      of: body, unitClass: .second, standard: standard, by: law.staffNorm, regularPolice: false)
    #expect(norm.officials == (kind == .phuong ? 21 : 20) + steps)
    #expect(norm.nonSpecialised == 12 + steps)
  }

  @Test("Islands have steps of their own for wards and townships only")
  func islands() throws {
    let law = try LawCase().law
    // Standards of 20 %: 3,000 for the ward, 1,600 for the township and the commune.
    for (kind, district, population, steps) in [
      (UnitKind.phuong, UnitKind.quan, 4_400, 2), (.thiTran, .huyen, 3_199, 1),
      (.xa, .huyen, 5_600, 1),
    ] {
      let body = LawCase.body(
        kind, in: district, area: 1, population: population, traits: .island)
      let standard = try #require(AdjustedStandard(of: body, under: law))
      let norm = StaffNorm(
        of: body, unitClass: .third, standard: standard, by: law.staffNorm, regularPolice: false)
      #expect(norm.nonSpecialised == 10 + steps)
    }
  }
}
