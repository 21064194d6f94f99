import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("The dataset of Hà Nội that the program ships")
struct HanoiDatasetTests {
  private func hanoi() throws -> Dataset {
    try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
  }

  @Test("It holds the 579 communes, 30 districts and 1,621 borders, without a warning")
  func counts() throws {
    let dataset = try hanoi()
    #expect(dataset.name == "hanoi-2022")
    #expect(dataset.units.count == 579)
    #expect(dataset.units.count { $0.kind == .phuong } == 175)
    #expect(dataset.units.count { $0.kind == .xa } == 383)
    #expect(dataset.units.count { $0.kind == .thiTran } == 21)
    #expect(dataset.districts.count == 30)
    #expect(dataset.borders.pairCount == 1_621)
    #expect(dataset.warnings.isEmpty)
  }

  @Test("It has 12 quận, 17 huyện and one thị xã; wards of quận and thị xã are no budget level")
  func districts() throws {
    let districts = try hanoi().districts
    #expect(districts.count { $0.kind == .quan } == 12)
    #expect(districts.count { $0.kind == .huyen } == 17)
    #expect(districts.filter { $0.kind == .thiXa }.map(\.name) == ["Thị xã Sơn Tây"])
    #expect(districts.allSatisfy { $0.wardsAreBudgetLevel == ($0.kind == .huyen) })
  }

  @Test("Every district is one connected piece")
  func connected() throws {
    let dataset = try hanoi()
    for district in dataset.districts.indices {
      let units = Set(dataset.units.indices.filter { dataset.units[$0].district == district })
      var reached = Set(units.prefix(1))
      var open = Array(reached)
      while let unit = open.popLast() {
        for neighbour in dataset.borders.neighbours(of: unit)
        where units.contains(neighbour.unit) && reached.insert(neighbour.unit).inserted {
          open.append(neighbour.unit)
        }
      }
      #expect(!units.isEmpty)
      #expect(reached == units, "\(dataset.districts[district].name)")
    }
  }

  @Test("Codes and names are as published, in the order of codes")
  func units() throws {
    let dataset = try hanoi()
    #expect(dataset.units.map(\.code) == dataset.units.map(\.code).sorted())
    let index = try #require(dataset.index(ofUnit: "00004"))
    let unit = dataset.units[index]
    #expect(unit.name == "Phường Trúc Bạch")
    #expect(unit.bareName == "Trúc Bạch")
    #expect(unit.area == 500_000)
    #expect(unit.population == 7_065)
    #expect(unit.traits == .delta)
    #expect(dataset.district(of: index).name == "Quận Ba Đình")
    #expect(dataset.index(ofUnit: "4") == nil)
    #expect(dataset.index(ofDistrict: "001") == 0)
  }

  @Test("It says in words what it assumes, also for each column it has not")
  func assumptions() throws {
    let dataset = try hanoi()
    let english = dataset.assumptions.map(\.en)
    #expect(english.contains { $0.hasPrefix("Population is the census of 1 April 2019") })
    #expect(english.contains("no column “mountain”: taken as not mountain or highland"))
    #expect(english.contains { $0.hasPrefix("no column “minority_percent”: the share") })
    #expect(english.contains { $0.hasPrefix("no column “class”: the class is estimated") })
    #expect(!english.contains { $0.contains("“delta”") })
    #expect(
      dataset.manifest.tables.map(\.file) == [
        "units.csv", "districts.csv", "adjacency.csv", "parts.csv", "adopted-2025.csv",
      ])
    #expect(dataset.manifest.tables.allSatisfy { !$0.source.isEmpty && !$0.licence.isEmpty })
  }
}
