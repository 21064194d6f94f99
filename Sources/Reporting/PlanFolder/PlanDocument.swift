import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// The content of plan.json, schema `sapxep.plan/1`.
///
/// A kept unit whose dataset lacks figures names them in `unjudged`, and has no `staffing`.
///
/// Where units are divided, a group has `parts` beside its whole `members`, and `dissolved` names each
/// divided unit with the lowest whole members of the groups that take its parts. In a plan drawn by
/// hand, `dissolved` also has units that the scenario does not let be divided: their parts go to
/// units in `kept`, which say `receives`, and `parts` and `result` as far as these are known.
public struct PlanDocument {
  private let plan: Plan
  private let scenarioHash: ContentHash
  private var dataset: Dataset { plan.planningCase.dataset }

  /// Prepares the document; `resolvedYAML` is the text of resolved.yaml beside it.
  public init(_ plan: Plan, resolvedYAML: String) {
    self.plan = plan
    scenarioHash = ContentHash(of: resolvedYAML.utf8)
  }

  /// The whole document.
  public func json() -> JSONValue {
    let law = plan.planningCase.law
    var members: [String: JSONValue] = [
      "schema": .string("sapxep.plan/1"),
      "status": .string(plan.status.rawValue),
      "stop": .optional(plan.stop?.rawValue),
      "lawful": .bool(plan.isLawful),
      "scenario": .object([
        "title": .string(plan.planningCase.scenario.title),
        "hash": .string(scenarioHash.description),
      ]),
      "dataset": .object([
        "name": .string(dataset.name), "title": .string(dataset.manifest.title),
        "date": .string(dataset.manifest.date.description),
        "hash": .string(dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string(law.day.description), "phase": .string(law.phase),
        "regime": .string(law.regime), "hash": .string(law.hash.description),
      ]),
      "goals": goals(),
      "groups": .array(plan.groups.map(group)),
      "kept": .array(plan.kept.map(kept)),
      "dissolved": .array(
        plan.dissolved.map {
          .object(["code": .string(code($0.unit)), "into": .strings($0.into.map(code))])
        }),
      "totals": .object(totals()),
      "assumptions": .array(
        (plan.assumptions + plan.remarks).map {
          .object(["vi": .string($0.vi), "en": .string($0.en)])
        }),
      "conflicts": conflicts(),
    ]
    if plan.planningCase.hasProvinceSummary {
      members["provinces"] = ProvinceDocument(planningCase: plan.planningCase)
        .json(ProvinceSum.all(of: plan), isPlanned: true)
    }
    members["districts"] = plan.districts.map { DistrictDocument($0).json() }
    members["calendar"] = plan.calendar.map {
      Self.calendar($0, limits: plan.planningCase.scenario.yearLimits)
    }
    members["schedule"] = plan.schedule.map(Self.schedule)
    members.merge(crossing.keys()) { _, own in own }
    return .object(members)
  }

  private func conflict(_ conflict: Plan.Conflict) -> JSONValue {
    let planningCase = plan.planningCase
    return .object([
      "units": .strings(conflict.units.map(code)), "rules": .strings(conflict.rules),
      "vi": .string(conflict.explanation.vi), "en": .string(conflict.explanation.en),
      "constraints": .array(
        conflict.constraints.map { constraint in
          let phrase = planningCase.phrase(of: constraint)
          return .object([
            "key": .string(planningCase.key(of: constraint)),
            "units": .strings(planningCase.units(of: constraint).map(code)),
            "position": .string(planningCase.place(of: constraint).en),
            "vi": .string(phrase.vi), "en": .string(phrase.en),
          ])
        }),
      "relaxations": .array(
        conflict.relaxations.enumerated().map { index, relaxation in
          let phrase = planningCase.phrase(
            relaxing: relaxation.constraint, to: relaxation.to)
          return .object([
            "constraint": .int(index), "to": .optional(relaxation.to),
            "suffices": relaxation.suffices.map { .bool($0) } ?? .null,
            "vi": .string(phrase.vi), "en": .string(phrase.en),
          ])
        }),
    ])
  }

  func goals() -> JSONValue {
    .array(
      plan.goals.map {
        .object([
          "name": .string($0.goal.rawValue), "value": .int($0.value),
          "bound": .optional($0.bound), "proven": .bool($0.isProven),
        ])
      })
  }

  func conflicts() -> JSONValue { .array(plan.conflicts.map(conflict)) }

  private var crossing: CrossingDocument { CrossingDocument(plan: plan) }

  private func code(_ unit: Int) -> String { dataset.units[unit].code }

  private func percent(_ part: Int, _ whole: Int) -> JSONValue {
    .string(Table.Cell.percent(part, of: whole).plain)
  }

  private func group(_ group: Plan.Group) -> JSONValue {
    let former = group.members.map { plan.facts[$0].staffing }
    let figures = group.figures
    var members = figuresByLaw(group)
    members["district"] = .string(dataset.districts[figures.district].code)
    members["staffing"] = .object([
      "class": .string(figures.unitClass.rawValue),
      "officials_before": .int(former.reduce(0) { $0 + $1.officials }),
      "officials_after": .int(figures.effect.after.officials),
      "non_specialised_before": .int(former.reduce(0) { $0 + $1.nonSpecialised }),
      "non_specialised_after": .int(figures.effect.after.nonSpecialised),
    ])
    members.merge(crossing.members(of: group)) { _, own in own }
    if !group.parts.isEmpty { members["parts"] = PartDocument(dataset).parts(group.parts) }
    return .object(members)
  }

  /// What groups of communes and of districts have in common.
  func figuresByLaw(_ group: Plan.Group) -> [String: JSONValue] {
    let figures = group.figures
    let standing = figures.standing
    let standard = standing.standard
    var open: [String] = []
    if figures.basis == .pointD { open.append("4.1.d") }
    if !figures.kind.isRural { open.append("4.3") }
    if plan.changesKind(group) { open.append("kind_change") }
    var fields: [String: JSONValue] = [
      "id": .string(group.id),
      "members": .strings(group.members.map(code)),
      "contiguous": .bool(group.isContiguous),
      "kind": .string(figures.kind.rawValue),
      "kind_source": .string(figures.isKindDecided ? "decision" : "inferred"),
      "name": .string(group.name),
      "name_source": .string(group.nameSource.rawValue),
      "keeps_name_of": .optional(group.nameKeeper.map(code)),
      "seat": .string(code(group.seat)),
      "seat_source": .string(group.isSeatDecided ? "decision" : "proposed"),
      "area_m2": .int(standing.area),
      "population": .int(standing.population),
      "standard": .string(standard.key.rawValue),
      "area_standard_m2": .int(standard.area),
      "population_standard": .int(standard.population),
      "area_share": .string("\(standing.area)/\(standard.area)"),
      "population_share": .string("\(standing.population)/\(standard.population)"),
      "area_percent": percent(standing.area, standard.area),
      "population_percent": percent(standing.population, standard.population),
      "basis": .string(figures.basis.rawValue),
      "precondition": .string(figures.precondition.rawValue),
      "further_joining": group.furtherJoining.map {
        .object(["factor": .string($0.factor), "why": .string($0.why)])
      } ?? .null,
      "open_conditions": .strings(open),
      "due_members": .strings(group.members.filter { plan.facts[$0].isDue }.map(code)),
      "encouraged": .bool(figures.isEncouraged),
      "year": .optional(group.year),
      "people_affected": .int(figures.peopleAffected),
      "shared_boundary_dm": .int(figures.sharedBoundary),
    ]
    if plan.calendar != nil {
      let source = group.isYearDecided ? "decision" : "calendar"
      fields["year_source"] = .optional(group.year == nil ? nil : source)
    }
    return fields
  }

  private func kept(_ kept: Plan.Kept) -> JSONValue {
    let facts = plan.facts[kept.unit]
    var members: [String: JSONValue] = [
      "code": .string(code(kept.unit)),
      "name": .string(dataset.units[kept.unit].name),
      "due": .bool(facts.isDue),
      "clauses": .strings(facts.duePoints.map(\.point)),
      "ground": .optional(kept.decision?.ground),
      "evidence": .optional(kept.decision?.evidence),
      "inferred_from": .optional(kept.decision?.inferredFrom),
      "change": .optional(kept.change?.rawValue),
      "receives": .strings(kept.receives.map(code)),
    ]
    if facts.missing.isEmpty {
      members["staffing"] = .object([
        "class": .string(facts.unitClass.rawValue),
        "officials": .int(facts.staffing.officials),
        "non_specialised": .int(facts.staffing.nonSpecialised),
      ])
    } else {
      members["staffing"] = .null
      members["unjudged"] = .strings(facts.missing.keys)
    }
    if !kept.parts.isEmpty { members["parts"] = PartDocument(dataset).received(kept.parts) }
    if let result = kept.result { members["result"] = PartDocument(dataset).result(result) }
    return .object(members)
  }

  func totals() -> [String: JSONValue] {
    let totals = plan.totals
    var members: [String: JSONValue] = [
      "units_after": .int(totals.unitsAfter), "groups": .int(totals.groups),
      "units_changed": .int(totals.unitsChanged), "due_in_groups": .int(totals.dueInGroups),
      "due_exempt": .int(totals.dueExempt), "due_changed": .int(totals.dueChanged),
      "unresolved_due": .int(totals.unresolvedDue),
      "discretionary_results": .int(totals.discretionaryResults),
      "presumed_results": .int(totals.presumedResults),
      "encouraged_results": .int(totals.encouragedResults),
      "officials_before": .int(totals.officialsBefore),
      "officials_after": .int(totals.officialsAfter),
      "officials_surplus": .int(totals.officialsSurplus),
      "non_specialised_before": .int(totals.nonSpecialisedBefore),
      "non_specialised_after": .int(totals.nonSpecialisedAfter),
      "non_specialised_surplus": .int(totals.nonSpecialisedSurplus),
      "people_affected": .int(totals.peopleAffected),
      "shared_boundary_dm": .int(totals.sharedBoundary),
    ]
    if plan.planningCase.scenario.mayCrossDistricts {
      members["units_moved"] = .int(totals.unitsMoved)
    }
    if plan.status == .infeasible { members = members.mapValues { _ in .null } }
    members["units_before"] = .int(totals.unitsBefore)
    members["due"] = .int(totals.due)
    return members
  }
}
