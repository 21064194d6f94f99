import Planning
import Scenarios
import SourceFiles
import Territory
import Testing

/// A made-up country of a thousand districts, each with two communes below the standard.
@Suite("Plans of a thousand groups")
struct ManyGroupsTests {
  private static let count = 1_001

  private static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  private static func dataset() throws -> Dataset {
    Dataset(
      name: "many",
      manifest: DatasetManifest(
        title: "Dữ liệu thử", date: try #require(CalendarDay("2023-01-01")), tables: [],
        assumptions: []),
      units: (0..<2 * count).map { index in
        Unit(
          code: number(index + 1), name: "Xã \(index + 1)", kind: .xa, district: index / 2,
          area: 12_600_000, population: 4_800)
      },
      districts: (0..<count).map { index in
        District(
          code: number(index + 1), name: "Huyện \(index + 1)", kind: .huyen,
          wardsAreBudgetLevel: true)
      },
      borders: Borders(
        count: 2 * count, pairs: (0..<count).map { (a: 2 * $0, b: 2 * $0 + 1, shared: 1_000) }),
      hash: ContentHash("0"))
  }

  @Test("Groups beyond the 999th are numbered on, and the verifier names them alike")
  func numbers() throws {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Nhiều nhóm
      dataset: many
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { level: commune, districts: all }
      groups: { max_units: 2 }
      """, dataset: try Self.dataset())
    let plan = try #require(Planner(planningCase).run().plan)
    #expect(plan.status == .optimal)
    #expect(plan.groups.map(\.id).first == "N001")
    #expect(plan.groups.map(\.id).last == "N1001")
    #expect(plan.findings == [])
  }
}
