import Scenarios
import SourceFiles

/// Runs every check over one plan, in the order of the file.
struct PlanCheck {
  let planningCase: PlanningCase
  /// How districts are arranged above the communes, where they are.
  var districts: JudgedDistricts?
  let log: FindingLog

  func check(_ plan: [String: ParsedJSON], resolvedYAML: [UInt8]) {
    let header = HeaderCheck(planningCase: planningCase, log: log)
    header.check(plan, resolvedYAML: resolvedYAML)
    AssumptionCheck(planningCase: planningCase, log: log).check(plan["assumptions"])
    if let stated = plan["schedule"] {
      FieldComparison(log: log).compare(
        stated, with: ScheduleExpectation(planningCase: planningCase).json(), field: "schedule",
        of: PlanObject.subject)
    }
    // Which rules hold depends on the status: without it nothing more can be judged.
    guard let status = header.status(of: plan) else { return }
    districts?.check(status, log: log)
    guard let scope = JudgedScope(planningCase, log: log) else { return }
    let structure = PlanStructure(plan, status: status, scope: scope, log: log)
    if status == .infeasible {
      InfeasibleCheck(scope: scope, isOfDistricts: districts?.status == .infeasible, log: log)
        .check(plan)
      return
    }
    checkPlan(plan, structure, scope, of: PlanObject.subject)
  }

  /// Checks what a plan chose and what follows from it; `subject` holds the plan's keys.
  ///
  /// - Returns: The groups; `nil` when the plan is not readable.
  @discardableResult
  func checkPlan(
    _ plan: [String: ParsedJSON], _ structure: PlanStructure, _ scope: JudgedScope,
    of subject: Phrase
  ) -> PlanTotals? {
    let groups = judgedGroups(plan, structure, scope)
    KeptCheck(structure: structure, scope: scope, log: log).check()
    PartitionCheck(structure: structure, scope: scope, log: log).check()
    GroupRulesCheck(structure: structure, scope: scope, log: log).check(groups)
    DecisionCheck(structure: structure, scope: scope, log: log).check(groups)
    checkHasNoConflict(plan)
    noteWhatIsNotDerived(structure)
    guard structure.isComplete, groups.count == structure.groups.count else { return nil }
    let totals = PlanTotals(structure: structure, groups: groups, scope: scope)
    let compare = FieldComparison(log: log)
    if let stated = plan["totals"] {
      compare.compare(
        stated,
        with: scope.communesOfDistricts == nil
          ? totals.expectedJSON(under: planningCase.scenario)
          : totals.expectedJSONOfDistricts(under: planningCase.scenario),
        field: "totals", of: subject)
    }
    if let stated = plan["lawful"] {
      compare.compare(
        stated,
        with: .bool(
          totals.isLawful(under: planningCase.scenario) && districts?.isLawful ?? true),
        field: "lawful", of: subject)
    }
    DistrictChangeCheck(
      scope: scope, groups: groups, kept: structure.kept.map(\.unit), log: log
    ).check(plan["districts_changed"])
    if planningCase.hasProvinceSummary, let stated = plan["provinces"] {
      compare.compare(
        stated,
        with: ProvinceCheck(structure: structure, groups: groups, scope: scope).expected,
        field: "provinces", of: subject)
    }
    GoalCheck(scenario: planningCase.scenario, status: structure.status, log: log)
      .check(plan["goals"], totals: totals)
    LimitCheck(structure: structure, groups: groups, scope: scope, log: log).check(totals)
    DueRuleCheck(structure: structure, scope: scope, log: log).check(totals)
    return totals
  }

  /// Judges the stated groups and compares every field of each.
  private func judgedGroups(
    _ plan: [String: ParsedJSON], _ structure: PlanStructure, _ scope: JudgedScope
  ) -> [JudgedGroup] {
    var judged: [JudgedGroup] = []
    var places: [Int] = []
    for (position, group) in structure.groups.enumerated() {
      guard let recomputed = JudgedGroup(group.members, parts: group.parts, in: scope) else {
        log.refuse(
          Phrase(
            vi: "nhóm \(scope.codes(group.members).joined(separator: ", ")): pháp luật không có "
              + "tiêu chuẩn cho loại hình của kết quả ở đơn vị cấp huyện này",
            en: "group \(scope.codes(group.members).joined(separator: ", ")): the law has no "
              + "standard for the kind of the result in this district"))
        continue
      }
      judged.append(recomputed)
      places.append(position)
    }
    let years =
      judged.count == structure.groups.count
      ? JudgedCalendar(planningCase).map {
        CalendarExpectation(judged, in: $0, structure: structure, log: log)
      } : nil
    let names = ResultName.all(judged, kept: structure.kept.map(\.unit))
    for (index, (group, position)) in zip(judged, places).enumerated() {
      FieldComparison(log: log).compare(
        structure.groups[position].stated,
        with: group.expectedJSON(
          position: position, named: names[index], in: scope,
          years: years?.fields(of: group, position: index) ?? ["year": .count(group.year)]),
        of: group.subject(position: position))
    }
    if let years, let stated = plan["calendar"] {
      FieldComparison(log: log).compare(
        stated, with: years.expectedJSON(judged), field: "calendar", of: PlanObject.subject)
    }
    return judged
  }

  private func checkHasNoConflict(_ plan: [String: ParsedJSON]) {
    guard let conflicts = plan["conflicts"] else { return }
    log.check(
      conflicts == .array([]),
      Phrase(
        vi: "“conflicts” phải trống khi có phương án",
        en: "“conflicts” must be empty when there is a plan"))
  }

  /// What only certificates can show.
  static let notProvedAgain = Phrase(
    vi: "không chứng minh lại rằng không có phương án nào tốt hơn",
    en: "that no plan is better was not proved again")

  private func noteWhatIsNotDerived(_ structure: PlanStructure) {
    switch structure.status {
    case .optimal:
      log.note(Self.notProvedAgain)
    case .feasible:
      log.note(
        Phrase(
          vi: "không tính lại cận của phương án khả thi",
          en: "the bounds of a feasible plan were not re-derived"))
    case .assessed, .infeasible: break
    }
    let splittable = planningCase.splittable
    let isOwnWord = structure.dissolved.contains { !splittable.contains($0.unit.index) }
    if isOwnWord || structure.kept.contains(where: { $0.change != nil }) {
      log.note(
        Phrase(
          vi: "đơn vị chia tách và điều chỉnh địa giới lấy theo phương án đã nêu; không có số liệu "
            + "diện tích, dân số của từng phần",
          en: "divided units and boundary adjustments are taken as stated; the parts have no "
            + "figures"))
    }
  }
}

extension JudgedGroup {
  /// The group as a finding's subject.
  func subject(position: Int) -> Phrase {
    let id = id(position: position)
    let codes = members.prefix(8).map(\.unit.code).joined(separator: ", ")
    let more = members.count > 8 ? ", …" : ""
    return Phrase(vi: "nhóm \(id) (\(codes)\(more))", en: "group \(id) (\(codes)\(more))")
  }
}
