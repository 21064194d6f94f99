import SourceFiles

/// Compares what a plan states with what was recomputed, field by field.
struct FieldComparison {
  let log: FindingLog

  /// Compares two values; `field` is the path inside `subject`, empty for the subject itself.
  ///
  /// Objects are compared member by member, so that each finding names one field, and so are lists
  /// of objects or of lists; a list of codes is compared as one value.
  func compare(
    _ stated: ParsedJSON, with recomputed: ParsedJSON, field: String = "", of subject: Phrase
  ) {
    if stated == recomputed {
      log.pass(recomputed.leafCount)
      return
    }
    if case .array(let expected) = recomputed, case .array(let values) = stated,
      expected.count == values.count, expected.allSatisfy(\.isComposed)
    {
      for (index, value) in expected.enumerated() {
        let place = value.name ?? String(index)
        compare(values[index], with: value, field: "\(field)[\(place)]", of: subject)
      }
      return
    }
    guard case .object(let expected) = recomputed, case .object(let members) = stated else {
      log.refuse(
        Phrase(
          vi: "\(subject.vi): \(quoted(field))ghi \(stated), tính lại là \(recomputed)",
          en: "\(subject.en): \(quoted(field))states \(stated), recomputed \(recomputed)"))
      return
    }
    checkKeys(of: members, against: expected.keys, field: field, of: subject)
    for key in expected.keys.sorted() {
      guard let member = members[key], let value = expected[key] else { continue }
      compare(member, with: value, field: path(field, key), of: subject)
    }
  }

  /// Refuses members that are missing and members that the schema does not know.
  func checkKeys(
    of members: [String: ParsedJSON], against expected: some Collection<String>,
    field: String = "", of subject: Phrase
  ) {
    for key in expected.sorted() {
      log.check(
        members[key] != nil,
        Phrase(
          vi: "\(subject.vi): thiếu \(quoted(path(field, key)))",
          en: "\(subject.en): \(quoted(path(field, key)))is missing"))
    }
    for key in members.keys.sorted() where !expected.contains(key) {
      let place = quoted(path(field, ParsedJSON.cut(key)))
      log.refuse(
        Phrase(vi: "\(subject.vi): khóa lạ \(place)", en: "\(subject.en): unknown key \(place)"))
    }
  }

  private func path(_ field: String, _ key: String) -> String {
    field.isEmpty ? key : "\(field).\(key)"
  }

  private func quoted(_ field: String) -> String { field.isEmpty ? "" : "“\(field)” " }
}

extension ParsedJSON {
  /// Whether the value holds others.
  fileprivate var isComposed: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  /// What a finding calls this element of a list: its id or code.
  fileprivate var name: String? { self["id"]?.stringValue ?? self["code"]?.stringValue }
}
