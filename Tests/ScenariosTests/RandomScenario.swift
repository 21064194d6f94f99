import Scenarios
import TestSupport

/// Scenarios of random but valid content.
enum RandomScenario {
  private static let words = [
    "xã", "null", "~", "- a", "a: b", "# c", "\"", "\\", "'", "{", "]", "\n", "\t", " ", "00012",
    "true", "@",
    "%", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1F600}", "=", "|", ">", "!", "&x", "*x",
    ",",
  ]

  static func text(using chance: inout SeededChance) -> String {
    var lines: [String] = []
    func pick<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> String
    where Choice.RawValue == String {
      Array(Choice.allCases).randomElement(using: &chance)?.rawValue ?? ""
    }
    lines.append("due: \(pick(Scenario.DueRule.self))")
    lines.append(
      "groups: { max_units: \(Int.random(in: 1...8, using: &chance)), "
        + "discretion: \(pick(Scenario.Discretion.self)), fallbacks: \(pick(Scenario.Fallbacks.self)), "
        + "without_due_unit: \(pick(Scenario.WithoutDueUnit.self)) }")
    let goals = Goal.allCases.shuffled(using: &chance)
      .prefix(Int.random(in: 1...10, using: &chance))
    lines.append("goals: [\(goals.map(\.rawValue).joined(separator: ", "))]")
    lines.append("scope: { across_districts: \(pick(Scenario.AcrossDistricts.self)) }")
    lines.append(
      "links: { add: [{ units: [\"00001\", \"00004\"], kind: \(pick(StatedLinks.Kind.self)), "
        + "why: \(quoted(&chance)) }], "
        + "remove: [{ units: [\"00002\", \"00001\"], why: \(quoted(&chance)) }] }")
    lines.append("decisions:")
    lines.append("  keep:")
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      lines.append("    - { units: [\(codes(1, &chance))], evidence: \(quoted(&chance)) }")
    }
    lines.append("  join: [{ units: [\(codes(2, &chance))], why: \(quoted(&chance)) }]")
    lines.append("  name: [{ members: [\(codes(3, &chance))], name: \(quoted(&chance)) }]")
    lines.append(RandomStaffing.limits(using: &chance))
    lines.append(RandomStaffing.staffing(using: &chance))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func codes(_ atLeast: Int, _ chance: inout SeededChance) -> String {
    let count = Int.random(in: atLeast...5, using: &chance)
    return (1...7).shuffled(using: &chance).prefix(count).map { "\"0000\($0)\"" }
      .joined(separator: ", ")
  }

  /// A YAML double-quoted text, every character by its number.
  private static func quoted(_ chance: inout SeededChance) -> String {
    // A blank text is refused.
    var result = "\"x"
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      for scalar in (words.randomElement(using: &chance) ?? "x").unicodeScalars {
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
