import LegalParameters
import SourceFiles

/// NQ35 Đ4.1.a: one criterion reaches its standard, the other 70 % of it.
enum BasisPointA {
  static func holds(_ standing: Standing, _ figures: FormedUnitFigures) -> Bool {
    let (one, other) = figures.pointA
    return standing.areaReaches(one) && standing.populationReaches(other)
      || standing.areaReaches(other) && standing.populationReaches(one)
  }

  static let rule = LegalRule(
    code: "4.1.a", article: "NQ35 Đ4.1.a",
    statement: Phrase(
      vi: "một tiêu chuẩn đạt từ 100 %, tiêu chuẩn còn lại đạt từ 70 %",
      en: "one criterion at 100 % or more, the other at 70 % or more"),
    example: Phrase(
      vi: "một xã đồng bằng 15,00 km² (71,43 %), 9.000 người (112,50 %)",
      en: "a delta commune of 15.00 km² (71.43 %) and 9,000 people (112.50 %)"))
}
