import Planning
import SourceFiles
import Territory

/// Many plans at a glance: one row each, whatever their levels.
public struct OverviewReport {
  private let entries: [PlanComparison.Entry]

  /// Prepares the report.
  public init(_ plans: [(source: String, plan: Plan)]) {
    entries = PlanComparison.entries(plans)
  }

  /// The table, the plans' titles below it, and the due units that plans leave unresolved.
  public func document() -> Document {
    let titles = entries.map { entry in
      Phrase(
        vi: "\(entry.label): \(entry.plan.planningCase.scenario.title)",
        en: "\(entry.label): \(entry.plan.planningCase.scenario.title)")
    }
    let unresolved = entries.compactMap(PlanComparison.unresolved)
    let table = table()
    return Document(
      parts: [.table(table), .list(Words.titlesTitle, titles)]
        + (unresolved.isEmpty ? [] : [.list(Words.unresolvedTitle, unresolved)]),
      data: table)
  }

  private func table() -> Table {
    Table(
      title: Words.overviewTitle,
      columns: [
        .init("plan", Words.plan), .init("source", Words.source, isFlexible: true),
        .init("status", Words.status, isFlexible: true), .init("lawful", Words.lawful),
        .init("districts_after", Words.districtsAfter), .init("units_after", Words.after),
        .init("reduction", Words.fewer), .init("groups", Words.groups),
        .init("units_changed", Words.changed), .init("units_moved", Words.moved),
        .init("discretionary_results", Words.discretionary),
        .init("unresolved_due", Words.unresolvedShort), .init("due_exempt", Words.exempt),
        .init("non_specialised_surplus", Words.staffSurplus),
        .init("officials_surplus", Words.officialsSurplus),
      ], rows: entries.map(row), repeatedColumns: 2)
  }

  /// The folder's or file's own name.
  private func name(of entry: PlanComparison.Entry) -> String {
    entry.source.split(separator: "/").last.map(String.init) ?? entry.source
  }

  private func row(_ entry: PlanComparison.Entry) -> [Table.Cell] {
    let plan = entry.plan
    let districts = plan.districts?.plan
    let head: [Table.Cell] = [
      .text(entry.label), .text(name(of: entry)), .phrase(Words.short(plan.status)),
      .phrase(plan.isLawful ? Words.yes : Words.no),
      districts.map { .whole($0.totals.unitsAfter) } ?? .blank,
    ]
    // Where only districts are arranged, the figures are theirs.
    let totals = plan.planningCase.scenario.level == .district ? districts?.totals : plan.totals
    guard let totals else { return head + Array(repeating: .blank, count: 10) }
    let isOfDistricts = plan.planningCase.scenario.level == .district
    return head + [
      isOfDistricts ? .blank : .whole(totals.unitsAfter),
      .whole(totals.unitsBefore - totals.unitsAfter), .whole(totals.groups),
      .whole(totals.unitsChanged), .whole(totals.unitsMoved), .whole(totals.discretionaryResults),
      .whole(totals.unresolvedDue), .whole(totals.dueExempt),
      isOfDistricts ? .blank : .whole(totals.nonSpecialisedSurplus),
      isOfDistricts ? .blank : .whole(totals.officialsSurplus),
    ]
  }
}
