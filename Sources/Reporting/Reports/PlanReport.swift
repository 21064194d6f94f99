import Legislation
import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// A plan for people to read: status, goals, totals, districts, groups, assumptions.
public struct PlanReport {
  private let plan: Plan
  private let staff: StaffOutcome?
  private var dataset: Dataset { plan.planningCase.dataset }

  /// Prepares the report.
  ///
  /// - Parameter staff: What the plan does to people; `nil` when there is no plan.
  public init(_ plan: Plan, staff: StaffOutcome? = nil) {
    self.plan = plan
    self.staff = staff
  }

  /// The whole report.
  ///
  /// - Parameter verified: What the verifier said, to be printed with the status; `nil` when it was
  ///   not asked.
  public func document(verified: Phrase?) -> Document {
    var parts: [Document.Part] = [
      .heading(both(plan.planningCase.scenario.title)), .paragraph(status()),
    ]
    if let verified { parts.append(.paragraph(verified)) }
    parts.append(.paragraph(basis()))
    if !plan.remarks.isEmpty { parts.append(.list(Words.remarksTitle, plan.remarks)) }
    parts += plan.districts.map { DistrictSection($0).parts } ?? []
    if plan.planningCase.scenario.level == .district {
      // No commune is planned: there is nothing to say of them.
    } else if plan.status == .infeasible {
      parts += ConflictSection(plan).parts
    } else {
      if plan.districts != nil { parts.append(.paragraph(DistrictWords.communesAfter)) }
      if let provinces = ProvinceSection(plan.planningCase, sums: ProvinceSum.all(of: plan)) {
        parts.append(.table(provinces.table()))
        if let notes = provinces.notes() { parts.append(.paragraph(notes)) }
      }
      parts.append(.table(goals(title: Words.goalsTitle)))
      parts.append(.table(TotalsSection(plan: plan).table()))
      if let staff { parts += StaffSummary(plan, staff).parts }
      parts.append(.table(DistrictTotalsSection(plan: plan).table()))
      if let changed = DistrictChangeSection(plan: plan).table() { parts.append(.table(changed)) }
      parts.append(.table(groups()))
      if !plan.groups.isEmpty { parts.append(.paragraph(marks())) }
      if let links = NameSection(plan: plan).links() { parts.append(links) }
      if let names = NameSection(plan: plan).table() { parts.append(.table(names)) }
      if let changes = changes() { parts.append(.table(changes)) }
      if let exempt = exempt() { parts.append(.table(exempt)) }
      if let unresolved = unresolved() { parts.append(unresolved) }
      if let calendar = plan.calendar {
        parts +=
          CalendarSection(calendar: calendar, limits: plan.planningCase.scenario.yearLimits).parts
      }
    }
    if let schedule = plan.schedule { parts += ScheduleSection(schedule: schedule).parts }
    let ofStaff = staff.map { StaffAssumptions(plan, $0).all } ?? []
    parts.append(.list(Words.assumptionsTitle, plan.assumptions + ofStaff))
    return Document(parts: parts, data: PlanListing(listed).table())
  }

  /// The summary across provinces as CSV; `nil` where the plan has none.
  public func provincesCSV() -> String? {
    ProvinceSection(plan.planningCase, sums: ProvinceSum.all(of: plan))?.csv()
  }

  /// The plan whose changes CSV prints.
  private var listed: Plan {
    plan.planningCase.scenario.level == .district ? plan.districts?.plan ?? plan : plan
  }

  // MARK: Head

  private func unfinishedChoice(_ stop: Plan.Stop) -> Phrase {
    let why = Words.stop(stop)
    return Phrase(
      vi:
        " Việc chọn theo thứ tự mã giữa các phương án tốt ngang nhau chưa xong (\(why.vi)): lần "
        + "chạy khác có thể cho phương án khác, tốt ngang.",
      en:
        " The choice by code order among equally good plans was not finished (\(why.en)): another "
        + "run may give another plan, just as good.")
  }

