@testable import Verification

/// A way to alter any part of a plan that fits its type.
enum PlanAlteration: String, CaseIterable, Sendable {
  case numberPlusOne, numberMinusOne, numberAsText, hugeNumber, stringLonger, stringEmpty
  case boolFlipped, valueNulled, nullFilled, nullAsNumber
  case keyRemoved, keyAdded, elementDropped, elementDuplicated, elementsReversed

  /// The plan altered at `path`; `nil` where this alteration does not fit the part.
  func altered(_ plan: ParsedJSON, at path: [PathStep]) -> ParsedJSON? {
    guard let part = plan.part(at: path), let step = path.last else { return nil }
    switch (self, part, step) {
    case (.numberPlusOne, .integer(let number), _): return plan.putting(.integer(number + 1), path)
    case (.numberMinusOne, .integer(let number), _): return plan.putting(.integer(number - 1), path)
    case (.numberAsText, .integer(let number), _): return plan.putting(.string("\(number)"), path)
    case (.hugeNumber, .integer, _):
      return plan.putting(.number("9" + String(repeating: "0", count: 30)), path)
    case (.stringLonger, .string(let text), _): return plan.putting(.string(text + "x"), path)
    case (.stringEmpty, .string(let text), _) where !text.isEmpty:
      return plan.putting(.string(""), path)
    case (.boolFlipped, .bool(let value), _): return plan.putting(.bool(!value), path)
    case (.valueNulled, _, _) where part != .null: return plan.putting(.null, path)
    case (.nullFilled, .null, _): return plan.putting(.string("00001"), path)
    case (.nullAsNumber, .null, _): return plan.putting(.integer(0), path)
    case (.keyRemoved, _, .key), (.elementDropped, _, .index):
      return plan.changing(path) { _ in nil }
    case (.keyAdded, .object(var members), _):
      members["zz"] = .integer(1)
      return plan.putting(.object(members), path)
    case (.elementDuplicated, .array(let values), _) where !values.isEmpty:
      return plan.putting(.array(values + [values[values.count - 1]]), path)
    case (.elementsReversed, .array(let values), _) where values.count > 1:
      return plan.putting(.array(values.reversed()), path)
    default: return nil
    }
  }
}

extension ParsedJSON {
  fileprivate func putting(_ value: ParsedJSON, _ path: [PathStep]) -> ParsedJSON {
    changing(path) { _ in value }
  }
}
