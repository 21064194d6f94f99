import Planning
import Scenarios
import Territory

/// The parts of plan.json that only scenarios with groups across district lines, or with links, have.
struct CrossingDocument {
  let plan: Plan
  private var dataset: Dataset { plan.planningCase.dataset }

  /// The further keys of a group: the members that move, and the links it needs.
  func members(of group: Plan.Group) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if plan.planningCase.scenario.mayCrossDistricts {
      members["moved_members"] = .strings(group.movedMembers.map(code))
    }
    if !group.links.isEmpty {
      members["links"] = .array(
        group.links.map {
          .object(["units": .strings([code($0.a), code($0.b)]), "kind": .string($0.kind.rawValue)])
        })
    }
    return members
  }

  /// The further keys of the whole document: the districts whose lines move.
  func keys() -> [String: JSONValue] {
    guard plan.planningCase.scenario.mayCrossDistricts else { return [:] }
    return ["districts_changed": .array(plan.districtsChanged.map(district))]
  }

  private func district(_ change: DistrictChange) -> JSONValue {
    var members: [String: JSONValue] = [
      "code": .string(dataset.districts[change.district].code),
      "kind": .string(dataset.districts[change.district].kind.rawValue),
      "gained": .strings(change.gained.map(code)), "lost": .strings(change.lost.map(code)),
      "before": state(change.before), "after": state(change.after),
      "falls_below": .strings(change.fallsBelow.map(\.rawValue)),
    ]
    for (key, parts) in [
      ("gained_parts", change.gainedParts), ("lost_parts", change.lostParts),
    ] where !parts.isEmpty {
      members[key] = .strings(parts.map { dataset.parts.parts[$0.index].code })
    }
    return .object(members)
  }

  private func state(_ state: DistrictChange.State) -> JSONValue {
    let (standing, standard) = (state.standing, state.standing.standard)
    return .object([
      "area_m2": .int(standing.area), "population": .int(standing.population),
      "communes": .int(state.communes), "standard": .string(standard.key.rawValue),
      "area_standard_m2": .int(standard.area), "population_standard": .int(standard.population),
      "area_percent": percent(standing.area, standard.area),
      "population_percent": percent(standing.population, standard.population),
      "clauses": .strings(state.duePoints.map(\.point)),
    ])
  }

  private func percent(_ part: Int, _ whole: Int) -> JSONValue {
    .string(Table.Cell.percent(part, of: whole).plain)
  }

  private func code(_ unit: Int) -> String { dataset.units[unit].code }
}
