import LegalParameters
import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// Biểu 2d and 2e: what the communes after the arrangement have under Decree 34/2019 and under Decree
/// 33/2023 (the forms of Circular 50/2023/TT-BTC).
///
/// Base salary is that of the law's day and the difference that of a month, where the forms of 2023
/// count with 1.49 million and five months. Funds of villages are left out: a plan says nothing of
/// them.
struct BIEU2Funds {
  let source: AnnexSource

  /// The regimes that the forms compare.
  static let regimes = (former: "decree-34-2019", present: "decree-33-2023")

  /// Units that have the same quota.
  private struct Kind: Hashable, Comparable {
    let kind: UnitKind
    let unitClass: UnitClass
    /// Whether the civil servants of the ward pilot stand in place of the quota.
    let isInPilot: Bool

    static func < (a: Kind, b: Kind) -> Bool {
      func place(_ kind: Kind) -> [Int] {
        [
          UnitKind.allCases.firstIndex(of: kind.kind) ?? 0, kind.isInPilot ? 1 : 0,
          UnitClass.allCases.firstIndex(of: kind.unitClass) ?? 0,
        ]
      }
      return place(a).lexicographicallyPrecedes(place(b))
    }
  }

  private var law: Law { source.plan.planningCase.law }
  private var terms: StaffTerms { source.plan.planningCase.staffTerms }

  /// The figures of both regimes; `nil` where the law has one of them not, or no commune is planned.
  var figures: (former: StaffNormFigures, present: StaffNormFigures)? {
    guard source.arrangesUnits, let former = law.staff.regimes[Self.regimes.former],
      let present = law.staff.regimes[Self.regimes.present]
    else { return nil }
    return (former, present)
  }

  /// The communes after the arrangement.
  private var units: [StaffedUnit] {
    source.plan.groups.map(\.figures.staffed)
      + source.plan.kept.filter { source.plan.facts[$0.unit].missing.isEmpty }
      .map { source.plan.facts[$0.unit].staffed }
  }

  private func isInPilot(_ unit: StaffedUnit, _ figures: StaffNormFigures) -> Bool {
    unit.kind == .phuong && !unit.isBudgetLevel && figures.wardCivilServants != nil
  }

  // MARK: Officials

  /// The rows of Biểu 2d.
  func officials() -> [AnnexRow] {
    guard let figures else { return [] }
    let kinds = Dictionary(grouping: units) {
      Kind(
        kind: $0.kind, unitClass: $0.unitClass, isInPilot: isInPilot($0, figures.present))
    }
    var total = (units: 0, former: 0, present: 0, month: 0)
    var rows = kinds.keys.sorted().enumerated().map { index, kind -> AnnexRow in
      let units = kinds[kind] ?? []
      func posts(_ figures: StaffNormFigures) -> Int {
        units.reduce(0) {
          $0 + PostNorm.of($1, by: figures, hasRegularPolice: terms.hasRegularPolice).officials
        }
      }
      let (former, present) = (posts(figures.former), posts(figures.present))
      let month = present * terms.salary
      total = (
        total.units + units.count, total.former + former, total.present + present,
        total.month + month
      )
      let quota = { (figures: StaffNormFigures) -> Int in
        isInPilot(units[0], figures)
          ? figures.wardCivilServants ?? 0 : figures.officials[kind.kind]?[kind.unitClass] ?? 0
      }
      return AnnexRow(
        .item,
        Self.cells(units.count, former, present, month).merging([
          "number": .whole(index + 1), "item": .phrase(title(kind)),
          "norm_other": .whole(quota(figures.former)), "norm": .whole(quota(figures.present)),
        ]) { $1 })
    }
    rows.append(
      AnnexRow(
        .total,
        Self.cells(total.units, total.former, total.present, total.month).merging([
          "item": .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
        ]) { $1 }))
    return rows
  }

  private static func cells(
    _ units: Int, _ former: Int, _ present: Int, _ month: Int
  ) -> [String: AnnexCell] {
    [
      "units": .whole(units), "posts_other": .whole(former), "posts": .whole(present),
      "change": .whole(present - former), "month": .money(month), "year": .money(12 * month),
    ]
  }

  private func title(_ kind: Kind) -> Phrase {
    let pilot = (
      vi: kind.isInPilot ? " (không phải cấp ngân sách)" : "",
      en: kind.isInPilot ? " (not a budget level)" : ""
    )
    return Phrase(
      vi: "\(kind.kind.prefix) loại \(kind.unitClass.rawValue)\(pilot.vi)",
      en: "\(kind.kind.prefix), class \(kind.unitClass.rawValue)\(pilot.en)")
  }

  // MARK: Allowances

  /// The rows of Biểu 2e.
  func allowances() -> [AnnexRow] {
    guard let figures else { return [] }
    let classes = Dictionary(grouping: units, by: \.unitClass)
    var total = (units: 0, former: 0, present: 0)
    var rows = UnitClass.allCases.filter { classes[$0] != nil }.enumerated().map {
      index, unitClass -> AnnexRow in
      let units = classes[unitClass]?.count ?? 0
      let (old, new) = (
        figures.former.monthlyFund[unitClass] ?? 0, figures.present.monthlyFund[unitClass] ?? 0
      )
      let (former, present) = (units * terms.money(old), units * terms.money(new))
      total = (total.units + units, total.former + former, total.present + present)
      return AnnexRow(
        .item,
        Self.money(former, present).merging([
          "number": .whole(index + 1),
          "item": .phrase(
            Phrase(
              vi: "Đơn vị hành chính cấp xã loại \(unitClass.rawValue)",
              en: "Communes of class \(unitClass.rawValue)")),
          "units": .whole(units), "rate_other": .decimal(old, places: 2),
          "rate": .decimal(new, places: 2),
        ]) { $1 })
    }
    let extra = units.reduce(0) {
      $0 + PostNorm.of($1, by: figures.present, hasRegularPolice: terms.hasRegularPolice).extra
    }
    if extra > 0 {
      let present = extra * terms.money(figures.present.monthlyFundPerExtraPerson)
      total.present += present
      rows.append(
        AnnexRow(
          .item,
          [
            "number": .whole(rows.count + 1),
            "item": .phrase(
              Phrase(
                vi: "Người tăng thêm theo quy mô dân số, diện tích: \(extra) người",
                en: "People added by size: \(extra)")),
            "rate": .decimal(figures.present.monthlyFundPerExtraPerson, places: 2),
            "month": .money(present), "difference": .money(present),
          ]))
    }
    rows.append(
      AnnexRow(
        .total,
        Self.money(total.former, total.present).merging([
          "item": .phrase(Phrase(vi: "Tổng cộng", en: "Total")), "units": .whole(total.units),
        ]) { $1 }))
    return rows
  }

  private static func money(_ former: Int, _ present: Int) -> [String: AnnexCell] {
    [
      "month_other": .money(former), "month": .money(present),
      "difference": .money(present - former),
    ]
  }
}
