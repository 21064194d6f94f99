import Testing

@testable import Verification

@Suite("Right figures about people")
struct StaffAcceptanceTests {
  @Test("Figures worked out by hand are accepted, the roadmap's optimality is proved again")
  func right() throws {
    let result = try StaffUnderTest.right.get().verified()
    #expect(result.findings == [])
    #expect(result.isAccepted)
    #expect(result.checks > 500)
    #expect(result.notes.map(\.en) == ["staff.json: the words of the assumptions were not checked"])
  }

  @Test("The order of keys and the space between them do not matter")
  func layout() throws {
    let test = try StaffUnderTest.right.get()
    #expect(test.verified(Array((" \n" + test.staff.jsonText + "\r\n").utf8)).isAccepted)
  }

  @Test("A roadmap that claims less than is true is accepted and noted")
  func lesserClaims() throws {
    let test = try StaffUnderTest.right.get()
    let feasible = test.verified(setting: "roadmap.status", .string("feasible"))
    #expect(feasible.isAccepted && feasible.notes("optimality of the roadmap was not proved again"))
    var none = test
    none.staff = test.staff.setting("roadmap.status", .string("unknown"))
      .setting("roadmap.years", .array([])).setting("roadmap.groups", .object([:]))
    for key in ["cost_vnd", "severance_vnd", "person_years"] {
      none.staff = none.staff.setting("roadmap.\(key)", .null)
    }
    #expect(none.verified().findings == [] && none.verified().notes("states no roadmap"))
  }

  @Test("A plan that says there is none has no figures about people")
  func noSolution() throws {
    let plan = try PlanUnderTest.infeasible(
      ["00013", "00015"], scenario: Conflicts.oneNeighbour)
    #expect(try StaffUnderTest(plan).verified().names("plan.json"))
  }

  @Test("Without readable choices of the plan nothing is accepted", arguments: ["", "{}", "[1]"])
  func unreadablePlan(text: String) throws {
    let test = try StaffUnderTest.right.get()
    let result = StaffVerification.verify(
      staffJSON: Array(test.staff.jsonText.utf8), planJSON: Array(text.utf8),
      case: test.planningCase)
    #expect(result.names("plan.json") && result.findings.count == 1)
  }

  @Test("A plan with a unit twice, or without one, is no ground for figures")
  func brokenPartition() throws {
    let test = try StaffUnderTest.right.get()
    var plan = try PlanUnderTest.right.get().plan
    plan = plan.changing(path("kept.2")) { _ in nil }
    let result = StaffVerification.verify(
      staffJSON: Array(test.staff.jsonText.utf8), planJSON: Array(plan.jsonText.utf8),
      case: test.planningCase)
    #expect(result.names("plan.json") && !result.isAccepted)
  }

  @Test("Another plan is told by its hash and by its figures")
  func otherPlan() throws {
    let right = try StaffUnderTest.right.get()
    var plan = try PlanUnderTest(scenario: StaffUnderTest.scenario("compare: [hanoi-de-an-21]"))
    plan.plan = plan.plan.setting("lawful", .bool(false))
    let result = StaffVerification.verify(
      staffJSON: Array(right.staff.jsonText.utf8), planJSON: Array(plan.plan.jsonText.utf8),
      case: right.planningCase)
    #expect(result.findings.count == 1 && result.names("plan_hash"))
  }

  @Test("A divided unit's posts fall away, and it takes part in the sharing")
  func divided() throws {
    let plan = try PlanUnderTest.assessed(
      scenario: StaffUnderTest.scenario("compare: [hanoi-de-an-21]"))
    let result = try StaffUnderTest(plan).verified()
    let regime = "regimes.decree-33-2023"
    // Ward 00006, class I: 23 officials, 14 others for 21 base salaries.
    #expect(result.names("\(regime).divided.before.officials", "0", "23"))
    #expect(result.names("\(regime).divided.surplus.non_specialised", "0", "14"))
    #expect(result.names("\(regime).divided.before.allowances_vnd", "37800000"))
    #expect(result.names("\(regime).districts[001].after.officials", "95", "72"))
  }
}
