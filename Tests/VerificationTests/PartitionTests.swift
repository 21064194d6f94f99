import Testing

@testable import Verification

@Suite("The partition of the scope")
struct PartitionTests {
  @Test("A member moved to another group is refused with both groups")
  func memberMoved() throws {
    let test = try PlanUnderTest.right.get()
    let plan = test.plan.setting("groups.0.members", .texts(["00001", "00002", "00003"]))
      .setting("groups.1.members", .texts(["00004"]))
    let result = test.verified(Array(plan.jsonText.utf8))
    #expect(result.names("N001", "area_m2", "1160000", "2060000"))
    #expect(result.names("N002", "area_m2", "6900000", "6000000"))
    #expect(result.findings.contains { $0.en.contains("N002") && $0.en.contains("at least two") })
  }

  @Test("A unit missing is refused")
  func missing() throws {
    let test = try PlanUnderTest.right.get()
    let plan = test.plan.changing(path("kept.1")) { _ in nil }
    let result = test.verified(Array(plan.jsonText.utf8))
    #expect(result.findings.contains { $0.vi.contains("00006 Phường Gấm: không có") })
    #expect(result.findings.contains { $0.en.contains("00006 Phường Gấm: missing") })
  }

  @Test("A unit twice in a group, in two groups, or in a group and kept is refused")
  func twice() throws {
    let test = try PlanUnderTest.right.get()
    let inGroup = test.verified(
      setting: "groups.0.members", .texts(["00001", "00002", "00002"]))
    #expect(inGroup.findings.contains { $0.en.contains("N001: “members” names a unit more") })
    let inTwo = test.verified(setting: "groups.1.members", .texts(["00002", "00003", "00004"]))
    #expect(inTwo.names("00002", "2", "N001, N002"))
    let andKept = test.verified(setting: "groups.1.members", .texts(["00003", "00004", "00006"]))
    #expect(andKept.names("00006", "2", "N002, kept"))
  }

  @Test("Members out of order, groups out of order and kept units out of order are refused")
  func order() throws {
    let test = try PlanUnderTest.right.get()
    let members = test.verified(setting: "groups.0.members", .texts(["00002", "00001"]))
    #expect(members.names("N001", "members"))
    for list in ["groups", "kept"] {
      let plan = test.plan.changing(path(list)) { .array(($0.elements ?? []).reversed()) }
      #expect(test.verified(Array(plan.jsonText.utf8)).names("“\(list)”"))
    }
  }

  @Test(
    "What is not the code of a unit in scope is refused",
    arguments: [
      ParsedJSON.string("99999"), .string("1"), .string(""), .integer(1), .null, .array([]),
    ])
  func unknownUnit(value: ParsedJSON) throws {
    let test = try PlanUnderTest.right.get()
    #expect(test.verified(setting: "groups.0.members.0", value).names("N001", "members"))
    #expect(test.verified(setting: "kept.0.code", value).names("kept[0]", "code"))
  }

  @Test("A unit outside the scenario's districts is refused")
  func outsideScope() throws {
    let text = SmallTown.scenario(decisions: "  keep: []")
      .replacing("due: required", with: "scope: { districts: [\"001\"] }\ndue: required")
    let test = try PlanUnderTest(scenario: text)
    let result = test.verified()
    #expect(result.names("N003", "members", "00011"))
    #expect(result.names("kept[2]", "00016"))
  }

  @Test("A group that is not contiguous is refused")
  func notContiguous() throws {
    let test = try PlanUnderTest.right.get()
    let result = test.verified(setting: "groups.0.members", .texts(["00001", "00003"]))
    #expect(result.findings.contains { $0.vi.contains("không liền kề") && $0.vi.contains("N001") })
    #expect(result.names("N001", "“contiguous”", "true", "false"))
  }

  @Test("A group across districts is refused, and in an assessed plan is not lawful")
  func acrossDistricts() throws {
    var test = try PlanUnderTest.right.get()
    test.plan = test.plan.setting("groups.1.members", .texts(["00006", "00011"]))
    let result = test.verified()
    #expect(result.findings.contains { $0.vi.contains("vượt địa giới cấp huyện") })
    // The ward has more people: its district receives the result.
    #expect(!result.names("N002", "“district”"))
    test.plan = test.plan.setting("status", .string("assessed"))
    #expect(test.verified().names("lawful", "true", "false"))
    #expect(!test.verified().findings.contains { $0.vi.contains("vượt địa giới") })
  }

  @Test(
    "A divided unit is refused in a plan whose scenario lets none be divided, and must go to units that stay"
  )
  func divided() throws {
    var test = try PlanUnderTest.assessed()
    #expect(test.verified(setting: "dissolved.0.into", .texts(["00006"])).names("00006"))
    #expect(test.verified(setting: "dissolved.0.into", .array([])).names("dissolved[0]", "into"))
    #expect(test.verified(setting: "kept.0.receives", .array([])).names("00005", "receives"))
    test.plan = test.plan.setting("status", .string("optimal"))
    #expect(test.verified().names("00006", "split"))
  }
}
