import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// What a plan does to people, for people to read: regimes side by side, districts, groups, roadmap.
public struct StaffReport {
  private let plan: Plan
  private let outcome: StaffOutcome
  private var dataset: Dataset { plan.planningCase.dataset }
  private var own: RegimeOutcome { outcome.regimes[0] }

  /// Prepares the report.
  public init(_ plan: Plan, _ outcome: StaffOutcome) {
    self.plan = plan
    self.outcome = outcome
  }

  /// The whole report.
  public func document() -> Document {
    let title = plan.planningCase.scenario.title
    let parts: [Document.Part] = [
      .heading(
        Phrase(vi: "\(title): con người và kinh phí", en: "\(title): people and money")),
      .paragraph(summary()), .table(regimes()),
      .list(
        Phrase(vi: "MỖI CHẾ ĐỘ TRONG MỘT DÒNG", en: "EACH REGIME IN ONE LINE"),
        outcome.regimes.map { StaffAssumptions.line(of: $0, in: plan.planningCase) }),
      .table(savings()), .table(districts()), .table(groups()),
    ]
    let assumptions = StaffAssumptions(plan, outcome).all.dropFirst(outcome.regimes.count)
    return Document(
      parts: parts + HeadCountSection(plan, own).parts + [.paragraph(marks())]
        + RoadmapSection(plan, outcome).parts
        + StaffTitles(outcome).parts + [
          .list(Words.assumptionsTitle, Array(assumptions))
        ], data: StaffListing(plan, outcome).table())
  }

  private func summary() -> Phrase {
    let total = own.total
    let (units, after) = (plan.totals.unitsBefore, plan.totals.unitsAfter)
    return Phrase(
      vi: "\(units) → \(after) đơn vị; theo \(own.figures.title.vi), không chuyên trách "
        + "\(NumberText.grouped(total.before.nonSpecialised, .vietnamese)) → "
        + "\(NumberText.grouped(total.after.nonSpecialised, .vietnamese)), dôi dư "
        + "\(NumberText.grouped(total.nonSpecialisedSurplus, .vietnamese)); cán bộ, công chức "
        + "\(NumberText.grouped(total.before.officials, .vietnamese)) → "
        + "\(NumberText.grouped(total.after.officials, .vietnamese)), dôi dư "
        + "\(NumberText.grouped(total.officialsSurplus, .vietnamese)). Có hiệu lực từ "
        + "\(plan.planningCase.scenario.effect). Số liệu là tổng hợp, không nêu hay xếp hạng cá nhân.",
      en: "\(units) → \(after) units; by \(own.figures.title.en), non-specialised staff "
        + "\(NumberText.grouped(total.before.nonSpecialised, .english)) → "
        + "\(NumberText.grouped(total.after.nonSpecialised, .english)), surplus "
        + "\(NumberText.grouped(total.nonSpecialisedSurplus, .english)); officials "
        + "\(NumberText.grouped(total.before.officials, .english)) → "
        + "\(NumberText.grouped(total.after.officials, .english)), surplus "
        + "\(NumberText.grouped(total.officialsSurplus, .english)). In effect from "
        + "\(plan.planningCase.scenario.effect). Figures are aggregates; nobody is named or ranked."
    )
  }

  // MARK: Regimes side by side

  private func regimes() -> Table {
    func row(_ vi: String, _ en: String, _ cell: (RegimeOutcome) -> Table.Cell) -> [Table.Cell] {
      [.phrase(Phrase(vi: vi, en: en))] + outcome.regimes.map(cell)
    }
    let rows = [
      row("Không chuyên trách: trước", "Non-specialised: before") {
        .whole($0.total.before.nonSpecialised)
      },
      row("  – định mức sau", "  – norm after") { .whole($0.total.after.nonSpecialised) },
      row("  – sau khi phân loại lại (ước tính)", "  – once classed anew (estimate)") {
        .whole($0.reclassed.nonSpecialised)
      },
      row("  – dôi dư", "  – surplus") { .whole($0.total.nonSpecialisedSurplus) },
      row("Cán bộ, công chức: trước", "Officials: before") { .whole($0.total.before.officials) },
      row("  – định mức sau", "  – norm after") { .whole($0.total.after.officials) },
      row("  – sau khi phân loại lại (ước tính)", "  – once classed anew (estimate)") {
        .whole($0.reclassed.officials)
      },
      row("  – dôi dư", "  – surplus") { .whole($0.total.officialsSurplus) },
      row("  – trong đó lãnh đạo UBND", "  – of which leaders of committees") {
        .whole($0.total.leadershipSurplus)
      },
      row("Quỹ phụ cấp giảm mỗi tháng", "Allowance fund less, a month") {
        .money($0.total.before.allowances - $0.total.after.allowances)
      },
      row("Quỹ lương giảm mỗi tháng", "Salaries less, a month") {
        .money($0.total.before.salaries - $0.total.after.salaries)
      },
      row("Tiết kiệm mỗi năm", "Saving a year") { .money($0.total.annualSaving) },
      row("Trợ cấp nếu nghỉ ngay (cao nhất)", "Severance if all leave at once (most)") {
        .money($0.total.severance)
      },
      row("Hoàn vốn (tháng)", "Pay-back (months)") {
        $0.total.paybackMonths.map { .whole($0) } ?? .none
      },
    ]
    return Table(
      title: Words.staffTitle,
      columns: [.init("figure", Words.figure, isFlexible: true)]
        + outcome.regimes.map {
          .init($0.regime, Phrase(vi: $0.regime, en: $0.regime), isFlexible: true)
        },
      rows: rows)
  }

