import Planning
import SourceFiles
import StaffPlanning

/// Surplus counted from the people who are there, where the dataset has head-counts.
struct HeadCountSection {
  private let plan: Plan
  private let regime: RegimeOutcome

  init(_ plan: Plan, _ regime: RegimeOutcome) {
    self.plan = plan
    self.regime = regime
  }

  /// Nothing where no group's head-count is known.
  var parts: [Document.Part] {
    let isKnown = regime.groups.contains {
      $0.headCount.officials != nil || $0.headCount.nonSpecialised != nil
    }
    return isKnown ? [.table(table())] : []
  }

  private func table() -> Table {
    let names = plan.groupNames
    var rows = regime.groups.map { group -> [Table.Cell] in
      [
        .text(group.id), .text(names[group.id] ?? ""), cell(group.headCount.nonSpecialised),
        .whole(group.effect.after.nonSpecialised), cell(group.nonSpecialisedOverHeadCount),
        cell(group.headCount.officials), .whole(group.effect.after.officials),
        cell(group.officialsOverHeadCount),
      ]
    }
    if rows.count > 1 {
      let (there, over) = (regime.headCount, regime.overHeadCount)
      let effects = regime.groups.map(\.effect.after)
      rows.append([
        .blank, .phrase(Words.total), cell(there.nonSpecialised),
        .whole(effects.reduce(0) { $0 + $1.nonSpecialised }), cell(over.nonSpecialised),
        cell(there.officials), .whole(effects.reduce(0) { $0 + $1.officials }),
        cell(over.officials),
      ])
    }
    return Table(
      title: Phrase(
        vi: "SO VỚI SỐ NGƯỜI HIỆN CÓ, THEO NHÓM (trống: bộ dữ liệu thiếu số)",
        en: "AGAINST HEAD-COUNTS, BY GROUP (blank: not in the dataset)"),
      columns: [
        .init("group", Words.group),
        .init("name", Phrase(vi: "Đơn vị mới", en: "New unit"), isFlexible: true),
        .init("non_specialised_head_count", Phrase(vi: "KCT có", en: "N-s. now")),
        .init("non_specialised_after", Phrase(vi: "sau", en: "after")),
        .init("non_specialised_surplus", Phrase(vi: "dôi", en: "surp.")),
        .init("officials_head_count", Phrase(vi: "CBCC có", en: "Off. now")),
        .init("officials_after", Phrase(vi: "sau", en: "after")),
        .init("officials_surplus", Phrase(vi: "dôi", en: "surp.")),
      ], rows: rows)
  }

  private func cell(_ count: Int?) -> Table.Cell { count.map { .whole($0) } ?? .blank }
}
