import Scenarios
import SourceFiles

@testable import Verification

/// A plan of the small town with a group across the district line and one that a link holds
/// together; its figures are the verifier's own, but for those that ``CrossingPlanTests`` states.
enum CrossingPlan {
  static let scenario =
    SmallTown.scenario(
      decisions: """
          keep: [{ units: ["00005"], ground: "3.1.b" }]
        """
    ) + """

      scope: { across_districts: allowed }
      links: { add: [{ units: ["00013", "00015"], kind: bridge, why: "cầu mới" }],
        remove: [{ units: ["00016", "00017"], why: "núi" }] }

      """

  /// Gấm in the quận receives Hà from the huyện; Lam and Na touch by a bridge.
  private static let groups = [
    ["00001", "00002"], ["00003", "00004"], ["00006", "00011"], ["00013", "00015"],
  ]

  static func test() throws -> PlanUnderTest {
    var test = try PlanUnderTest(scenario: scenario)
    let log = FindingLog()
    guard let scope = JudgedScope(test.planningCase, log: log) else { throw NoScope() }
    let groups = groups.compactMap { codes in
      JudgedGroup(codes.compactMap { scope.unit(coded: $0)?.index }, in: scope)
    }
    let grouped = Set(groups.flatMap(\.indices))
    let kept = scope.units.filter { !grouped.contains($0.index) }
    var plan = test.plan
      .setting(
        "groups",
        .array(groups.map { .object(["members": .texts(scope.codes($0.indices))]) })
      )
      .setting("kept", .array(kept.map { keptJSON($0, in: scope) }))
    guard case .object(var members) = plan else { throw NoScope() }
    let structure = PlanStructure(members, status: .optimal, scope: scope, log: log)
    let totals = PlanTotals(structure: structure, groups: groups, scope: scope)
    let names = ResultName.all(groups, kept: kept)
    members["groups"] = .array(
      zip(groups, names).enumerated().map {
        $1.0.expectedJSON(position: $0, named: $1.1, in: scope, years: ["year": .count(nil)])
      })
    members["totals"] = totals.expectedJSON(under: test.planningCase.scenario)
    members["districts_changed"] =
      DistrictChangeCheck(scope: scope, groups: groups, kept: kept, log: log).expected
    plan = .object(members)
    for (position, goal) in test.planningCase.scenario.goals.enumerated() {
      let value = ParsedJSON.integer(totals.value(of: goal))
      plan = plan.setting("goals.\(position).value", value)
        .setting("goals.\(position).bound", value)
    }
    test.plan = plan
    return test
  }

  private static func keptJSON(_ unit: JudgedUnit, in scope: JudgedScope) -> ParsedJSON {
    .object([
      "code": .string(unit.unit.code), "name": .string(unit.unit.name), "due": .bool(unit.isDue),
      "clauses": .texts(unit.dueClauses),
      "ground": .text(scope.planningCase.decisions.keep[unit.index]?.ground), "evidence": .null,
      "inferred_from": .null, "change": .null, "receives": .array([]),
      "staffing": .object([
        "class": .string(unit.unitClass.rawValue), "officials": .integer(unit.norm.officials),
        "non_specialised": .integer(unit.norm.nonSpecialised),
      ]),
    ])
  }

  struct NoScope: Error {}
}
