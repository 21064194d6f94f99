import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("The dataset of the country that the program ships")
struct VietnamDatasetTests {
  private static let country = Result { () throws(ProblemReport) in
    try Dataset.load(folder: Repository.path("Datasets/vietnam-2022"))
  }

  @Test(
    "It holds 63 provinces, 700 districts, 10,598 communes and 30,131 borders, without a warning")
  func counts() throws {
    let dataset = try Self.country.get()
    #expect(dataset.provinces.count == 63)
    #expect(dataset.districts.count == 700)
    #expect(dataset.units.count == 10_598)
    #expect(dataset.units.count { $0.kind == .phuong } == 1_771)
    #expect(dataset.units.count { $0.kind == .thiTran } == 620)
    #expect(dataset.borders.pairCount == 30_131)
    #expect(dataset.warnings.isEmpty)
    #expect(!dataset.provinceOfDistrict.contains(nil))
  }

  @Test("Six areas and three populations are missing, and are told")
  func missing() throws {
    let dataset = try Self.country.get()
    let unjudged = dataset.units.filter { !$0.isJudged }
    #expect(
      unjudged.map(\.code) == ["03002", "03003", "03006", "22736", "22737", "22739"])
    #expect(unjudged.count { $0.missing.contains(.area) } == 6)
    #expect(unjudged.count { $0.missing.contains(.population) } == 3)
    #expect(dataset.assumptions.contains { $0.vi.contains("22736 Thị trấn Trường Sa (diện tích)") })
  }

  @Test("The Red River Delta is 11 provinces, each with all of its communes")
  func delta() throws {
    let dataset = try Self.country.get()
    var having: [Int: Set<Bool>] = [:]
    for unit in dataset.units.indices {
      having[try #require(dataset.province(ofUnit: unit)), default: []]
        .insert(dataset.units[unit].traits.contains(.delta))
    }
    #expect(having.values.filter { $0 == [true] }.count == 11)
    #expect(having.values.filter { $0 == [false] }.count == 52)
    #expect(dataset.listedTraits.isEmpty)
  }

  @Test("Its Hà Nội is the dataset of Hà Nội: units, districts and borders")
  func hanoi() throws {
    let (country, hanoi) = (
      try Self.country.get(), try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
    )
    let inside = country.units.indices.filter { country.province(ofUnit: $0) == 0 }
    #expect(country.provinces[0].label == "01 Thành phố Hà Nội")
    for (own, other) in zip(inside.map { country.units[$0] }, hanoi.units) {
      #expect(own.code == other.code && own.name == other.name && own.kind == other.kind)
      #expect(own.area == other.area && own.population == other.population)
      #expect(own.traits == other.traits && own.missing.isEmpty)
    }
    #expect(inside.count == hanoi.units.count)
    for (own, other) in zip(inside.map { country.district(of: $0) }, hanoi.units.indices) {
      let other = hanoi.district(of: other)
      #expect(own.code == other.code && own.name == other.name && own.kind == other.kind)
      #expect(own.wardsAreBudgetLevel == other.wardsAreBudgetLevel)
    }
    for (own, other) in zip(inside, hanoi.units.indices) {
      let ofCountry = country.borders.neighbours(of: own).filter {
        country.province(ofUnit: $0.unit) == 0
      }
      let ofHanoi = hanoi.borders.neighbours(of: other)
      #expect(
        ofCountry.map { country.units[$0.unit].code } == ofHanoi.map { hanoi.units[$0.unit].code })
      #expect(ofCountry.map(\.shared) == ofHanoi.map(\.shared))
    }
  }
}
