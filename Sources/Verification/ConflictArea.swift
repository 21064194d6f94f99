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
  init(_ scope: JudgedScope, units: [Int]) {
    let whole = scope.planningCase
    guard !units.isEmpty else {
      planningCase = whole
      candidates = whole.constraints
      ignored = []
      return
    }
    let reached = whole.reach(of: units)
    let area = whole.setting(limits: []).within(units: reached)
    let stated = area.constraints.filter { constraint in
      let named = area.units(of: constraint)
      return constraint != .due && (named.isEmpty || named.contains(where: reached.contains))
    }
    let due =
      whole.scenario.due == .required
      ? reached.filter { scope.unit(at: $0)?.isDue == true } : []
    planningCase = area
    candidates = stated + due.filter(units.contains).map { .dueUnit($0) }
    ignored = due.filter { !units.contains($0) }.map { .dueUnit($0) }
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