  private func savings() -> Table {
    Table(
      title: Words.savingsTitle,
      columns: [
        .init("from", Phrase(vi: "Lương cơ sở từ", en: "Base salary from")),
        .init("base_salary_vnd", Phrase(vi: "đồng/tháng", en: "đồng a month")),
        .init(
          "year_vnd", Phrase(vi: "Tiết kiệm mỗi năm (triệu đồng)", en: "Saving a year (million)")),
        .init("source", Phrase(vi: "Căn cứ", en: "By")),
      ],
      rows: outcome.savings.map {
        [
          .text($0.base.from.description), .whole($0.base.amount), .money($0.annualSaving),
          .text($0.base.citation.article + " " + $0.base.citation.confidence.mark),
        ]
      })
  }

  // MARK: Districts and groups

  private static let effectColumns: [Table.Column] = [
    .init("non_specialised_before", Phrase(vi: "KCT", en: "N-s.")),
    .init("non_specialised_after", Phrase(vi: "sau", en: "after")),
    .init("non_specialised_surplus", Phrase(vi: "dôi", en: "surp.")),
    .init("officials_before", Phrase(vi: "CBCC", en: "Off.")),
    .init("officials_after", Phrase(vi: "sau", en: "after")),
    .init("officials_surplus", Phrase(vi: "dôi", en: "surp.")),
    .init("saving_year_vnd", Phrase(vi: "TK/năm", en: "save/yr")),
    .init("severance_vnd", Words.severance),
  ]

  private func cells(_ effect: StaffEffect) -> [Table.Cell] {
    [
      .whole(effect.before.nonSpecialised), .whole(effect.after.nonSpecialised),
      .whole(effect.nonSpecialisedSurplus), .whole(effect.before.officials),
      .whole(effect.after.officials), .whole(effect.officialsSurplus),
      .money(effect.annualSaving), .money(effect.severance),
    ]
  }

  private func districts() -> Table {
    var rows = own.districts.sorted { $0.key < $1.key }.map { district, effect in
      [Table.Cell.text(dataset.districts[district].name)] + cells(effect)
    }
    if rows.count > 1 { rows.append([.phrase(Words.total)] + cells(own.total)) }
    return Table(
      title: Words.staffDistrictsTitle,
      columns: [.init("district", Words.district, isFlexible: true)] + Self.effectColumns,
      rows: rows)
  }

  private func groups() -> Table {
    let names = plan.groupNames
    var rows = own.groups.map { group in
      [.text(group.id), Table.Cell.text(names[group.id] ?? "")] + cells(group.effect)
    }
    if own.divided != .none {
      rows.append(
        [.blank, .phrase(Phrase(vi: "Đơn vị bị chia", en: "Divided units"))] + cells(own.divided))
    }
    if rows.count > 1 { rows.append([.blank, .phrase(Words.total)] + cells(own.changed)) }
    return Table(
      title: Words.staffGroupsTitle,
      columns: [
        .init("group", Words.group),
        .init("name", Phrase(vi: "Đơn vị mới", en: "New unit"), isFlexible: true),
      ] + Self.effectColumns, rows: rows)
  }

  private func marks() -> Phrase {
    Phrase(
      vi:
        "KCT người hoạt động không chuyên trách, CBCC cán bộ, công chức: định mức trước, sau · dôi: "
        + "trên định mức sau · TK/năm: phụ cấp và lương giảm mỗi năm · Trợ cấp: nếu mọi người dôi dư nghỉ ngay "
        + "(lộ trình: chi trong năm) · TN: nghỉ tự nhiên · đ.đ.: điều động · nghỉ: nghỉ có trợ cấp",
      en:
        "N-s. non-specialised staff, Off. officials: norm before, after · surp.: above the norm after · save/yr: "
        + "allowances and salaries less in a year · Severance: if all surplus people left at once "
        + "(roadmap: paid in the year) · nat.: natural departures · tr.: transferred · sev.: leaving "
        + "with severance")
  }
}
