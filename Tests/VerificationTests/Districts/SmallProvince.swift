import Scenarios
import SourceFiles
import Territory

@testable import Verification

/// Nine communes in four districts: a quận that is due by point b, one that is not, a delta huyện
/// that is due by point a and kept, and one that is not due.
enum SmallProvince {
  static let dataset = Dataset(
    name: "small-province",
    manifest: DatasetManifest(title: "Tỉnh thử", date: day, tables: [], assumptions: []),
    units: units,
    districts: [
      District(code: "001", name: "Quận Một", kind: .quan, wardsAreBudgetLevel: false),
      District(code: "002", name: "Quận Hai", kind: .quan),
      District(code: "003", name: "Huyện Ba", kind: .huyen),
      District(code: "004", name: "Huyện Bốn", kind: .huyen),
    ],
    borders: Borders(
      count: 9,
      pairs: [
        (0, 1, 8_000), (1, 2, 5_000), (2, 3, 7_000), (3, 4, 6_000), (4, 5, 9_000), (5, 6, 10_000),
        (6, 7, 11_000), (7, 8, 12_000),
      ]),
    assumptions: [Phrase(vi: "Số liệu minh họa.", en: "Sample figures.")],
    hash: ContentHash("DATASET-HASH"))

  private static let units = [
    unit("00001", .phuong, "An", 0, 3_500_000, 60_000),
    unit("00002", .phuong, "Bình", 0, 2_500_000, 50_000),
    unit("00003", .phuong, "Cầu", 1, 12_000_000, 100_000),
    unit("00004", .phuong, "Dừa", 1, 10_000_000, 60_000),
    unit("00005", .phuong, "Én", 1, 8_000_000, 50_000),
    unit("00006", .xa, "Gấm", 2, 110_000_000, 40_000),
    unit("00007", .thiTran, "Hà", 2, 90_000_000, 30_000),
    unit("00008", .xa, "Kim", 3, 30_000_000, 15_000),
    unit("00009", .xa, "Lam", 3, 300_000_000, 125_000),
  ]

  private static func unit(
    _ code: String, _ kind: UnitKind, _ name: String, _ district: Int, _ area: Int, _ people: Int
  ) -> Unit {
    Unit(
      code: code, name: "\(kind.prefix) \(name)", kind: kind, district: district, area: area,
      population: people, traits: district > 1 ? .delta : [])
  }

  private static let day: CalendarDay = {
    guard let day = CalendarDay("2023-01-01") else { preconditionFailure("no such day") }
    return day
  }()

  /// The scenario that ``SmallProvincePlan`` follows, with another level or further decisions where
  /// a test wants them.
  static func scenario(level: String = "district", moves: String = "[]") -> String {
    """
    format: 1
    title: Tỉnh thử
    dataset: small-province
    law: { as_of: 2023-10-01, phase: 2023-2025 }
    scope: { level: \(level) }
    districts:
      decisions:
        keep: [{ units: ["003"], ground: "3.1.b", evidence: "Địa bạ 1940" }]
        name:
          - members: ["001", "002"]
            name: "Quận Một"
            seat: "002"
        move: \(moves)
      goals: [unresolved_due, units_changed, discretionary_results, people_affected, compactness]
    """
  }
}

extension PlanUnderTest {
  /// The right plan of the small province, under another scenario when a test wants one.
  static func province(scenario text: String = SmallProvince.scenario()) throws -> PlanUnderTest {
    try PlanUnderTest(
      planText: SmallProvincePlan.text,
      case: SmallTown.planningCase(text, dataset: SmallProvince.dataset))
  }
}
