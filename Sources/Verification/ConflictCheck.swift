import SourceFiles

/// Checks a stated conflict by an own exhaustive search.
struct ConflictCheck {
  let scope: JudgedScope
  let log: FindingLog
  /// How many groups and choices may still be looked at, over all conflicts of the plan: the
  /// search ends whatever the file holds.
  private var stepsLeft = 200_000
  private var constraints: ConstraintCheck

  init(scope: JudgedScope, log: FindingLog) {
    self.scope = scope
    self.log = log
    constraints = ConstraintCheck(scope: scope, log: log)
  }

  mutating func check(_ stated: ParsedJSON, position: Int) {
    let subject = Phrase(vi: "mâu thuẫn \(position + 1)", en: "conflict \(position + 1)")
    let calendar = CalendarConflictCheck(scope: scope)
    if calendar.isOfPreparation(stated) {
      checkWording(stated, units: [], of: subject)
      log.check(
        calendar.holds(stated),
        Phrase(
          vi: "\(subject.vi): thời gian chuẩn bị không cản trở",
          en: "\(subject.en): the preparation does not stand against a plan"))
      return
    }
    if isOfLimits(stated) {
      checkWording(stated, units: [], of: subject)
      log.note(
        Phrase(
          vi: "không chứng minh lại rằng không phương án nào giữ được mọi giới hạn",
          en: "that no plan keeps every limit was not proved again"))
      constraints.check(stated, units: [], of: subject)
      return
    }
    let codes = CodeReader(scope: scope, log: log)
    guard let units = codes.units(stated["units"], field: "units", of: subject) else { return }
    checkWording(stated, units: units, of: subject)
    var search = ConflictSearch(scope: scope, mostSteps: stepsLeft)
    let answer = search.canSatisfy(units)
    stepsLeft = search.stepsLeft
    switch answer {
    case .no: log.check(true, subject)
    case .yes(let groups):
      let pieces = Pieces(scope.planningCase)
      let found = groups.map { pieces.codes($0).joined(separator: "+") }.joined(separator: "; ")
      log.refuse(
        Phrase(
          vi: "\(subject.vi): không có mâu thuẫn: các đơn vị này giải quyết được"
            + (found.isEmpty ? "" : " bằng \(found)"),
          en: "\(subject.en): there is none: these units can be resolved"
            + (found.isEmpty ? "" : " by \(found)")))
    case .unknown: note(subject)
    }
    constraints.check(stated, units: units, of: subject)
  }

  /// Whether a conflict names no unit but the scenario's limits, all of them.
  private func isOfLimits(_ stated: ParsedJSON) -> Bool {
    let scenario = scope.planningCase.scenario
    let ofWholePlan = scenario.limits.map { "limits.\($0.path)" }
    var allowed = ofWholePlan.isEmpty ? [] : [ofWholePlan]
    if !scenario.yearLimits.isEmpty {
      allowed.append(CalendarConflictCheck(scope: scope).limitRules)
    }
    return stated["units"] == .array([]) && allowed.contains { stated["rules"] == .texts($0) }
  }

  /// Which rules a conflict names, and its words, cannot be recomputed; that they are there can.
  private func checkWording(_ stated: ParsedJSON, units: [Int], of subject: Phrase) {
    var expected: [String: ParsedJSON] = ["units": .texts(scope.codes(units))]
    for key in ["vi", "en"] {
      let text = stated[key]?.stringValue
      expected[key] = .string(text.flatMap { $0.isEmpty ? nil : $0 } ?? "…")
    }
    let rules = stated["rules"]?.elements ?? []
    let isList = !rules.isEmpty && rules.allSatisfy { $0.stringValue?.isEmpty == false }
    // Checked by themselves.
    for key in ["constraints", "relaxations"] { expected[key] = stated[key] ?? .array([]) }
    expected["rules"] = isList ? .array(rules) : .array([.string("…")])
    FieldComparison(log: log).compare(stated, with: .object(expected), of: subject)
    log.note(
      Phrase(
        vi: "không đối chiếu quy định và lời giải thích nêu trong từng mâu thuẫn",
        en: "the rules and the words of each conflict were not checked"))
  }

  private func note(_ subject: Phrase) {
    log.note(
      Phrase(
        vi: "\(subject.vi): quá lớn, không dò lại hết được",
        en: "\(subject.en): too large, not re-derived"))
  }
}
