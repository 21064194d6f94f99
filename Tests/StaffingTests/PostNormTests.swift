import LegalParameters
import Legislation
import Staffing
import Territory
import TestSupport
import Testing

@Suite("Posts of Decree 33/2023")
struct PostNormTests {
  /// The norm of a unit with these figures.
  private func norm(
    _ kind: UnitKind, in district: UnitKind = .huyen, _ unitClass: UnitClass = .third,
    _ traits: UnitTraits = [], area: Int = 1, population: Int = 1, isIsland: Bool = false
  ) throws -> PostNorm {
    let law = try RealLaw.law()
    let profile = Profile(kind: kind, districtKind: district, traits: traits)
    let standard = try #require(Standard.of(profile, law: law))
    let standing = Standing(area: area, population: population, standard: standard)
    return PostNorm.of(
      StaffedUnit(kind: kind, unitClass: unitClass, standing: standing, isIsland: isIsland),
      by: law.staffNorm)
  }

  @Test(
    "The quota of each kind and class",
    arguments: [
      (.phuong, .first, 23, 14), (.phuong, .second, 21, 12), (.phuong, .third, 19, 10),
      (.xa, .first, 22, 14), (.xa, .second, 20, 12), (.xa, .third, 18, 10),
      (.thiTran, .first, 22, 14), (.thiTran, .second, 20, 12), (.thiTran, .third, 18, 10),
    ] as [(UnitKind, UnitClass, Int, Int)])
  func quota(kind: UnitKind, unitClass: UnitClass, officials: Int, nonSpecialised: Int) throws {
    let expected = PostNorm(officials: officials, nonSpecialised: nonSpecialised)
    #expect(try norm(kind, in: .quan, unitClass) == expected)
  }

  @Test(
    "One post more of each sort for each full population step above the standard",
    arguments: [
      (.phuong, .quan, 15_000, 5_000), (.phuong, .thanhPho, 7_000, 3_500),
      (.phuong, .thiXa, 5_000, 2_500), (.thiTran, .huyen, 8_000, 4_000),
      (.xa, .huyen, 8_000, 4_000),
    ] as [(UnitKind, UnitKind, Int, Int)])
  func populationSteps(kind: UnitKind, district: UnitKind, standard: Int, step: Int) throws {
    let base = try norm(kind, in: district).officials
    func more(_ population: Int) throws -> Int {
      let norm = try norm(kind, in: district, population: population)
      #expect(norm.nonSpecialised - 10 == norm.officials - base)
      return norm.officials - base
    }
    #expect(try more(standard) == 0)
    #expect(try more(standard + step - 1) == 0)
    #expect(try more(standard + step) == 1)
    #expect(try more(standard + step * 2 - 1) == 1)
    #expect(try more(standard + step * 7) == 7)
  }

  @Test("A mountain commune steps by 2,500 above 5,000 people")
  func mountain() throws {
    #expect(try norm(.xa, .third, .mountain, population: 7_499).officials == 18)
    #expect(try norm(.xa, .third, .mountain, population: 7_500).officials == 19)
  }

  @Test("A border commune steps above its lowered standard")
  func lowered() throws {
    #expect(try norm(.xa, .third, .border, population: 7_999).officials == 18)
    #expect(try norm(.xa, .third, .border, population: 8_000).officials == 19)
  }

  @Test("Islands step by 700 in wards and 800 in townships; communes keep their own step")
  func islands() throws {
    // 20 % of 15,000 and of 8,000 people.
    #expect(
      try norm(.phuong, in: .quan, .third, .island, population: 3_699, isIsland: true).officials
        == 19)
    #expect(
      try norm(.phuong, in: .quan, .third, .island, population: 3_700, isIsland: true).officials
        == 20)
    #expect(try norm(.thiTran, .third, .island, population: 2_400, isIsland: true).officials == 19)
    #expect(try norm(.xa, .third, .island, population: 5_599, isIsland: true).officials == 18)
    #expect(try norm(.xa, .third, .island, population: 5_600, isIsland: true).officials == 19)
  }

  @Test(
    "One post more for each full standard of area above the standard, 21 km² in the delta",
    arguments: [
      (.xa, .delta, 41_999_999, 0), (.xa, .delta, 42_000_000, 1), (.xa, .delta, 63_000_000, 2),
      (.xa, [], 59_999_999, 0), (.xa, [], 60_000_000, 1), (.thiTran, [], 28_000_000, 1),
    ] as [(UnitKind, UnitTraits, Int, Int)])
  func areaSteps(kind: UnitKind, traits: UnitTraits, area: Int, more: Int) throws {
    let norm = try norm(kind, .third, traits, area: area)
    #expect(norm.officials == 18 + more)
    #expect(norm.nonSpecialised == 10 + more)
  }

  @Test("Steps of population and area add up; a ward of 47,478 people has 6 posts more")
  func both() throws {
    let ward = try norm(.phuong, in: .quan, .first, area: 377_300, population: 47_478)
    #expect(ward == PostNorm(officials: 29, nonSpecialised: 20, extra: 6))
    let large = try norm(.phuong, in: .quan, .first, area: 11_000_000, population: 47_478)
    #expect(large == PostNorm(officials: 30, nonSpecialised: 21, extra: 7))
  }
}
