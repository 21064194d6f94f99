import Planning
import Scenarios
import SourceFiles

/// A finished case as one line of the log, with a checksum: a line that was not written to its end
/// is known for one.
///
/// Fields are separated by tabs: number, what was drawn, due units, outcome, groups or units in
/// conflict, checksum. Units are named by their place in ``SweepHeader/units``.
struct SweepLine {
  /// The fingerprint of the sweep, so that lines of another one are not taken for its own.
  let fingerprint: String

  /// The line of a case, with its end.
  func text(_ found: Sweep.Found) -> String {
    let body = body(found)
    return body + "\t" + checksum(body) + "\n"
  }

  /// The case of a line without its end; `nil` for any other text.
  func found(_ line: String) -> Sweep.Found? {
    guard let tab = line.lastIndex(of: "\t") else { return nil }
    let body = String(line[..<tab])
    guard line[line.index(after: tab)...] == checksum(body) else { return nil }
    let fields = body.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, let number = Int(fields[0]), let draw = draw(fields[1]),
      let due = Self.numbers(fields[2], " "), let outcome = outcome(fields[3], fields[4])
    else { return nil }
    return Sweep.Found(number: number, draw: draw, due: due, outcome: outcome)
  }

  private func checksum(_ body: String) -> String {
    String(ContentHash(of: (fingerprint + "\n" + body).utf8).description.prefix(16))
  }

  private func body(_ found: Sweep.Found) -> String {
    let (outcome, units) =
      switch found.outcome {
      case .planned(let values, let groups):
        (
          "planned " + Self.text(values, " "),
          groups.map { Self.text($0, "+") }.joined(separator: " ")
        )
      case .infeasible(let units): ("infeasible", Self.text(units, " "))
      case .unproven: ("unproven", "")
      }
    return [
      String(found.number), text(found.draw), Self.text(found.due, " "), outcome, units,
    ].joined(separator: "\t")
  }

  private func outcome(_ word: Substring, _ units: Substring) -> Sweep.Outcome? {
    if word == "unproven" { return units.isEmpty ? .unproven : nil }
    if word == "infeasible" { return Self.numbers(units, " ").map { .infeasible($0) } }
    guard word.hasPrefix("planned "), let values = Self.numbers(word.dropFirst(8), " ") else {
      return nil
    }
    let groups = units.split(separator: " ").map { Self.numbers($0, "+") }
    let read = groups.compactMap(\.self)
    return read.count == groups.count ? .planned(values: values, groups: read) : nil
  }

  // MARK: What was drawn

  private func text(_ draw: SweepDraw) -> String {
    var parts: [String] = []
    if let date = draw.date { parts.append("date=\(date)") }
    if let maxUnits = draw.maxUnits { parts.append("max_units=\(maxUnits)") }
    if let goals = draw.goals {
      parts.append("goals=" + goals.map(\.rawValue).joined(separator: ","))
    }
    if !draw.dueShares.isEmpty { parts.append("share=" + Self.text(draw.dueShares, ",")) }
    return parts.joined(separator: " ")
  }

  private func draw(_ text: Substring) -> SweepDraw? {
    var draw = SweepDraw()
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      switch sides[0] {
      case "date": draw.date = Int(sides[1])
      case "max_units": draw.maxUnits = Int(sides[1])
      case "goals":
        draw.goals = sides[1].split(separator: ",").compactMap { Goal(rawValue: String($0)) }
      case "share": draw.dueShares = Self.numbers(sides[1], ",") ?? []
      default: return nil
      }
    }
    return self.text(draw) == text ? draw : nil
  }

  // MARK: Numbers

  private static func text(_ numbers: [Int], _ separator: String) -> String {
    numbers.map(String.init).joined(separator: separator)
  }

  private static func numbers(_ text: Substring, _ separator: Character) -> [Int]? {
    let parts = text.split(separator: separator)
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }
}
