import Planning
import SourceFiles
import Territory

/// A plan as one row per unit or part that changes, which `assess` reads again as a drawn plan.
struct PlanListing {
  private let plan: Plan
  private var dataset: Dataset { plan.planningCase.dataset }

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// The rows: groups first, then units that receive a part, then adjusted boundaries.
  func table() -> Table {
    var names = [
      "group", "name", "code", "part", "unit", "district", "due", "unit_area_m2",
      "unit_population", "basis", "precondition", "year", "area_m2", "area_percent", "population",
      "population_percent",
    ]
    if hasReceivers { names.append("new_district") }
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: plan.groups.flatMap(rows) + plan.kept.flatMap(rows))
  }

  /// Whether a new unit may lie in another district than a member.
  private var hasReceivers: Bool { plan.planningCase.scenario.mayCrossDistricts }

  private func rows(_ group: Plan.Group) -> [[Table.Cell]] {
    let standing = group.figures.standing
    let receiver: [Table.Cell] =
      hasReceivers ? [.text(dataset.districts[group.figures.district].name)] : []
    let pieces =
      group.members.map { cells($0, part: "whole") }
      + group.parts.map { cells($0.unit, part: dataset.parts.parts[$0.index].code) }
    return pieces.map { cells in
      [.text(group.id), .text(group.name)] + cells + [
        .text(group.figures.basis.rawValue), .text(group.figures.precondition.rawValue),
        group.year.map { .text(String($0)) } ?? .blank, .area(standing.area),
        .percent(standing.area, of: standing.standard.area), .whole(standing.population),
        .percent(standing.population, of: standing.standard.population),
      ] + receiver
    }
  }

  private func rows(_ kept: Plan.Kept) -> [[Table.Cell]] {
    let label = [Table.Cell.text(dataset.units[kept.unit].code), .blank]
    let blanks = [Table.Cell](repeating: .blank, count: hasReceivers ? 8 : 7)
    switch kept.change {
    case nil: return []
    case .boundaryAdjustment:
      return [label + cells(kept.unit, part: "boundary_adjustment") + blanks]
    case .receivesPart:
      let parts = kept.parts.map { dataset.parts.parts[$0] }
      return [label + cells(kept.unit, part: "whole") + blanks]
        + parts.map { label + cells($0.unit, part: $0.code) + blanks }
        + kept.receives.filter { unit in !parts.contains { $0.unit == unit } }
        .map { label + cells($0, part: "partial") + blanks }
    }
  }

  private func cells(_ unit: Int, part: String) -> [Table.Cell] {
    let facts = dataset.units[unit]
    return [
      .text(facts.code), .text(part), .text(facts.name), .text(dataset.district(of: unit).name),
      .flag(plan.facts[unit].isDue, mark: "*"), .area(facts.area), .whole(facts.population),
    ]
  }
}
