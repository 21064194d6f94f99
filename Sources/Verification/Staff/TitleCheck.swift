import LegalParameters
import SourceFiles

/// Checks who may hold which titles in a commune of class II and in a village, under the first of the
/// scenario's regimes that has titles, and what becomes of the people of merged communes.
struct TitleCheck {
  let units: StaffedUnits
  let log: FindingLog

  /// What one place must state.
  private struct Place {
    let expected: ParsedJSON
    /// The titles of each person; `nil` when there is no plan.
    let people: [[Int]]?
  }

  /// Compares `titles`; tells the people of one place, by the kind of place that has an answer.
  func check(_ stated: ParsedJSON?) -> [TitleLevel: Int] {
    let planningCase = units.scope.planningCase
    let titles = planningCase.law.titles
    guard let regime = planningCase.scenario.staffing.regimes.first(where: { titles[$0] != nil }),
      let levels = titles[regime]?.levels
    else {
      compare(stated, with: .null)
      return [:]
    }
    var members: [String: ParsedJSON] = [
      "regime": .string(regime), "commune": .null, "village": .null, "merged": .array([]),
    ]
    var people: [TitleLevel: Int] = [:]
    for (level, unitClass) in [(TitleLevel.commune, AllowanceClass.second), (.village, .other)] {
      guard let figures = levels[level] else { continue }
      let rules = TitleRules(
        figures, unitClass: unitClass,
        request: planningCase.scenario.staffing.titles?.levels[level],
        cap: level == .commune ? cap(under: regime) : nil)
      let place = place(rules, stated: stated?[level.rawValue])
      members[level.rawValue] = place.expected
      people[level] = place.people?.count
      if level == .commune, let people = place.people {
        members["merged"] = merged(people, rules: rules, stated: stated?["merged"])
      }
    }
    compare(stated, with: .object(members))
    return people
  }

  private func compare(_ stated: ParsedJSON?, with expected: ParsedJSON) {
    guard let stated else { return }
    FieldComparison(log: log).compare(
      stated, with: expected, field: "titles", of: StaffCheck.subject)
  }

  /// The scenario's most people of a commune, where the regime has such a cap.
  private func cap(under regime: String) -> Int? {
    let planningCase = units.scope.planningCase
    guard planningCase.law.staff.regimes[regime]?.peopleCap != nil else { return nil }
    return planningCase.scenario.staffing.peopleCap
  }

  // MARK: One place

  private func place(_ rules: TitleRules, stated: ParsedJSON?) -> Place {
    let field = "titles.\(rules.level.rawValue)"
    if TitleConflictWords.areUnsettled(stated?["conflict"]) {
      noteUnsettled(field)
      return Place(
        expected: conflict(rules.level, stated: stated, hasPosition: false), people: nil)
    }
    let saysNone = stated?["conflict"] != nil
    var search = TitleSearch(rules)
    let answer = search.answer()
    switch answer {
    case .none:
      log.check(
        saysNone,
        Phrase(
          vi:
            "staff.json: \(field) nêu cách bố trí, nhưng không ai giữ được hết các chức danh trong "
            + "các giới hạn",
          en: "staff.json: \(field) states a plan, but nobody can hold all titles within the limits"
        ))
      return Place(
        expected: conflict(
          rules.level, stated: stated, hasPosition: rules.isConflictTheScenarios), people: nil)
    case .holdings(let people):
      log.check(
        !saysNone,
        Phrase(
          vi: "staff.json: \(field) nêu là không bố trí được, nhưng \(people.count) người giữ được "
            + "hết các chức danh",
          en: "staff.json: \(field) states that there is no plan, but \(people.count) people can "
            + "hold all titles"))
      return Place(expected: success(rules, people, stated: stated), people: people)
    case .people, .tooLarge:
      return unproved(rules, answer, stated: stated, field: field)
    }
  }

  /// What can be told where the search is too large: the rules, and how many people if that is known.
  private func unproved(
    _ rules: TitleRules, _ answer: TitleSearch.Answer, stated: ParsedJSON?, field: String
  ) -> Place {
    log.note(
      Phrase(
        vi: "staff.json: \(field): quá nhiều cách bố trí, không chứng minh lại",
        en: "staff.json: \(field): too many ways to share the titles out, not proved again"))
    if answer == .tooLarge, stated?["conflict"] != nil {
      return Place(
        expected: conflict(
          rules.level, stated: stated, hasPosition: rules.isConflictTheScenarios), people: nil)
    }
    guard
      let people = StatedHoldings(rules: rules, field: field, log: log)
        .read(stated?["holdings"])
    else { return Place(expected: stated ?? .null, people: nil) }
    if case .people(let needed) = answer {
      log.check(
        people.count == needed,
        Phrase(
          vi: "staff.json: \(field).holdings có \(people.count) người, cần ít nhất \(needed)",
          en: "staff.json: \(field).holdings has \(people.count) people, at least \(needed) are "
            + "needed"))
    }
    return Place(expected: success(rules, people, stated: stated), people: people)
  }

