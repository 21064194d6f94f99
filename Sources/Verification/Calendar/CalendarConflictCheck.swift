import Scenarios
import SourceFiles

/// Checks a conflict that the preparation leaves no year.
struct CalendarConflictCheck {
  let scope: JudgedScope

  private static let preparation = "calendar.preparation"

  /// Whether a conflict names the preparation, alone or with the years that come too early.
  func isOfPreparation(_ stated: ParsedJSON) -> Bool {
    guard stated["units"] == .array([]), let rules = stated["rules"]?.elements else { return false }
    return rules.first == .string(Self.preparation)
      && rules.dropFirst().allSatisfy { tooEarly.contains($0.stringValue ?? "") }
  }

  /// Whether the preparation does stand against every plan.
  func holds(_ stated: ParsedJSON) -> Bool {
    guard let calendar = JudgedCalendar(scope.planningCase) else { return false }
    let named = (stated["rules"]?.elements ?? []).dropFirst().compactMap(\.stringValue)
    if !tooEarly.isEmpty { return named == tooEarly }
    return named.isEmpty && calendar.open.isEmpty && needsAGroup
  }

  /// The names of limits that need something in a year before preparation ends.
  private var tooEarly: [String] {
    guard let calendar = JudgedCalendar(scope.planningCase) else { return [] }
    return calendar.limits.filter { limit in
      limit.least.map { $0 > 0 } ?? false && !calendar.open.contains(limit.year)
    }.map(\.name)
  }

  /// Whether a unit has to join, or the scenario limits figures of the whole plan.
  private var needsAGroup: Bool {
    let planningCase = scope.planningCase
    let decisions = planningCase.decisions
    if !decisions.joinedSets.isEmpty || !planningCase.scenario.limits.isEmpty { return true }
    return planningCase.scenario.due == .required
      && scope.units.contains { $0.isDue && decisions.keep[$0.index] == nil }
  }

  /// The rules of a conflict over all limits, in the order of the planner's words.
  var limitRules: [String] {
    let limits = scope.planningCase.scenario.limits.map { "limits.\($0.path)" }
    guard let calendar = JudgedCalendar(scope.planningCase) else { return limits }
    return limits + (calendar.open == calendar.years ? [] : [Self.preparation])
      + calendar.limits.map(\.name)
  }
}
