import Testing

@testable import Verification

@Suite("Plans across district lines and over links")
struct CrossingPlanTests {
  @Test("The plan is accepted, and says what moves, by which link, and what becomes of districts")
  func accepted() throws {
    let test = try CrossingPlan.test()
    #expect(test.verified().findings == [])
    let group = try #require(test.plan.part(at: path("groups.2")))
    #expect(group["district"] == .string("001") && group["kind"] == .string("phuong"))
    #expect(group["moved_members"] == .texts(["00011"]))
    #expect(group["open_conditions"] == .texts(["4.3", "kind_change"]))
    #expect(group["links"] == nil)
    #expect(
      test.plan.part(at: path("groups.3.links.0"))
        == .object(["units": .texts(["00013", "00015"]), "kind": .string("bridge")]))
    #expect(test.plan.part(at: path("groups.3.shared_boundary_dm")) == .integer(0))
    #expect(test.plan.part(at: path("totals.units_moved")) == .integer(1))
  }

  @Test("Districts are judged by their own standards, 35 km² and 150,000, 315 km² and 120,000")
  func districts() throws {
    let plan = try CrossingPlan.test().plan
    let town = try #require(plan.part(at: path("districts_changed.0")))
    #expect(town["gained"] == .texts(["00011"]) && town["lost"] == .array([]))
    #expect(town["before"]?["area_m2"] == .integer(14_060_000))
    #expect(town["after"]?["area_percent"] == .string("49.31"))
    #expect(town["after"]?["population"] == .integer(103_028))
    #expect(town["before"]?["clauses"] == .texts(["a"]))
    #expect(town["after"]?["communes"] == .integer(4))
    let rural = try #require(plan.part(at: path("districts_changed.1")))
    #expect(rural["before"]?["area_standard_m2"] == .integer(315_000_000))
    #expect(rural["after"]?["area_m2"] == .integer(122_060_000))
    #expect(rural["after"]?["population_percent"] == .string("41.69"))
    #expect(rural["after"]?["communes"] == .integer(5))
  }

  @Test("Every part of it is checked", arguments: PlanAlteration.allCases)
  func everyLeaf(alteration: PlanAlteration) throws {
    let test = try CrossingPlan.test()
    for path in test.plan.allPaths {
      guard let altered = alteration.altered(test.plan, at: path) else { continue }
      let place = path.map(\.description).joined(separator: ".")
      #expect(
        test.verified(Array(altered.jsonText.utf8)).isAccepted
          == EveryLeafTests.free.contains("\(place) \(alteration)"), "\(place) \(alteration)")
    }
  }

  @Test("Where the scenario does not allow it, the group that crosses the line is refused")
  func never() throws {
    var test = try PlanUnderTest(
      scenario: CrossingPlan.scenario.replacing("districts: allowed", with: "districts: never"))
    test.plan = try CrossingPlan.test().plan
    #expect(
      test.verified().findings.contains { $0.en.contains("N003") && $0.en.contains("crosses") })
  }

  @Test("Without its link a group is not contiguous")
  func withoutLink() throws {
    var test = try PlanUnderTest(
      scenario: CrossingPlan.scenario.replacing(
        #"add: [{ units: ["00013", "00015"], kind: bridge, why: "cầu mới" }],"#, with: ""))
    test.plan = try CrossingPlan.test().plan
    #expect(test.verified().names("N004", "contiguous", "true", "false"))
  }
}
