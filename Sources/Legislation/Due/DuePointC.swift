import SourceFiles

extension DueRule {
  /// Point c, communes: a very small area, whatever the population up to three times the standard.
  public static let pointC = LegalRule(
    code: "c", article: "NQ35 Đ1.2.c",
    statement: Phrase(
      vi: "cấp xã: diện tích tự nhiên dưới 20 % và quy mô dân số dưới 300 % tiêu chuẩn "
        + "(giai đoạn 2026–2030: dưới 30 % và 300 %)",
      en: "communes: area below 20 % and population below 300 % of the standard "
        + "(phase 2026–2030: below 30 % and 300 %)"),
    example: Phrase(
      vi: "Xã Dị Nậu: 15,24 % diện tích, 103,08 % dân số: thuộc diện",
      en: "Xã Dị Nậu: 15.24 % of area, 103.08 % of population: due"))
}
