import Scenarios
import SourceFiles

/// Checks that a plan repeats every assumption of its dataset; it may add more.
struct AssumptionCheck {
  let planningCase: PlanningCase
  let log: FindingLog

  func check(_ stated: JSONValue?) {
    guard let stated else { return }
    guard let elements = stated.elements else {
      log.refuse(
        Phrase(vi: "“assumptions” phải là danh sách", en: "“assumptions” must be a list"))
      return
    }
    for (position, element) in elements.enumerated() {
      log.check(
        isPhrase(element),
        Phrase(
          vi: "assumptions[\(position)] phải có đúng hai chuỗi “vi” và “en”",
          en: "assumptions[\(position)] must have exactly the texts “vi” and “en”"))
    }
    let present = Set(elements)
    for assumption in planningCase.dataset.assumptions {
      let required = JSONValue.object([
        "vi": .string(assumption.vi), "en": .string(assumption.en),
      ])
      log.check(
        present.contains(required),
        Phrase(
          vi: "“assumptions” thiếu giả định của dữ liệu: “\(JSONValue.cut(assumption.vi))”",
          en: "“assumptions” lacks an assumption of the dataset: “\(JSONValue.cut(assumption.en))”"
        ))
    }
  }

  private func isPhrase(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value else { return false }
    return Set(members.keys) == ["vi", "en"]
      && members.values.allSatisfy { $0.stringValue?.isEmpty == false }
  }
}
