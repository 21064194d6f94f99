import Planning
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// One row for each regime and group, for other programs.
struct StaffListing {
  private let plan: Plan
  private let outcome: StaffOutcome

  init(_ plan: Plan, _ outcome: StaffOutcome) {
    self.plan = plan
    self.outcome = outcome
  }

  /// The rows; money is đồng, and the roadmap's years belong to the scenario's regime.
  func table() -> Table {
    let years = outcome.problem.years
    var names = [
      "regime", "group", "name", "district", "officials_before", "officials_after",
      "officials_surplus", "non_specialised_before", "non_specialised_after",
      "non_specialised_surplus", "leadership_surplus", "officials_head_count",
      "non_specialised_head_count", "officials_surplus_by_head_count",
      "non_specialised_surplus_by_head_count", "allowances_saved_month_vnd",
      "salaries_saved_month_vnd",
      "saving_year_vnd", "severance_vnd",
    ]
    for year in 1...max(1, years) {
      names += ["officials_year_\(year)", "non_specialised_year_\(year)"]
    }
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: outcome.regimes.flatMap { regime in regime.groups.map { row($0, regime, years) } })
  }

  private func row(
    _ group: RegimeOutcome.Group, _ regime: RegimeOutcome, _ years: Int
  ) -> [Table.Cell] {
    let (effect, dataset) = (group.effect, plan.planningCase.dataset)
    let name = plan.groups.first { $0.id == group.id }?.name ?? ""
    let parts = regime.regime == outcome.regimes[0].regime ? outcome.parts?.groups[group.id] : nil
    func number(_ number: Int?) -> Table.Cell { number.map { .whole($0) } ?? .blank }
    let head: [Table.Cell] = [
      .text(regime.regime), .text(group.id), .text(name),
      .text(dataset.districts[group.district].name), .whole(effect.before.officials),
      .whole(effect.after.officials), .whole(effect.officialsSurplus),
      .whole(effect.before.nonSpecialised), .whole(effect.after.nonSpecialised),
      .whole(effect.nonSpecialisedSurplus), .whole(effect.leadershipSurplus),
      number(group.headCount.officials), number(group.headCount.nonSpecialised),
      number(group.officialsOverHeadCount), number(group.nonSpecialisedOverHeadCount),
      .money(effect.before.allowances - effect.after.allowances),
      .money(effect.before.salaries - effect.after.salaries), .money(effect.annualSaving),
      .money(effect.severance),
    ]
    return head
      + (0..<max(1, years)).flatMap { year -> [Table.Cell] in
        guard let parts, parts.own.contains(year) else { return [.blank, .blank] }
        return [.whole(parts.years[year].officials), .whole(parts.years[year].nonSpecialised)]
      }
  }
}
