import Scenarios
import SourceFiles

/// Checks goal values, bounds and proofs, in the scenario's order.
struct GoalCheck {
  let scenario: Scenario
  let status: PlanStructure.Status
  let log: FindingLog

  func check(_ stated: ParsedJSON?, totals: PlanTotals) {
    guard let stated else { return }
    guard let goals = stated.elements else {
      log.refuse(Phrase(vi: "“goals” phải là danh sách", en: "“goals” must be a list"))
      return
    }
    log.check(
      goals.count == scenario.goals.count,
      Phrase(
        vi: "“goals” có \(goals.count) mục tiêu, kịch bản có \(scenario.goals.count)",
        en: "“goals” has \(goals.count) goals, the scenario \(scenario.goals.count)"))
    for (goal, stated) in zip(scenario.goals, goals) {
      check(stated, goal, value: totals.value(of: goal))
    }
  }

  private func check(_ stated: ParsedJSON, _ goal: Goal, value: Int) {
    let subject = Phrase(vi: "mục tiêu \(goal.rawValue)", en: "goal \(goal.rawValue)")
    let bound = bound(stated["bound"] ?? .null, value: value, of: subject)
    FieldComparison(log: log).compare(
      stated,
      with: .object([
        "name": .string(goal.rawValue), "value": .integer(value), "bound": bound,
        "proven": .bool(status != .assessed && bound == .integer(value)),
      ]), of: subject)
  }

  /// The bound that the status allows: the value itself when proven, none when assessed, any lower
  /// one when the search was stopped.
  private func bound(_ stated: ParsedJSON, value: Int, of subject: Phrase) -> ParsedJSON {
    guard status == .feasible else { return status == .optimal ? .integer(value) : .null }
    if stated == .null { return .null }
    guard let bound = stated.integerValue else { return .null }
    log.check(
      bound <= value,
      Phrase(
        vi: "\(subject.vi): cận dưới \(bound) lớn hơn giá trị tính lại \(value)",
        en: "\(subject.en): the bound \(bound) is above the recomputed value \(value)"))
    return stated
  }
}
