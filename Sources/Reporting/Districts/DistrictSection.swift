import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// What a report says of the district level, before the communes.
struct DistrictSection {
  private let districts: DistrictPlan
  private var plan: Plan { districts.plan }
  private var units: [Unit] { plan.planningCase.dataset.units }
  private var communes: [Unit] { districts.communes.units }

  init(_ districts: DistrictPlan) {
    self.districts = districts
  }

  var parts: [Document.Part] {
    var parts: [Document.Part] = [.paragraph(status())]
    if plan.status == .infeasible {
      parts.append(.list(DistrictWords.conflictsTitle, plan.conflicts.map(\.explanation)))
    } else {
      parts.append(.table(PlanReport(plan).goals(title: DistrictWords.goalsTitle)))
    }
    parts += [.table(moves()), .table(due()), .table(groups()), .table(proposals())]
    if !plan.groups.isEmpty || !districts.proposals.isEmpty { parts.append(.paragraph(marks())) }
    return parts
  }

  private func status() -> Phrase {
    let totals = plan.totals
    let count = Phrase(
      vi: "\(totals.due) trong \(totals.unitsBefore) đơn vị thuộc diện sắp xếp",
      en: "\(totals.due) of \(totals.unitsBefore) districts are due")
    switch plan.status {
    case .infeasible:
      return Phrase(
        vi: "CẤP HUYỆN: KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ; \(count.vi).",
        en: "DISTRICTS: NO LEGAL PLAN; \(count.en).")
    case .optimal, .feasible, .assessed:
      let proof =
        plan.status == .optimal
        ? Phrase(vi: "tối ưu, đã chứng minh", en: "optimal, proven")
        : Phrase(vi: "chưa chứng minh tối ưu", en: "not proven optimal")
      let unresolved =
        totals.unresolvedDue == 0
        ? Phrase(vi: "", en: "")
        : Phrase(
          vi: " KHÔNG HỢP LỆ: \(totals.unresolvedDue) huyện thuộc diện chưa được giải quyết.",
          en: " NOT LAWFUL: \(totals.unresolvedDue) due districts are unresolved.")
      return Phrase(
        vi: "CẤP HUYỆN: \(totals.unitsBefore) → \(totals.unitsAfter) đơn vị; \(count.vi); "
          + "\(proof.vi)." + unresolved.vi,
        en: "DISTRICTS: \(totals.unitsBefore) → \(totals.unitsAfter); \(count.en); \(proof.en)."
          + unresolved.en)
    }
  }

  // MARK: Tables

  private func due() -> Table {
    Table(
      title: DistrictWords.dueTitle,
      columns: [
        .init("code", Words.code), .init("district", Words.district, isFlexible: true),
        .init("area_m2", Words.areaSquareKilometres), .init("area_percent", Words.areaPercent),
        .init("population", Words.people), .init("population_percent", Words.populationPercent),
        .init("points", Words.clauses), .init("outcome", DistrictWords.outcome, isFlexible: true),
      ],
      rows: plan.planningCase.scope.filter { plan.facts[$0].isDue }.map { district in
        [.text(units[district].code), .text(units[district].name)]
          + figures(plan.facts[district].standing)
          + [
            .text(PlanReport(plan).points(district)),
            outcome(of: district).map { .phrase($0) } ?? .blank,
          ]
      })
  }

  /// What becomes of a district; `nil` when it stays and need not be arranged.
  func outcome(of district: Int) -> Phrase? {
    if let group = plan.groups.first(where: { $0.members.contains(district) }) {
      return Phrase(
        vi: "nhập, nhóm \(group.id): \(group.name)", en: "joins, group \(group.id): \(group.name)")
    }
    guard plan.facts[district].isDue, plan.status != .infeasible else { return nil }
    let keep = plan.planningCase.decisions.keep[district]
    guard let ground = keep?.ground else {
      return Phrase(vi: "chưa giải quyết", en: "unresolved")
    }
    let evidence = keep?.evidence.map { ": \($0)" } ?? ""
    let inferred = keep?.inferredFrom
    return Phrase(
      vi: "giữ, \(ground)" + evidence + (inferred.map { " (suy ra từ \($0))" } ?? ""),
      en: "kept, \(ground)" + evidence + (inferred.map { " (inferred from \($0))" } ?? ""))
  }

