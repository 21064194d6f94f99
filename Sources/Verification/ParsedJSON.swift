import SourceFiles

/// A JSON value as a plan file states it.
indirect enum ParsedJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is not a plain integer of 64 bits, as written.
  case number(String)
  case string(String)
  case array([ParsedJSON])
  case object([String: ParsedJSON])

  /// A text, or `null` where there is none.
  static func text(_ text: String?) -> ParsedJSON { text.map(ParsedJSON.string) ?? .null }

  /// An integer, or `null` where there is none.
  static func count(_ count: Int?) -> ParsedJSON { count.map(ParsedJSON.integer) ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> ParsedJSON { .array(texts.map(ParsedJSON.string)) }

  /// The value under `key`, when this is an object that has it.
  subscript(key: String) -> ParsedJSON? {
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
  var elements: [ParsedJSON]? {
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

extension ParsedJSON: CustomStringConvertible {
  /// A short rendering for a message; long texts and lists are cut.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    case .number(let text): ParsedJSON.cut(text)
    case .string(let text): "“\(ParsedJSON.cut(text))”"
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
