import Scenarios
import SourceFiles

/// Checks that a plan repeats every assumption of its dataset; it may add more.
struct AssumptionCheck {
  let planningCase: PlanningCase
  let log: FindingLog

  func check(_ stated: ParsedJSON?) {
    guard let stated else { return }
    guard let elements = stated.elements else {
      log.refuse(
        Phrase(vi: "“assumptions” phải là danh sách", en: "“assumptions” must be a list"))
      return
    }
    for (position, element) in elements.enumerated() {
      log.check(
        element.isPhrase,
        Phrase(
          vi: "assumptions[\(position)] phải có đúng hai chuỗi “vi” và “en”",
          en: "assumptions[\(position)] must have exactly the texts “vi” and “en”"))
    }
    let present = Set(elements)
    for assumption in planningCase.dataset.assumptions {
      let required = ParsedJSON.object([
        "vi": .string(assumption.vi), "en": .string(assumption.en),
      ])
      log.check(
        present.contains(required),
        Phrase(
          vi: "“assumptions” thiếu giả định của dữ liệu: “\(ParsedJSON.cut(assumption.vi))”",
          en: "“assumptions” lacks an assumption of the dataset: “\(ParsedJSON.cut(assumption.en))”"
        ))
    }
  }
}

extension ParsedJSON {
  /// Whether this holds something in both languages and nothing else.
  var isPhrase: Bool {
    guard case .object(let members) = self else { return false }
    return Set(members.keys) == ["vi", "en"]
      && members.values.allSatisfy { $0.stringValue?.isEmpty == false }
  }

  /// A phrase whose words cannot be recomputed: itself when it is one, else what it must look like.
  static func anyPhrase(_ stated: ParsedJSON?) -> ParsedJSON {
    if let stated, stated.isPhrase { return stated }
    return .object(["vi": .string("…"), "en": .string("…")])
  }
}
