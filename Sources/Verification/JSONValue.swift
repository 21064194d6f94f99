import SourceFiles

/// A JSON value as a plan file states it.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is not a plain integer of 64 bits, as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A text, or `null` where there is none.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// An integer, or `null` where there is none.
  static func count(_ count: Int?) -> JSONValue { count.map(JSONValue.integer) ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The value under `key`, when this is an object that has it.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text, when this is a string.
  var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The integer, when this is one.
  var integerValue: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The elements, when this is an array.
  var elements: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// How many single values there are inside; a list of texts counts each.
  var leafCount: Int {
    switch self {
    case .array(let values): values.reduce(0) { $0 + $1.leafCount }
    case .object(let members): members.values.reduce(0) { $0 + $1.leafCount }
    default: 1
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// A short rendering for a message; long texts and lists are cut.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    case .number(let text): JSONValue.cut(text)
    case .string(let text): "“\(JSONValue.cut(text))”"
    case .array(let values) where values.count > 8:
      "[\(values.prefix(8).map(\.shallow).joined(separator: ", ")), … (\(values.count))]"
    case .array(let values): "[\(values.map(\.shallow).joined(separator: ", "))]"
    case .object: "{…}"
    }
  }

  /// The rendering inside a list, which does not open further lists.
  private var shallow: String {
    if case .array = self { "[…]" } else { description }
  }

  /// At most 80 characters, without control characters that could disturb a terminal.
  static func cut(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(80) {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      kept.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(kept) + (text.unicodeScalars.count > 80 ? "…" : "")
  }
}
