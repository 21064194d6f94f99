import SourceFiles

extension DatasetColumn {
  /// The columns of `villages.csv`.
  public static let villages: [DatasetColumn] = [
    DatasetColumn(
      "code", required: true,
      Phrase(vi: "mã thôn, tổ dân phố (văn bản)", en: "code of the village, as text")),
    DatasetColumn(
      "name", required: true,
      Phrase(vi: "tên đầy đủ, có loại hình", en: "full name with its kind")),
    DatasetColumn(
      "kind", required: true,
      Phrase(vi: "loại hình: thon, to_dan_pho", en: "kind: thon, to_dan_pho")),
    DatasetColumn(
      "parent", required: true,
      Phrase(vi: "mã đơn vị hành chính cấp xã (units.csv)", en: "code of the commune (units.csv)")),
    DatasetColumn(
      "households", required: true, Phrase(vi: "số hộ gia đình", en: "number of households")),
    DatasetColumn(
      "voters",
      Phrase(
        vi: "số cử tri (hoặc cử tri đại diện hộ gia đình) trong danh sách lấy ý kiến",
        en: "voters (or household representatives) on the list of those asked"),
      whenMissing: Phrase(
        vi: "thôn, tổ dân phố được coi là chưa lấy ý kiến cử tri",
        en: "the voters of the village are taken as not asked yet")),
    DatasetColumn(
      "agree",
      Phrase(
        vi: "số người đồng ý sáp nhập trong số đó; trống là chưa lấy ý kiến",
        en: "those of them who agree to merge; empty is not asked yet")),
    DatasetColumn(
      "non_specialised",
      Phrase(
        vi: "số người hoạt động không chuyên trách hiện có",
        en: "non-specialised people at work now"),
      whenMissing: Phrase(
        vi: "số người hiện có được lấy bằng định mức mỗi thôn, tổ dân phố",
        en: "the people at work are taken as the norm per village")),
    DatasetColumn(
      "security",
      Phrase(
        vi: "thuộc xã trọng điểm, phức tạp về an ninh, trật tự: 1 có, 0 không",
        en: "in a commune key in security: 1 yes, 0 no"),
      whenMissing: Phrase(
        vi: "được coi là không thuộc xã trọng điểm về an ninh, trật tự",
        en: "taken as not in a commune key in security")),
    communeFlag("border", Phrase(vi: "thuộc xã biên giới", en: "in a border commune")),
    communeFlag("island", Phrase(vi: "thuộc xã đảo", en: "in an island commune")),
    DatasetColumn(
      "former_large_thon",
      Phrase(
        vi: "tổ dân phố chuyển từ thôn từ 350 hộ trở lên khi lập đơn vị đô thị: 1 có, 0 không",
        en: "tổ dân phố that was a thôn of 350 households or more before it became urban: 1 yes, "
          + "0 no"),
      whenMissing: Phrase(
        vi: "được coi là không chuyển từ thôn lớn", en: "taken as not formerly a large thôn")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  /// The columns of `village-adjacency.csv`.
  public static let villageAdjacency: [DatasetColumn] = [
    DatasetColumn("a", required: true, Phrase(vi: "mã một thôn", en: "code of one village")),
    DatasetColumn(
      "b", required: true, Phrase(vi: "mã thôn liền kề", en: "code of the village it touches")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  private static func communeFlag(_ name: String, _ what: Phrase) -> DatasetColumn {
    DatasetColumn(
      name, Phrase(vi: "\(what.vi): 1 có, 0 không", en: "\(what.en): 1 yes, 0 no"),
      whenMissing: Phrase(
        vi: "lấy theo cột “\(name)” của xã trong units.csv",
        en: "taken from the column “\(name)” of the commune in units.csv"))
  }
}
