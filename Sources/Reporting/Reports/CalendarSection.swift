import LegalParameters
import Planning
import Scenarios
import SourceFiles

/// The years of a plan: what takes effect in each, and what the scenario allows.
struct CalendarSection {
  let calendar: Plan.Calendar
  let limits: [YearLimit]

  var parts: [Document.Part] {
    let terms = calendar.terms
    return [
      .table(table),
      .paragraph(
        Phrase(
          vi: "Bắt đầu \(terms.starts); nghị quyết có hiệu lực sớm nhất \(terms.earliestEffect). "
            + "Mỗi nhóm có hiệu lực sớm nhất mà các mức cho phép, theo thứ tự nhóm. Trợ cấp là số "
            + "khi mọi người dôi dư nghỉ ngay, tính từ staffing.effect.",
          en: "Work begins on \(terms.starts); a resolution takes effect on "
            + "\(terms.earliestEffect) at the earliest. Each group takes effect as early as the "
            + "limits allow, in the order of groups. Severance is counted from staffing.effect, as "
            + "if all surplus people left at once.")),
    ]
  }

  private var table: Table {
    var columns: [Table.Column] = [
      .init("year", Words.year), .init("groups", Words.groups),
      .init("groups_limit", Words.capacity), .init("units_removed", Words.fewer),
      .init("severance_vnd", Words.severanceMillions),
    ]
    let hasBudget = limits.contains { $0.figure == .severance }
    if hasBudget { columns.append(.init("severance_limit_vnd", Words.ceiling)) }
    var rows = calendar.years.map { year -> [Table.Cell] in
      [
        .text(String(year.year)), .whole(year.groups), limit(.mergers, year.year) { "\($0)" },
        .whole(year.unitsRemoved), .money(year.severance),
      ]
        + (hasBudget
          ? [limit(.severance, year.year) { NumberText.millions($0, .vietnamese) }] : [])
    }
    func sum(_ value: (Plan.Calendar.Year) -> Int) -> Int {
      calendar.years.reduce(0) { $0 + value($1) }
    }
    rows.append(
      [
        .phrase(Words.total), .whole(sum(\.groups)), .blank, .whole(sum(\.unitsRemoved)),
        .money(sum(\.severance)),
      ] + (hasBudget ? [.blank] : []))
    return Table(title: Words.calendarTitle, columns: columns, rows: rows)
  }

  /// `≤ 60`, `≥ 5`, `5–60`.
  private func limit(
    _ figure: YearLimit.Figure, _ year: Int, _ text: (Int) -> String
  ) -> Table.Cell {
    guard let limit = limits.first(where: { $0.figure == figure && $0.year == year }) else {
      return .blank
    }
    switch (limit.least, limit.most) {
    case (let least?, let most?):
      return .text(least == most ? "= \(text(least))" : "\(text(least))–\(text(most))")
    case (let least?, nil): return .text("≥ \(text(least))")
    case (nil, let most?): return .text("≤ \(text(most))")
    case (nil, nil): return .blank
    }
  }
}
