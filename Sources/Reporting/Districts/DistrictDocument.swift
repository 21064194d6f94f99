import Legislation
import Planning
import Scenarios
import Territory

/// The block `districts` of plan.json: how districts are arranged, with the figures of each.
///
/// Figures are those after decided moves of communes.
struct DistrictDocument {
  private let districts: DistrictPlan
  private let document: PlanDocument
  private var plan: Plan { districts.plan }
  private var units: [Unit] { plan.planningCase.dataset.units }

  init(_ districts: DistrictPlan) {
    self.districts = districts
    document = PlanDocument(districts.plan, resolvedYAML: "")
  }

  func json() -> JSONValue {
    .object([
      "status": .string(plan.status.rawValue),
      "stop": .optional(plan.stop?.rawValue),
      "lawful": .bool(plan.isLawful),
      "goals": document.goals(),
      "units": .array(plan.planningCase.scope.map(unit)),
      "groups": .array(plan.groups.map(group)),
      "kept": .array(plan.kept.map(kept)),
      "totals": totals(),
      "conflicts": document.conflicts(),
      "moves": .object([
        "decided": .array(districts.moves.map(decided)),
        "proposed": .array(districts.proposals.map(proposed)),
      ]),
    ])
  }

  private func unit(_ district: Int) -> JSONValue {
    let (unit, facts) = (units[district], plan.facts[district])
    var members = shares(facts.standing)
    members["code"] = .string(unit.code)
    members["name"] = .string(unit.name)
    members["kind"] = .string(unit.kind.rawValue)
    members["due"] = .bool(facts.isDue)
    members["clauses"] = .strings(facts.duePoints.map(\.point))
    members["sub_units"] = .object(
      subUnits(districts.subUnits(of: [district], standard: facts.standing.standard)))
    return .object(members)
  }

  private func group(_ group: Plan.Group) -> JSONValue {
    var members = document.figuresByLaw(group)
    members["code"] = .string(districts.code(of: group))
    var counted = subUnits(
      districts.subUnits(of: group.members, standard: group.figures.standing.standard))
    // NQ35 Đ4.2: the number of units falls.
    counted["waived"] = .bool(true)
    members["sub_units"] = .object(counted)
    return .object(members)
  }

  private func kept(_ kept: Plan.Kept) -> JSONValue {
    let facts = plan.facts[kept.unit]
    var members: [String: JSONValue] = [
      "code": .string(units[kept.unit].code), "name": .string(units[kept.unit].name),
      "due": .bool(facts.isDue), "clauses": .strings(facts.duePoints.map(\.point)),
      "ground": .optional(kept.decision?.ground), "evidence": .optional(kept.decision?.evidence),
      "inferred_from": .optional(kept.decision?.inferredFrom),
    ]
    if !facts.missing.isEmpty { members["unjudged"] = .strings(facts.missing.keys) }
    return .object(members)
  }

  /// The totals without posts, which are of communes.
  private func totals() -> JSONValue {
    .object(
      document.totals().filter {
        !$0.key.hasPrefix("officials_") && !$0.key.hasPrefix("non_specialised_")
      })
  }

  private func subUnits(_ counted: DistrictPlan.SubUnits) -> [String: JSONValue] {
    [
      "count": .int(counted.count), "townships": .int(counted.townships),
      "least": .optional(counted.standard?.count),
      "least_townships": .optional(counted.standard?.townships),
    ]
  }

  private func shares(_ standing: Standing) -> [String: JSONValue] {
    let standard = standing.standard
    return [
      "area_m2": .int(standing.area), "population": .int(standing.population),
      "standard": .string(standard.key.rawValue), "area_standard_m2": .int(standard.area),
      "population_standard": .int(standard.population),
      "area_percent": .string(Table.Cell.percent(standing.area, of: standard.area).plain),
      "population_percent": .string(
        Table.Cell.percent(standing.population, of: standard.population).plain),
    ]
  }

  // MARK: Moves

  private func decided(_ move: DistrictLevel.Move) -> JSONValue {
    .object([
      "unit": .string(districts.communes.units[move.unit].code),
      "from": .string(units[move.from].code), "to": .string(units[move.to].code),
      "why": .optional(move.why),
    ])
  }

  private func proposed(_ move: MoveProposal) -> JSONValue {
    func change(_ change: MoveProposal.Change) -> JSONValue {
      .object(["before": .object(shares(change.before)), "after": .object(shares(change.after))])
    }
    return .object([
      "units": .strings(move.units.map { districts.communes.units[$0].code }),
      "from": .string(units[move.from].code), "to": .string(units[move.to].code),
      "people": .int(move.people), "area_m2": .int(move.area),
      "meets_standards": .bool(move.meetsStandards),
      "giver": change(move.giver), "receiver": change(move.receiver),
    ])
  }
}
