import Testing

@testable import Verification

/// The right plan of the small town, verified under scenarios that it does not follow.
@Suite("Rules and decisions of the scenario")
struct ScenarioRuleTests {
  private func result(
    _ decisions: String = SmallTown.decisions, groups: String = "{ max_units: 5 }"
  ) throws -> PlanVerification {
    try PlanUnderTest(scenario: SmallTown.scenario(decisions: decisions, groups: groups))
      .verified()
  }

  private func adding(_ decision: String, under key: String) -> String {
    SmallTown.decisions.replacing("  \(key):\n", with: "  \(key):\n    - \(decision)\n")
  }

  @Test("A group larger than max_units is refused")
  func size() throws {
    let result = try result(
      "  keep: [{ units: [\"00005\"], ground: \"3.1.b\" }]", groups: "{ max_units: 2 }")
    #expect(result.names("N004", "3", "max_units", "2"))
  }

  @Test("Discretion where it is forbidden is refused, and the plan is not lawful")
  func discretion() throws {
    let result = try result(groups: "{ discretion: forbidden }")
    #expect(result.names("N001", "4.1.d", "discretion: forbidden"))
    #expect(result.names("lawful", "true", "false"))
    #expect(result.findings.count == 2)
  }

  @Test("A fallback without a stated reason is refused where reasons are required")
  func fallbacks() throws {
    #expect(try result(groups: "{ fallbacks: justified }").isAccepted)
    let unstated = SmallTown.decisions.split(separator: "\n")
      .filter { !$0.contains("further_joining") }.joined(separator: "\n")
    let result = try result(unstated, groups: "{ fallbacks: justified }")
    #expect(result.names("N003", "4.1.c", "fallbacks: justified"))
    #expect(result.names("N003", "precondition", "stated", "presumed"))
  }

  @Test("A join that is not followed is refused")
  func join() throws {
    let result = try result(
      adding("{ units: [\"00005\", \"00006\"] }", under: "join")
        .replacing("{ units: [\"00005\"], ground", with: "{ units: [\"00016\"], ground"))
    #expect(result.names("00005, 00006", "join"))
  }

  @Test("A join over two groups is refused")
  func joinOverGroups() throws {
    let result = try result(adding("{ units: [\"00002\", \"00003\"] }", under: "join"))
    #expect(result.names("00002, 00003", "join"))
  }

  @Test("Separated units in one group are refused")
  func separate() throws {
    let result = try result(adding("{ units: [\"00001\", \"00002\"] }", under: "separate"))
    #expect(result.names("N001", "00001", "00002", "separate"))
    #expect(result.findings.count == 1)
  }

  @Test("A unit that is to be kept and is merged is refused")
  func keep() throws {
    let result = try result(adding("{ units: [\"00004\"] }", under: "keep"))
    #expect(result.findings.contains { $0.vi.contains("00004 Phường Dừa: có quyết định giữ") })
    #expect(result.findings.count == 1)
  }

  @Test("A due unit that is kept without a ground is refused, unless due units are only a goal")
  func due() throws {
    let groundless = SmallTown.decisions.replacing(", ground: \"3.1.b\"", with: "")
    let result = try result(groundless)
    #expect(result.findings.contains { $0.vi.contains("00005 Phường Én: thuộc diện sắp xếp") })
    #expect(result.names("totals.unresolved_due", "0", "1"))
    var asGoal = try PlanUnderTest(
      scenario: SmallTown.scenario(decisions: groundless, due: "goal"))
    asGoal.plan = asGoal.plan.setting("kept.0.ground", .null).setting("lawful", .bool(false))
      .setting("totals.due_exempt", .integer(0)).setting("totals.unresolved_due", .integer(1))
      .setting("goals.0.value", .integer(1)).setting("goals.0.bound", .integer(1))
    #expect(asGoal.verified().findings == [])
  }

  @Test("A group without a due unit is refused, unless allowed or asked for")
  func withoutDueUnit() throws {
    // 00016 and 00017 are not due; 00006 is not either.
    let plan = { (test: PlanUnderTest) in
      test.verified(setting: "groups.2.members", .texts(["00016", "00017"]))
    }
    let isRefused = { (result: PlanVerification) in
      result.findings.contains { $0.vi.contains("không có đơn vị thuộc diện") }
    }
    #expect(isRefused(plan(try PlanUnderTest())))
    let allowed = SmallTown.scenario(groups: "{ without_due_unit: allowed }")
    #expect(!isRefused(plan(try PlanUnderTest(scenario: allowed))))
    let joined = SmallTown.scenario(
      decisions: adding("{ units: [\"00016\", \"00017\"] }", under: "join"))
    #expect(!isRefused(plan(try PlanUnderTest(scenario: joined))))
  }

  @Test("A name, a seat or a kind that was decided otherwise is refused")
  func wording() throws {
    let named = SmallTown.decisions.replacing("Xã Hà Kim", with: "Xã Kim")
    #expect(try result(named).names("N003", "“name”", "Xã Hà Kim", "Xã Kim"))
    #expect(try result(named).names("N003", "keeps_name_of", "null", "00012"))
    let seated = SmallTown.decisions.replacing("seat: \"00012\"", with: "seat: \"00011\"")
    #expect(try result(seated).names("N003", "seat", "00012", "00011"))
    let town = SmallTown.decisions.replacing("kind: xa", with: "kind: thi_tran")
    #expect(try result(town).names("N003", "“kind”", "xa", "thi_tran"))
    #expect(try result(town).names("N003", "open_conditions", "4.3"))
  }
}
