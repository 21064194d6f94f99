import Scenarios
import SourceFiles

/// Runs every check over one plan, in the order of the file.
struct PlanCheck {
  let planningCase: PlanningCase
  let log: FindingLog

  func check(_ plan: [String: JSONValue], resolvedYAML: [UInt8]) {
    let header = HeaderCheck(planningCase: planningCase, log: log)
    header.check(plan, resolvedYAML: resolvedYAML)
    AssumptionCheck(planningCase: planningCase, log: log).check(plan["assumptions"])
    // Which rules hold depends on the status: without it nothing more can be judged.
    guard let status = header.status(of: plan) else { return }
    guard let scope = JudgedScope(planningCase, log: log) else { return }
    let structure = PlanStructure(plan, status: status, scope: scope, log: log)
    if status == .infeasible {
      InfeasibleCheck(scope: scope, log: log).check(plan)
      return
    }
    checkPlan(plan, structure, scope)
  }

  private func checkPlan(
    _ plan: [String: JSONValue], _ structure: PlanStructure, _ scope: JudgedScope
  ) {
    let groups = judgedGroups(structure, scope)
    KeptCheck(structure: structure, scope: scope, log: log).check()
    PartitionCheck(structure: structure, scope: scope, log: log).check()
    GroupRulesCheck(structure: structure, scope: scope, log: log).check(groups)
    DecisionCheck(structure: structure, scope: scope, log: log).check(groups)
    checkHasNoConflict(plan)
    noteWhatIsNotDerived(structure)
    guard structure.isComplete, groups.count == structure.groups.count else { return }
    let totals = PlanTotals(structure: structure, groups: groups, scope: scope)
    let compare = FieldComparison(log: log)
    if let stated = plan["totals"] {
      compare.compare(
        stated, with: totals.expectedJSON, field: "totals", of: PlanDocument.subject)
    }
    if let stated = plan["lawful"] {
      compare.compare(
        stated, with: .bool(totals.isLawful(under: planningCase.scenario)), field: "lawful",
        of: PlanDocument.subject)
    }
    GoalCheck(scenario: planningCase.scenario, status: structure.status, log: log)
      .check(plan["goals"], totals: totals)
    LimitCheck(structure: structure, groups: groups, scope: scope, log: log).check(totals)
    DueRuleCheck(structure: structure, scope: scope, log: log).check(totals)
  }

  /// Judges the stated groups and compares every field of each.
  private func judgedGroups(
    _ structure: PlanStructure, _ scope: JudgedScope
  ) -> [JudgedGroup] {
    var judged: [JudgedGroup] = []
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
      FieldComparison(log: log).compare(
        group.stated, with: recomputed.expectedJSON(position: position, in: scope),
        of: recomputed.subject(position: position))
      judged.append(recomputed)
    }
    return judged
  }

  private func checkHasNoConflict(_ plan: [String: JSONValue]) {
    guard let conflicts = plan["conflicts"] else { return }
    log.check(
      conflicts == .array([]),
      Phrase(
        vi: "“conflicts” phải trống khi có phương án",
        en: "“conflicts” must be empty when there is a plan"))
  }

  private func noteWhatIsNotDerived(_ structure: PlanStructure) {
    switch structure.status {
    case .optimal:
      log.note(
        Phrase(
          vi: "không chứng minh lại rằng không có phương án nào tốt hơn",
          en: "that no plan is better was not proved again"))
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
    let id = Self.id(position: position)
    let codes = members.prefix(8).map(\.unit.code).joined(separator: ", ")
    let more = members.count > 8 ? ", …" : ""
    return Phrase(vi: "nhóm \(id) (\(codes)\(more))", en: "group \(id) (\(codes)\(more))")
  }
}
