import Scenarios
import SourceFiles

/// Checks that the decisions and rules of a conflict cannot hold together, that none of them is idle,
/// and what each would have to give way to, by an own exhaustive search.
struct ConstraintCheck {
  private let scope: JudgedScope
  private let log: FindingLog
  /// Over all conflicts of the plan: the search ends whatever the file holds.
  private var stepsLeft = 100_000
  /// What changes of an area lead to, by the area, the constraint and what it gives way to.
  private var sufficient: [Change: ParsedJSON] = [:]

  private struct Change: Hashable {
    let units: [Int]
    let constraint: Constraint
    let to: Int?
  }

  init(scope: JudgedScope, log: FindingLog) {
    self.scope = scope
    self.log = log
  }

  /// - Parameter units: The units of the conflict; none when it is one of limits.
  mutating func check(_ conflict: ParsedJSON, units: [Int], of subject: Phrase) {
    guard let stated = conflict["constraints"]?.elements,
      let relaxations = conflict["relaxations"]?.elements
    else {
      log.refuse(
        Phrase(
          vi: "\(subject.vi): “constraints” và “relaxations” phải là danh sách",
          en: "\(subject.en): “constraints” and “relaxations” must be lists"))
      return
    }
    log.check(
      stated.count == relaxations.count,
      Phrase(
        vi: "\(subject.vi): \(stated.count) “constraints” nhưng \(relaxations.count) “relaxations”",
        en: "\(subject.en): \(stated.count) “constraints”, but \(relaxations.count) “relaxations”"))
    let area = ConflictArea(scope, units: units)
    let constraints = stated.enumerated().compactMap { index, value in
      constraint(value, in: area, of: subject.at("constraints[\(index)]"))
    }
    guard constraints.count == stated.count, relaxations.count == stated.count else { return }
    log.check(
      Set(constraints).count == constraints.count,
      Phrase(
        vi: "\(subject.vi): “constraints” nêu một điều nhiều lần",
        en: "\(subject.en): “constraints” names something more than once"))
    if constraints.isEmpty {
      log.note(
        Phrase(
          vi: "\(subject.vi): không nêu những điều không thể cùng giữ",
          en: "\(subject.en): what cannot hold together is not named"))
    } else if !units.isEmpty {
      prove(constraints, in: area, of: subject)
    }
    for (index, value) in relaxations.enumerated() {
      check(
        value, index, of: constraints[index], among: constraints, in: area,
        isOfLimits: units.isEmpty,
        subject.at("relaxations[\(index)]"))
    }
  }

  /// The constraint that an element names; where it stands cannot be compared, because the folder's
  /// scenario has other lines.
  private func constraint(
    _ stated: ParsedJSON, in area: ConflictArea, of subject: Phrase
  ) -> Constraint? {
    let planningCase = area.planningCase
    func name(_ constraint: Constraint) -> (key: ParsedJSON, units: ParsedJSON) {
      (
        .string(planningCase.key(of: constraint)),
        .texts(scope.codes(planningCase.units(of: constraint)))
      )
    }
    let found = area.candidates.first {
      name($0) == (stated["key"] ?? .null, stated["units"] ?? .null)
    }
    guard let found else {
      log.refuse(
        Phrase(
          vi: "\(subject.vi): kịch bản không có điều này: \(stated["key"] ?? .null), "
            + "\(stated["units"] ?? .null)",
          en: "\(subject.en): the scenario has no such constraint: \(stated["key"] ?? .null), "
            + "\(stated["units"] ?? .null)"))
      return nil
    }
    let (key, units) = name(found)
    let phrase = planningCase.phrase(of: found)
    let position = stated["position"]?.stringValue
    FieldComparison(log: log).compare(
      stated,
      with: .object([
        "key": key, "units": units, "vi": .string(phrase.vi), "en": .string(phrase.en),
        "position": .string(position.flatMap { $0.isEmpty ? nil : $0 } ?? "…"),
      ]), of: subject)
    return found
  }

  // MARK: The search

  /// Proves that the constraints are in conflict and that the rest holds without any one of them.
  private mutating func prove(
    _ constraints: [Constraint], in area: ConflictArea, of subject: Phrase
  ) {
    expect(
      .no, area.relaxed(keeping: constraints), constraints,
      Phrase(
        vi: "\(subject.vi): “constraints” có thể cùng giữ",
        en: "\(subject.en): the “constraints” can hold together"))
    for constraint in constraints {
      let rest = constraints.filter { $0 != constraint }
      let name = area.planningCase.phrase(of: constraint)
      expect(
        .yes([]), area.relaxed(keeping: rest), rest,
        Phrase(
          vi: "\(subject.vi): bỏ “\(name.vi)” vẫn không đủ, nên điều ấy là thừa",
          en: "\(subject.en): without “\(name.en)” the rest still conflicts, so it is idle"))
    }
  }

  private mutating func expect(
    _ expected: ConflictSearch.Answer, _ relaxed: PlanningCase, _ kept: [Constraint],
    _ finding: Phrase
  ) {
    let answer = answer(for: relaxed, demanding: ConflictArea.dueUnits(in: kept))
    if answer == .unknown {
      noteTooLarge()
    } else {
      log.check(answer.isYes == expected.isYes, finding)
    }
  }

