import Scenarios

extension Plan {
  /// The least change of one constraint that lets the others of its conflict hold.
  public struct Relaxation: Sendable {
    /// The constraint; the change is to do without it, unless ``to`` says more.
    public let constraint: Constraint
    /// What it must give way to: the size of groups for `max_units`, the number of results by 4.1.d
    /// for `discretion`, the nearest figure that can be reached for a limit; `nil` otherwise, and
    /// when it is not known.
    public let to: Int?
    /// Whether the change alone gives the area a legal plan, with everything else as the scenario
    /// states it; `nil` when that was not decided.
    public let suffices: Bool?
    /// The best plan's value of every goal in the area after the change; none when it does not
    /// suffice.
    public let values: [Int]
  }
}

/// Finds the least change of each constraint of a conflict.
struct RelaxationFinder {
  let filter: ConstraintFilter
  /// An irreducible conflict.
  let constraints: [Constraint]
  /// Everything it was found among.
  let candidates: [Constraint]
  /// Whether the best plan of the area after each change is worked out.
  let solvesArea: Bool
  private var area: PlanningCase { filter.area }

  /// A change in an area; conflicts of one area often share it.
  struct Change: Hashable {
    let units: [Int]
    let constraint: Constraint
    let to: Int?
  }

  /// - Parameter known: What the changes looked at so far lead to.
  func relaxations(known: inout [Change: CaseTrial.Best]) -> [Plan.Relaxation] {
    constraints.map { constraint in
      let least = least(of: constraint)
      // To allow 4.1.d leads to the same plan, however few results by it one conflict needs.
      let change = Change(
        units: area.scope, constraint: constraint, to: constraint == .discretion ? nil : least)
      let best = known[change] ?? best(after: constraint, least)
      known[change] = best
      switch best {
      case .values(let values):
        return Plan.Relaxation(constraint: constraint, to: least, suffices: true, values: values)
      case .noPlan:
        return Plan.Relaxation(constraint: constraint, to: least, suffices: false, values: [])
      case .undecided:
        return Plan.Relaxation(constraint: constraint, to: least, suffices: nil, values: [])
      }
    }
  }

  private func least(of constraint: Constraint) -> Int? {
    let others = constraints.filter { $0 != constraint }
    switch constraint {
    case .maxUnits:
      let loose = filter.relaxed(keeping: constraints, of: candidates)
      for size in (loose.scenario.maxUnits + 1)...Scenario.largestMaxUnits {
        guard let hasPlan = filter.trial.hasPlan(loose.setting(maxUnits: size)) else { return nil }
        if hasPlan { return size }
      }
      return nil
    case .discretion:
      let loose = filter.relaxed(keeping: others, of: candidates)
        .setting(goals: [.discretionaryResults])
      if case .values(let values) = filter.trial.best(of: loose) { return values[0] }
      return nil
    case .limit(let index):
      return NearestFigure(
        limit: area.scenario.limits[index],
        planningCase: filter.relaxed(keeping: others, of: candidates), trial: filter.trial
      ).figure()
    default: return nil
    }
  }

  /// The worth of the area's best plan when a constraint has given way.
  private func best(after constraint: Constraint, _ least: Int?) -> CaseTrial.Best {
    guard solvesArea else { return .undecided }
    switch (constraint, least) {
    case (.maxUnits, let size?): return filter.trial.best(of: area.setting(maxUnits: size))
    case (.limit(let index), let figure?):
      var limits = area.scenario.limits
      limits[index] = limits[index].reaching(figure)
      return filter.trial.best(of: area.setting(limits: limits))
    default: return filter.trial.best(of: area.without([constraint]))
    }
  }
}
