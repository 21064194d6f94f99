import Scenarios
import SourceFiles

/// The outermost object of plan.json.
enum PlanDocument {
  private static let keys = [
    "schema", "status", "stop", "lawful", "scenario", "dataset", "law", "goals", "groups", "kept",
    "dissolved", "totals", "assumptions", "conflicts",
  ]
  static let name = "plan.json"
  static let subject = Phrase(vi: name, en: name)

  /// The members of the outermost object, when the bytes hold one; it has a block of districts only
  /// where the scenario arranges them.
  static func read(
    _ bytes: [UInt8], for planningCase: PlanningCase, log: FindingLog
  ) -> [String: JSONValue]? {
    let ofDistricts = planningCase.districts == nil ? [] : ["districts"]
    return JSONDocument.read(bytes, named: name, keys: keys + ofDistricts, log: log)
  }
}
