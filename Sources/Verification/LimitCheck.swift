import Scenarios
import SourceFiles

/// Checks that the scenario's limits on figures of the whole plan hold.
///
/// An assessed plan may break them: its remarks say so.
struct LimitCheck {
  let structure: PlanStructure
  let scenario: Scenario
  let log: FindingLog

  func check(_ totals: PlanTotals) {
    guard !structure.isAssessed else { return }
    for limit in scenario.limits {
      let value = totals.value(of: limit.goal)
      let figure = limit.goal.isNegated ? -value : value
      log.check(
        limit.holds(for: figure),
        Phrase(
          vi:
            "giới hạn “\(limit.goal.rawValue): { \(limit.text) }” không giữ: tính lại là \(figure)",
          en: "the limit “\(limit.goal.rawValue): { \(limit.text) }” does not hold: recomputed "
            + "\(figure)"))
    }
  }
}
