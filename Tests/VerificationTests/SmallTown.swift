import SourceFiles
import Territory

/// Thirteen units in two districts: an urban one, whose wards are not a budget level, and a rural
/// one.
enum SmallTown {
  static let dataset = Dataset(
    name: "small-town",
    manifest: DatasetManifest(
      title: "Mười ba đơn vị", date: day("2023-01-01"), tables: [], assumptions: []),
    units: units, districts: districts, borders: borders,
    assumptions: [Phrase(vi: "Dân số là số ước tính.", en: "Population is an estimate.")],
    statements: statements, hash: ContentHash("DATASET-HASH"))

  private static let districts = [
    District(code: "001", name: "Quận Một", kind: .quan, wardsAreBudgetLevel: false),
    District(code: "002", name: "Huyện Hai", kind: .huyen),
  ]

  private static let units: [Unit] = [
    ward("00001", "An", 500_000, 7_000), ward("00002", "Bình", 660_000, 9_782),
    ward("00003", "Cầu", 900_000, 30_000), ward("00004", "Dừa", 6_000_000, 20_000),
    ward("00005", "Én", 400_000, 12_000), ward("00006", "Gấm", 5_600_000, 16_000),
    commune("00011", "Hà", 3_200_000, 8_246), commune("00012", "Kim", 5_060_000, 16_424),
    commune("00013", "Lam", 3_000_000, 5_000), commune("00014", "Mai", 5_000_000, 9_000),
    Unit(
      code: "00015", name: "Thị trấn Na", kind: .thiTran, district: 1, area: 4_000_000,
      population: 5_000, traits: .delta),
    Unit(
      code: "00016", name: "Xã Oanh", kind: .xa, district: 1, area: 60_000_000,
      population: 2_100, traits: [.mountain, .border], minorityShare: 51_37),
    commune("00017", "Phú", 45_000_000, 12_500),
  ]

  private static func ward(_ code: String, _ name: String, _ area: Int, _ people: Int) -> Unit {
    Unit(
      code: code, name: "Phường \(name)", kind: .phuong, district: 0, area: area,
      population: people)
  }

  private static func commune(_ code: String, _ name: String, _ area: Int, _ people: Int) -> Unit {
    Unit(
      code: code, name: "Xã \(name)", kind: .xa, district: 1, area: area, population: people,
      traits: .delta)
  }

  private static let borders = Borders(
    count: 13,
    pairs: [
      (0, 1, 5_005), (1, 2, 4_000), (2, 3, 8_000), (3, 4, 1_500), (4, 5, 2_500), (3, 5, 3_000),
      (5, 6, 9_000), (6, 7, 12_345), (7, 8, 7_000), (8, 9, 6_000), (9, 10, 6_500), (10, 11, 100),
      (11, 12, 2_000),
    ])

  /// A day that exists.
  private static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }
}
