import LinearOptimization
import Partitioning
import Scenarios

/// Finds the decisions, limits and rules behind a conflict, and what each would have to give way to.
struct ConstraintConflict {
  private let judge: GroupJudge
  private let settings: PartitionSearch.Settings
  private let cancellation: Cancellation
  private var planningCase: PlanningCase { judge.planningCase }

  /// In areas of more units groups of the largest size are too many to be listed, and under limits
  /// the best plan after each change would take too long.
  private static let mostUnits = 64

  /// Work for one question about an area, however little the scenario allows for its plan.
  private static let workForUnits = 20_000

  /// Work for one question about limits, which concerns all units at once; what it leaves open stays
  /// in the conflict.
  private static let workForLimits = 2_000

  /// What changes lead to that were looked at so far.
  private var known: [RelaxationFinder.Change: CaseTrial.Best] = [:]

  private init(
    judge: GroupJudge, settings: PartitionSearch.Settings, cancellation: Cancellation
  ) {
    self.judge = judge
    self.settings = settings
    self.cancellation = cancellation
  }

  /// The conflicts with their constraints and relaxations, as far as they can be found.
  static func explaining(
    _ conflicts: [Plan.Conflict], judge: GroupJudge, settings: PartitionSearch.Settings,
    cancellation: Cancellation, progress: (SearchProgress) -> Void
  ) -> [Plan.Conflict] {
    var finder = ConstraintConflict(judge: judge, settings: settings, cancellation: cancellation)
    return conflicts.enumerated().map { index, conflict in
      progress(.explaining(conflict: index + 1, of: conflicts.count))
      let found = finder.explained(conflict)
      return cancellation.isCancelled ? found.cutShort() : found
    }
  }

  private mutating func explained(_ conflict: Plan.Conflict) -> Plan.Conflict {
    conflict.units.isEmpty ? explainedByLimits(conflict) : explainedByUnits(conflict)
  }

  /// A conflict of units lies in the area that groups can tie to them; limits play no part in it.
  private mutating func explainedByUnits(_ conflict: Plan.Conflict) -> Plan.Conflict {
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
      conflict, in: area, candidates: demanded + stated, ignored: ignored,
      work: Self.workForUnits)
  }

  private mutating func explainedByLimits(_ conflict: Plan.Conflict) -> Plan.Conflict {
    let candidates = planningCase.constraints.filter {
      $0 != .maxUnits || planningCase.scope.count <= Self.mostUnits
    }
    return explained(
      conflict, in: planningCase, candidates: candidates, ignored: [],
      work: Self.workForLimits)
  }

  private mutating func explained(
    _ conflict: Plan.Conflict, in area: PlanningCase, candidates: [Constraint],
    ignored: [Constraint], work: Int
  ) -> Plan.Conflict {
    // However the plan was searched, the conflict is told alike. Limits are left to the solver where
    // units are few, to the exact programme where they are many.
    var settings = PartitionSearch.Settings(workLimit: work, threads: settings.threads)
    if conflict.units.isEmpty {
      let isSmall = area.scope.count <= Self.mostUnits
      if isSmall { settings.exactSets = 0 }
      settings.usesSolverUnderLimits = isSmall
    }
    var filter = ConstraintFilter(
      area: area, ignored: ignored,
      trial: CaseTrial(settings: settings, cancellation: cancellation))
    // Of units nothing is told that is not proven; limits are too hard for that.
    guard let constraints = filter.irreducible(candidates),
      filter.isCertain || conflict.units.isEmpty
    else { return conflict }
    let relaxations = RelaxationFinder(
      filter: filter, constraints: constraints, candidates: candidates,
      solvesArea: !conflict.units.isEmpty || area.scope.count <= Self.mostUnits
    ).relaxations(known: &known)
    // A request to stop leaves questions open that are not open.
    if cancellation.isCancelled { return conflict }
    var conflict = conflict
    (conflict.constraints, conflict.relaxations) = (constraints, relaxations)
    return conflict
  }
}
