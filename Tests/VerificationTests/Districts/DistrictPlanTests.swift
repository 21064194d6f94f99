import Testing

@testable import Verification

@Suite("The block of districts in plan.json is recomputed")
struct DistrictPlanTests {
  @Test("The right plan is accepted")
  func right() throws {
    #expect(try PlanUnderTest.province().verified().findings == [])
  }

  @Test("Every part of it is checked", arguments: PlanAlteration.allCases)
  func everyLeaf(alteration: PlanAlteration) throws {
    let test = try PlanUnderTest.province()
    for path in test.plan.allPaths {
      guard let altered = alteration.altered(test.plan, at: path) else { continue }
      let place = path.map(\.description).joined(separator: ".")
      let result = test.verified(Array(altered.jsonText.utf8))
      let isFree = EveryLeafTests.free.contains("\(place) \(alteration)")
      #expect(result.isAccepted == isFree, "\(place) \(alteration)")
    }
  }

  @Test(
    "A wrong figure is named with what it should be",
    arguments: [
      ("groups.0.basis", .string("4.1.c"), "basis"), ("groups.0.code", .string("002"), "001"),
      ("groups.0.sub_units.count", .integer(4), "sub_units.count"),
      ("units.2.area_standard_m2", .integer(450_000_000), "315000000"),
      ("units.0.clauses", .texts(["a", "b"]), "clauses"),
      ("moves.proposed.0.giver.after.population", .integer(1), "110000"),
      ("moves.proposed.1.units", .texts(["00009"]), "00008"),
      ("kept.0.ground", .null, "3.1.b"), ("totals.due_exempt", .integer(0), "due_exempt"),
    ] as [(String, ParsedJSON, String)])
  func named(place: String, value: ParsedJSON, word: String) throws {
    let result = try PlanUnderTest.province().verified(setting: "districts.\(place)", value)
    #expect(result.names(word), "\(result.findings)")
  }

  @Test("A move that the scenario decides changes the districts: the old figures are refused")
  func moved() throws {
    let scenario = SmallProvince.scenario(moves: "[{ unit: \"00008\", to: \"003\" }]")
    let result = try PlanUnderTest.province(scenario: scenario).verified()
    // 200 + 30 km² are 73 % of the standard: the district is no longer due.
    #expect(result.names("230000000"))
    #expect(result.names("moves.decided"))
  }

  @Test("A plan of districts only is no plan of both levels")
  func levels() throws {
    let result = try PlanUnderTest.province(scenario: SmallProvince.scenario(level: "both"))
      .verified()
    #expect(result.names("00001"))
  }

  @Test("A plan of communes may not hold a block of districts, nor lack it where it is asked for")
  func presence() throws {
    let province = try PlanUnderTest.province()
    let without = province.plan.changing(path("districts")) { _ in nil }
    #expect(province.verified(Array(without.jsonText.utf8)).names("districts"))
    let town = try PlanUnderTest.right.get()
    guard case .object(var members) = town.plan else { return }
    members["districts"] = .object([:])
    #expect(town.verified(Array(ParsedJSON.object(members).jsonText.utf8)).names("districts"))
  }

  @Test("Districts that are not proven leave the whole plan unproven")
  func feasible() throws {
    let test = try PlanUnderTest.province()
    let stopped = test.plan
      .setting("districts.status", .string("feasible"))
      .setting("districts.stop", .string("work_limit"))
      .setting("districts.goals.1.bound", .integer(1))
      .setting("districts.goals.1.proven", .bool(false))
    #expect(test.verified(Array(stopped.jsonText.utf8)).names("optimal", "feasible"))
    let whole = stopped.setting("status", .string("feasible"))
      .setting("stop", .string("work_limit"))
    #expect(test.verified(Array(whole.jsonText.utf8)).findings == [])
  }
}
