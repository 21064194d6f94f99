import Scenarios
import SourceFiles

@testable import Verification

/// A simple plan of the whole city: each due unit joins the first free neighbour that the law
/// allows, the rest stays.
///
/// Its figures are the verifier's own, so it shows reach and speed, not that they are right: the
/// small town's plan does that.
struct HanoiPlan {
  let planningCase: PlanningCase
  let json: ParsedJSON
  private let resolvedYAML: [UInt8]

  init(_ scope: JudgedScope) {
    planningCase = scope.planningCase
    resolvedYAML = Array(planningCase.scenario.resolvedYAML().utf8)
    let groups = Self.groups(scope)
    let grouped = Set(groups.flatMap(\.indices))
    let kept = scope.units.filter { !grouped.contains($0.index) }
    let stated: [String: ParsedJSON] = [
      "groups": .array(groups.map { .object(["members": .texts(scope.codes($0.indices))]) }),
      "kept": .array(kept.map(Self.keptJSON)), "dissolved": .array([]),
    ]
    let structure = PlanStructure(stated, status: .optimal, scope: scope, log: FindingLog())
    let totals = PlanTotals(structure: structure, groups: groups, scope: scope)
    let names = ResultName.all(groups, kept: kept)
    json = .object([
      "schema": .string("sapxep.plan/1"), "status": .string("optimal"), "stop": .null,
      "lawful": .bool(false), "dissolved": .array([]), "conflicts": .array([]),
      "scenario": .object([
        "title": .string(planningCase.scenario.title),
        "hash": .string(ContentHash(of: resolvedYAML).description),
      ]),
      "dataset": .object([
        "name": .string("hanoi-2022"),
        "title": .string(planningCase.dataset.manifest.title),
        "date": .string(planningCase.dataset.manifest.date.description),
        "hash": .string(planningCase.dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string("2023-10-01"), "phase": .string("2023-2025"),
        "regime": .string("decree-33-2023"), "hash": .string(planningCase.law.hash.description),
      ]),
      "goals": .array(
        planningCase.scenario.goals.map { goal in
          .object([
            "name": .string(goal.rawValue), "value": .integer(totals.value(of: goal)),
            "bound": .integer(totals.value(of: goal)), "proven": .bool(true),
          ])
        }),
      "groups": .array(
        zip(groups, names).enumerated().map {
          $1.0.expectedJSON(
            position: $0, named: $1.1, in: scope, years: ["year": .count($1.0.year)])
        }),
      "kept": .array(kept.map(Self.keptJSON)),
      "totals": totals.expectedJSON(under: planningCase.scenario),
      "assumptions": .array(
        planningCase.dataset.assumptions.map { assumption in
          .object(["vi": .string(assumption.vi), "en": .string(assumption.en)])
        }),
    ])
  }

  func verified(_ bytes: [UInt8]) -> PlanVerification {
    PlanVerification.verify(planJSON: bytes, resolvedYAML: resolvedYAML, case: planningCase)
  }

  private static func groups(_ scope: JudgedScope) -> [JudgedGroup] {
    let borders = scope.planningCase.dataset.borders
    var taken: Set<Int> = []
    var groups: [JudgedGroup] = []
    for unit in scope.units where unit.isDue && !taken.contains(unit.index) {
      let partner = borders.neighbours(of: unit.index).map(\.unit).first { neighbour in
        !taken.contains(neighbour)
          && scope.unit(at: neighbour)?.unit.district == unit.unit.district
      }
      guard let partner, let group = JudgedGroup([unit.index, partner].sorted(), in: scope)
      else { continue }
      taken.formUnion(group.indices)
      groups.append(group)
    }
    return groups.sorted { $0.indices[0] < $1.indices[0] }
  }

  private static func keptJSON(_ unit: JudgedUnit) -> ParsedJSON {
    .object([
      "code": .string(unit.unit.code), "name": .string(unit.unit.name), "due": .bool(unit.isDue),
      "clauses": .texts(unit.dueClauses), "ground": .null, "evidence": .null,
      "inferred_from": .null, "change": .null, "receives": .array([]),
      "staffing": .object([
        "class": .string(unit.unitClass.rawValue), "officials": .integer(unit.norm.officials),
        "non_specialised": .integer(unit.norm.nonSpecialised),
      ]),
    ])
  }
}
