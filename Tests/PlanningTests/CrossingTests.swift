import Planning
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Verification

/// Groups across district lines on a map small enough to see the answer.
@Suite("Across district lines")
struct CrossingTests {
  /// Wards of Quận Một, Anh of them due, and communes of Huyện Hai, Đông of them due.
  ///
  /// Anh touches Đông, Đông touches Hà, Hà touches Kim; Bình touches Chi.
  private static let figures: [(String, Int, Int, UnitKind, Int, Int)] = [
    ("00001", 0, 0, .phuong, 900_000, 9_000), ("00002", 0, 1, .phuong, 20_000_000, 80_000),
    ("00003", 0, 2, .phuong, 14_100_000, 70_000), ("00011", 1, 3, .xa, 5_000_000, 5_000),
    ("00012", 1, 4, .xa, 31_000_000, 9_000), ("00013", 1, 5, .xa, 414_000_000, 107_000),
  ]
  private static let names = ["Anh", "Bình", "Chi", "Đông", "Hà", "Kim"]

  private static func dataset(_ names: [String] = names) throws -> Dataset {
    let day = try #require(CalendarDay("2023-01-01"))
    return Dataset(
      name: "two-districts",
      manifest: DatasetManifest(title: "Thử", date: day, tables: [], assumptions: []),
      units: figures.map { code, district, name, kind, area, people in
        Unit(
          code: code, name: "\(kind.prefix) \(names[name])", kind: kind, district: district,
          area: area, population: people)
      },
      districts: [
        District(code: "001", name: "Quận Một", kind: .quan),
        District(code: "002", name: "Huyện Hai", kind: .huyen),
      ],
      borders: Borders(count: 6, pairs: [(0, 3, 900), (3, 4, 800), (4, 5, 700), (1, 2, 600)]),
      hash: ContentHash("0"))
  }

