import SourceFiles
import Territory

/// Which table of a dataset a sheet holds.
enum TableRole: String, Sendable, CaseIterable {
  case units
  case districts
  case adjacency

  /// The fields that it may have.
  var fields: [Field] {
    switch self {
    case .units: Field.ofUnits
    case .districts: Field.ofDistricts
    case .adjacency: Field.ofAdjacency
    }
  }

  /// What messages call it.
  var phrase: Phrase {
    switch self {
    case .units: Phrase(vi: "đơn vị cấp xã", en: "units")
    case .districts: Phrase(vi: "đơn vị cấp huyện", en: "districts")
    case .adjacency: Phrase(vi: "liền kề", en: "adjacency")
    }
  }
}

/// A column that an import looks for: the dataset's name for it, and how departments head it.
///
/// The words are folded (``PlainLetters``): “Mã ĐVHC” is `ma dvhc`.
struct Field: Sendable, Hashable {
  /// The dataset's name of the column, or a name of the import's own (`area`, `parent_name`).
  let name: String
  /// Headings that mean it and nothing else.
  let words: [String]

  private init(_ name: String, _ words: String...) {
    self.name = name
    self.words = words
  }

  private static let code = Field(
    "code", "code", "ma", "ma dvhc", "ma don vi", "ma don vi hanh chinh", "ma so", "ma dv",
    "ma xa", "ma phuong", "ma xa phuong", "ma phuong xa", "ma px", "ma cap xa", "ma gso",
    "ma tctk", "unit code", "commune code", "ward code", "ma dvhc cap xa")
  private static let name = Field(
    "name", "name", "ten", "ten dvhc", "ten don vi", "ten don vi hanh chinh", "don vi",
    "don vi hanh chinh", "dvhc", "ten xa", "ten phuong", "ten xa phuong", "xa phuong",
    "xa phuong thi tran", "phuong xa", "phuong xa thi tran", "ten xa phuong thi tran",
    "ten dvhc cap xa", "ten don vi hanh chinh cap xa", "don vi hanh chinh cap xa", "dvhc cap xa",
    "commune", "ward", "unit", "unit name", "commune name", "ten goi", "full name")
  private static let kind = Field(
    "kind", "kind", "type", "loai", "loai hinh", "loai don vi", "loai dvhc", "unit type",
    "loai don vi hanh chinh")
  private static let note = Field("note", "note", "notes", "ghi chu", "remark", "remarks")
  private static let area = Field(
    "area", "area", "area m2", "area km2", "area ha", "dien tich", "dien tich tu nhien", "dttn",
    "dt tu nhien", "dien tich tu nhien dien tich", "natural area", "dien tich dat tu nhien",
    "tong dien tich", "tong dien tich tu nhien")
  private static let population = Field(
    "population", "population", "pop", "dan so", "quy mo dan so", "so dan", "tong dan so",
    "nhan khau", "so nhan khau", "tong so nhan khau", "dan so nguoi", "quy mo dan so nguoi",
    "quy mo dan so dan so", "people", "residents", "tong so dan")
  private static let parent = Field(
    "parent", "parent", "parent code", "district code", "ma huyen", "ma quan", "ma quan huyen",
    "ma qh", "ma cap huyen", "ma huyen quan", "ma dvhc cap huyen", "ma don vi cap huyen")
  private static let parentName = Field(
    "parent_name", "parent name", "district", "district name", "huyen", "quan", "quan huyen",
    "huyen quan", "ten huyen", "ten quan", "ten quan huyen", "ten huyen quan", "cap huyen",
    "thuoc huyen", "thuoc quan huyen", "don vi cap huyen", "dvhc cap huyen",
    "don vi hanh chinh cap huyen", "ten don vi cap huyen", "huyen quan thi xa thanh pho",
    "quan huyen thi xa", "quan huyen thi xa thanh pho", "huyen thi xa thanh pho", "truc thuoc")
  private static let province = Field(
    "province", "province", "tinh", "ten tinh", "tinh thanh pho", "tinh thanh", "thanh pho",
    "province name", "ten tinh thanh pho")
  private static let provinceCode = Field(
    "province_code", "province code", "ma tinh", "ma tinh thanh pho", "ma tp")

  /// Other headings for columns that the dataset documents by its own name.
  private static let others: [String: [String]] = [
    "mountain": ["mien nui", "mien nui vung cao", "xa mien nui", "vung cao mien nui"],
    "border": ["bien gioi", "xa bien gioi", "bien gioi quoc gia"],
    "island": ["hai dao", "xa dao"],
    "delta": ["dong bang song hong"],
    "difficult_coast": ["bai ngang", "xa bai ngang", "bai ngang ven bien"],
    "minority_percent": [
      "ty le dan toc thieu so", "ty le nguoi dan toc thieu so", "ty le dtts",
      "dan toc thieu so",
    ],
    "class": ["phan loai", "phan loai dvhc", "phan loai don vi hanh chinh", "loai i ii iii"],
    "officials": ["can bo cong chuc", "so can bo cong chuc", "cbcc"],
    "non_specialised": [
      "nguoi hoat dong khong chuyen trach", "khong chuyen trach", "so nguoi khong chuyen trach",
      "nhktc", "so nguoi hoat dong khong chuyen trach",
    ],
    "lon": ["longitude", "lng", "kinh do"],
    "lat": ["latitude", "vi do"],
    "area_source": ["nguon dien tich"],
  ]

  private static func documented(_ columns: [DatasetColumn], except: [Field]) -> [Field] {
    let taken = except.map(\.name) + ["area_m2", "area_km2"]
    return columns.filter { !taken.contains($0.name) }.map { column in
      Field(
        name: column.name,
        words: [PlainLetters.folded(column.name)] + (others[column.name] ?? []))
    }
  }

  private init(name: String, words: [String]) {
    self.name = name
    self.words = words
  }

  /// The columns of a table of units.
  static let ofUnits: [Field] = {
    let own = [
      code, name, kind, parent, parentName, province, provinceCode, area, population, note,
    ]
    return own + documented(DatasetColumn.units, except: own)
  }()

  /// The columns of a table of districts.
  static let ofDistricts: [Field] = {
    let code = Field(name: "code", words: Field.code.words + parent.words)
    let name = Field(name: "name", words: Field.name.words + parentName.words)
    let own = [code, name, kind, province, provinceCode, area, population, note]
    return own + documented(DatasetColumn.districts, except: own)
  }()

  /// The columns of a table of pairs.
  static let ofAdjacency: [Field] = [
    Field(
      "a", "a", "ma a", "ma 1", "ma don vi 1", "don vi 1", "don vi a", "tu", "from", "unit a",
      "unit 1", "code a", "ma", "code", "ma dvhc", "don vi", "ma don vi"),
    Field(
      "b", "b", "ma b", "ma 2", "ma don vi 2", "don vi 2", "don vi b", "den", "to", "unit b",
      "unit 2", "code b", "giap", "lien ke", "giap ranh", "tiep giap", "cac don vi lien ke",
      "don vi lien ke", "don vi giap ranh", "cac don vi giap ranh", "neighbours", "neighbors",
      "ma lien ke", "ma don vi lien ke"),
    Field(
      "shared_m", "shared m", "shared", "chieu dai", "chieu dai m", "do dai",
      "chieu dai ranh gioi", "chieu dai ranh gioi chung", "length", "length m", "ranh gioi chung"),
    Field("kind", "kind", "type", "loai", "link", "hinh thuc", "ket noi", "loai ket noi"),
    note,
  ]
}
