import Planning
import SourceFiles

/// A comparison for other programs: figures first, then one row for each unit whose group differs.
struct ComparisonListing {
  private let comparison: PlanComparison

  init(_ comparison: PlanComparison) {
    self.comparison = comparison
  }

  /// Rows `figure` with a value for each plan, and rows `unit` with the codes of the unit's group in
  /// each plan.
  func table() -> Table {
    let labels = comparison.entries.map(\.label)
    let columns = ["row", "key"] + labels
    let figures = comparison.figures.map { figure -> [Table.Cell] in
      [.text("figure"), .text(figure.key)]
        + figure.values.map { figure.isMoney ? .money($0) : .whole($0) }
    }
    let groups = comparison.entries.map { groupOfUnit($0.plan) }
    let codes = Set(comparison.differences.flatMap { $0.clusters.flatMap(\.codes) }).sorted()
    let units = codes.map { code -> [Table.Cell] in
      [.text("unit"), .text(code)] + groups.map { .text($0[code] ?? "") }
    }
    return Table(
      columns: columns.map { Table.Column($0, Phrase(vi: $0, en: $0)) }, rows: figures + units)
  }

  /// For each unit in a group the codes of the group's members and parts; for a divided unit of every
  /// group that takes a part.
  private func groupOfUnit(_ plan: Plan) -> [String: String] {
    let units = plan.planningCase.dataset.units
    var groups: [String: String] = [:]
    for group in plan.groups {
      let parts = group.parts.map { plan.planningCase.dataset.parts.parts[$0.index].code }
      let text = (group.members.map { units[$0].code } + parts).joined(separator: "+")
      for unit in group.touched {
        groups[units[unit].code] = groups[units[unit].code].map { $0 + " " + text } ?? text
      }
    }
    return groups
  }
}
