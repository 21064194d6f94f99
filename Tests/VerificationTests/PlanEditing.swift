@testable import Verification

/// One step from a JSON value to a value inside it.
enum PathStep: Hashable, CustomStringConvertible {
  case key(String)
  case index(Int)

  var description: String {
    switch self {
    case .key(let key): key
    case .index(let index): String(index)
    }
  }
}

/// Reads `groups.0.staffing.class` as a path.
func path(_ text: String) -> [PathStep] {
  text.split(separator: ".").map { Int($0).map(PathStep.index) ?? .key(String($0)) }
}

extension ParsedJSON {
  /// The value with the part at `path` changed; `nil` from `change` removes the part.
  func changing(_ path: [PathStep], _ change: (ParsedJSON) -> ParsedJSON?) -> ParsedJSON {
    guard let step = path.first else { return change(self) ?? .null }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(var members), .key(let key)):
      guard let member = members[key] else { return self }
      members[key] = rest.isEmpty ? change(member) : member.changing(rest, change)
      return .object(members)
    case (.array(var values), .index(let index)) where values.indices.contains(index):
      if !rest.isEmpty {
        values[index] = values[index].changing(rest, change)
      } else if let value = change(values[index]) {
        values[index] = value
      } else {
        values.remove(at: index)
      }
      return .array(values)
    default:
      return self
    }
  }

  /// The value with the part at a dotted path replaced.
  func setting(_ dotted: String, _ value: ParsedJSON) -> ParsedJSON {
    changing(path(dotted)) { _ in value }
  }

  /// The part at `path`.
  func part(at path: [PathStep]) -> ParsedJSON? {
    path.reduce(Optional(self)) { value, step in
      switch step {
      case .key(let key): value?[key]
      case .index(let index):
        value?.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }

  /// The paths of all parts, this value's own empty path first.
  var allPaths: [[PathStep]] {
    let inner: [[PathStep]] =
      switch self {
      case .object(let members):
        members.keys.sorted().flatMap { key in
          (members[key]?.allPaths ?? []).map { [.key(key)] + $0 }
        }
      case .array(let values):
        values.indices.flatMap { index in values[index].allPaths.map { [.index(index)] + $0 } }
      default: []
      }
    return [[]] + inner
  }

  /// The value as JSON text.
  var jsonText: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.jsonText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.keys.sorted().map { key in
          Self.quoted(key) + ":" + (members[key]?.jsonText ?? "null")
        }.joined(separator: ",\n") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