  private func status() -> Phrase {
    let lawful =
      plan.isLawful
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi: " KHÔNG HỢP LỆ: \(unlawful().vi).", en: " NOT LAWFUL: \(unlawful().en).")
    switch plan.status {
    case .optimal:
      let choice = plan.stop.map(unfinishedChoice)
      return Phrase(
        vi: "TỐI ƯU: mọi mục tiêu đã được chứng minh là tối ưu." + (choice?.vi ?? "") + lawful.vi,
        en: "OPTIMAL: every goal is proven optimal." + (choice?.en ?? "") + lawful.en)
    case .feasible where plan.stop == .alternative:
      return Phrase(
        vi:
          "HỢP LỆ, KHÔNG PHẢI PHƯƠNG ÁN TỐT NHẤT: một phương án thay thế; cận dưới là giá trị của "
          + "phương án tốt nhất." + lawful.vi,
        en: "LEGAL, NOT THE BEST: an alternative; the bounds are the values of the best plan."
          + lawful.en)
    case .feasible:
      return Phrase(
        vi:
          "HỢP LỆ, CHƯA CHỨNG MINH TỐI ƯU: tìm kiếm dừng sớm (\(Words.stop(plan.stop).vi)); xem cột cận dưới."
          + lawful.vi,
        en:
          "FEASIBLE, NOT PROVEN: the search ended early (\(Words.stop(plan.stop).en)); see the bounds."
          + lawful.en)
    case .infeasible:
      return Phrase(
        vi: "KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ theo các quy định của kịch bản này.",
        en: "NO LEGAL PLAN exists under the rules of this scenario.")
    case .assessed:
      return Phrase(
        vi: "PHƯƠNG ÁN ĐƯỢC ĐÁNH GIÁ: do người dùng vẽ, không phải kết quả tối ưu." + lawful.vi,
        en: "ASSESSED PLAN: drawn by hand, not a result of the optimiser." + lawful.en)
    }
  }

  private func unlawful() -> Phrase {
    let unresolved = plan.totals.unresolvedDue + (plan.districts?.plan.totals.unresolvedDue ?? 0)
    guard unresolved > 0 else {
      return Phrase(
        vi: "có nhóm mà luật hoặc kịch bản không cho phép, xem lưu ý",
        en: "a group is against the law or the scenario, see the remarks")
    }
    return Phrase(
      vi: "\(unresolved) đơn vị thuộc diện chưa được giải quyết",
      en: "\(unresolved) due units are unresolved")
  }

  private func basis() -> Phrase {
    let law = plan.planningCase.law
    let levels = [plan.totals] + (plan.districts.map { [$0.plan.totals] } ?? [])
    let reference =
      levels.contains { $0.dueExempt > 0 } || levels.allSatisfy { $0.due == 0 }
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi:
          " Không đơn vị nào được giữ vì yếu tố đặc thù (Điều 3): đây là tham chiếu pháp lý, không "
          + "phải dự báo.",
        en: " No unit is kept on a special ground (Article 3): this is a legal reference, not a "
          + "forecast.")
    return Phrase(
      vi: "Dữ liệu: \(dataset.manifest.title). Luật ngày \(law.day), giai đoạn \(law.phase)."
        + reference.vi,
      en: "Data: \(dataset.manifest.title). Law of \(law.day), phase \(law.phase)." + reference.en)
  }

  // MARK: Tables

  func goals(title: Phrase) -> Table {
    GoalTable(
      title: title,
      rows: plan.goals.map { result in
        .init(
          goal: result.goal.phrase, value: result.value, bound: result.bound,
          proof: plan.status == .assessed
            ? Words.assessed : result.isProven ? Words.proven : Words.notProven)
      }
    ).table()
  }

  private func groups() -> Table {
    Table(
      title: Words.groupsTitle,
      columns: [
        .init("group", Words.group), .init("members", Words.members, isFlexible: true),
        .init("area_m2", Words.areaSquareKilometres), .init("area_percent", Words.areaPercent),
        .init("population", Words.people), .init("population_percent", Words.populationPercent),
        .init("basis", Words.basis),
      ],
      rows: plan.groups.map { group in
        let standing = group.figures.standing
        return [
          .text(group.id), .phrase(sentence(group)), .area(standing.area),
          .percent(standing.area, of: standing.standard.area), .whole(standing.population),
          .percent(standing.population, of: standing.standard.population),
          .text(basisText(group)),
        ]
      })
  }

  func sentence(_ group: Plan.Group) -> Phrase {
    let words = PartWords(dataset) { unit in
      (plan.facts[unit].isDue ? "*" : "")
        + (dataset.units[unit].district == group.figures.district ? "" : "»")
    }.sentence(group)
    let receiver =
      group.crossesDistricts ? " (\(dataset.districts[group.figures.district].name))" : ""
    let year = group.year.map { " (\($0))" } ?? ""
    return Phrase(vi: words.vi + receiver + year, en: words.en + receiver + year)
  }

  func basisText(_ group: Plan.Group) -> String {
    var text = group.figures.basis.shortName
    if group.figures.precondition == .presumed { text += "?" }
    if !group.figures.kind.isRural { text += "°" }
    if plan.changesKind(group) { text += "↑" }
    if !group.links.isEmpty { text += "=" }
    if !group.isContiguous { text += "!" }
    return text
  }

  private func marks() -> Phrase {
    var further = Phrase(vi: "", en: "")
    func add(_ isUsed: (Plan.Group) -> Bool, _ vi: String, _ en: String) {
      guard plan.groups.contains(where: isUsed) else { return }
      further = Phrase(vi: further.vi + " · " + vi, en: further.en + " · " + en)
    }
    add(
      plan.changesKind, "↑ xã thành đô thị, phải thuyết minh (Đ4.3)",
      "↑ a commune becomes urban, to be justified (Đ4.3)")
    add({ !$0.links.isEmpty }, "= liền kề nhờ liên kết", "= contiguous by a link")
    add(\.crossesDistricts, "» chuyển sang huyện khác", "» moves to another district")
    add(
      { $0.parts.contains(where: \.isAssumed) }, "~ số liệu của phần được giả định (chia đều)",
      "~ the part's figures are assumed (equal shares)")
    return Phrase(
      vi:
        "* thuộc diện · 4.1 đạt cả hai tiêu chuẩn · ≥3 nhập từ ba đơn vị (miễn diện tích, dân số) "
        + "· 4.1.a–d điểm a–d khoản 1 Điều 4 NQ35 · ? lý do không thể nhập thêm được giả định, phải "
        + "thuyết minh · ° kết quả đô thị: khoản 3 (cơ cấu, hạ tầng) còn để ngỏ · ! không liền kề"
        + further.vi,
      en: "* due · 4.1 both standards · ≥3 three or more units (area and population waived) · "
        + "4.1.a–d points a–d of NQ35 Article 4.1 · ? the reason why no further unit can join is "
        + "presumed and must be justified · ° urban result: clause 3 (structure, infrastructure) "
        + "is open · ! not contiguous" + further.en)
  }

  private func changes() -> Table? {
    let changed = plan.kept.filter { $0.change != nil }
    guard !changed.isEmpty || !plan.dissolved.isEmpty else { return nil }
    func names(_ units: [Int]) -> String {
      units.map { dataset.units[$0].name }.joined(separator: ", ")
    }
    let divided = plan.dissolved.map { dissolved -> [Table.Cell] in
      [
        .text(dataset.units[dissolved.unit].code), .text(dataset.units[dissolved.unit].name),
        .phrase(
          Phrase(
            vi: "chia cho \(names(dissolved.into))", en: "divided among \(names(dissolved.into))")),
      ]
    }
    let others = changed.map { kept -> [Table.Cell] in
      let what =
        kept.change == .receivesPart
        ? PartWords(dataset).received(kept)
        : Phrase(vi: "điều chỉnh địa giới", en: "boundary adjusted")
      return [
        .text(dataset.units[kept.unit].code), .text(dataset.units[kept.unit].name), .phrase(what),
      ]
    }
    return Table(
      title: Words.changesTitle,
      columns: [
        .init("code", Words.code), .init("unit", Words.unit, isFlexible: true),
        .init("change", Words.change, isFlexible: true),
      ], rows: divided + others)
  }

  private func exempt() -> Table? {
    let exempt = plan.kept.filter { plan.facts[$0.unit].isDue && $0.decision?.ground != nil }
    guard !exempt.isEmpty else { return nil }
    return Table(
      title: Words.exemptTitle,
      columns: [
        .init("code", Words.code), .init("unit", Words.unit, isFlexible: true),
        .init("points", Words.clauses), .init("ground", Words.ground, isFlexible: true),
      ],
      rows: exempt.map { kept in
        let inferred = kept.decision?.inferredFrom
        let ground = kept.decision?.ground ?? ""
        return [
          .text(dataset.units[kept.unit].code), .text(dataset.units[kept.unit].name),
          .text(points(kept.unit)),
          .phrase(
            Phrase(
              vi: ground + (inferred.map { " (suy ra từ \($0))" } ?? ""),
              en: ground + (inferred.map { " (inferred from \($0))" } ?? ""))),
        ]
      })
  }

  private func unresolved() -> Document.Part? {
    let units = plan.kept.filter {
      plan.facts[$0.unit].isDue && $0.decision?.ground == nil && $0.change == nil
    }
    guard !units.isEmpty else { return nil }
    return .list(
      Words.unresolvedTitle,
      units.map { kept in
        both(
          "\(dataset.units[kept.unit].code) \(dataset.units[kept.unit].name) (\(points(kept.unit)))"
        )
      })
  }

  func points(_ unit: Int) -> String {
    plan.facts[unit].duePoints.map(\.point).joined(separator: ", ")
  }

  private func both(_ text: String) -> Phrase { Phrase(vi: text, en: text) }
}
