import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("Published percentages and results come out as published")
struct PublishedFiguresTests {
  struct Published: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: UnitKind
    let district: UnitKind
    let area: Int
    let population: Int
    let areaPercent: String
    let populationPercent: String
    /// Points by which the unit is due; `nil` for a formed unit.
    let due: String?
    /// The basis of a formed unit.
    let basis: Basis?

    init(
      _ name: String, _ kind: UnitKind, _ district: UnitKind, _ area: Int, _ areaPercent: String,
      _ population: Int, _ populationPercent: String, due: String? = nil, basis: Basis? = nil
    ) {
      (testDescription, self.kind, self.district) = (name, kind, district)
      (self.area, self.areaPercent) = (area, areaPercent)
      (self.population, self.populationPercent) = (population, populationPercent)
      (self.due, self.basis) = (due, basis)
    }
  }

  static let published = [
    Published("Dị Nậu", .xa, .huyen, 3_200_000, "15.24", 8_246, "103.08", due: "c"),
    Published("Canh Nậu", .xa, .huyen, 5_060_000, "24.10", 16_424, "205.30", due: ""),
    Published(
      "Dị Nậu + Canh Nậu", .xa, .huyen, 8_260_000, "39.33", 24_670, "308.38", basis: .pointC),
    Published("Chàng Sơn", .xa, .huyen, 2_740_000, "13.05", 11_458, "143.23", due: "c"),
    Published("Thạch Xá", .xa, .huyen, 3_400_000, "16.19", 8_068, "100.85", due: "c"),
    Published(
      "Chàng Sơn + Thạch Xá", .xa, .huyen, 6_140_000, "29.24", 19_526, "244.08", basis: .pointD),
    Published("Nguyễn Trung Trực", .phuong, .quan, 160_000, "2.91", 6_601, "44.01", due: "ac"),
    Published("Trúc Bạch", .phuong, .quan, 500_000, "9.09", 10_181, "67.87", due: "ac"),
    Published(
      "Nguyễn Trung Trực + Trúc Bạch", .phuong, .quan, 660_000, "12.00", 16_782, "111.88",
      basis: .pointD),
    Published(
      "Phú Nhuận, P.15 + P.17", .phuong, .quan, 377_300, "6.86", 47_478, "316.52", basis: .pointD),
    Published(
      "Tam Kỳ, Phước Hòa + An Xuân", .phuong, .thanhPho, 1_750_000, "31.82", 18_580, "265.43",
      basis: .pointD),
    Published("Quận Hoàn Kiếm", .quan, .quan, 5_350_000, "15.29", 156_000, "104.00", due: "b"),
  ]

  @Test("Percentages of the standard, due points and basis", arguments: published)
  func asPublished(unit: Published) throws {
    let standing = try standing(
      unit.kind, in: unit.district, .delta, area: unit.area, population: unit.population)
    #expect(percent(unit.area, of: standing.standard.area) == unit.areaPercent)
    #expect(percent(unit.population, of: standing.standard.population) == unit.populationPercent)
    if let due = unit.due { #expect(try points(standing, level: unit.kind.level) == due) }
    if let basis = unit.basis {
      #expect(try Basis.of(standing, count: 2, level: .commune, law: RealLaw.law()) == basis)
    }
  }

  @Test("Hà Nội by the census: 189 due, 68 under a, 53 of them also under c, 121 under c alone")
  func hanoi() throws {
    let dataset = try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
    let law = try RealLaw.law()
    var count: [String: Int] = [:]
    for index in dataset.units.indices {
      let unit = dataset.units[index]
      let profile = Profile(unit, in: dataset.district(of: index))
      let standard = try #require(Standard.of(profile, law: law))
      let standing = Standing(area: unit.area, population: unit.population, standard: standard)
      count[try points(standing), default: 0] += 1
    }
    #expect(count == ["": 390, "a": 15, "ac": 53, "c": 121])
  }
}
