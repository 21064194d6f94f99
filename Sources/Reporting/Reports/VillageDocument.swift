import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// A plan of villages as JSON, with every figure; the verifier reads it.
public struct VillageDocument {
  private let plan: VillagePlan
  private var villageCase: VillageCase { plan.villageCase }
  private var dataset: Dataset { villageCase.planningCase.dataset }
  private var villages: [Village] { villageCase.map.villages }

  /// Prepares the document.
  public init(_ plan: VillagePlan) {
    self.plan = plan
  }

  /// The document.
  public func json() -> JSONValue {
    let law = villageCase.planningCase.law
    let request = villageCase.request
    return .object([
      "schema": .string("sapxep.villages/1"),
      "scenario": .string(villageCase.planningCase.scenario.title),
      "dataset": .object([
        "name": .string(dataset.name), "hash": .string(dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string(law.day.description), "hash": .string(law.hash.description),
      ]),
      "region": .string(request.region.rawValue),
      "city": .optional(request.city?.rawValue),
      "base_salary": .int(villageCase.baseSalary),
      "people_per_village": .int(villageCase.peoplePerVillage),
      "status": .string(plan.status.rawValue),
      "stop": .optional(plan.stop?.rawValue),
      "lawful": .bool(plan.isLawful),
      "goals": .array(plan.goals.map(goal)),
      "groups": .array(plan.groups.map(group)),
      "kept": .array(plan.kept.map(kept)),
      "communes": .array(
        zip(villageCase.communes, plan.communes).map { commune, sums in
          .object([
            "code": .string(dataset.units[commune].code),
            "name": .string(dataset.units[commune].name), "totals": totals(sums),
          ])
        }),
      "totals": totals(plan.totals),
      "groups_looked_at": .int(plan.lookedAt), "groups_allowed": .int(plan.allowed),
      "conflicts": .array(
        plan.conflicts.map {
          .object([
            "villages": codes($0.villages), "rules": .strings($0.rules),
            "vi": .string($0.explanation.vi), "en": .string($0.explanation.en),
          ])
        }),
      "assumptions": .array(
        plan.assumptions.map { .object(["vi": .string($0.vi), "en": .string($0.en)]) }),
    ])
  }

  // MARK: Parts

  private func codes(_ members: [Int]) -> JSONValue { .strings(members.map { villages[$0].code }) }

  private func goal(_ result: VillagePlan.GoalResult) -> JSONValue {
    .object([
      "name": .string(result.goal.rawValue), "value": .int(result.value),
      "bound": .optional(result.bound), "proven": .bool(result.isProven),
    ])
  }

  private func group(_ group: VillagePlan.Group) -> JSONValue {
    let figures = group.figures
    var members: [String: JSONValue] = standing(figures.standing)
    members["id"] = .string(group.id)
    members["commune"] = .string(dataset.units[villages[group.members[0]].commune].code)
    members["members"] = .array(group.members.map(village))
    members["kind"] = .string(figures.kind.rawValue)
    members["name"] = .string(group.name)
    members["name_kept_from"] = .string(villages[figures.nameKeeper].code)
    members["households_renamed"] = .int(figures.householdsRenamed)
    members["large_fund"] = .bool(figures.fund.isLarge)
    members["staffing"] = staffing(group.staffing)
    return .object(members)
  }

  private func kept(_ kept: VillagePlan.Kept) -> JSONValue {
    .object(["village": village(kept.village), "staffing": staffing(kept.staffing)])
  }

  private func village(_ index: Int) -> JSONValue {
    let (village, facts) = (villages[index], plan.facts[index])
    var members = standing(facts.standing)
    members["code"] = .string(village.code)
    members["name"] = .string(village.name)
    members["kind"] = .string(village.kind.rawValue)
    members["people"] = .int(facts.people)
    members["people_stated"] = .bool(village.people != nil)
    members["large_fund"] = .bool(facts.fund.isLarge)
    members["consent"] = .string(facts.consent.rawValue)
    members["voters"] = .optional(village.consultation?.voters)
    members["agree"] = .optional(village.consultation?.agree)
    return .object(members)
  }

  private func standing(_ standing: VillageStanding) -> [String: JSONValue] {
    [
      "households": .int(standing.households), "size": .int(standing.size.households),
      "size_percent": .string(
        Table.Cell.percent(standing.households, of: standing.size.households).plain),
      "standing": .string(standing.mark.rawValue),
      "size_article": .string(standing.size.citation.article),
      "size_confidence": .string(standing.size.citation.confidence.rawValue),
    ]
  }

  private func staffing(_ staffing: VillageStaffing) -> JSONValue {
    .object([
      "people_before": .int(staffing.peopleBefore), "people_after": .int(staffing.peopleAfter),
      "surplus": .int(staffing.surplus), "vacant": .int(staffing.vacant),
      "fund_before_month": .int(staffing.fundBefore), "fund_after_month": .int(staffing.fundAfter),
      "saving_month": .int(staffing.monthlySaving), "saving_year": .int(staffing.yearlySaving),
    ])
  }

  private func totals(_ totals: VillageTotals) -> JSONValue {
    .object([
      "villages_before": .int(totals.before), "villages_after": .int(totals.after),
      "groups": .int(totals.groups), "villages_changed": .int(totals.changed),
      "must_merge": .int(totals.mustMerge), "encouraged": .int(totals.encouraged),
      "unresolved_must_merge": .int(totals.unresolved),
      "results_below_size": .int(totals.belowSize),
      "households_renamed": .int(totals.renamed),
      "not_asked_in_groups": .int(totals.notAskedInGroups),
      "refused_in_groups": .int(totals.refusedInGroups),
      "staffing": staffing(totals.staffing),
    ])
  }
}
