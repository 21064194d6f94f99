import SourceFiles

extension DueRule {
  /// Point a: both area and population below the same share of the standard.
  public static let pointA = LegalRule(
    code: "a", article: "NQ35 Đ1.2.a",
    statement: Phrase(
      vi: "đồng thời diện tích tự nhiên dưới 70 % và quy mô dân số dưới 70 % tiêu chuẩn "
        + "(giai đoạn 2026–2030: dưới 100 %)",
      en: "both area below 70 % and population below 70 % of the standard "
        + "(phase 2026–2030: below 100 %)"),
    example: Phrase(
      vi: "Phường Nguyễn Trung Trực: 2,91 % diện tích, 44,01 % dân số: thuộc diện",
      en: "Phường Nguyễn Trung Trực: 2.91 % of area, 44.01 % of population: due"))
}
