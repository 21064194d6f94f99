import Legislation
import Planning
import SourceFiles
import Territory

/// The sums of a plan by district.
struct DistrictTotalsSection {
  let plan: Plan
  private var dataset: Dataset { plan.planningCase.dataset }

  func table() -> Table {
    var sums: [Int: DistrictSum] = [:]
    for unit in plan.planningCase.scope {
      sums[dataset.units[unit].district, default: DistrictSum()].addBefore(plan.facts[unit])
    }
    for group in plan.groups {
      sums[group.figures.district, default: DistrictSum()].add(group)
    }
    for kept in plan.kept {
      sums[dataset.units[kept.unit].district, default: DistrictSum()]
        .addAfter(plan.facts[kept.unit])
    }
    var all = DistrictSum()
    var rows = sums.keys.sorted().map { district -> [Table.Cell] in
      let sum = sums[district] ?? DistrictSum()
      all.add(sum)
      return sum.row(.text(dataset.districts[district].name))
    }
    if rows.count > 1 { rows.append(all.row(.phrase(Words.total))) }
    return Table(
      title: Words.districtsTitle,
      columns: [
        .init("district", Words.district, isFlexible: true), .init("due", Words.due),
        .init("groups", Words.groups), .init("discretionary", Words.discretionary),
        .init("units_before", Words.before), .init("units_after", Words.after),
        .init("fewer", Words.fewer),
        .init("non_specialised_surplus", Phrase(vi: "KCT dôi dư", en: "Non-spec. surplus")),
      ], rows: rows)
  }
}

/// Sums of one district.
private struct DistrictSum {
  private var due = 0
  private var groups = 0
  private var discretionary = 0
  private var before = 0
  private var after = 0
  private var surplus = 0

  mutating func addBefore(_ facts: UnitFacts) {
    before += 1
    if facts.isDue { due += 1 }
    surplus += facts.staffing.nonSpecialised
  }

  mutating func addAfter(_ facts: UnitFacts) {
    after += 1
    surplus -= facts.staffing.nonSpecialised
  }

  mutating func add(_ group: Plan.Group) {
    groups += 1
    after += 1
    if group.figures.basis == .pointD { discretionary += 1 }
    surplus -= group.figures.effect.after.nonSpecialised
  }

  mutating func add(_ other: DistrictSum) {
    due += other.due
    groups += other.groups
    discretionary += other.discretionary
    before += other.before
    after += other.after
    surplus += other.surplus
  }

  func row(_ name: Table.Cell) -> [Table.Cell] {
    [
      name, .whole(due), .whole(groups), .whole(discretionary), .whole(before), .whole(after),
      .whole(before - after), .whole(surplus),
    ]
  }
}
