import SourceFiles

/// NQ35 Đ4.1.d: any other case, decided by the Standing Committee of the National Assembly.
enum BasisPointD {
  static let rule = LegalRule(
    code: "4.1.d", article: "NQ35 Đ4.1.d",
    statement: Phrase(
      vi: "trường hợp khác, do Ủy ban Thường vụ Quốc hội quyết định theo đề nghị của Chính phủ",
      en: "other cases, decided by the Standing Committee of the National Assembly on the "
        + "Government's proposal"),
    example: Phrase(
      vi: "Chàng Sơn + Thạch Xá: 29,24 % diện tích, 244,08 % dân số",
      en: "Chàng Sơn + Thạch Xá: 29.24 % of area, 244.08 % of population"))
}
