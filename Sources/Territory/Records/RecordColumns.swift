import SourceFiles

extension DatasetColumn {
  /// The columns of `offices.csv`.
  public static let offices: [DatasetColumn] = [
    unit,
    DatasetColumn(
      "name", required: true,
      Phrase(
        vi: "tên cơ sở nhà, đất; mỗi tên một lần trong một đơn vị",
        en: "what the place is called; each name once in a unit")),
    DatasetColumn(
      "use",
      Phrase(
        vi: "sau sắp xếp: keep (tiếp tục sử dụng), surplus (dôi dư); trống là chưa quyết định",
        en: "after the arrangement: keep, surplus; empty is not decided")),
    DatasetColumn(
      "handling",
      Phrase(
        vi: "phương án xử lý cơ sở dôi dư, ví dụ “chuyển thành trạm y tế”",
        en: "how a surplus place is dealt with, in words")),
    DatasetColumn(
      "year",
      Phrase(
        vi: "năm xử lý xong cơ sở dôi dư", en: "the year by whose end a surplus place is dealt with"
      )),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  /// The columns of `voters.csv`.
  public static let voters: [DatasetColumn] =
    [
      unit,
      DatasetColumn(
        "voters", required: true,
        Phrase(vi: "tổng số cử tri trong danh sách", en: "all voters on the list")),
      DatasetColumn(
        "took_part",
        Phrase(vi: "số cử tri tham gia; trống là chưa biết", en: "those who took part, if known")),
      DatasetColumn(
        "agree", required: true, Phrase(vi: "số cử tri đồng ý", en: "those who agree")),
      DatasetColumn(
        "disagree",
        Phrase(vi: "số cử tri không đồng ý; trống là chưa biết", en: "those who disagree, if known")
      ),
      DatasetColumn(
        "other",
        Phrase(
          vi: "số ý kiến khác, kể cả phiếu không hợp lệ; trống là chưa biết",
          en: "other opinions, invalid ballots included, if known")),
    ] + council("commune", Phrase(vi: "cấp xã", en: "of the commune"))
    + council("district", Phrase(vi: "cấp huyện", en: "of the district"))
    + [DatasetColumn("note", Phrase(vi: "ghi chú", en: "note"))]

  private static let unit = DatasetColumn(
    "unit", required: true,
    Phrase(vi: "mã đơn vị hành chính cấp xã (units.csv)", en: "code of the commune (units.csv)"))

  private static func council(_ name: String, _ whose: Phrase) -> [DatasetColumn] {
    [
      DatasetColumn(
        "\(name)_resolution",
        Phrase(
          vi: "số, ký hiệu nghị quyết của Hội đồng nhân dân \(whose.vi)",
          en: "number of the resolution of the People's Council \(whose.en)")),
      DatasetColumn(
        "\(name)_percent",
        Phrase(
          vi: "tỷ lệ đại biểu Hội đồng nhân dân \(whose.vi) tán thành, %, tối đa hai số thập phân",
          en: "share of its deputies in favour, %, at most two decimals")),
    ]
  }
}
