import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// The content of staff.json, schema `sapxep.staff/1`: what the plan beside it does to people.
///
/// Posts are numbers of people, money is đồng; `_vnd` amounts of `before`, `after` and `reclassed` are
/// for a month.
public struct StaffDocument {
  private let plan: Plan
  private let outcome: StaffOutcome
  private let planHash: ContentHash
  private var dataset: Dataset { plan.planningCase.dataset }

  /// Prepares the document; `planJSON` is the text of plan.json beside it.
  public init(_ outcome: StaffOutcome, of plan: Plan, planJSON: String) {
    self.plan = plan
    self.outcome = outcome
    planHash = ContentHash(of: planJSON.utf8)
  }

  /// The whole document.
  public func json() -> JSONValue {
    let terms = plan.planningCase.staffTerms
    let regimes = outcome.regimes.map { ($0.regime, regime($0)) }
    let members: [String: JSONValue] = [
      "schema": .string("sapxep.staff/1"),
      "plan_hash": .string(planHash.description),
      "effect": .string(plan.planningCase.scenario.effect.description),
      "base_salary_vnd": .int(terms.baseSalary),
      "salary_vnd": .int(terms.salary),
      "regime": .string(plan.planningCase.law.regime),
      "regimes": .object(Dictionary(regimes, uniquingKeysWith: { a, _ in a })),
      "savings": .array(
        outcome.savings.map {
          .object([
            "from": .string($0.base.from.description), "base_salary_vnd": .int($0.base.amount),
            "year_vnd": .int($0.annualSaving),
          ])
        }),
      "roadmap": roadmap(),
      "assumptions": .array(
        StaffAssumptions(plan, outcome).all.map {
          .object(["vi": .string($0.vi), "en": .string($0.en)])
        }),
    ]
    return .object(members.merging(StaffTitles(outcome).json) { first, _ in first })
  }

  // MARK: One regime

  private func regime(_ regime: RegimeOutcome) -> JSONValue {
    var members = effect(regime.total)
    members["replaced"] = .optional(regime.figures.replaced?.description)
    members["people_cap"] = .optional(regime.figures.peopleCap)
    members["article"] = .string(regime.figures.citation.article)
    members["confidence"] = .string(regime.figures.citation.confidence.rawValue)
    members["reclassed"] = staffing(regime.reclassed)
    members["divided"] = .object(effect(regime.divided))
    members["head_count"] = headCount(regime.headCount)
    members["surplus_by_head_count"] = headCount(regime.overHeadCount)
    members["groups"] = .array(regime.groups.map(group))
    members["districts"] = .array(
      regime.districts.sorted { $0.key < $1.key }.map { district, sum in
        var entry = effect(sum)
        entry["code"] = .string(dataset.districts[district].code)
        return .object(entry)
      })
    let assumption = StaffAssumptions.line(of: regime, in: plan.planningCase)
    members["assumption"] = .object(["vi": .string(assumption.vi), "en": .string(assumption.en)])
    return .object(members)
  }

  private func group(_ group: RegimeOutcome.Group) -> JSONValue {
    var members = effect(group.effect)
    members["id"] = .string(group.id)
    members["reclassed"] = staffing(group.reclassed)
    members["class"] = .string(group.unitClass.rawValue)
    members["class_once_reclassed"] = .object([
      "assumed": .string(group.reclassedClass.rawValue),
      "highest": .string(group.classes.lowerBound.rawValue),
      "lowest": .string(group.classes.upperBound.rawValue),
    ])
    members["head_count"] = headCount(group.headCount)
    members["surplus_by_head_count"] = .object([
      "officials": .optional(group.officialsOverHeadCount),
      "non_specialised": .optional(group.nonSpecialisedOverHeadCount),
    ])
    return .object(members)
  }

  private func headCount(_ count: StaffedPlan.HeadCount) -> JSONValue {
    .object([
      "officials": .optional(count.officials), "non_specialised": .optional(count.nonSpecialised),
    ])
  }

