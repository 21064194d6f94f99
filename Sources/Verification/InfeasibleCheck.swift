import SourceFiles

/// Checks a plan that says there is none: it states nothing but its conflicts.
struct InfeasibleCheck {
  let scope: JudgedScope
  /// Whether it is the districts that have no plan, which state the conflicts.
  var isOfDistricts = false
  let log: FindingLog

  func check(_ plan: [String: ParsedJSON]) {
    var expected: [String: ParsedJSON] = [
      "lawful": .bool(false), "goals": .array([]), "groups": .array([]), "kept": .array([]),
      "dissolved": .array([]),
      "totals": scope.communesOfDistricts == nil
        ? PlanTotals.expectedJSONWithoutPlan(scope)
        : PlanTotals.expectedJSONOfDistrictsWithoutPlan(scope),
    ]
    if scope.planningCase.scenario.mayCrossDistricts { expected["districts_changed"] = .array([]) }
    if scope.planningCase.hasProvinceSummary { expected["provinces"] = .array([]) }
    expected["calendar"] = JudgedCalendar(scope.planningCase)
      .map { $0.expectedJSON([], years: [], isComplete: false) }
    for key in expected.keys.sorted() {
      guard let stated = plan[key], let value = expected[key] else { continue }
      FieldComparison(log: log).compare(
        stated, with: value, field: key, of: PlanObject.subject)
    }
    guard let stated = plan["conflicts"] else { return }
    if isOfDistricts {
      FieldComparison(log: log).compare(
        stated, with: .array([]), field: "conflicts", of: PlanObject.subject)
      return
    }
    guard let conflicts = stated.elements, !conflicts.isEmpty else {
      log.refuse(
        Phrase(
          vi: "“status” là infeasible nhưng không nêu mâu thuẫn nào trong “conflicts”",
          en: "“status” is infeasible, but “conflicts” names none"))
      return
    }
    var search = ConflictCheck(scope: scope, log: log)
    for (position, conflict) in conflicts.enumerated() {
      search.check(conflict, position: position)
    }
  }
}
