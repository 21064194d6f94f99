import LegalParameters
import Scenarios

/// The units that a plan joins, keeps and divides, judged again from the raw data.
struct StaffedUnits {
  let scope: JudgedScope
  let groups: [JudgedGroup]
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
    guard let plan = PlanDocument.read(planJSON, for: planningCase, log: log),
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
        scope: scope, groups: groups, kept: structure.kept.map(\.unit),
        divided: structure.dissolved.map(\.unit)))
  }
}

extension StaffedUnits {
  /// The case of the communes: those of the new districts where districts are arranged.
  private static func communeLevel(
    of planningCase: PlanningCase, below stated: JSONValue?, log: FindingLog
  ) -> PlanningCase? {
    if planningCase.districts == nil { return planningCase }
    return DistrictCheck(planningCase, log: log).check(stated)
      .map { planningCase.ofCommunes(in: $0.communes) }
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
