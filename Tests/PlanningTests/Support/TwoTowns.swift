import Scenarios
import SourceFiles
import Territory

/// Two due wards that touch, a third without neighbours, and one that is large enough.
enum TwoTowns {
  static func planningCase(
    due: String = "required", groups: String = "{ max_units: 2 }", decisions: String = "{}"
  ) throws -> PlanningCase {
    guard let day = CalendarDay("2023-01-01") else { preconditionFailure("no such day") }
    let units = [(500_000, 7_000), (600_000, 9_000), (400_000, 5_000), (6_000_000, 20_000)]
      .enumerated().map { index, figures in
        Unit(
          code: "0000\(index + 1)", name: "Phường \(index + 1)", kind: .phuong, district: 0,
          area: figures.0, population: figures.1)
      }
    let dataset = Dataset(
      name: "two-towns",
      manifest: DatasetManifest(title: "Thử", date: day, tables: [], assumptions: []),
      units: units, districts: [District(code: "001", name: "Quận Một", kind: .quan)],
      borders: Borders(count: 4, pairs: [(0, 1, 900), (1, 3, 700)]), hash: ContentHash("0"))
    return try Cases.planningCase(
      """
      format: 1
      title: Hai thị trấn
      dataset: two-towns
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      due: \(due)
      groups: \(groups)
      decisions: \(decisions)
      """, dataset: dataset)
  }
}
