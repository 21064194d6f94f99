import SourceFiles

extension DatasetColumn {
  /// The columns of `parts.csv`.
  public static let parts: [DatasetColumn] = [
    DatasetColumn(
      "unit", required: true,
      Phrase(
        vi: "mã đơn vị có thể bị chia (units.csv); mỗi đơn vị từ hai phần",
        en: "code of the unit that may be divided (units.csv); two parts or more of each")),
    DatasetColumn(
      "part", required: true,
      Phrase(vi: "mã riêng của phần, ví dụ 00142.1", en: "the part's own code, such as 00142.1")),
    DatasetColumn(
      "touches", required: true,
      Phrase(
        vi: "mã các đơn vị hoặc phần mà nó giáp, cách nhau bằng dấu cách; “mã:mét” khi biết chiều "
          + "dài ranh giới chung. Hai phần giáp nhau thì nêu ở cả hai dòng; đơn vị có phần thì nêu "
          + "phần",
        en: "codes of the units or parts it touches, separated by spaces; “code:metres” where the "
          + "shared boundary is known. Two parts that touch name each other; of a unit that has "
          + "parts its parts are named")),
    DatasetColumn("name", Phrase(vi: "tên gọi của phần", en: "what the part is called")),
    DatasetColumn(
      "area_m2", Phrase(vi: "diện tích, m²; trống là chưa biết", en: "area, m²; empty is unknown")),
    DatasetColumn(
      "area_km2",
      Phrase(vi: "diện tích, km²; trống là chưa biết", en: "area, km²; empty is unknown")),
    DatasetColumn(
      "population",
      Phrase(
        vi: "dân số, người; trống là chưa biết; có cả diện tích và dân số, hoặc không có cả hai",
        en: "population, people; empty is unknown; both area and population, or neither")),
    DatasetColumn("source", Phrase(vi: "nguồn của dòng này", en: "where the row comes from")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]
}
