import Scenarios
import SourceFiles

/// Checks that every due unit is resolved where the scenario requires it (NQ35 Đ1, Đ3).
struct DueRuleCheck {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  func check(_ totals: PlanTotals) {
    guard scope.planningCase.scenario.due == .required, !structure.isAssessed else { return }
    let unresolved = Set(totals.unresolvedDue.map(\.index))
    for unit in scope.units where unit.isDue {
      log.check(
        !unresolved.contains(unit.index),
        Phrase(
          vi: "\(unit.subject.vi): thuộc diện sắp xếp nhưng không nhập và không có căn cứ Điều 3",
          en: "\(unit.subject.en): is due, but neither in a group nor kept with a ground"))
    }
  }
}
