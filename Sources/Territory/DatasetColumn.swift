import SourceFiles

/// A column that a dataset's tables may have; the one place where columns are documented.
public struct DatasetColumn: Sendable {
  /// The heading.
  public let name: String
  /// Whether the table must have it.
  public let isRequired: Bool
  /// What it holds, with its unit.
  public let meaning: Phrase
  /// What is assumed where the column is missing or empty; `nil` when nothing depends on it.
  public let whenMissing: Phrase?
  /// Whether the assumption is listed where the column is missing or empty.
  ///
  /// The figures for the class share the one sentence of the column `class`, and list none.
  public let listsAssumption: Bool

  init(
    _ name: String, required: Bool = false, _ meaning: Phrase, whenMissing: Phrase? = nil,
    listsAssumption: Bool = true
  ) {
    self.name = name
    isRequired = required
    self.meaning = meaning
    self.whenMissing = whenMissing
    self.listsAssumption = listsAssumption
  }

  /// What is assumed where the whole column is missing; `nil` when nothing is.
  public var assumedWithoutColumn: Phrase? {
    whenMissing.map {
      Phrase(
        vi: "bộ dữ liệu không nêu \(topic) (cột “\(name)”): \($0.vi)",
        en: "no column “\(name)”: \($0.en)")
    }
  }

  /// What it is about in Vietnamese, without units and codes: “miền núi, vùng cao”.
  var topic: String {
    let words = meaning.vi.prefix { $0 != ":" && $0 != ";" && $0 != "(" }
    let text = words.hasSuffix(" ") ? words.dropLast() : words
    return String(text.hasSuffix(", %") ? text.dropLast(3) : text)
  }

  /// The columns of `units.csv`, with the area in one of two units, and the figures for the class.
  public static let units =
    figuresOfUnits + classInputs(.commune, except: .minorityPercent)

  /// The columns of `districts.csv`, with the figures for the class.
  public static let districts = figuresOfDistricts + classInputs(.district)

