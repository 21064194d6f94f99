import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("Standards, and what lowers them")
struct StandardTests {
  private func standard(
    _ kind: UnitKind, in district: UnitKind = .huyen, _ traits: UnitTraits = [],
    minority: Int = 0, over people: Int = 1
  ) throws -> Standard {
    let profile = Profile(
      kind: kind, districtKind: district, traits: traits, minorityNumerator: minority,
      minorityDenominator: people)
    return try #require(try Standard.of(profile, law: RealLaw.law()))
  }

  @Test(
    "The row of the table follows the kind, the mountains, and for wards the district",
    arguments: [
      (.xa, .huyen, [], .xa), (.xa, .huyen, .mountain, .xaMienNui), (.xa, .thanhPho, [], .xa),
      (.thiTran, .huyen, .mountain, .thiTran), (.phuong, .quan, .mountain, .phuongQuan),
      (.phuong, .thanhPho, [], .phuongThanhPho), (.phuong, .thiXa, [], .phuongThiXa),
      (.huyen, .huyen, [], .huyen), (.huyen, .huyen, .mountain, .huyenMienNui),
      (.quan, .quan, [], .quan), (.thiXa, .thiXa, [], .thiXa),
      (.thanhPho, .thanhPho, [], .thanhPho),
    ] as [(UnitKind, UnitKind, UnitTraits, StandardKey)])
  func key(kind: UnitKind, district: UnitKind, traits: UnitTraits, key: StandardKey) throws {
    let standard = try standard(kind, in: district, traits)
    #expect(standard.key == key)
    #expect(standard.populationFactor == nil && standard.areaFactor == nil)
    let figures = try #require(try RealLaw.law().standards[key])
    #expect(standard.population == figures.population && standard.area == figures.area)
  }

  @Test(
    "One factor for each figure, the most favourable; an island takes the island's alone",
    arguments: [
      (.xa, .delta, 8_000, 21_000_000, nil, .delta),
      (.xa, [.delta, .mountain], 5_000, 35_000_000, nil, .delta),
      (.huyen, .delta, 120_000, 315_000_000, nil, .delta),
      (.thiTran, .delta, 8_000, 14_000_000, nil, nil),
      (.phuong, .delta, 5_000, 5_500_000, nil, nil),
      (.xa, .border, 4_000, 30_000_000, .border, nil),
      (.xa, [.border, .mountain], 2_500, 50_000_000, .border, nil),
      (.thiTran, .border, 8_000, 14_000_000, nil, nil),
      (.xa, .difficultCoast, 4_000, 30_000_000, .difficultCoast, nil),
      (.xa, [.difficultCoast, .delta], 4_000, 21_000_000, .difficultCoast, .delta),
      (.xa, [.difficultCoast, .mountain], 4_000, 50_000_000, .difficultCoast, nil),
      (.xa, [.difficultCoast, .mountain, .border], 2_500, 50_000_000, .border, nil),
      (.huyen, .difficultCoast, 120_000, 450_000_000, nil, nil),
      (.thiTran, .difficultCoast, 8_000, 14_000_000, nil, nil),
      (.xa, .island, 1_600, 6_000_000, .islandRural, .islandRural),
      (
        .xa, [.island, .delta, .border, .difficultCoast], 1_600, 6_000_000, .islandRural,
        .islandRural
      ),
      (.xa, [.island, .mountain], 1_000, 10_000_000, .islandRural, .islandRural),
      (.thiTran, .island, 1_600, 2_800_000, .islandUrban, .islandUrban),
      (.phuong, [.island, .border], 1_000, 1_100_000, .islandUrban, .islandUrban),
      (.huyen, .island, 24_000, 90_000_000, .islandRural, .islandRural),
    ] as [(UnitKind, UnitTraits, Int, Int, AdjustmentKey?, AdjustmentKey?)])
  func factors(
    kind: UnitKind, traits: UnitTraits, population: Int, area: Int,
    populationFactor: AdjustmentKey?, areaFactor: AdjustmentKey?
  ) throws {
    let standard = try standard(kind, in: .thiXa, traits)
    #expect(standard.population == population)
    #expect(standard.area == area)
    #expect(standard.populationFactor == populationFactor)
    #expect(standard.areaFactor == areaFactor)
  }

  @Test(
    "The minority share lowers a mountain commune's population in whole steps of 10 %",
    arguments: [
      (0, 5_000), (2_999, 5_000), (3_000, 2_500), (3_999, 2_500), (4_000, 2_250), (4_999, 2_250),
      (5_000, 2_000), (5_137, 2_000), (5_999, 2_000), (6_000, 1_750), (7_000, 1_500),
      (8_000, 1_250), (8_999, 1_250), (9_000, 1_000), (9_625, 1_000), (10_000, 1_000),
    ])
  func minoritySteps(share: Int, population: Int) throws {
    let mountain = try standard(.xa, .mountain, minority: share)
    #expect(mountain.population == population)
    #expect(mountain.populationFactor == (share >= 3_000 ? .minority : nil))
  }

  @Test("Minority people count in mountain communes only, not in lowland or town")
  func minorityElsewhere() throws {
    #expect(try standard(.xa, .delta, minority: 9_000).population == 8_000)
    #expect(try standard(.thiTran, .mountain, minority: 9_000).population == 8_000)
    #expect(try standard(.phuong, in: .thiXa, .mountain, minority: 9_000).population == 5_000)
    #expect(try standard(.huyen, .mountain, minority: 9_625).population == 16_000)
  }

  @Test("The more favourable of border and minority counts, never both")
  func borderOrMinority() throws {
    let few = try standard(.xa, [.mountain, .border], minority: 3_500)
    #expect(few.population == 2_500)
    let many = try standard(.xa, [.mountain, .border], minority: 5_000)
    #expect(many.population == 2_000 && many.populationFactor == .minority)
  }

  @Test("A formed unit's minority share is an exact fraction at the border of a step")
  func exactShare() throws {
    // 2,999 of 7,497 people are 40.0027 %; 2,998 are 39.9893 %.
    let above = try standard(.xa, .mountain, minority: 2_999 * 10_000, over: 7_497)
    let below = try standard(.xa, .mountain, minority: 2_998 * 10_000, over: 7_497)
    #expect(above.population == 2_250)
    #expect(below.population == 2_500)
  }
}
