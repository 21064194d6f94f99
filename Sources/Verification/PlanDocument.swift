import Scenarios
import SourceFiles

/// The outermost object of plan.json.
enum PlanDocument {
  static let keys = [
    "schema", "status", "stop", "lawful", "scenario", "dataset", "law", "goals", "groups", "kept",
    "dissolved", "totals", "assumptions", "conflicts",
  ]
  static let name = "plan.json"
  static let subject = Phrase(vi: name, en: name)

  /// The members of the outermost object, when the bytes hold one; calendar and schedule are there
  /// only when the scenario asks for them.
  static func read(
    _ bytes: [UInt8], for planningCase: PlanningCase, log: FindingLog
  ) -> [String: JSONValue]? {
    let asked =
      (JudgedCalendar(planningCase) != nil ? ["calendar"] : [])
      + (ScheduleExpectation.isNeeded(planningCase.scenario) ? ["schedule"] : [])
    return JSONDocument.read(bytes, named: name, keys: keys + asked, log: log)
  }
}
