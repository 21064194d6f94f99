import Planning
import Scenarios
import SourceFiles
import Territory

/// The summary across provinces: one row for each, marked with what is assumed of its factors.
struct ProvinceSection {
  let planningCase: PlanningCase
  let sums: [ProvinceSum]

  /// The summary of a plan, or before one; `nil` where the case has none.
  init?(_ planningCase: PlanningCase, sums: [ProvinceSum]) {
    guard !sums.isEmpty else { return nil }
    self.planningCase = planningCase
    self.sums = sums
  }

  /// The rows of a finished plan.
  func table() -> Table {
    Table(
      title: Words.provincesTitle,
      columns: columns(isPlanned: true),
      rows: sums.map { row(name: name($0), of: $0, isPlanned: true) } + totals(isPlanned: true))
  }

  /// The rows before any plan: how many units are due.
  func dueTable() -> Table {
    Table(
      title: Words.provincesTitle,
      columns: columns(isPlanned: false),
      rows: sums.map { row(name: name($0), of: $0, isPlanned: false) } + totals(isPlanned: false))
  }

  /// What the columns mean.
  func notes() -> Phrase? {
    guard planningCase.traits != nil else { return nil }
    return Phrase(
      vi:
        "Diện 0 / Diện mọi: số đơn vị thuộc diện nếu không đơn vị nào, nếu mọi đơn vị có các yếu tố "
        + "được giả định; đã là hải đảo thì không cộng mức giảm khác (NQ1211 Đ11.3).",
      en:
        "Due 0 / Due all: due units if none, and if every unit had the factors of which something "
        + "is assumed; on islands other reductions do not count (NQ1211 Đ11.3).")
  }

  /// The table as a file of its own; the assumption is in Vietnamese.
  func csv() -> String {
    var table = table()
    table = Table(
      title: nil,
      columns: [.init("province_code", Words.code)] + table.columns,
      rows: sums.map { sum in
        let province = planningCase.dataset.provinces[sum.province]
        return [.text(province.code ?? "")]
          + row(name: .text(province.name), of: sum, isPlanned: true)
      })
    return table.csv()
  }

  private func name(_ sum: ProvinceSum) -> Table.Cell {
    .text(planningCase.dataset.provinces[sum.province].bareName)
  }

  private func columns(isPlanned: Bool) -> [Table.Column] {
    var columns: [Table.Column] = [
      .init("province", Words.province, isFlexible: true),
      .init("units_before", Words.before), .init("due", Words.due),
    ]
    if planningCase.traits != nil {
      columns += [.init("due_if_none", Words.dueIfNone), .init("due_if_all", Words.dueIfAll)]
    }
    columns.append(.init("unjudged", Words.unjudged))
    if isPlanned {
      columns += [
        .init("due_exempt", Words.exempt), .init("unresolved_due", Words.unresolvedShort),
        .init("units_changed", Words.changedShort), .init("units_after", Words.after),
        .init("officials_surplus", Words.officials),
        .init("non_specialised_surplus", Words.nonSpecialised),
        .init("people_affected", Words.people),
      ]
    }
    if planningCase.traits != nil {
      columns.append(.init("assumption", Words.assumedTraits, isFlexible: true))
    }
    return columns
  }

  private func row(name: Table.Cell, of sum: ProvinceSum, isPlanned: Bool) -> [Table.Cell] {
    let totals = sum.totals
    var cells = [name, .whole(totals.unitsBefore), .whole(totals.due)]
    if let extremes = sum.extremes { cells += [.whole(extremes.none), .whole(extremes.all)] }
    cells.append(.whole(sum.unjudged))
    if isPlanned {
      cells += [
        .whole(totals.dueExempt), .whole(totals.unresolvedDue), .whole(totals.unitsChanged),
        .whole(totals.unitsAfter), .whole(totals.officialsSurplus),
        .whole(totals.nonSpecialisedSurplus), .whole(totals.peopleAffected),
      ]
    }
    if let mark = sum.mark { cells.append(.phrase(mark)) }
    return cells
  }

  private func totals(isPlanned: Bool) -> [[Table.Cell]] {
    guard sums.count > 1 else { return [] }
    let rows = sums.map { row(name: .blank, of: $0, isPlanned: isPlanned) }
    return [
      rows[0].indices.map { column in
        if column == 0 { return .phrase(Words.total) }
        var sum = 0
        for row in rows {
          guard case .whole(let number) = row[column] else { return .blank }
          sum += number
        }
        return .whole(sum)
      }
    ]
  }
}
