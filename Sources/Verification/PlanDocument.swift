import SourceFiles

/// The outermost object of plan.json.
enum PlanDocument {
  static let keys = [
    "schema", "status", "stop", "lawful", "scenario", "dataset", "law", "goals", "groups", "kept",
    "dissolved", "totals", "assumptions", "conflicts",
  ]
  static let subject = Phrase(vi: "plan.json", en: "plan.json")

  /// The members of the outermost object, when the bytes hold one.
  static func read(_ bytes: [UInt8], log: FindingLog) -> [String: JSONValue]? {
    var parser = JSONParser(bytes)
    let value: JSONValue
    do {
      value = try parser.document()
    } catch {
      let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
      log.refuse(
        Phrase(
          vi: "plan.json:\(line): không phải JSON hợp lệ: \(error.what.vi)",
          en: "plan.json:\(line): not valid JSON: \(error.what.en)"))
      return nil
    }
    for key in parser.duplicates {
      log.refuse(
        Phrase(
          vi: "plan.json: khóa “\(JSONValue.cut(key))” lặp lại trong một đối tượng",
          en: "plan.json: the key “\(JSONValue.cut(key))” is repeated in one object"))
    }
    guard case .object(let plan) = value else {
      log.refuse(
        Phrase(vi: "plan.json phải là một đối tượng", en: "plan.json must be an object"))
      return nil
    }
    FieldComparison(log: log).checkKeys(of: plan, against: keys, of: subject)
    return plan
  }
}
