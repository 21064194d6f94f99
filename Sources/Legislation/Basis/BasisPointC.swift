import LegalParameters
import SourceFiles

/// NQ35 Đ4.1.c, communes: area at 30 %, population at 300 %.
enum BasisPointC {
  static func holds(_ standing: Standing, _ figures: FormedUnitFigures) -> Bool {
    standing.areaReaches(figures.pointC.area)
      && standing.populationReaches(figures.pointC.population)
  }

  static let rule = LegalRule(
    code: "4.1.c", article: "NQ35 Đ4.1.c",
    statement: Phrase(
      vi: "cấp xã: diện tích đạt từ 30 %, dân số đạt từ 300 %",
      en: "communes: area at 30 % or more, population at 300 % or more"),
    example: Phrase(
      vi: "Dị Nậu + Canh Nậu: 39,33 % diện tích, 308,38 % dân số",
      en: "Dị Nậu + Canh Nậu: 39.33 % of area, 308.38 % of population"))
}
