import LinearOptimization
import Partitioning
import Scenarios

/// Finds the decisions, limits and rules behind a conflict, and what each would have to give way to.
struct ConstraintConflict {
  let judge: GroupJudge
  let settings: PartitionSearch.Settings
  let cancellation: Cancellation
  private var planningCase: PlanningCase { judge.planningCase }

  /// In areas of more units groups of the largest size are too many to be listed, and under limits
  /// the best plan after each change would take too long.
  private static let mostUnits = 64

  /// Work for one question about limits, which concerns all units at once; what it leaves open stays
  /// in the conflict.
  private static let workForLimits = 2_000

  /// The conflict with its constraints and their relaxations, as far as they can be found.
  func explained(_ conflict: Plan.Conflict) -> Plan.Conflict {
    conflict.units.isEmpty ? explainedByLimits(conflict) : explainedByUnits(conflict)
  }

  /// A conflict of units lies in the area that groups can tie to them; limits play no part in it.
  private func explainedByUnits(_ conflict: Plan.Conflict) -> Plan.Conflict {
    let units = planningCase.reach(of: conflict.units)
    let area = planningCase.setting(limits: []).within(units: units)
    // A kept due unit among them: it is not to be resolved when it is asked what keeping it does.
    let isRequired = planningCase.scenario.due == .required
    let due = isRequired ? units.filter { judge.facts[$0].isDue } : []
    let ignored = due.filter { !conflict.units.contains($0) }.map { Constraint.dueUnit($0) }
    let demanded = due.filter { conflict.units.contains($0) }.map { Constraint.dueUnit($0) }
    let inArea = Set(units)
    let stated = area.constraints.filter { constraint in
      switch constraint {
      case .due: false
      case .maxUnits: units.count <= Self.mostUnits
      case .keep, .keepEntry, .join, .separate:
        !inArea.isDisjoint(with: area.units(of: constraint))
      default: true
      }
    }
    return explained(
      conflict, in: area, candidates: demanded + stated, ignored: ignored, settings: settings)
  }

  private func explainedByLimits(_ conflict: Plan.Conflict) -> Plan.Conflict {
    let candidates = planningCase.constraints.filter {
      $0 != .maxUnits || planningCase.scope.count <= Self.mostUnits
    }
    var settings = settings
    settings.workLimit = min(
      settings.workLimit ?? PartitionSearch.defaultWorkLimit, Self.workForLimits)
    return explained(
      conflict, in: planningCase, candidates: candidates, ignored: [], settings: settings)
  }

  private func explained(
    _ conflict: Plan.Conflict, in area: PlanningCase, candidates: [Constraint],
    ignored: [Constraint], settings: PartitionSearch.Settings
  ) -> Plan.Conflict {
    // However the plan was searched, the conflict is told alike.
    var settings = settings
    settings.exactSets = PartitionSearch.defaultExactSets
    let filter = ConstraintFilter(
      area: area, ignored: ignored,
      trial: CaseTrial(settings: settings, cancellation: cancellation))
    guard let constraints = filter.irreducible(candidates) else { return conflict }
    var conflict = conflict
    conflict.constraints = constraints
    conflict.relaxations = RelaxationFinder(
      filter: filter, constraints: constraints, candidates: candidates,
      solvesArea: !conflict.units.isEmpty || area.scope.count <= Self.mostUnits
    ).relaxations()
    return conflict
  }
}