  private func noteUnsettled(_ field: String) {
    log.note(
      Phrase(
        vi: "staff.json: \(field) không nêu cách bố trí nào (chưa xác định được)",
        en: "staff.json: \(field) states no plan (not settled)"))
  }

  private func success(_ rules: TitleRules, _ people: [[Int]], stated: ParsedJSON?) -> ParsedJSON {
    .object([
      "level": .string(rules.level.rawValue), "class": .string(rules.unitClass.rawValue),
      "titles": .integer(rules.ids.count), "people": .integer(people.count),
      "min_people": .integer(rules.minPeople), "max_people": .integer(rules.maxPeople),
      "holdings": .array(people.map { .texts($0.map { rules.ids[$0] }) }),
      "allowance_ten_thousandths": .integer(rules.allowance(ofAll: people)),
      "unknown_allowances": .texts(rules.unknownAllowances),
      "assumptions": .anyPhrases(stated?["assumptions"], count: rules.uncertainties),
    ])
  }

  private func conflict(_ level: TitleLevel, stated: ParsedJSON?, hasPosition: Bool) -> ParsedJSON {
    .object([
      "level": .string(level.rawValue), "conflict": .anyPhrase(stated?["conflict"]),
      "position": hasPosition ? TitleConflictWords.place(stated?["position"]) : .null,
    ])
  }

  // MARK: Merged communes

  /// Communes of each size that the plan merges; one that only receives parts merges none.
  ///
  /// The people of one former commune are as few as the rules allow and hold every title, so if they
  /// stay as they are nothing changes hands, and the others are surplus. No other way is as good:
  /// where nothing changes hands, each of the former commune's disjoint sets of titles has a holder
  /// of its own, and with so few people just one. Of alike positions the first ones stay.
  private func merged(_ people: [[Int]], rules: TitleRules, stated: ParsedJSON?) -> ParsedJSON {
    let sizes = Set(units.groups.map(\.members.count)).filter { $0 > 1 }.sorted()
    return .array(
      sizes.enumerated().map { place, size in
        let result = stated?.elements.flatMap {
          $0.indices.contains(place) ? $0[place]["result"] : nil
        }
        return .object([
          "units": .integer(size), "result": merged(size, people, rules: rules, stated: result),
        ])
      })
  }

  private func merged(
    _ size: Int, _ people: [[Int]], rules: TitleRules, stated: ParsedJSON?
  ) -> ParsedJSON {
    if TitleConflictWords.areUnsettled(stated?["conflict"]) {
      noteUnsettled("titles.merged")
      return conflict(rules.level, stated: stated, hasPosition: false)
    }
    func slot(_ unit: Int, _ person: Int) -> String { "ĐV\(unit)-\(person + 1)" }
    let surplus = (1...size).dropFirst().flatMap { unit in
      people.indices.map { slot(unit, $0) }
    }
    return .object([
      "level": .string(rules.level.rawValue), "class": .string(rules.unitClass.rawValue),
      "people": .integer(people.count), "surplus": .integer(surplus.count),
      "surplus_slots": .texts(surplus), "changed_titles": .array([]),
      "holdings": .array(
        people.enumerated().map { person, titles in
          let ids = ParsedJSON.texts(titles.map { rules.ids[$0] })
          return .object(["slot": .string(slot(1, person)), "before": ids, "after": ids])
        }),
      "allowance_ten_thousandths": .integer(rules.allowance(ofAll: people)),
      // And that the order of positions is no judgement.
      "assumptions": .anyPhrases(stated?["assumptions"], count: rules.uncertainties + 1),
    ])
  }
}

/// What a conflict of titles says in words and where it points.
private enum TitleConflictWords {
  /// Whether nothing is claimed: the search gave up.
  static func areUnsettled(_ stated: ParsedJSON?) -> Bool {
    stated
      == .object([
        "vi": .string("chưa xác định được: tìm kiếm dừng trước khi có kết quả"),
        "en": .string("not settled: the search ended before it had an answer"),
      ])
  }

  /// A place such as `scenario.yaml:4:7`: itself when it is one, else what it must look like.
  ///
  /// The resolved scenario, by which this is judged, has other lines than the user's.
  static func place(_ stated: ParsedJSON?) -> ParsedJSON {
    guard let text = stated?.stringValue, text.wholeMatch(of: /[^\/]+:[0-9]+:[0-9]+/) != nil else {
      return .string("….yaml:…:…")
    }
    return .string(text)
  }
}

extension ParsedJSON {
  /// As many phrases, whose words cannot be recomputed.
  static func anyPhrases(_ stated: ParsedJSON?, count: Int) -> ParsedJSON {
    let elements = stated?.elements ?? []
    return .array(
      (0..<count).map { .anyPhrase(elements.indices.contains($0) ? elements[$0] : nil) })
  }
}
