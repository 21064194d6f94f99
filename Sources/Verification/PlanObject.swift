import Scenarios
import SourceFiles

/// The outermost object of plan.json.
enum PlanObject {
  /// The keys that every plan has.
  private static let keys = [
    "schema", "status", "stop", "lawful", "scenario", "dataset", "law", "goals", "groups", "kept",
    "dissolved", "totals", "assumptions", "conflicts",
  ]
  static let name = "plan.json"
  static let subject = Phrase(vi: name, en: name)

  /// The members of the outermost object, when the bytes hold one; which keys there are depends on
  /// what the scenario asks for.
  static func read(
    _ bytes: [UInt8], for planningCase: PlanningCase, log: FindingLog
  ) -> [String: ParsedJSON]? {
    let scenario = planningCase.scenario
    let further = [
      ("districts_changed", scenario.mayCrossDistricts),
      ("provinces", planningCase.hasProvinceSummary),
      ("districts", planningCase.districts != nil),
      ("calendar", JudgedCalendar(planningCase) != nil),
      ("schedule", ScheduleExpectation.isNeeded(scenario)),
    ].filter(\.1).map(\.0)
    return JSONDocument.read(bytes, named: name, keys: keys + further, log: log)
  }
}
