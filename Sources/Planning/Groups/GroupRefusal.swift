import Scenarios

/// What the scenario and the law allow.
extension GroupJudge {
  /// Why a group is not allowed.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// No member is due, and no join asks for the group.
    case withoutDueUnit = "without_due_unit"
    /// A join names a unit outside the group.
    case joinBroken = "join"
    /// Two members must stay apart.
    case apart = "separate"
    /// The result would be a ward in a rural district, which the law does not know.
    case wardInRuralDistrict = "ward_in_rural_district"
    /// The basis is 4.1.d and discretion is forbidden.
    case discretion = "discretion"
    /// The basis is one of a to c without a stated reason, and `fallbacks: justified` holds.
    case fallback = "fallbacks"
    /// The calendar leaves the group no year.
    case withoutYear = "calendar"
  }

  /// The first reason why the group is refused, `nil` when it is allowed.
  ///
  /// Kept units never reach this point: they are not listed.
  public func refusal(
    of members: ArraySlice<Int>, parts: [Int] = [], figures: GroupFigures
  ) -> Refusal? {
    let scenario = planningCase.scenario
    let decisions = planningCase.decisions
    let dividedUnits = parts.map { splits[$0].unit }
    if dividedUnits.contains(where: { joinedSet[$0] != nil }) { return .joinBroken }
    var hasJoinedSet = false
    let hasDecisions = !joinedSet.isEmpty || !decisions.apart.isEmpty
    for member in hasDecisions ? members : [] {
      if let index = joinedSet[member] {
        hasJoinedSet = true
        let others = decisions.joinedSets[index]
        if !others.allSatisfy({ members.contains($0) }) { return .joinBroken }
      }
      if let apart = decisions.apart[member],
        members.contains(where: apart.contains) || dividedUnits.contains(where: apart.contains)
      {
        return .apart
      }
    }
    for unit in dividedUnits {
      if let apart = decisions.apart[unit], dividedUnits.contains(where: apart.contains) {
        return .apart
      }
    }
    if figures.isEncouraged, scenario.withoutDueUnit == .never, !hasJoinedSet {
      return .withoutDueUnit
    }
    if isWardInRuralDistrict(figures) { return .wardInRuralDistrict }
    if let refusal = basisRefusal(figures) { return refusal }
    return calendar?.years(of: members).isEmpty == true ? .withoutYear : nil
  }

  /// Whether the result would be a ward in a rural district; only groups across district lines can
  /// form one.
  public func isWardInRuralDistrict(_ figures: GroupFigures) -> Bool {
    figures.kind == .phuong && planningCase.dataset.districts[figures.district].kind == .huyen
  }

  /// Whether the scenario refuses the group's basis.
  public func basisRefusal(_ figures: GroupFigures) -> Refusal? {
    switch figures.basis {
    case .pointD:
      planningCase.scenario.discretion == .forbidden ? .discretion : nil
    case .pointA, .pointB, .pointC:
      planningCase.scenario.fallbacks == .justified && figures.precondition == .presumed
        ? .fallback : nil
    case .standards, .waiver: nil
    }
  }

  /// Whether a unit may stay as it is.
  public func mayStayAlone(_ unit: Int) -> Bool {
    if planningCase.decisions.keep[unit] != nil { return true }
    if joinedSet[unit] != nil { return false }
    return !facts[unit].isDue || planningCase.scenario.due == .goal
      || planningCase.tolerated.contains(unit)
  }

  /// The units that must be in one group with a unit, itself among them.
  func joinedUnits(with unit: Int) -> Set<Int> {
    joinedSet[unit].map { Set(planningCase.decisions.joinedSets[$0]) } ?? [unit]
  }

  /// Whether a unit stays unresolved when it stays as it is.
  public func isUnresolvedAlone(_ unit: Int) -> Bool {
    facts[unit].isDue && planningCase.decisions.keep[unit]?.ground == nil
  }
}
