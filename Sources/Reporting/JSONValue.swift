import Foundation
import SourceFiles

/// A JSON value with explicit nulls, written with sorted keys so that equal content is equal bytes.
public enum JSONValue: Sendable, Hashable, Encodable {
  /// Text.
  case string(String)
  /// A whole number.
  case int(Int)
  /// True or false.
  case bool(Bool)
  /// A list.
  case array([JSONValue])
  /// A map.
  case object([String: JSONValue])
  /// Nothing.
  case null

  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A number, or null.
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// Both wordings of a phrase.
  static func phrase(_ phrase: Phrase) -> JSONValue {
    .object(["vi": .string(phrase.vi), "en": .string(phrase.en)])
  }

  /// A list of texts.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// Encodes the value itself.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .int(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    case .array(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }

  /// The value as indented text with sorted keys, ending with a newline.
  public func text() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
