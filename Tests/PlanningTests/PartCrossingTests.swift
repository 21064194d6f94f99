import Planning
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Verification

/// A ward that is divided between two wards on either side of a district line.
@Suite("Parts that cross district lines")
struct PartCrossingTests {
  /// Anh – Bình | Chi are three due wards in a row, the line behind Bình.
  ///
  /// Only if both others take a part of Bình can groups of two resolve all three. Dương and Em are
  /// large enough.
  private static func dataset() throws -> Dataset {
    let day = try #require(CalendarDay("2023-01-01"))
    let figures: [(String, String, Int, Int, Int)] = [
      ("00001", "Anh", 0, 1_000_000, 9_000), ("00002", "Bình", 0, 900_000, 8_000),
      ("00003", "Dương", 0, 34_000_000, 150_000), ("00011", "Chi", 1, 1_000_000, 9_500),
      ("00012", "Em", 1, 34_000_000, 150_000),
    ]
    return Dataset(
      name: "two-towns",
      manifest: DatasetManifest(title: "Thử", date: day, tables: [], assumptions: []),
      units: figures.map { code, name, district, area, people in
        Unit(
          code: code, name: "Phường \(name)", kind: .phuong, district: district, area: area,
          population: people)
      },
      districts: [
        District(code: "001", name: "Quận Một", kind: .quan),
        District(code: "002", name: "Quận Hai", kind: .quan),
      ],
      borders: Borders(count: 5, pairs: [(0, 1, 900), (1, 3, 800)]),
      parts: PartMap([
        UnitPart(
          unit: 1, code: "00002.1", figures: .init(area: 600_000, population: 5_000),
          contacts: [.init(place: .unit(0), shared: 900), .init(place: .part(1), shared: 500)]),
        UnitPart(
          unit: 1, code: "00002.2", figures: .init(area: 300_000, population: 3_000),
          contacts: [.init(place: .unit(3), shared: 800), .init(place: .part(0), shared: 500)]),
      ]), hash: ContentHash("0"))
  }

  private func plan(_ keys: String) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hai quận
      dataset: two-towns
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      groups: { max_units: 2 }
      split: { units: ["00002"] }
      goals: [people_affected, units_moved]
      \(keys)
      """, dataset: try Self.dataset())
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.findings == [])
    return plan
  }

  private static let crossing = "scope: { across_districts: allowed }\n"

  @Test("A part may come from another district; no member moves, and both districts are told")
  func across() throws {
    let plan = try plan(Self.crossing)
    #expect(plan.status == .optimal && plan.isLawful && plan.values == [8_000, 0])
    #expect(plan.groups.map(\.members) == [[0], [3]])
    #expect(plan.groups.map(\.movedParts.count) == [0, 1])
    #expect(plan.groups.map(\.crossesDistricts) == [false, true])
    let changes = plan.districtsChanged
    #expect(changes.map(\.gainedParts.count) == [0, 1])
    #expect(changes.map(\.lostParts.count) == [1, 0])
    #expect(changes.allSatisfy { $0.gained.isEmpty && $0.lost.isEmpty })
    #expect(changes.map(\.before.standing.area) == [35_900_000, 35_000_000])
    #expect(changes.map(\.after.standing.area) == [35_600_000, 35_300_000])
    #expect(changes.map(\.before.standing.population) == [167_000, 159_500])
    #expect(changes.map(\.after.standing.population) == [164_000, 162_500])
    #expect(changes.map(\.before.communes) == [3, 2] && changes.map(\.after.communes) == [2, 2])
  }

  @Test("Where groups may not cross, or the border is cut, no part comes from there")
  func refused() throws {
    let cut = #"links: { remove: [{ units: ["00011", "00002"], why: sông }] }"#
    for keys in ["", Self.crossing + cut] {
      let plan = try plan(keys)
      #expect(plan.status == .infeasible && plan.conflicts.map(\.units) == [[3]])
    }
  }

  @Test("An added link joins whole units, not parts")
  func link() throws {
    let plan = try plan(
      Self.crossing
        + """
        links: { add: [{ units: ["00002", "00012"], kind: bridge, why: cầu }] }
        decisions: { keep: [{ units: ["00001", "00011"], ground: "3.1.b" }] }
        """)
    #expect(plan.groups.map(\.members) == [[1, 4]] && plan.groups.allSatisfy { $0.parts.isEmpty })
    #expect(plan.groups.flatMap(\.links).map(\.kind) == [.bridge])
  }

  @Test("A limit on one district counts a divided unit where it lay")
  func limits() throws {
    let free = try plan(Self.crossing)
    let one = try plan(
      Self.crossing + #"limits: { districts: { "001": { severance: { at_least: 1 } } } }"#)
    #expect(one.values == free.values)
    let none = try plan(
      Self.crossing + #"limits: { districts: { "001": { severance: { at_most: 0 } } } }"#)
    #expect(none.status == .infeasible)
  }

  @Test("What is told of districts, altered, is refused", arguments: LeafChange.all)
  func everyLeaf(change: LeafChange) throws {
    let plan = try plan(Self.crossing)
    let right = try plan.parsed()
    #expect(plan.isAccepted(right))
    var altered = 0
    right.forEachLeaf { place, leaf, put in
      guard place[0] == "districts_changed", let changed = change.apply(leaf) else { return }
      altered += 1
      #expect(!plan.isAccepted(put(changed)), "\(place.joined(separator: ".")) \(change)")
    }
    #expect(altered > 5 || change == .filled)
  }
}
