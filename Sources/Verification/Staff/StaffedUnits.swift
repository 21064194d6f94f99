import LegalParameters
import Scenarios

/// The units that a plan joins, keeps and divides, judged again from the raw data.
struct StaffedUnits {
  let scope: JudgedScope
  let groups: [JudgedGroup]
  /// The year of each group; `nil` for all of them unless the calendar gives each one.
  let years: [Int?]
  let kept: [JudgedUnit]
  let divided: [JudgedUnit]

  /// What plan.json turned out to be.
  enum Reading {
    case plan(StaffedUnits)
    /// It says that there is no legal plan.
    case noSolution
    /// Its choices cannot be read; the check of the plan itself says why.
    case unreadable
  }

  /// Reads the choices of plan.json; what is wrong with the rest of it is not told here.
  static func read(_ planJSON: [UInt8], for planningCase: PlanningCase) -> Reading {
    let log = FindingLog()
    guard let plan = PlanObject.read(planJSON, for: planningCase, log: log),
      let planningCase = communeLevel(of: planningCase, below: plan["districts"], log: log),
      let status = HeaderCheck(planningCase: planningCase, log: log).status(of: plan),
      let scope = JudgedScope(planningCase, log: log)
    else { return .unreadable }
    if status == .infeasible { return .noSolution }
    let structure = PlanStructure(plan, status: status, scope: scope, log: log)
    PartitionCheck(structure: structure, scope: scope, log: log).check()
    let groups = structure.groups.compactMap { JudgedGroup($0.members, parts: $0.parts, in: scope) }
    guard log.isClean, structure.isComplete, groups.count == structure.groups.count else {
      return .unreadable
    }
    return .plan(
      StaffedUnits(
        scope: scope, groups: groups, years: years(plan, structure, planningCase),
        kept: structure.kept.map(\.unit).filter(\.unit.missing.isEmpty),
        divided: structure.dissolved.map(\.unit)))
  }
}

extension StaffedUnits {
  /// The years that plan.json gives; whether they are right is told by the check of the plan itself.
  private static func years(
    _ plan: [String: ParsedJSON], _ structure: PlanStructure, _ planningCase: PlanningCase
  ) -> [Int?] {
    let stated = structure.groups.map { $0.stated["year"]?.integerValue }
    let open = JudgedCalendar(planningCase)?.open ?? []
    let areKnown =
      plan["calendar"]?["complete"] == .bool(true)
      && stated.allSatisfy { $0.map(open.contains) ?? false }
    return areKnown ? stated : stated.map { _ in nil }
  }

  /// The year in which the last part of a divided unit leaves it.
  func yearOfDivision(_ unit: JudgedUnit) -> Int? {
    zip(groups, years).filter { group, _ in
      group.parts.contains { $0.unit.index == unit.index }
    }.compactMap(\.1).max()
  }

  /// The case of the communes: those of the new districts where districts are arranged.
  private static func communeLevel(
    of planningCase: PlanningCase, below stated: ParsedJSON?, log: FindingLog
  ) -> PlanningCase? {
    if planningCase.districts == nil { return planningCase }
    return DistrictCheck(planningCase, log: log).check(stated)
      .map { planningCase.ofCommunes(in: $0.communes, yearsFormed: $0.yearsFormed) }
  }

  /// Posts of kept units that nobody holds; none where the dataset has no head-counts.
  func vacancies(
    under figures: StaffNormFigures, terms: StaffTerms
  ) -> (officials: Int, nonSpecialised: Int) {
    kept.reduce(into: (officials: 0, nonSpecialised: 0)) { vacancies, unit in
      let norm = StaffNorm(
        of: unit.body, unitClass: unit.unitClass, standard: unit.standard, by: figures,
        regularPolice: terms.hasRegularPolice)
      vacancies.officials += max(norm.officials - (unit.unit.officials ?? norm.officials), 0)
      vacancies.nonSpecialised += max(
        norm.nonSpecialised - (unit.unit.nonSpecialised ?? norm.nonSpecialised), 0)
    }
  }
}