  private func effect(_ effect: StaffEffect) -> [String: JSONValue] {
    [
      "before": staffing(effect.before), "after": staffing(effect.after),
      "surplus": .object([
        "officials": .int(effect.officialsSurplus),
        "non_specialised": .int(effect.nonSpecialisedSurplus),
        "leadership": .int(effect.leadershipSurplus),
      ]),
      "saving": .object([
        "month_vnd": .int(effect.monthlySaving), "year_vnd": .int(effect.annualSaving),
      ]),
      "severance": .object([
        "officials_vnd": .int(effect.officialsSeverance),
        "non_specialised_vnd": .int(effect.nonSpecialisedSeverance),
        "top_up_vnd": .int(effect.topUp), "total_vnd": .int(effect.severance),
      ]),
      "payback_months": .optional(effect.paybackMonths),
    ]
  }

  private func staffing(_ staffing: UnitStaffing) -> JSONValue {
    .object([
      "officials": .int(staffing.officials), "non_specialised": .int(staffing.nonSpecialised),
      "leadership": .int(staffing.leadership), "allowances_vnd": .int(staffing.allowances),
      "salaries_vnd": .int(staffing.salaries),
    ])
  }

  // MARK: The roadmap

  private func roadmap() -> JSONValue {
    let problem = outcome.problem
    func bodies(_ lists: [[Int]]) -> JSONValue {
      .object([
        "officials": .array(lists[0].map(JSONValue.int)),
        "non_specialised": .array(lists[1].map(JSONValue.int)),
      ])
    }
    var members: [String: JSONValue] = [
      "minimise": .string(problem.goal.rawValue),
      "caps": .object([
        "natural": bodies(problem.attrition), "places": bodies(problem.places),
        "budget_vnd": problem.budget.map { .array($0.map(JSONValue.int)) } ?? .null,
      ]),
      "years": .array([]), "groups": .object([:]), "conflict": .null, "cost_vnd": .null,
      "severance_vnd": .null, "person_years": .null,
    ]
    if problem.waves.count > 1 {
      members["waves"] = .array(
        zip(problem.waves, outcome.regimes[0].waves).map { wave, of in
          .object([
            "year": .optional(wave.year),
            "from": .string(problem.effect.adding(years: wave.years.lowerBound).description),
            "surplus": .object([
              "officials": .int(of.changed.officialsSurplus),
              "non_specialised": .int(of.changed.nonSpecialisedSurplus),
            ]),
            "natural": bodies(wave.attrition),
          ])
        })
    }
    switch outcome.roadmap {
    case .found(let roadmap):
      members["status"] = .string(roadmap.isProven ? "optimal" : "feasible")
      members["years"] = .array(roadmap.years.map(year))
      members["cost_vnd"] = .int(roadmap.cost)
      members["severance_vnd"] = .int(roadmap.severance)
      members["person_years"] = .int(roadmap.personYears)
      members["groups"] = .object(
        (outcome.parts?.groups ?? [:]).mapValues { part in
          .array(part.years.map { .array([.int($0.officials), .int($0.nonSpecialised)]) })
        })
    case .impossible(let conflict):
      members["status"] = .string("impossible")
      members["conflict"] = .object([
        "unsettled": .int(conflict.unsettled), "caps": .strings(conflict.caps),
        "vi": .string(conflict.explanation.vi), "en": .string(conflict.explanation.en),
      ])
    case .unknown: members["status"] = .string("unknown")
    }
    return .object(members)
  }

  private func year(_ year: Roadmap.Year) -> JSONValue {
    func departures(_ departures: Roadmap.Departures) -> JSONValue {
      .object([
        "natural": .int(departures.natural), "transferred": .int(departures.transferred),
        "severed": .int(departures.severed),
      ])
    }
    var members: [String: JSONValue] = [
      "number": .int(year.number), "from": .string(year.from.description),
      "officials": departures(year.officials),
      "non_specialised": departures(year.nonSpecialised),
      "left": .object([
        "officials": .int(year.officialsLeft), "non_specialised": .int(year.nonSpecialisedLeft),
      ]),
      "severance_vnd": .int(year.severance), "pay_vnd": .int(year.pay),
    ]
    if year.waves.count > 1 {
      members["waves"] = .array(
        year.waves.map { wave in
          .object([
            "officials": departures(wave.officials),
            "non_specialised": departures(wave.nonSpecialised),
            "severance_vnd": .int(wave.severance),
          ])
        })
    }
    return .object(members)
  }
}
