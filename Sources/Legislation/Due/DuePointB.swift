import SourceFiles

extension DueRule {
  /// Point b, districts: a very small area, whatever the population up to twice the standard.
  public static let pointB = LegalRule(
    code: "b", article: "NQ35 Đ1.2.b",
    statement: Phrase(
      vi: "cấp huyện: diện tích tự nhiên dưới 20 % và quy mô dân số dưới 200 % tiêu chuẩn "
        + "(giai đoạn 2026–2030: dưới 30 % và 200 %)",
      en: "districts: area below 20 % and population below 200 % of the standard "
        + "(phase 2026–2030: below 30 % and 200 %)"),
    example: Phrase(
      vi: "Quận Hoàn Kiếm: 15,29 % diện tích, 104,00 % dân số: thuộc diện",
      en: "Quận Hoàn Kiếm: 15.29 % of area, 104.00 % of population: due"))
}
