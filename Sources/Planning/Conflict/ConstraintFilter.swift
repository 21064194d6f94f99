import Scenarios

/// Finds decisions, limits and rules that cannot hold together, none of which can be left out.
///
/// Whatever is not needed is left out, in halves: when a half can go the other half is all that is
/// looked at, so that many constraints cost few trials.
struct ConstraintFilter {
  /// The case, over the units that matter.
  let area: PlanningCase
  /// Constraints that do not count here, such as due units that are no part of the conflict.
  let ignored: [Constraint]
  let trial: CaseTrial
  /// Whether every trial was decided; else something in the conflict may be idle.
  private(set) var isCertain = true

  init(area: PlanningCase, ignored: [Constraint], trial: CaseTrial) {
    self.area = area
    self.ignored = ignored
    self.trial = trial
  }

  /// An irreducible part of `candidates`, in their order.
  ///
  /// - Returns: `nil` when it could not be decided that they are in conflict at all.
  mutating func irreducible(_ candidates: [Constraint]) -> [Constraint]? {
    guard isConflict(candidates, of: candidates) else { return nil }
    var kept = candidates
    for part in Self.byCost(candidates) { thin(part, &kept, candidates) }
    // Without a join a group may lose the reason that allowed it, so what was needed before need not
    // be so after others went.
    guard candidates.contains(where: { if case .join = $0 { true } else { false } }) else {
      return kept
    }
    while let idle = idle(in: kept, candidates) { kept.removeAll { $0 == idle } }
    return kept
  }

  /// The case where of `candidates` only `kept` hold.
  func relaxed(keeping kept: [Constraint], of candidates: [Constraint]) -> PlanningCase {
    let kept = Set(kept)
    return area.without(ignored + candidates.filter { !kept.contains($0) })
  }

  /// A constraint without which the others still are in conflict.
  private mutating func idle(in kept: [Constraint], _ candidates: [Constraint]) -> Constraint? {
    for member in kept where isConflict(kept.filter { $0 != member }, of: candidates) {
      return member
    }
    return nil
  }

  private mutating func thin(
    _ part: ArraySlice<Constraint>, _ kept: inout [Constraint], _ candidates: [Constraint]
  ) {
    if part.isEmpty { return }
    let rest = kept.filter { !part.contains($0) }
    if isConflict(rest, of: candidates) {
      kept = rest
    } else if part.count > 1 {
      let middle = part.startIndex + part.count / 2
      thin(part[..<middle], &kept, candidates)
      thin(part[middle...], &kept, candidates)
    }
  }

  /// What could not be decided counts as no conflict: then the constraint stays.
  private mutating func isConflict(_ kept: [Constraint], of candidates: [Constraint]) -> Bool {
    let relaxed = relaxed(keeping: kept, of: candidates)
    // A plan of smaller groups, which are listed faster, is a plan of larger ones too.
    for size in area.scenario.maxUnits...relaxed.scenario.maxUnits {
      guard let hasPlan = trial.hasPlan(relaxed.setting(maxUnits: size)) else {
        isCertain = false
        return false
      }
      if hasPlan { return false }
    }
    return true
  }

  /// Decisions first, each kind by itself; larger groups, which take longest to list, last.
  private static func byCost(_ candidates: [Constraint]) -> [ArraySlice<Constraint>] {
    func kind(_ constraint: Constraint) -> Int {
      switch constraint {
      case .separate: 0
      case .keep, .keepEntry: 1
      case .join: 2
      case .withoutDueUnit, .fallbacks: 3
      case .discretion: 4
      case .due, .dueUnit: 5
      case .limit: 6
      case .maxUnits: 7
      }
    }
    let kinds = Dictionary(grouping: candidates, by: kind)
    return kinds.keys.sorted().map { (kinds[$0] ?? [])[...] }
  }
}
