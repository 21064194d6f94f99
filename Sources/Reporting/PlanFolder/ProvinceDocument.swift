import Planning
import Scenarios
import Territory

/// The rows of `provinces` in plan.json and in the JSON of `due`.
struct ProvinceDocument {
  let planningCase: PlanningCase

  /// The rows of a plan.
  func json(_ sums: [ProvinceSum], isPlanned: Bool) -> JSONValue {
    .array(sums.map { .object(row($0, isPlanned: isPlanned)) })
  }

  private func row(_ sum: ProvinceSum, isPlanned: Bool) -> [String: JSONValue] {
    let (province, totals) = (planningCase.dataset.provinces[sum.province], sum.totals)
    var members: [String: JSONValue] = [
      "code": .optional(province.code), "name": .string(province.name),
      "units_before": .int(totals.unitsBefore), "due": .int(totals.due),
      "unjudged": .int(sum.unjudged),
    ]
    if let extremes = sum.extremes {
      members["due_if_none"] = .int(extremes.none)
      members["due_if_all"] = .int(extremes.all)
    }
    if let traits = planningCase.traits {
      members["assumed"] = .object(
        Dictionary(
          uniqueKeysWithValues: zip(traits.columns, traits.extents[sum.province]).map {
            ($0.key, JSONValue.string($1.rawValue))
          }))
    }
    guard isPlanned else { return members }
    let ofPlan: [String: JSONValue] = [
      "groups": .int(totals.groups), "units_after": .int(totals.unitsAfter),
      "units_changed": .int(totals.unitsChanged), "due_in_groups": .int(totals.dueInGroups),
      "due_exempt": .int(totals.dueExempt), "due_changed": .int(totals.dueChanged),
      "unresolved_due": .int(totals.unresolvedDue),
      "discretionary_results": .int(totals.discretionaryResults),
      "officials_surplus": .int(totals.officialsSurplus),
      "non_specialised_surplus": .int(totals.nonSpecialisedSurplus),
      "people_affected": .int(totals.peopleAffected),
    ]
    return members.merging(ofPlan) { own, _ in own }
  }
}
