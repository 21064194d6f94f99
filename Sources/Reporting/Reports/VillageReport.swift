import LegalParameters
import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// A plan of villages for people to read: status, goals, totals, communes, groups, staff.
public struct VillageReport {
  private let plan: VillagePlan
  private var villageCase: VillageCase { plan.villageCase }
  private var dataset: Dataset { villageCase.planningCase.dataset }
  private var villages: [Village] { villageCase.map.villages }
  private var merging: VillageMergingFigures { villageCase.figures.merging }

  /// Prepares the report.
  public init(_ plan: VillagePlan) {
    self.plan = plan
  }

  /// The whole report; `verified` is what the verifier said.
  public func document(verified: Phrase) -> Document {
    let title = villageCase.planningCase.scenario.title
    var parts: [Document.Part] = [
      .heading(Phrase(vi: title, en: title)), .paragraph(status()), .paragraph(verified),
      .paragraph(basis()),
    ]
    if plan.status == .infeasible {
      parts.append(.list(Words.conflictsTitle, plan.conflicts.map(\.explanation)))
    } else {
      parts += [
        .table(goals()), .table(totals()), .table(communes()), .table(groups()),
      ]
      if !plan.groups.isEmpty { parts.append(.paragraph(marks())) }
      parts += [.table(staffByGroup()), .table(staffByCommune())]
      parts += consents()
      let unresolved = plan.kept.filter { plan.facts[$0.village].standing.mark == .mustMerge }
      if !unresolved.isEmpty {
        parts.append(.list(VillageWords.unresolvedTitle, unresolved.map { label($0.village) }))
      }
    }
    parts += [.table(small()), .list(Words.assumptionsTitle, plan.assumptions)]
    return Document(parts: parts, data: VillageListing(plan).table())
  }

  // MARK: Head

