@testable import Verification

/// A constraint of a conflict with its relaxation, as plan.json states them.
struct StatedConstraint {
  let key: String
  var units: [String] = []
  /// The words of the constraint and of its relaxation.
  let words: (vi: String, en: String)
  let change: (vi: String, en: String)
  var to: Int?
  let suffices: Bool

  var json: ParsedJSON {
    .object([
      "key": .string(key), "units": .texts(units), "position": .string("scenario.yaml:8"),
      "vi": .string(words.vi), "en": .string(words.en),
    ])
  }

  func relaxation(_ place: Int) -> ParsedJSON {
    .object([
      "constraint": .integer(place), "to": to.map { .integer($0) } ?? .null,
      "suffices": .bool(suffices), "vi": .string(change.vi), "en": .string(change.en),
    ])
  }

  /// A unit that must be resolved.
  static func due(_ code: String, _ name: String, suffices: Bool) -> StatedConstraint {
    StatedConstraint(
      key: "due", units: [code],
      words: ("phải giải quyết \(code) \(name)", "resolve \(code) \(name)"),
      change: (
        "để \(code) chưa giải quyết (due: goal)", "leave \(code) unresolved (due: goal)"
      ), suffices: suffices)
  }

  /// A kept unit of the first entry.
  static func keep(_ code: String, _ name: String, suffices: Bool) -> StatedConstraint {
    let words = (vi: "giữ nguyên \(code) \(name)", en: "keep \(code) \(name)")
    return StatedConstraint(
      key: "decisions.keep[0]", units: [code], words: words,
      change: ("bỏ “\(words.vi)”", "drop “\(words.en)”"), suffices: suffices)
  }

  /// The largest group, and the size that is enough.
  static func maxUnits(_ most: Int, to size: Int, suffices: Bool) -> StatedConstraint {
    StatedConstraint(
      key: "groups.max_units",
      words: ("nhóm tối đa \(most) đơn vị", "groups of at most \(most) units"),
      change: ("nhóm đến \(size) đơn vị", "groups of up to \(size) units"), to: size,
      suffices: suffices)
  }
}