  private func plan(
    _ keys: String, names: [String] = names
  ) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hai huyện
      dataset: two-districts
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      \(keys)
      """, dataset: try Self.dataset(names))
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.findings == [])
    return plan
  }

  @Test("Without crossing the ward has no partner; with it, it lies where most people are")
  func receiver() throws {
    let alone = try plan("groups: { max_units: 2 }")
    #expect(alone.status == .infeasible && alone.conflicts.map(\.units) == [[0]])
    let crossing = try plan("groups: { max_units: 2 }\nscope: { across_districts: allowed }")
    #expect(crossing.status == .optimal && crossing.isLawful)
    let group = try #require(crossing.groups.first)
    #expect(group.members == [0, 3] && group.movedMembers == [3])
    #expect(group.name == "Phường Anh" && group.figures.district == 0)
    #expect(crossing.totals.unitsMoved == 1)
    #expect(crossing.changesKind(group))
  }

  @Test("A ward in a rural district is refused and told in the conflict")
  func wardInRuralDistrict() throws {
    // Of the three in a row Hà is the most populous when Anh has fewer people.
    let separate = #"decisions: { join: [{ units: ["00001", "00011", "00012"] }] }"#
    let fewer = try plan(separate + "\nscope: { across_districts: allowed }")
    // Anh and Hà have 9,000 people each: the lower code receives.
    #expect(fewer.groups.first?.figures.district == 0)
    let four =
      #"decisions: { join: [{ units: ["00001", "00011", "00012", "00013"] }] }"#
      + "\nscope: { across_districts: allowed }"
    let refused = try plan(four)
    #expect(refused.status == .infeasible)
    let conflict = try #require(refused.conflicts.first)
    #expect(conflict.rules.contains("ward_in_rural_district"))
    #expect(conflict.explanation.vi.contains("phường trong huyện"))
    let decided = try plan(
      four.replacing(#""00013"]"#, with: #""00013"], kind: thi_tran"#))
    #expect(decided.groups.first?.figures.district == 1)
    #expect(decided.groups.first?.movedMembers == [0])
  }

  @Test("Both districts stand beside their own standards; what gets worse is a remark")
  func districts() throws {
    // Huyện Hai has just the 450 km² and 121,000 people; Quận Một 35 km² and 159,000.
    let plan = try plan("groups: { max_units: 2 }\nscope: { across_districts: allowed }")
    let changes = plan.districtsChanged
    #expect(changes.map(\.district) == [0, 1])
    #expect(changes.map(\.gained) == [[3], []] && changes.map(\.lost) == [[], [3]])
    #expect(changes.map(\.before.communes) == [3, 3] && changes.map(\.after.communes) == [3, 2])
    #expect(changes.map(\.before.standing.area) == [35_000_000, 450_000_000])
    #expect(changes.map(\.after.standing.area) == [40_000_000, 445_000_000])
    #expect(changes.map(\.after.standing.population) == [164_000, 116_000])
    #expect(changes.map(\.fallsBelow) == [[], [.area, .population]])
    #expect(changes.allSatisfy { $0.before.duePoints.isEmpty && !$0.becomesDue })
    let told = plan.remarks.filter { $0.vi.hasPrefix("Huyện Hai không còn đạt") }
    #expect(told.count == 2)
  }

  @Test("Priced moves come first: where nothing needs to move, nothing does")
  func priced() throws {
    let text = "goals: [unresolved_due, units_changed]\ndue: goal\ngroups: { max_units: 2 }\n"
    let priced = try plan(text + "scope: { across_districts: priced }")
    #expect(priced.values == [0, 1, 2])
    let limited = try plan(
      text + "scope: { across_districts: allowed }\nlimits: { units_moved: { at_most: 0 } }")
    #expect(limited.totals.unitsMoved == 0 && limited.totals.unresolvedDue == 1)
  }

  @Test("A name that another unit of the receiving district has gives way to the next member's")
  func names() throws {
    let text = "groups: { max_units: 2 }\nscope: { across_districts: allowed }"
    // Anh is also called Chi, in small letters: the new unit takes Đông's name.
    let other = try plan(text, names: ["CHI", "Bình", "Chi", "Đông", "Hà", "Kim"])
    #expect(other.groups.first?.name == "Phường Đông")
    #expect(other.groups.first?.nameSource == .otherMember)
    #expect(other.groups.first?.nameKeeper == 3)
    #expect(other.totals.peopleAffected == 5_000)
    // Composed and decomposed letters are the same.
    let combined = try plan(
      text, names: ["Bi\u{300}nh", "Bình", "Chi", "Chi", "Hà", "Kim"])
    #expect(combined.groups.first?.name == "Phường Bi\u{300}nh - Chi")
    #expect(combined.groups.first?.nameSource == .combined)
    #expect(combined.groups.first?.nameKeeper == nil)
    // A name of the district that the ward's people leave may be used.
    let free = try plan(text, names: ["Anh", "Bình", "Chi", "Đông", "Anh", "Kim"])
    #expect(free.groups.first?.nameSource == .kept)
  }

  @Test("A decided name that is not the only one stays, with a remark")
  func decidedName() throws {
    let plan = try plan(
      """
      groups: { max_units: 2 }
      scope: { across_districts: allowed }
      decisions: { name: [{ members: ["00001", "00011"], name: "Phường chi" }] }
      """)
    #expect(plan.isLawful && plan.groups.first?.name == "Phường chi")
    #expect(plan.remarks.contains { $0.vi.contains("trùng với đơn vị khác của Quận Một") })
  }

  @Test("The proposed seat is where people have the shortest way, and gives way to a decided one")
  func seat() throws {
    // Anh 9,000 – Đông 5,000 – Hà 9,000: the one between is nearest to all.
    let text = "scope: { across_districts: allowed }\ndecisions:\n"
    let join = #"  join: [{ units: ["00001", "00011", "00012"] }]"# + "\n"
    let proposed = try plan(text + join)
    #expect(proposed.groups.first?.seat == 3 && proposed.groups.first?.isSeatDecided == false)
    let decided = try plan(
      text + join + #"  name: [{ members: ["00001", "00011", "00012"], name: Anh, seat: "00012" }]"#
    )
    #expect(decided.groups.first?.seat == 4 && decided.groups.first?.isSeatDecided == true)
  }

  @Test("A group that a link makes contiguous names the link")
  func link() throws {
    let text = #"links: { add: [{ units: ["00001", "00002"], kind: ferry, why: "phà An" }] }"#
    let plan = try plan(text + "\ngroups: { max_units: 2 }")
    let group = try #require(plan.groups.first { $0.members == [0, 1] })
    #expect(group.links.map(\.kind) == [.ferry] && group.figures.sharedBoundary == 0)
    #expect(plan.groups.filter { $0.members != [0, 1] }.allSatisfy { $0.links.isEmpty })
  }
}
