import Scenarios
import Territory

/// Judges a plan that was drawn by hand by the rules of a case.
public enum Assessment {
  /// The plan with the same figures as one that was computed; nothing is refused, what the law or
  /// the scenario would not allow is told by `isLawful` and by each group's basis.
  public static func plan(_ drawn: DrawnPlan, for stated: PlanningCase) -> Plan {
    let planningCase = stated.naming(drawn)
    let judge = GroupJudge(planningCase)
    let builder = PlanBuilder(judge)
    let groups = drawn.mergers.map { merger in
      builder.group(
        merger.members, parts: merger.parts,
        isContiguous: judge.forms.isConnected(merger.members, merger.parts))
    }
    let gone = Set(drawn.mergers.flatMap(\.members)).union(drawn.divided.keys)
      .union(drawn.mergers.flatMap(\.parts).map { judge.splits[$0].unit })
    let adjusted = Set(drawn.adjusted)
    let kept = planningCase.scope.filter { !gone.contains($0) }.map { unit in
      builder.kept(
        unit,
        change: drawn.receivers[unit] != nil
          ? .receivesPart : adjusted.contains(unit) ? .boundaryAdjustment : nil,
        receives: drawn.receivers[unit] ?? [], parts: drawn.received[unit] ?? [])
    }
    return builder.plan(
      status: .assessed, groups: groups, kept: kept,
      dissolved: drawn.divided.map { Plan.Dissolved(unit: $0.key, into: $0.value) },
      bounds: planningCase.scenario.goals.map { _ in nil })
  }
}