  private func status() -> Phrase {
    let unlawful =
      plan.isLawful
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi: " KHÔNG HỢP LỆ: \(plan.totals.unresolved) thôn phải sáp nhập chưa được giải quyết, "
          + "\(plan.totals.refusedInGroups) thôn được nhập khi cử tri chưa đồng ý.",
        en: " NOT LAWFUL: \(plan.totals.unresolved) must-merge villages are unresolved, "
          + "\(plan.totals.refusedInGroups) villages are merged without consent.")
    switch plan.status {
    case .optimal:
      return Phrase(
        vi: "TỐI ƯU: mọi mục tiêu đã được chứng minh là tối ưu." + unlawful.vi,
        en: "OPTIMAL: every goal is proven optimal." + unlawful.en)
    case .feasible:
      return Phrase(
        vi:
          "CHƯA CHỨNG MINH TỐI ƯU: tìm kiếm dừng sớm (\(Words.stop(plan.stop).vi)); xem cột cận dưới."
          + unlawful.vi,
        en: "NOT PROVEN: the search ended early (\(Words.stop(plan.stop).en)); see the bounds."
          + unlawful.en)
    case .infeasible:
      return Phrase(
        vi: "KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ theo các quy định của kịch bản này.",
        en: "NO LEGAL PLAN exists under the rules of this scenario.")
    }
  }

  private func basis() -> Phrase {
    let law = villageCase.planningCase.law
    let region = villageCase.figures.sizes[villageCase.request.region]?.title
    let city = villageCase.request.city.flatMap { villageCase.figures.cities[$0]?.title }
    func salary(_ language: Language) -> String {
      NumberText.grouped(villageCase.baseSalary, language)
    }
    return Phrase(
      vi: "Dữ liệu: \(dataset.manifest.title). Luật ngày \(law.day), vùng \(region?.vi ?? "")"
        + (city.map { ", \($0.vi)" } ?? "")
        + ". Mức lương cơ sở \(salary(.vietnamese)) đồng một tháng.",
      en: "Data: \(dataset.manifest.title). Law of \(law.day), region \(region?.en ?? "")"
        + (city.map { ", \($0.en)" } ?? "")
        + ". Base salary \(salary(.english)) đồng a month.")
  }

  // MARK: Tables

  private func goals() -> Table {
    GoalTable(
      title: Words.goalsTitle,
      rows: plan.goals.map { result in
        .init(
          goal: result.goal.phrase, value: result.value, bound: result.bound,
          proof: result.isProven ? Words.proven : Words.notProven)
      }
    ).table()
  }

  private func totals() -> Table {
    let (totals, staff) = (plan.totals, plan.totals.staffing)
    func row(_ vi: String, _ en: String, _ before: Int?, _ after: Int?) -> [Table.Cell] {
      let change: Table.Cell
      if let before, let after { change = .signed(after - before) } else { change = .blank }
      return [
        .phrase(Phrase(vi: vi, en: en)), before.map { .whole($0) } ?? .blank,
        after.map { .whole($0) } ?? .blank, change,
      ]
    }
    return Table(
      title: Words.totalsTitle,
      columns: [
        .init("figure", Words.figure, isFlexible: true), .init("before", Words.before),
        .init("after", Words.after), .init("change", Phrase(vi: "Tăng, giảm", en: "Change")),
      ],
      rows: [
        row("Thôn, tổ dân phố", "Villages", totals.before, totals.after),
        row("  – phải sáp nhập", "  – must merge", totals.mustMerge, totals.unresolved),
        row("  – khuyến khích sáp nhập", "  – encouraged to merge", totals.encouraged, nil),
        row("Nhóm (thôn mới)", "Groups (new villages)", nil, totals.groups),
        row("  – chưa đạt quy mô", "  – below the size", nil, totals.belowSize),
        row(
          "Người hoạt động không chuyên trách", "Non-specialised people", staff.peopleBefore,
          staff.peopleAfter),
        row("  – dôi dư", "  – surplus", nil, staff.surplus),
        row("  – còn thiếu", "  – vacant", nil, staff.vacant),
        row(
          "Quỹ phụ cấp một tháng, đồng", "Fund a month, đồng", staff.fundBefore, staff.fundAfter),
        row(
          "Quỹ phụ cấp một năm, đồng", "Fund a year, đồng", 12 * staff.fundBefore,
          12 * staff.fundAfter),
      ])
  }

  private func communes() -> Table {
    func row(_ name: Table.Cell, _ sums: VillageTotals) -> [Table.Cell] {
      [
        name, .whole(sums.mustMerge), .whole(sums.encouraged), .whole(sums.groups),
        .whole(sums.before), .whole(sums.after), .whole(sums.before - sums.after),
      ]
    }
    return Table(
      title: VillageWords.communesTitle,
      columns: [
        .init("commune", VillageWords.commune, isFlexible: true),
        .init("must_merge", VillageWords.mustMergeCount),
        .init("encouraged", VillageWords.encouragedCount), .init("groups", Words.groups),
        .init("before", Words.before), .init("after", Words.after),
        .init("fewer", Words.fewer),
      ], rows: byCommune(row))
  }

  /// One row for each commune, and one for all when there are several.
  private func byCommune(
    _ row: (Table.Cell, VillageTotals) -> [Table.Cell]
  ) -> [[Table.Cell]] {
    let rows = zip(villageCase.communes, plan.communes).map { commune, sums in
      row(.text(dataset.units[commune].name), sums)
    }
    return rows.count > 1 ? rows + [row(.phrase(Words.total), plan.totals)] : rows
  }

  private func groups() -> Table {
    Table(
      title: VillageWords.groupsTitle,
      columns: [
        .init("group", Words.group), .init("members", VillageWords.members, isFlexible: true),
        .init("households", VillageWords.households), .init("percent", VillageWords.share),
        .init("basis", Words.basis, isFlexible: true),
        .init("consent", VillageWords.consent, isFlexible: true),
      ],
      rows: plan.groups.map { group in
        let standing = group.figures.standing
        return [
          .text(group.id), .text(sentence(group)), .whole(standing.households),
          .percent(standing.households, of: standing.size.households),
          .phrase(VillageListing.basis(standing, merging)), .phrase(consent(group)),
        ]
      })
  }

  private func sentence(_ group: VillagePlan.Group) -> String {
    let names = group.members.map { member -> String in
      villages[member].name + mark(plan.facts[member].standing.mark)
    }
    return names.joined(separator: " + ") + " → " + group.name
  }

  private func mark(_ mark: VillageMark) -> String {
    switch mark {
    case .mustMerge: "*"
    case .encouraged: "°"
    case .full: ""
    }
  }

  /// Whether all agree, else how many do not or were not asked.
  private func consent(_ group: VillagePlan.Group) -> Phrase {
    let answers = group.members.map { plan.facts[$0].consent }
    let refused = answers.count { $0 == .refused }
    let open = answers.count { $0 == .notAsked }
    if refused > 0 {
      return Phrase(vi: "\(refused) chưa đồng ý", en: "\(refused) do not agree")
    }
    return open > 0
      ? Phrase(vi: "\(open) chưa hỏi", en: "\(open) not asked")
      : Phrase(vi: "đồng ý", en: "agree")
  }

  private func marks() -> Phrase {
    let (must, encouraged) = (merging.mustMergeBelowPercent, merging.encouragedBelowPercent)
    let (article, mark) = (merging.citation.article, merging.citation.confidence.mark)
    return Phrase(
      vi: "* phải sáp nhập: dưới \(must) % quy mô · ° khuyến khích sáp nhập: từ \(must) đến dưới "
        + "\(encouraged) %, \(article) \(mark)",
      en: "* must merge: below \(must) % of the size · ° encouraged: from \(must) to below "
        + "\(encouraged) %, \(article) \(mark)")
  }

  private func staffByGroup() -> Table {
    staff(
      title: VillageWords.groupStaffTitle, first: .init("group", Words.group),
      rows: plan.groups.map { staffRow(.text($0.id), $0.staffing) })
  }

  private func staffByCommune() -> Table {
    staff(
      title: VillageWords.communeStaffTitle,
      first: .init("commune", VillageWords.commune, isFlexible: true),
      rows: byCommune { staffRow($0, $1.staffing) })
  }

  private func staff(title: Phrase, first: Table.Column, rows: [[Table.Cell]]) -> Table {
    Table(
      title: title,
      columns: [
        first, .init("people_before", VillageWords.people), .init("people_after", Words.after),
        .init("surplus", VillageWords.surplus), .init("fund_before", VillageWords.fundBefore),
        .init("fund_after", VillageWords.fundAfter), .init("saving_year", VillageWords.yearly),
      ], rows: rows)
  }

  private func staffRow(_ name: Table.Cell, _ staff: VillageStaffing) -> [Table.Cell] {
    [
      name, .whole(staff.peopleBefore), .whole(staff.peopleAfter), .whole(staff.surplus),
      .whole(staff.fundBefore), .whole(staff.fundAfter), .whole(staff.yearlySaving),
    ]
  }

  private func consents() -> [Document.Part] {
    let members = plan.groups.flatMap(\.members)
    let lists: [(Phrase, VillageConsent)] = [
      (VillageWords.refusedTitle, .refused), (VillageWords.notAskedTitle, .notAsked),
    ]
    return lists.compactMap { title, consent in
      let found = members.filter { plan.facts[$0].consent == consent }
      return found.isEmpty ? nil : .list(title, found.map(label))
    }
  }

  /// “VD1-06 Thôn Ví dụ 6, Xã Ví dụ Một: 350/700 (50,00 %)”.
  private func label(_ index: Int) -> Phrase {
    let village = villages[index]
    let name = "\(village.code) \(village.name), \(dataset.units[village.commune].name)"
    guard let asked = village.consultation else { return Phrase(vi: name, en: name) }
    func answer(_ language: Language) -> String {
      let (agree, voters) = (
        NumberText.grouped(asked.agree, language), NumberText.grouped(asked.voters, language)
      )
      return "\(agree)/\(voters) (\(NumberText.percent(asked.agree, of: asked.voters, language)) %)"
    }
    return Phrase(
      vi: "\(name): \(answer(.vietnamese))", en: "\(name): \(answer(.english))")
  }

  private func small() -> Table {
    let small = villageCase.villages.filter { plan.facts[$0].standing.mark != .full }
    return Table(
      title: VillageWords.smallTitle,
      columns: [
        .init("code", Words.code), .init("village", VillageWords.village, isFlexible: true),
        .init("commune", VillageWords.commune, isFlexible: true),
        .init("households", VillageWords.households), .init("percent", VillageWords.share),
        .init("standing", VillageWords.standing), .init("consent", VillageWords.consent),
      ],
      rows: small.map { index in
        let (village, facts) = (villages[index], plan.facts[index])
        return [
          .text(village.code), .text(village.name), .text(dataset.units[village.commune].name),
          .whole(village.households),
          .percent(village.households, of: facts.standing.size.households),
          .phrase(VillageWords.phrase(facts.standing.mark)),
          .phrase(VillageWords.phrase(facts.consent)),
        ]
      })
  }
}
