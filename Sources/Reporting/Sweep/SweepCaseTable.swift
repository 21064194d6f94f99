import Planning
import Scenarios
import SourceFiles

/// One row for each case: what was drawn and what became of it.
struct SweepCaseTable {
  private let header: SweepHeader
  private let found: [Sweep.Found]

  init(_ header: SweepHeader, _ found: [Sweep.Found]) {
    self.header = header
    self.found = found
  }

  /// Case 0 is the scenario as it stands.
  func table() -> Table {
    let keys =
      ["case", "outcome", "date", "max_units", "goal_order", "due_shares", "due", "groups"]
      + header.goals.map(\.rawValue)
    return Table(
      columns: keys.map { .init($0, Phrase(vi: $0, en: $0)) }, rows: found.map(row))
  }

  private func row(_ found: Sweep.Found) -> [Table.Cell] {
    let (word, values, groups): (String, [Int]?, Int?) =
      switch found.outcome {
      case .planned(let values, let groups): ("planned", values, groups.count)
      case .infeasible: ("infeasible", nil, nil)
      case .unproven: ("unproven", nil, nil)
      }
    let draw = found.draw
    let drawn: [Table.Cell] = [
      draw.date.map { .text(header.design.dates[$0]) } ?? .blank,
      draw.maxUnits.map { .whole($0) } ?? .blank,
      draw.goals.map { .text($0.map(\.rawValue).joined(separator: " ")) } ?? .blank,
      draw.dueShares.isEmpty
        ? .blank : .text(draw.dueShares.map { $0 > 0 ? "+\($0)" : "\($0)" }.joined(separator: " ")),
    ]
    let results: [Table.Cell] = [
      .whole(found.due.count), groups.map { .whole($0) } ?? .blank,
    ]
    let goals: [Table.Cell] = header.goals.indices.map { place in
      values.map { .whole($0[place]) } ?? .blank
    }
    return [.whole(found.number), .text(word)] + drawn + results + goals
  }
}