  /// Whether disjoint legal groups resolve the due units `units` and every join of a case.
  ///
  /// Where the largest group is given up, smaller ones are tried first: a plan of these is enough.
  private mutating func answer(
    for relaxed: PlanningCase, demanding units: [Int], mostDiscretionary: Int = .max
  ) -> ConflictSearch.Answer {
    let stated = scope.planningCase.scenario.maxUnits
    for size in stated..<max(stated, relaxed.scenario.maxUnits) {
      let smaller = search(relaxed.setting(maxUnits: size), units, mostDiscretionary)
      if smaller != .no { return smaller }
    }
    return search(relaxed, units, mostDiscretionary)
  }

  private mutating func search(
    _ relaxed: PlanningCase, _ units: [Int], _ mostDiscretionary: Int
  ) -> ConflictSearch.Answer {
    guard stepsLeft > 0, let judged = JudgedScope(relaxed, log: FindingLog()) else {
      return .unknown
    }
    let joined = relaxed.decisions.joinedSets.filter { $0.allSatisfy(relaxed.scope.contains) }
    var search = ConflictSearch(
      scope: judged, mostSteps: stepsLeft, mostDiscretionary: mostDiscretionary)
    let answer = search.canSatisfy(Set(units + joined.flatMap(\.self)).sorted())
    stepsLeft = search.stepsLeft
    return answer
  }

  private func noteTooLarge() {
    log.note(
      Phrase(
        vi: "“constraints”, “relaxations”: có phần quá lớn, không dò lại hết được",
        en: "“constraints”, “relaxations”: some are too large and were not re-derived"))
  }

  // MARK: Relaxations

  /// The planner may leave open what a constraint must give way to and whether that suffices; its
  /// words then say no number.

  private mutating func check(
    _ stated: ParsedJSON, _ index: Int, of constraint: Constraint, among constraints: [Constraint],
    in area: ConflictArea, isOfLimits: Bool, _ subject: Phrase
  ) {
    let to =
      isOfLimits || stated["to"] == .null
      ? stated["to"]?.integerValue
      : least(constraint, constraints.filter { $0 != constraint }, in: area, stated["to"])
    let phrase = area.planningCase.phrase(relaxing: constraint, to: to)
    FieldComparison(log: log).compare(
      stated,
      with: .object([
        "constraint": .integer(index), "to": to.map { .integer($0) } ?? .null,
        "suffices": isOfLimits || stated["suffices"] == .null
          ? stated.truth("suffices") : suffices(constraint, to, in: area, stated),
        "vi": .string(phrase.vi), "en": .string(phrase.en),
      ]), of: subject)
  }

  /// The least that a constraint must give way to; what is stated where the search is too large.
  private mutating func least(
    _ constraint: Constraint, _ others: [Constraint], in area: ConflictArea, _ stated: ParsedJSON?
  ) -> Int? {
    let due = ConflictArea.dueUnits(in: others)
    switch constraint {
    case .maxUnits:
      let loose = area.relaxed(keeping: others)
      for size in (area.planningCase.scenario.maxUnits + 1)...Scenario.largestMaxUnits {
        switch search(loose.setting(maxUnits: size), due, .max) {
        case .yes: return size
        case .no: continue
        case .unknown:
          noteTooLarge()
          return stated?.integerValue
        }
      }
      return nil
    case .discretion:
      let loose = area.relaxed(keeping: others)
      for count in 0...area.planningCase.scope.count {
        switch answer(for: loose, demanding: due, mostDiscretionary: count) {
        case .yes: return count
        case .no: continue
        case .unknown:
          noteTooLarge()
          return stated?.integerValue
        }
      }
      return nil
    default: return nil
    }
  }

  /// Whether the change alone gives the area a plan.
  private mutating func suffices(
    _ constraint: Constraint, _ to: Int?, in area: ConflictArea, _ stated: ParsedJSON
  ) -> ParsedJSON {
    let change = Change(
      units: area.planningCase.scope, constraint: constraint,
      to: constraint == .maxUnits ? to : nil)
    if let known = sufficient[change] { return known }
    var changed = area.planningCase.without([constraint])
    if constraint == .maxUnits, let to { changed = area.planningCase.setting(maxUnits: to) }
    let isRequired = changed.scenario.due == .required
    let due = changed.scope.filter { unit in
      isRequired && scope.unit(at: unit)?.isDue == true
        && changed.decisions.keep[unit]?.ground == nil && !changed.tolerated.contains(unit)
    }
    switch answer(for: changed, demanding: due) {
    case .yes: sufficient[change] = .bool(true)
    case .no: sufficient[change] = .bool(false)
    case .unknown: noteTooLarge()
    }
    return sufficient[change] ?? stated.truth("suffices")
  }
}

extension ConflictSearch.Answer {
  /// Whether groups were found.
  fileprivate var isYes: Bool { if case .yes = self { true } else { false } }
}

extension ParsedJSON {
  /// A member that is true, false or null, as stated; null when it is anything else.
  fileprivate func truth(_ key: String) -> ParsedJSON {
    if case .bool? = self[key] { self[key] ?? .null } else { .null }
  }
}

extension Phrase {
  /// A part of what is spoken of.
  fileprivate func at(_ part: String) -> Phrase {
    Phrase(vi: "\(vi), \(part)", en: "\(en), \(part)")
  }
}
