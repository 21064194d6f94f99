import Planning
import SourceFiles

/// The sums of a plan: units, staff and due units, before and after.
struct TotalsSection {
  let plan: Plan

  func table() -> Table {
    let totals = plan.totals
    func row(_ vi: String, _ en: String, _ before: Int?, _ after: Int?, _ change: Int?)
      -> [Table.Cell]
    {
      [
        .phrase(Phrase(vi: vi, en: en)), before.map { .whole($0) } ?? .blank,
        after.map { .whole($0) } ?? .blank, change.map { .signed($0) } ?? .blank,
      ]
    }
    var rows = [
      row(
        "Đơn vị hành chính cấp xã", "Commune-level units", totals.unitsBefore, totals.unitsAfter,
        totals.unitsAfter - totals.unitsBefore),
      row(
        "Người hoạt động không chuyên trách (định mức)", "Non-specialised staff (norm)",
        totals.nonSpecialisedBefore, totals.nonSpecialisedAfter, -totals.nonSpecialisedSurplus),
      row(
        "Cán bộ, công chức (định mức)", "Officials (norm)", totals.officialsBefore,
        totals.officialsAfter, -totals.officialsSurplus),
    ]
    if plan.planningCase.scenario.mayCrossDistricts {
      rows.append(
        row(
          "Đơn vị chuyển sang huyện khác", "Units moved to another district", nil,
          totals.unitsMoved, nil))
    }
    rows += [
      row("Thuộc diện sắp xếp", "Due units", totals.due, nil, nil),
      row("  – trong các nhóm", "  – in groups", nil, totals.dueInGroups, nil),
    ]
    if totals.dueExempt > 0 {
      rows.append(
        row("  – giữ vì yếu tố đặc thù", "  – kept on a ground", nil, totals.dueExempt, nil))
    }
    if totals.dueChanged > 0 {
      rows.append(
        row("  – điều chỉnh địa giới", "  – boundary changed", nil, totals.dueChanged, nil))
    }
    rows += [
      row("  – chưa giải quyết", "  – unresolved", nil, totals.unresolvedDue, nil),
      row("Nhóm (đơn vị mới)", "Groups (new units)", nil, totals.groups, nil),
      row(
        "  – theo điểm d (4.1.d)", "  – by point d (4.1.d)", nil, totals.discretionaryResults, nil),
      row(
        "  – theo điểm a–d, phải thuyết minh lý do", "  – by points a–d, reason to be stated", nil,
        plan.groups.filter { $0.figures.precondition == .presumed }.count, nil),
    ]
    if totals.encouragedResults > 0 {
      rows.append(
        row(
          "  – khuyến khích (không có đơn vị thuộc diện)", "  – encouraged (no due member)", nil,
          totals.encouragedResults, nil))
    }
    return Table(
      title: Words.totalsTitle,
      columns: [
        .init("figure", Words.figure, isFlexible: true), .init("before", Words.before),
        .init("after", Words.after), .init("change", Phrase(vi: "Tăng, giảm", en: "Change")),
      ], rows: rows)
  }
}
