import SourceFiles

/// The outermost object of plan.json.
enum PlanDocument {
  static let keys = [
    "schema", "status", "stop", "lawful", "scenario", "dataset", "law", "goals", "groups", "kept",
    "dissolved", "totals", "assumptions", "conflicts",
  ]
  static let name = "plan.json"
  static let subject = Phrase(vi: name, en: name)

  /// The members of the outermost object, when the bytes hold one.
  static func read(_ bytes: [UInt8], log: FindingLog) -> [String: JSONValue]? {
    JSONDocument.read(bytes, named: name, keys: keys, log: log)
  }
}
