import Testing

@testable import Verification

/// Scenarios of the small town in which some units cannot be resolved.
enum Conflicts {
  /// Groups of two, no discretion: wards 00001 and 00002 reach no basis with any neighbour, since
  /// 00003 has to stay.
  static let pairsOnly = SmallTown.scenario(
    decisions: """
        keep: [{ units: ["00003", "00005"], ground: "3.1.b" }]
      """, groups: "{ max_units: 2, discretion: forbidden }")

  /// What cannot hold together in ``oneNeighbour``.
  static let oneNeighbourConstraints: [StatedConstraint] = [
    .due("00013", "Xã Lam", suffices: false), .due("00015", "Thị trấn Na", suffices: false),
    .keep("00012", "Xã Kim", suffices: false), .keep("00016", "Xã Oanh", suffices: false),
    .maxUnits(2, to: 3, suffices: false),
  ]

  /// The same, but due units may stay unresolved.
  static let pairsOnlyAsGoal = SmallTown.scenario(
    decisions: """
        keep: [{ units: ["00003", "00005"], ground: "3.1.b" }]
      """, groups: "{ max_units: 2, discretion: forbidden }", due: "goal")

  /// Groups of two: each of 00013 and 00015 could join 00014, but both cannot.
  static let oneNeighbour = SmallTown.scenario(
    decisions: """
        keep: [{ units: ["00012", "00016"] }]
      """, groups: "{ max_units: 2 }")

  /// A join, while due units may stay unresolved.
  static let joinAsGoal = SmallTown.scenario(
    decisions: "  join: [{ units: [\"00001\", \"00002\"] }]",
    groups: "{ max_units: 2, discretion: forbidden }", due: "goal")
}

@Suite("Conflicts of a plan without solution")
struct ConflictTests {
  @Test(
    "A conflict that is none is refused with the groups that resolve it",
    arguments: [["00003"], ["00011"], ["00001"]])
  func refused(units: [String]) throws {
    let loose = SmallTown.scenario(decisions: "  keep: []")
    let result = try PlanUnderTest.infeasible(units, scenario: loose).verified()
    #expect(result.names("1", units[0]))
    #expect(result.findings.count == 1)
  }

  @Test("Units that need the same neighbour are a conflict together, not one by one")
  func sharedNeighbour() throws {
    let pairs = Conflicts.oneNeighbour
    #expect(try PlanUnderTest.infeasible(["00013"], scenario: pairs).verified().names("00014"))
    #expect(try PlanUnderTest.infeasible(["00015"], scenario: pairs).verified().names("00014"))
    let both = try PlanUnderTest.infeasible(["00013", "00015"], scenario: pairs)
    #expect(both.verified().findings == [])
  }

  @Test("Constraints that are idle, missing or could hold together are refused")
  func constraints() throws {
    let all = Conflicts.oneNeighbourConstraints
    func verified(_ constraints: [StatedConstraint]) throws -> PlanVerification {
      try PlanUnderTest.infeasible(
        ["00013", "00015"], scenario: Conflicts.oneNeighbour, constraints: constraints
      ).verified()
    }
    #expect(try verified(all).findings == [])
    for index in all.indices {
      let rest = all.indices.filter { $0 != index }.map { all[$0] }
      #expect(try verified(rest).names("constraints"), "without \(all[index].key)")
    }
    let idle = StatedConstraint(
      key: "groups.without_due_unit",
      words: ("mỗi nhóm phải có đơn vị thuộc diện", "every group has a due unit"),
      change: ("cho phép nhóm không có đơn vị thuộc diện", "allow groups without a due unit"),
      suffices: false)
    let added = try verified(all + [idle])
    #expect(added.findings.contains { $0.en.contains("idle") && $0.en.contains(idle.words.en) })
    #expect(try verified(all + [all[0]]).names("constraints"))
    let unknown = StatedConstraint(
      key: "decisions.join[0]", units: ["00013"], words: ("x", "x"), change: ("x", "x"),
      suffices: false)
    #expect(try verified(all + [unknown]).names("decisions.join[0]"))
  }

  @Test("A due unit that is kept without a ground is a conflict")
  func keptWithoutGround() throws {
    let scenario = SmallTown.scenario(decisions: "  keep: [{ units: [\"00003\"] }]")
    #expect(try PlanUnderTest.infeasible(["00003"], scenario: scenario).verified().isAccepted)
  }

  @Test("Where due units are only a goal, only joins can conflict")
  func dueAsGoal() throws {
    let test = try PlanUnderTest.infeasible(
      ["00001", "00002"], scenario: Conflicts.pairsOnlyAsGoal)
    #expect(test.verified().names("1"))
    let joined = try PlanUnderTest.infeasible(["00002"], scenario: Conflicts.joinAsGoal)
    #expect(joined.verified().isAccepted)
  }

  @Test("A search that is too large is noted, not refused")
  func tooLarge() throws {
    let planningCase = try SmallTown.planningCase(SmallTown.scenario(decisions: "  keep: []"))
    let scope = try #require(JudgedScope(planningCase, log: FindingLog()))
    var search = ConflictSearch(scope: scope, mostSteps: 5)
    #expect(search.canSatisfy([0, 1, 2, 8]) == .unknown)
  }

  @Test("An infeasible plan has a conflict and nothing else")
  func nothingElse() throws {
    let test = try PlanUnderTest.infeasible(["00001", "00002"], scenario: Conflicts.pairsOnly)
    #expect(test.verified(setting: "conflicts", .array([])).names("conflicts"))
    #expect(test.verified(setting: "lawful", .bool(true)).names("lawful"))
    #expect(test.verified(setting: "stop", .string("work_limit")).names("stop"))
    #expect(test.verified(setting: "totals.due", .integer(8)).names("totals.due", "8", "7"))
    #expect(test.verified(setting: "totals.groups", .integer(0)).names("totals.groups"))
    let right = try PlanUnderTest.right.get().plan
    for list in ["goals", "groups", "kept"] {
      let filled = test.verified(setting: list, right[list] ?? .null)
      #expect(filled.names(list))
    }
  }
}
