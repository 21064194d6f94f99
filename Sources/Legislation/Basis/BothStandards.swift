import LegalParameters
import SourceFiles

/// NQ35 Đ4.1: the formed unit reaches both standards.
enum BothStandards {
  static func holds(_ standing: Standing, _ figures: FormedUnitFigures) -> Bool {
    standing.areaReaches(figures.areaPercent)
      && standing.populationReaches(figures.populationPercent)
  }

  static let rule = LegalRule(
    code: "4.1", article: "NQ35 Đ4.1",
    statement: Phrase(
      vi: "đạt tiêu chuẩn cả diện tích tự nhiên và quy mô dân số",
      en: "reaches the standard of both area and population"),
    example: Phrase(
      vi: "một xã đồng bằng 21,00 km², 8.000 người: đạt",
      en: "a delta commune of 21.00 km² and 8,000 people: reached"))
}
