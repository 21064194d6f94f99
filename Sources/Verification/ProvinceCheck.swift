import Scenarios
import SourceFiles
import Territory

/// Works out again the summary across provinces.
struct ProvinceCheck {
  let structure: PlanStructure
  let groups: [JudgedGroup]
  let scope: JudgedScope

  private var planningCase: PlanningCase { scope.planningCase }

  /// The rows as plan.json must state them.
  var expected: ParsedJSON {
    let provinces = Set(scope.units.compactMap { place(ofDistrict: $0.unit.district) })
    return .array(
      provinces.sorted().map { place in
        let districts = Set(
          planningCase.dataset.districts.indices.filter { self.place(ofDistrict: $0) == place })
        return .object(row(place, districts))
      })
  }

  private func place(ofDistrict district: Int) -> Int? {
    planningCase.dataset.districts[district].province.flatMap { province in
      planningCase.dataset.provinces.firstIndex { $0 == province }
    }
  }

  private func row(_ place: Int, _ districts: Set<Int>) -> [String: ParsedJSON] {
    let province = planningCase.dataset.provinces[place]
    let totals = PlanTotals(
      structure: structure, groups: groups, scope: scope, districts: districts)
    let units = scope.units.filter { districts.contains($0.unit.district) }
    var row: [String: ParsedJSON] = [
      "code": .text(province.code), "name": .string(province.name),
      "units_before": .integer(totals.unitsBefore), "due": .integer(totals.due),
      "unjudged": .integer(units.count { !$0.unit.missing.isEmpty }),
      "groups": .integer(totals.groups.count), "units_after": .integer(totals.unitsAfter),
      "units_changed": .integer(totals.unitsChanged),
      "due_in_groups": .integer(totals.dueInGroups), "due_exempt": .integer(totals.dueExempt),
      "due_changed": .integer(totals.dueChanged),
      "unresolved_due": .integer(totals.unresolvedDue.count),
      "discretionary_results": .integer(totals.discretionaryResults),
      "officials_surplus": .integer(totals.officialsBefore - totals.officialsAfter),
      "non_specialised_surplus": .integer(
        totals.nonSpecialisedBefore - totals.nonSpecialisedAfter),
      "people_affected": .integer(totals.peopleAffected),
    ]
    guard let rules = planningCase.scenario.traits?.rules else { return row }
    row["due_if_none"] = .integer(units.count { isDue($0, having: false, rules) })
    row["due_if_all"] = .integer(units.count { isDue($0, having: true, rules) })
    row["assumed"] = .object(
      Dictionary(
        uniqueKeysWithValues: rules.map { rule in
          let own = rule.provinces.last { province.isCalled($0.province.code) }
          return (rule.column.key, ParsedJSON.string((own?.extent ?? rule.fallback).rawValue))
        }))
    return row
  }

  /// Whether the unit would be due if it had, or had not, the factors of which something is assumed.
  private func isDue(_ judged: JudgedUnit, having: Bool, _ rules: [TraitRequest.Rule]) -> Bool {
    let unit = judged.unit
    guard unit.missing.isEmpty else { return false }
    var (traits, minority) = (unit.traits, unit.minorityShare)
    for rule in rules {
      switch rule.column {
      case .mountain: traits = Self.with(.mountain, traits, having)
      case .border: traits = Self.with(.border, traits, having)
      case .island: traits = Self.with(.island, traits, having)
      case .difficultCoast: traits = Self.with(.difficultCoast, traits, having)
      case .minority: minority = having ? 10_000 : 0
      }
    }
    let body = LegalBody(
      unit.having(traits, minorityShare: minority),
      in: planningCase.dataset.districts[unit.district])
    guard let standard = AdjustedStandard(of: body, under: planningCase.law) else { return false }
    return !DueCheck.clauses(for: body, standard: standard, under: planningCase.law).isEmpty
  }

  private static func with(_ trait: UnitTraits, _ all: UnitTraits, _ holds: Bool) -> UnitTraits {
    holds ? all.union(trait) : all.subtracting(trait)
  }
}
