import Planning
import SourceFiles
import StaffPlanning
import Staffing

/// People and money in a few lines, for the report of a plan.
struct StaffSummary {
  private let plan: Plan
  private let outcome: StaffOutcome

  init(_ plan: Plan, _ outcome: StaffOutcome) {
    self.plan = plan
    self.outcome = outcome
  }

  /// A table with one row for each regime, and the roadmap in one sentence.
  var parts: [Document.Part] {
    [.table(table()), .paragraph(RoadmapSection(plan, outcome).line)]
  }

  private func table() -> Table {
    Table(
      title: Phrase(
        vi: "NGƯỜI VÀ TIỀN (triệu đồng; hoàn vốn: tháng; chi tiết: sapxep staff)",
        en: "PEOPLE AND MONEY (norms after; million đồng, months; see sapxep staff)"),
      columns: [
        .init("regime", Words.regime, isFlexible: true),
        .init("non_specialised_after", Phrase(vi: "KCT sau", en: "N-s.")),
        .init("non_specialised_surplus", Words.surplus),
        .init("officials_after", Phrase(vi: "CBCC sau", en: "Off.")),
        .init("officials_surplus", Words.surplus),
        .init("saving_year_vnd", Phrase(vi: "TK/năm", en: "Save/yr")),
        .init("severance_vnd", Words.severance),
        .init("payback_months", Phrase(vi: "Hoàn vốn", en: "Payback")),
      ],
      rows: outcome.regimes.map { regime in
        let total = regime.total
        return [
          .text(regime.regime), .whole(total.after.nonSpecialised),
          .whole(total.nonSpecialisedSurplus), .whole(total.after.officials),
          .whole(total.officialsSurplus), .money(total.annualSaving), .money(total.severance),
          total.paybackMonths.map { .whole($0) } ?? .none,
        ]
      })
  }
}
