@testable import Verification

/// A way to alter a single value.
enum LeafChange: CaseIterable {
  case more, less, tenfold, asText, longer, empty, filled, none

  static var all: [LeafChange] { allCases }

  /// `nil` where it does not fit.
  func apply(_ leaf: ParsedJSON) -> ParsedJSON? {
    switch (self, leaf) {
    case (.more, .integer(let number)): .integer(number + 1)
    case (.less, .integer(let number)): .integer(number - 1)
    case (.tenfold, .integer(let number)) where number != 0: .integer(10 * number)
    case (.asText, .integer(let number)): .string(String(number))
    case (.longer, .string(let text)): .string(text + "x")
    case (.empty, .string): .string("")
    case (.filled, .null): .integer(0)
    case (.none, .integer), (.none, .string): .null
    default: nil
    }
  }
}

extension ParsedJSON {
  /// Calls `work` with the place of each single value, the value, and what puts another there.
  func forEachLeaf(
    _ work: ([String], ParsedJSON, @escaping (ParsedJSON) -> ParsedJSON) -> Void
  ) {
    switch self {
    case .object(let members):
      for key in members.keys.sorted() {
        members[key]?.forEachLeaf { place, leaf, put in
          work([key] + place, leaf) { new in
            var changed = members
            changed[key] = put(new)
            return .object(changed)
          }
        }
      }
    case .array(let values):
      for (index, value) in values.enumerated() {
        value.forEachLeaf { place, leaf, put in
          work([String(index)] + place, leaf) { new in
            var changed = values
            changed[index] = put(new)
            return .array(changed)
          }
        }
      }
    default: work([], self) { $0 }
    }
  }
}
