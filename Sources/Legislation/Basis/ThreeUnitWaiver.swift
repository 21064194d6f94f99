import LegalParameters
import SourceFiles

/// NQ35 Đ4.1: from three merged units of one level on, area and population are waived.
enum ThreeUnitWaiver {
  static func holds(_ count: Int, _ figures: FormedUnitFigures) -> Bool {
    count >= figures.waivedFromUnits
  }

  static let rule = LegalRule(
    code: "4.1.waiver", article: "NQ35 Đ4.1",
    statement: Phrase(
      vi: "nhập từ ba đơn vị cùng cấp trở lên: không xét diện tích và dân số "
        + "(kết quả đô thị vẫn phải xét khoản 3)",
      en: "three or more units of one level merged: area and population are waived "
        + "(an urban result still has to meet clause 3)"),
    example: Phrase(
      vi: "Phường Ngô Quyền (Sơn Tây) nhập từ ba phường",
      en: "Phường Ngô Quyền (Sơn Tây), merged from three wards"))
}
