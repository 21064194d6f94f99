import Scenarios

/// The part of a case that a conflict lies in, with everything that could belong to it.
struct ConflictArea {
  /// The case over the area: without limits, unless the conflict is one of limits.
  let planningCase: PlanningCase
  /// Decisions, limits and rules that touch the area, due units one by one.
  let candidates: [Constraint]
  /// Due units of the area that are no part of the conflict.
  private let ignored: [Constraint]

  /// - Parameter units: The units of the conflict; none when it is one of limits.
  init(_ planningCase: PlanningCase, units: [Int], isDue: (Int) -> Bool) {
    guard !units.isEmpty else {
      self.planningCase = planningCase
      candidates = planningCase.constraints
      ignored = []
      return
    }
    let reached = planningCase.reach(of: units)
    let area = planningCase.setting(limits: []).within(units: reached)
    let inArea = Set(reached)
    let stated = area.constraints.filter { constraint in
      let named = area.units(of: constraint)
      return constraint != .due && (named.isEmpty || !inArea.isDisjoint(with: named))
    }
    let due =
      planningCase.scenario.due == .required
      ? reached.filter(isDue).map { Constraint.dueUnit($0) } : []
    self.planningCase = area
    candidates = stated + due.filter { Self.dueUnits(in: [$0]).allSatisfy(units.contains) }
    ignored = due.filter { !Self.dueUnits(in: [$0]).allSatisfy(units.contains) }
  }

  /// The case where of the candidates only `kept` hold.
  func relaxed(keeping kept: [Constraint]) -> PlanningCase {
    planningCase.without(ignored + candidates.filter { !kept.contains($0) })
  }

  /// The due units that must be resolved among constraints.
  static func dueUnits(in constraints: [Constraint]) -> [Int] {
    constraints.compactMap { if case .dueUnit(let unit) = $0 { unit } else { nil } }
  }
}
