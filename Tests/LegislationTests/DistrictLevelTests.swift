import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("Rules of the district level")
struct DistrictLevelTests {
  @Test("Hoàn Kiếm (5.35 km², 15.29 %; 156,000 people, 104 %) is due by point b")
  func hoanKiem() throws {
    let standing = try standing(.quan, in: .quan, area: 5_350_000, population: 156_000)
    #expect(percent(standing.area, of: standing.standard.area) == "15.29")
    #expect(percent(standing.population, of: standing.standard.population) == "104.00")
    #expect(try points(standing, level: .district) == "b")
  }

  @Test("A delta huyện has 70 % of the area standard, a mountain one its own")
  func huyen() throws {
    let delta = try standing(.huyen, .delta, area: 1, population: 1).standard
    #expect(delta.key == .huyen && delta.area == 315_000_000 && delta.population == 120_000)
    let mountain = try standing(.huyen, .mountain, area: 1, population: 1).standard
    #expect(mountain.key == .huyenMienNui && mountain.area == 850_000_000)
  }

  @Test(
    "The kind of a formed district is the first of quận, thành phố, thị xã, huyện among its members",
    arguments: [
      ([.huyen, .quan], .quan), ([.thanhPho, .thiXa, .huyen], .thanhPho),
      ([.huyen, .thiXa], .thiXa), ([.huyen, .huyen], .huyen), ([.thanhPho, .quan], .quan),
    ] as [([UnitKind], UnitKind)])
  func kinds(members: [UnitKind], expected: UnitKind) {
    #expect(ResultKind.inferred(from: members) == expected)
  }

  @Test("The least number of communes: 13 with a township, 10 in towns, a fifth on islands")
  func subUnits() throws {
    let law = try RealLaw.law()
    func least(_ kind: UnitKind, _ traits: UnitTraits = []) throws -> [Int]? {
      let standard = try standing(kind, traits, area: 1, population: 1).standard
      return SubUnitStandard.of(standard, law: law).map { [$0.count, $0.townships] }
    }
    #expect(try least(.huyen) == [13, 1])
    #expect(try least(.huyen, [.delta, .mountain]) == [13, 1])
    #expect(try least(.huyen, .island) == [3, 1])
    #expect(try least(.thiXa) == [10, 0])
    #expect(try least(.quan, .island) == [2, 0])
    #expect(try least(.xa) == nil)
  }
}
