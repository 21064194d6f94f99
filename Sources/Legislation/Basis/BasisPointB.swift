import LegalParameters
import SourceFiles

/// NQ35 Đ4.1.b, districts: area at 30 %, population at 200 %.
enum BasisPointB {
  static func holds(_ standing: Standing, _ figures: FormedUnitFigures) -> Bool {
    standing.areaReaches(figures.pointB.area)
      && standing.populationReaches(figures.pointB.population)
  }

  static let rule = LegalRule(
    code: "4.1.b", article: "NQ35 Đ4.1.b",
    statement: Phrase(
      vi: "cấp huyện: diện tích đạt từ 30 %, dân số đạt từ 200 %",
      en: "districts: area at 30 % or more, population at 200 % or more"),
    example: Phrase(
      vi: "một quận 12,00 km² (34,29 %), 310.000 người (206,67 %)",
      en: "an urban district of 12.00 km² (34.29 %) and 310,000 people (206.67 %)"))
}
