import Testing

@testable import Verification

/// Percentages that provinces and the press published for 2023–2025.
@Suite("Published figures")
struct PublishedFiguresTests {
  struct Published: Sendable, CustomTestStringConvertible {
    let name: String
    let isWardOfQuan: Bool?
    let area: Int
    let population: Int
    let areaPercent: String
    let populationPercent: String
    let basis: String?
    let due: [String]?
    var testDescription: String { name }
  }

  static let published: [Published] = [
    commune("Dị Nậu", 3_200_000, 8_246, "15.24", "103.08", due: ["c"]),
    commune("Canh Nậu", 5_060_000, 16_424, "24.10", "205.30", due: []),
    commune("Dị Nậu + Canh Nậu", 8_260_000, 24_670, "39.33", "308.38", basis: "4.1.c"),
    commune("Chàng Sơn + Thạch Xá", 6_140_000, 19_526, "29.24", "244.08", basis: "4.1.d"),
    ward("Nguyễn Trung Trực + Trúc Bạch", inQuan: true, 660_000, 16_782, "12.00", "111.88"),
    ward("Phú Nhuận P.15 + P.17", inQuan: true, 377_300, 47_478, "6.86", "316.52"),
    ward("Phước Hòa + An Xuân", inQuan: false, 1_750_000, 18_580, "31.82", "265.43"),
  ]

  private static func commune(
    _ name: String, _ area: Int, _ population: Int, _ areaPercent: String,
    _ populationPercent: String, basis: String? = nil, due: [String]? = nil
  ) -> Published {
    Published(
      name: name, isWardOfQuan: nil, area: area, population: population, areaPercent: areaPercent,
      populationPercent: populationPercent, basis: basis, due: due)
  }

  private static func ward(
    _ name: String, inQuan: Bool, _ area: Int, _ population: Int, _ areaPercent: String,
    _ populationPercent: String
  ) -> Published {
    Published(
      name: name, isWardOfQuan: inQuan, area: area, population: population,
      areaPercent: areaPercent, populationPercent: populationPercent, basis: "4.1.d", due: nil)
  }

  @Test("Percent of the standard, due and basis", arguments: published)
  func figures(published: Published) throws {
    let lawCase = try LawCase()
    let body =
      switch published.isWardOfQuan {
      case nil:
        LawCase.body(
          .xa, area: published.area, population: published.population, traits: .delta)
      case true?:
        LawCase.body(.phuong, in: .quan, area: published.area, population: published.population)
      case false?:
        LawCase.body(
          .phuong, in: .thanhPho, area: published.area, population: published.population)
      }
    let standard = try #require(AdjustedStandard(of: body, under: lawCase.law))
    #expect(ExactPercentage.text(body.area, of: standard.area) == published.areaPercent)
    #expect(
      ExactPercentage.text(body.population, of: standard.population)
        == published.populationPercent)
    if let basis = published.basis { #expect(lawCase.basis(body)?.rawValue == basis) }
    if let due = published.due { #expect(lawCase.clauses(body) == due) }
  }

  @Test("Percentages round half-up on the exact decimal")
  func halfUp() {
    #expect(ExactPercentage.text(143_225, of: 100_000) == "143.23")
    #expect(ExactPercentage.text(143_224, of: 100_000) == "143.22")
    #expect(ExactPercentage.text(1, of: 3) == "33.33")
    #expect(ExactPercentage.text(2, of: 3) == "66.67")
    #expect(ExactPercentage.text(1, of: 100_000) == "0.00")
    #expect(ExactPercentage.text(5, of: 100_000) == "0.01")
    #expect(ExactPercentage.text(99_995, of: 100_000) == "100.00")
    #expect(ExactPercentage.text(1_000_000_000_000, of: 1) == "100000000000000.00")
  }
}