  private static let figuresOfUnits: [DatasetColumn] = [
    DatasetColumn(
      "code", required: true,
      Phrase(vi: "mã đơn vị hành chính (chữ số, giữ số 0 ở đầu)", en: "official code, as text")),
    DatasetColumn(
      "name", required: true,
      Phrase(vi: "tên đầy đủ, có loại hình", en: "full name with its kind")),
    DatasetColumn(
      "kind", required: true,
      Phrase(vi: "loại hình: xa, phuong, thi_tran", en: "kind: xa, phuong, thi_tran")),
    DatasetColumn(
      "parent", required: true,
      Phrase(vi: "mã đơn vị hành chính cấp huyện", en: "code of the district")),
    DatasetColumn("area_m2", Phrase(vi: "diện tích tự nhiên, m²", en: "natural area, m²")),
    DatasetColumn("area_km2", Phrase(vi: "diện tích tự nhiên, km²", en: "natural area, km²")),
    DatasetColumn(
      "population", required: true, Phrase(vi: "quy mô dân số, người", en: "population, people")),
    flag("mountain", Phrase(vi: "miền núi, vùng cao", en: "mountain or highland")),
    flag("border", Phrase(vi: "biên giới quốc gia", en: "on the national border")),
    flag("island", Phrase(vi: "hải đảo", en: "island")),
    flag("delta", Phrase(vi: "đồng bằng sông Hồng", en: "in the Red River Delta")),
    flag(
      "difficult_coast",
      Phrase(
        vi: "xã đặc biệt khó khăn vùng bãi ngang ven biển",
        en: "especially difficult coastal commune")),
    DatasetColumn(
      "minority_percent",
      Phrase(vi: "tỷ lệ người dân tộc thiểu số, %", en: "share of ethnic minority people, %"),
      whenMissing: Phrase(
        vi: "người dân tộc thiểu số được coi là dưới 20 %",
        en: "the share of ethnic minority people is taken as below 20 %")),
    DatasetColumn(
      "class",
      Phrase(vi: "phân loại đơn vị hành chính: I, II, III", en: "class: I, II, III"),
      whenMissing: Phrase(
        vi: "loại được ước tính từ dân số và diện tích, mỗi tiêu chí thiếu số liệu tính bằng một "
          + "nửa điểm tối đa",
        en: "the class is estimated from population and area, and every criterion without figures "
          + "counts half of its maximum")),
    DatasetColumn(
      "officials",
      Phrase(
        vi: "số cán bộ, công chức hiện có, người", en: "officials who are there, people")),
    DatasetColumn(
      "non_specialised",
      Phrase(
        vi: "số người hoạt động không chuyên trách hiện có, người",
        en: "non-specialised staff who are there, people")),
    DatasetColumn(
      "lon",
      Phrase(
        vi: "kinh độ tâm, độ thập phân WGS 84, để vẽ lược đồ",
        en: "longitude of the centroid, decimal degrees of WGS 84, for schematic maps")),
    DatasetColumn(
      "lat",
      Phrase(
        vi: "vĩ độ tâm, độ thập phân WGS 84, để vẽ lược đồ",
        en: "latitude of the centroid, decimal degrees of WGS 84, for schematic maps")),
    DatasetColumn(
      "area_source", Phrase(vi: "nguồn của diện tích", en: "where the area comes from")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  private static let figuresOfDistricts: [DatasetColumn] = [
    DatasetColumn(
      "code", required: true, Phrase(vi: "mã đơn vị hành chính cấp huyện", en: "district code")),
    DatasetColumn(
      "name", required: true,
      Phrase(vi: "tên đầy đủ, có loại hình", en: "full name with its kind")),
    DatasetColumn(
      "kind", required: true,
      Phrase(
        vi: "loại hình: huyen, quan, thi_xa, thanh_pho",
        en: "kind: huyen, quan, thi_xa, thanh_pho")),
    DatasetColumn(
      "wards_are_budget_level",
      Phrase(
        vi: "phường có phải là một cấp ngân sách không: 1 có, 0 không",
        en: "whether its wards are a budget level: 1 yes, 0 no"),
      whenMissing: Phrase(
        vi: "phường được coi là một cấp ngân sách khi phân loại",
        en: "wards are taken as a budget level when they are classed")),
    DatasetColumn(
      "province_code",
      Phrase(vi: "mã tỉnh, thành phố; cần có “province”", en: "province code; needs `province`")),
    DatasetColumn("province", Phrase(vi: "tỉnh, thành phố", en: "province")),
    DatasetColumn(
      "area_km2",
      Phrase(
        vi: "diện tích tự nhiên, km²; chỉ dùng khi không có đơn vị cấp xã",
        en: "natural area, km²; used only where there are no communes")),
    DatasetColumn(
      "population",
      Phrase(
        vi: "quy mô dân số, người; chỉ dùng khi không có đơn vị cấp xã",
        en: "population, people; used only where there are no communes")),
    DatasetColumn(
      "officials",
      Phrase(
        vi: "số cán bộ, công chức, viên chức cấp huyện hiện có, người",
        en: "officials and public employees of the district who are there, people")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  /// The columns of `flags.csv`, which stand in place of those of `units.csv`.
  public static let flags: [DatasetColumn] =
    [
      DatasetColumn(
        "code", required: true, Phrase(vi: "mã đơn vị hành chính", en: "unit code"))
    ]
    + TraitColumn.allCases.compactMap { column in
      units.first { $0.name == column.rawValue }.map { DatasetColumn($0.name, $0.meaning) }
    }
    + [DatasetColumn("note", Phrase(vi: "ghi chú, nguồn", en: "note, source"))]

  /// The columns of `adjacency.csv`.
  public static let adjacency: [DatasetColumn] = [
    DatasetColumn("a", required: true, Phrase(vi: "mã một đơn vị", en: "code of one unit")),
    DatasetColumn("b", required: true, Phrase(vi: "mã đơn vị kia", en: "code of the other unit")),
    DatasetColumn(
      "shared_m", required: true,
      Phrase(vi: "chiều dài đường ranh giới chung, m", en: "length of the shared boundary, m")),
    DatasetColumn("note", Phrase(vi: "ghi chú", en: "note")),
  ]

  private static func classInputs(
    _ level: UnitKind.Level, except other: ClassInput? = nil
  ) -> [DatasetColumn] {
    ClassInput.of(level).filter { $0 != other }.map {
      DatasetColumn(
        $0.rawValue, $0.meaning, whenMissing: $0.whenMissing, listsAssumption: false)
    }
  }

  private static func flag(_ name: String, _ what: Phrase) -> DatasetColumn {
    DatasetColumn(
      name, Phrase(vi: "\(what.vi): 1 có, 0 không", en: "\(what.en): 1 yes, 0 no"),
      whenMissing: Phrase(
        vi: "được coi là không thuộc diện \(what.vi)", en: "taken as not \(what.en)"))
  }
}
