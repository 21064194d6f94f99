import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Districts as units")
struct DistrictsAsUnitsTests {
  private func small(_ change: (SmallDataset) -> SmallDataset = { $0 }) throws -> Dataset {
    try TemporaryFolder.with { folder in
      try Dataset.load(folder: change(SmallDataset()).write(in: folder))
    }
  }

  @Test("A district has the area and people of its communes, and touches where they touch")
  func sums() throws {
    let districts = try small().ofDistricts()
    #expect(districts.units.map(\.code) == ["001", "002", "003"])
    #expect(districts.units.map(\.kind) == [.quan, .huyen, .thiXa])
    #expect(districts.units.map(\.area) == [7_300_000, 29_000_000, 5_600_000])
    #expect(districts.units.map(\.population) == [41_000, 21_000, 6_000])
    #expect(districts.borders.shared(0, 1) == 3_000)
    #expect(districts.borders.shared(1, 2) == 800)
    #expect(districts.borders.shared(0, 2) == nil)
  }

  @Test("Boundaries of several pairs of communes add up")
  func boundaries() throws {
    let dataset = try small {
      $0.replacing("00003,00004,300", by: "00003,00004,300\n00002,00004,20.5", in: "adjacency.csv")
    }
    #expect(dataset.ofDistricts().borders.shared(0, 1) == 3_205)
  }

  @Test("A trait needs more than half of the area; the district's own word goes before")
  func traits() {
    func unit(_ area: Int, _ traits: UnitTraits) -> Unit {
      Unit(
        code: "1", name: "Xã", kind: .xa, district: 0, area: area, population: 10, traits: traits)
    }
    func traits(_ own: ClassInputs, _ units: [Unit]) -> UnitTraits {
      let district = District(code: "1", name: "Huyện", kind: .huyen, classInputs: own)
      return Unit(district: district, communes: units).traits
    }
    #expect(traits(ClassInputs(), [unit(50, .mountain), unit(50, .delta)]) == [])
    #expect(traits(ClassInputs(), [unit(51, .mountain), unit(49, .delta)]) == .mountain)
    var own = ClassInputs()
    own[.mountain] = 0
    #expect(traits(own, [unit(51, .mountain), unit(49, .delta)]) == [])
    own[.mountain] = 1
    own[.island] = 1
    #expect(traits(own, [unit(100, .delta)]) == [.mountain, .island, .delta])
  }

  @Test("The minority share is weighted by people and rounded down")
  func minority() {
    let communes = [(1, 10_000), (2, 0)].map { people, share in
      Unit(
        code: "1", name: "Xã", kind: .xa, district: 0, area: 1, population: people,
        minorityShare: share)
    }
    let district = District(code: "1", name: "Huyện", kind: .huyen)
    #expect(Unit(district: district, communes: communes).minorityShare == 3_333)
  }

  @Test("A district without communes has the figures that the dataset states")
  func stated() {
    let district = District(
      code: "1", name: "Huyện đảo", kind: .huyen, statedArea: 7, statedPopulation: 5)
    let unit = Unit(district: district, communes: [])
    #expect(unit.area == 7 && unit.population == 5 && unit.minorityShare == 0)
  }

  @Test("Communes in other districts keep all else")
  func regrouped() throws {
    let dataset = try small()
    let one = District(code: "009", name: "Thành phố", kind: .thanhPho)
    let moved = dataset.regrouped(into: [one], districtOf: dataset.units.map { _ in 0 })
    #expect(moved.districts == [one] && moved.hash == dataset.hash)
    #expect(moved.units.allSatisfy { $0.district == 0 })
    #expect(moved.units.map(\.population) == dataset.units.map(\.population))
    #expect(moved.borders == dataset.borders)
  }

  @Test("Pieces are counted over shared boundaries")
  func pieces() {
    let borders = Borders(count: 5, pairs: [(0, 1, 10), (1, 2, 10), (3, 4, 10)])
    #expect(borders.pieces(of: [0, 1, 2]) == 1)
    #expect(borders.pieces(of: [0, 2]) == 2)
    #expect(borders.pieces(of: [0, 1, 2, 3, 4]) == 2)
    #expect(borders.pieces(of: []) == 0)
  }
}
