import SourceFiles

extension DistrictRules {
  /// The rules as lines of the resolved scenario.
  ///
  /// - Parameters:
  ///   - line: Writes a key with its value and where it comes from.
  ///   - decisions: The lines of the decisions that districts and communes have in common.
  ///   - origin: Writes where something stands.
  func resolvedLines(
    _ line: (_ key: String, _ value: String, _ path: [String]) -> String, decisions: [String],
    origin: (SourcePosition) -> String
  ) -> [String] {
    func entry(_ indent: String, _ key: String, _ value: String, _ path: [String] = []) -> String {
      line(indent + key, value, ["districts"] + path + [key])
    }
    let stated = (decisions + resolvedMoves(origin)).map { "  " + $0 }
    let goals = goals.map(\.rawValue).joined(separator: ", ")
    return [
      "districts:", entry("  ", "due", due.rawValue), "  groups:",
      entry("    ", "max_units", String(maxUnits), ["groups"]),
      entry("    ", "discretion", discretion.rawValue, ["groups"]),
      entry("    ", "fallbacks", fallbacks.rawValue, ["groups"]),
      entry("    ", "without_due_unit", withoutDueUnit.rawValue, ["groups"]), "  decisions:",
    ] + stated + [
      entry("  ", "propose_moves", String(proposeMoves)), entry("  ", "goals", "[\(goals)]"),
    ]
  }

  private func resolvedMoves(_ origin: (SourcePosition) -> String) -> [String] {
    if moves.isEmpty { return ["  move: []"] }
    let quoted = YAMLText.quoted
    return ["  move:"]
      + moves.map { move in
        let why = move.why.map { ", why: \(quoted($0))" } ?? ""
        return "    - { unit: \(quoted(move.unit.code)), to: \(quoted(move.to.code))\(why) }"
          + "  # \(origin(move.position))"
      }
  }
}
