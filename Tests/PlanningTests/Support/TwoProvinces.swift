import Scenarios
import SourceFiles
import Territory
import TestSupport

/// Eight communes of two provinces, two districts in each: one commune of each province is due, one
/// has no figures.
enum TwoProvinces {
  static let dataset: Dataset = {
    guard let day = CalendarDay("2023-01-01") else { preconditionFailure("no such day") }
    let (north, south) = (
      Province(code: "01", name: "Tỉnh Bắc"), Province(code: "02", name: "Thành phố Nam")
    )
    let figures = [
      (12_000_000, 4_000), (31_000_000, 8_500), (0, 0), (33_000_000, 9_000),
      (9_000_000, 3_000), (20_000_000, 6_000), (35_000_000, 8_000), (32_000_000, 8_200),
    ]
    return Dataset(
      name: "two-provinces",
      manifest: DatasetManifest(title: "Hai tỉnh", date: day, tables: [], assumptions: []),
      units: figures.enumerated().map { index, figure in
        Unit(
          code: "0000\(index + 1)", name: "Xã \(index + 1)", kind: .xa, district: index / 2,
          area: figure.0, population: figure.1,
          missing: index == 2 ? [.area, .population] : [])
      },
      districts: [north, north, south, south].enumerated().map { index, province in
        District(
          code: "00\(index + 1)", name: "Huyện \(index + 1)", kind: .huyen, province: province)
      },
      borders: Borders(
        count: 8,
        pairs: (0..<7).map { (a: $0, b: $0 + 1, shared: 1_000) } + [(a: 1, b: 4, shared: 10)]),
      listedTraits: [.border], hash: ContentHash("0"))
  }()

  static func planningCase(
    scope: String = "{}", traits: String? = nil, further: String = ""
  ) throws -> PlanningCase {
    try Cases.planningCase(
      """
      format: 1
      title: Hai tỉnh
      dataset: two-provinces
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: \(scope)
      due: goal
      \(traits.map { "traits: \($0)" } ?? "")
      \(further)
      """, dataset: dataset)
  }
}