  private func groups() -> Table {
    let report = PlanReport(plan)
    return Table(
      title: DistrictWords.groupsTitle,
      columns: [
        .init("group", Words.group), .init("members", Words.members, isFlexible: true),
        .init("area_m2", Words.areaSquareKilometres), .init("area_percent", Words.areaPercent),
        .init("population", Words.people), .init("population_percent", Words.populationPercent),
        .init("sub_units", DistrictWords.communes), .init("basis", Words.basis),
      ],
      rows: plan.groups.map { group in
        [.text(group.id), .phrase(report.sentence(group))] + figures(group.figures.standing)
          + [.text(subUnits(group)), .text(report.basisText(group))]
      })
  }

  /// “32 (13)”: communes, and in brackets the least number, which is waived.
  private func subUnits(_ group: Plan.Group) -> String {
    let counted = districts.subUnits(
      of: group.members, standard: group.figures.standing.standard)
    return counted.standard.map { "\(counted.count) (\($0.count))" } ?? "\(counted.count)"
  }

  private func figures(_ standing: Standing) -> [Table.Cell] {
    [
      .area(standing.area), .percent(standing.area, of: standing.standard.area),
      .whole(standing.population), .percent(standing.population, of: standing.standard.population),
    ]
  }

  private func moves() -> Table {
    Table(
      title: DistrictWords.movesTitle,
      columns: [
        .init("code", Words.code), .init("unit", Words.unit, isFlexible: true),
        .init("from", DistrictWords.from, isFlexible: true),
        .init("to", DistrictWords.to, isFlexible: true),
        .init("area_m2", Words.areaSquareKilometres), .init("population", Words.people),
        .init("why", DistrictWords.why, isFlexible: true),
      ],
      rows: districts.moves.map { move in
        let unit = communes[move.unit]
        return [
          .text(unit.code), .text(unit.name), .text(units[move.from].name),
          .text(units[move.to].name), .area(unit.area), .whole(unit.population),
          move.why.map { .text($0) } ?? .blank,
        ]
      })
  }

  private func proposals() -> Table {
    Table(
      title: DistrictWords.proposalsTitle,
      columns: [
        .init("to", DistrictWords.to, isFlexible: true),
        .init("units", DistrictWords.moved, isFlexible: true),
        .init("population", Words.people),
        .init("receiver_area_percent", DistrictWords.receiverArea),
        .init("receiver_population_percent", DistrictWords.receiverPeople),
        .init("giver_area_percent", DistrictWords.giverArea),
        .init("giver_population_percent", DistrictWords.giverPeople),
        .init("meets_standards", DistrictWords.both),
      ],
      rows: districts.proposals.map { move in
        let names = move.units.map { "\(communes[$0].code) \(communes[$0].name)" }
        func shares(_ standing: Standing) -> [Table.Cell] {
          [
            .percent(standing.area, of: standing.standard.area),
            .percent(standing.population, of: standing.standard.population),
          ]
        }
        return [
          .text(units[move.to].name),
          .text(names.joined(separator: ", ") + " (\(units[move.from].name))"),
          .whole(move.people),
        ] + shares(move.receiver.after) + shares(move.giver.after) + [
          .phrase(move.meetsStandards ? Words.yes : Words.no)
        ]
      })
  }

  private func marks() -> Phrase {
    Phrase(
      vi: "Cấp xã: số đơn vị trực thuộc (trong ngoặc: tiêu chuẩn, miễn khi số đơn vị giảm, khoản 2 "
        + "Điều 4 NQ35) · điều chỉnh địa giới: bên nhận hết thuộc diện, bên cho không thành thuộc "
        + "diện và còn liền một dải; Đạt: cả hai đạt đủ tiêu chuẩn; nhận vào kịch bản bằng districts.decisions.move; xã về quận "
        + "còn phải thành lập phường",
      en: "Communes: sub-units (in brackets the standard, waived where the number of units falls, "
        + "NQ35 Article 4.2) · boundary changes: the receiver is no longer due, the giver does not "
        + "become due and stays in one piece; Meet: both reach both standards; taken up by districts.decisions.move; a rural commune "
        + "in an urban district must still become a ward")
  }
}
