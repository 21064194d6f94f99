import LegalParameters
import SourceFiles
import Territory

extension Scenario {
  /// The flat scenario as YAML: every key with its value, defaults included, and behind each the
  /// file and line it comes from.
  ///
  /// The dataset is named, not located, so that the text is the same on every machine; a comment
  /// says so. It can be read again as a scenario.
  public func resolvedYAML() -> String {
    ResolvedWriter(scenario: self).text()
  }
}

/// Writes a flat scenario.
private struct ResolvedWriter {
  let scenario: Scenario

  func text() -> String {
    var lines = ["format: 1", line("title", quoted(scenario.title), ["title"])]
    // Where the data lie differs from machine to machine, and the file is moved about.
    lines.append(
      line("dataset", quoted(lastComponent(scenario.datasetStated)), ["dataset"])
        + "; chỉ là tên, chạy với / a name only, run with --dataset DIR")
    lines += [
      "law:",
      line("  as_of", scenario.asOf.description, ["law", "as_of"]),
      line("  phase", quoted(scenario.phase), ["law", "phase"]),
      "scope:",
      line("  level", scenario.level.rawValue, ["scope", "level"]),
      districts(),
      line(
        "  across_districts", scenario.acrossDistricts.rawValue, ["scope", "across_districts"]),
      line("due", scenario.due.rawValue, ["due"]),
      "groups:",
      line("  max_units", String(scenario.maxUnits), ["groups", "max_units"]),
      line("  discretion", scenario.discretion.rawValue, ["groups", "discretion"]),
      line("  fallbacks", scenario.fallbacks.rawValue, ["groups", "fallbacks"]),
      line("  without_due_unit", scenario.withoutDueUnit.rawValue, ["groups", "without_due_unit"]),
    ]
    lines += scenario.traits?.resolvedLines(line, list: list) ?? []
    if let split = scenario.split {
      lines += [
        "split:", line("  units", list(split.units), ["split", "units"]),
        line("  unknown_figures", split.unknownFigures.rawValue, ["split", "unknown_figures"]),
      ]
    }
    lines += links() + ["decisions:"] + decisions(scenario.decisions)
    lines.append(
      line(
        "goals", "[\(scenario.goals.map(\.rawValue).joined(separator: ", "))]", ["goals"]))
    lines += limits()
    lines += calendar()
    lines += scenario.schedule?.resolvedLines(line) ?? []
    lines += staffing()
    lines += search()
    lines +=
      scenario.districtRules.map { rules in
        rules.resolvedLines(line, decisions: decisions(rules.decisions), origin: origin)
      } ?? []
    lines += scenario.villages?.resolvedLines(line, list: list) ?? []
    return lines.joined(separator: "\n") + "\n"
  }

  private func districts() -> String {
    switch scenario.districts {
    case .all: line("  districts", "all", ["scope", "districts"])
    case .listed(let coded): line("  districts", list(coded), ["scope", "districts"])
    case .ofProvinces(let coded): line("  provinces", list(coded), ["scope", "provinces"])
    }
  }

  private func limits() -> [String] {
    if scenario.limits.isEmpty, scenario.yearLimits.isEmpty { return ["limits: {}"] }
    let own = scenario.limits.filter { $0.district == nil }.map { limit($0, indent: "  ") }
    let ofDistricts = scenario.limits.filter { $0.district != nil }
    let codes = ofDistricts.compactMap(\.district?.code)
    let distinct = codes.enumerated().filter { $0 == 0 || codes[$0 - 1] != $1 }.map(\.element)
    let districts = distinct.flatMap { code in
      ["    \(quoted(code)):"]
        + ofDistricts.filter { $0.district?.code == code }.map { limit($0, indent: "      ") }
    }
    return ["limits:"] + own + (districts.isEmpty ? [] : ["  districts:"] + districts)
      + YearLimit.Figure.allCases.flatMap(yearLimits)
  }

  private func limit(_ limit: StatedLimit, indent: String) -> String {
    let path = ["limits"] + (limit.district.map { ["districts", $0.code] } ?? [])
    return line("\(indent)\(limit.figure.key)", "{ \(limit.text) }", path + [limit.figure.key])
  }

  private func yearLimits(_ figure: YearLimit.Figure) -> [String] {
    let limits = scenario.yearLimits.filter { $0.figure == figure }
    return (limits.isEmpty ? [] : ["  \(figure.rawValue):"])
      + limits.map {
        line("    \($0.year)", "{ \($0.text) }", ["limits", figure.rawValue, "\($0.year)"])
      }
  }

  /// Only where years are asked for; days that are not stated are the law's.
  private func calendar() -> [String] {
    guard let calendar = scenario.calendar else { return [] }
    let starts = (calendar.starts ?? scenario.asOf).description
    let steps = PreparationStep.allCases.compactMap { step in
      calendar.days[step].map {
        line("    \(step.key)", "\($0)", ["calendar", "preparation", step.key])
      }
    }
    let years = calendar.years.map { years in
      line("  years", "[\(years.map(String.init).joined(separator: ", "))]", ["calendar", "years"])
    }
    return ["calendar:", line("  starts", starts, ["calendar", "starts"])]
      + (steps.isEmpty ? [] : ["  preparation:"] + steps) + [years].compactMap(\.self)
  }

  /// What is stated about people, and what is assumed where nothing is.
  private func staffing() -> [String] {
    let request = scenario.staffing
    let (severance, roadmap) = (request.severance, request.roadmap)
    func pair(_ pair: StaffingRequest.Pair) -> String {
      "{ officials: \(pair.officials), non_specialised: \(pair.nonSpecialised) }"
    }
    func numbers(_ numbers: [Int]) -> String {
      "[\(numbers.map(String.init).joined(separator: ", "))]"
    }
    func keys(_ parent: String, _ entries: [(String, String?)]) -> [String] {
      entries.compactMap { key, value in
        value.map { line("    \(key)", $0, ["staffing", parent, key]) }
      }
    }
    var lines = ["staffing:"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append(line("  \(key)", value, ["staffing", key])) }
    }
    add("regime", quoted(request.regime))
    add("compare", "[\(request.compare.map { quoted($0.code) }.joined(separator: ", "))]")
    add("effect", scenario.effect.description)
    add("base_salary", request.baseSalary.map(String.init) ?? "by-date")
    add("regular_police", String(request.regularPolice))
    add("people_cap", request.peopleCap.map(String.init))
    add("salary_coefficient", request.salaryCoefficient.map { DecimalText.text($0, places: 2) })
    add("titles", request.titles?.yamlFlow())
    lines.append("  severance:")
    lines += keys(
      "severance",
      [
        ("elected_percent", String(severance.electedPercent)),
        ("term_ends", severance.termEnds.description),
        ("insurance_years", String(severance.insuranceYears)),
        ("early_retirement_percent", String(severance.earlyRetirementPercent)),
        ("early_years", String(severance.earlyYears)),
        ("early_insurance_years", String(severance.earlyInsuranceYears)),
        ("top_up_percent", String(severance.topUpPercent)),
      ])
    lines.append("  roadmap:")
    lines += keys(
      "roadmap",
      [
        ("years", roadmap.years.map(String.init)), ("minimise", roadmap.minimise.rawValue),
        ("attrition_per_mille", pair(roadmap.attritionPerMille)),
        ("end_of_term_percent", pair(roadmap.endOfTermPercent)),
        (
          "transfer_places",
          "{ officials: \(numbers(roadmap.officialsPlaces)), "
            + "non_specialised: \(numbers(roadmap.nonSpecialisedPlaces)) }"
        ), ("yearly_budget", roadmap.yearlyBudget.map(numbers)),
        (
          "grades",
          roadmap.grades.map {
            "{ excellent: \($0.excellent), good: \($0.good), completed: \($0.completed), "
              + "not_completed: \($0.notCompleted), "
              + "not_completed_leave_percent: \($0.notCompletedLeavePercent) }"
          }
        ),
      ])
    return lines
  }

  /// Threads are left out: they do not change the answer.
  private func search() -> [String] {
    var lines = ["search:"]
    let work = scenario.search.workLimit.map(String.init) ?? "default"
    lines.append(line("  work_limit", work, ["search", "work_limit"]))
    if let seconds = scenario.search.secondsLimit {
      lines.append(line("  seconds_limit", String(seconds), ["search", "seconds_limit"]))
    }
    return lines
  }

  private func decisions(_ decisions: StatedDecisions) -> [String] {
    var lines: [String] = []
    func section(_ name: String, _ items: [[(String, String?)]], _ positions: [SourcePosition]) {
      lines += entries(name, items, positions)
    }
    section(
      "keep",
      decisions.keep.map {
        [
          ("units", list($0.units)), ("ground", ($0.ground?.code).map(quoted)),
          ("evidence", $0.evidence.map(quoted)), ("inferred_from", $0.inferredFrom.map(quoted)),
        ]
      }, decisions.keep.map(\.position))
    section(
      "join",
      decisions.join.map {
        [
          ("units", list($0.units)), ("year", $0.year.map(String.init)),
          ("why", $0.why.map(quoted)), ("kind", $0.kind?.rawValue),
          ("further_joining", $0.furtherJoining.map(further)),
        ]
      }, decisions.join.map(\.position))
    section(
      "separate",
      decisions.separate.map { [("units", list($0.units)), ("why", $0.why.map(quoted))] },
      decisions.separate.map(\.position))
    section(
      "name",
      decisions.name.map {
        [
          ("members", list($0.members)), ("name", quoted($0.name)),
          ("seat", ($0.seat?.code).map(quoted)), ("kind", $0.kind?.rawValue),
          ("further_joining", $0.furtherJoining.map(further)),
        ]
      }, decisions.name.map(\.position))
    return lines
  }

  /// Links; a scenario without any says nothing.
  private func links() -> [String] {
    let links = scenario.links
    if links.isEmpty { return [] }
    return ["links:"]
      + entries(
        "add",
        links.add.map {
          [("units", list($0.units)), ("kind", $0.kind.rawValue), ("why", quoted($0.why))]
        }, links.add.map(\.position))
      + entries(
        "remove", links.remove.map { [("units", list($0.units)), ("why", quoted($0.why))] },
        links.remove.map(\.position))
  }

  /// A list of maps under `name`, each entry with the place it comes from.
  private func entries(
    _ name: String, _ items: [[(String, String?)]], _ positions: [SourcePosition]
  ) -> [String] {
    if items.isEmpty { return ["  \(name): []"] }
    var lines = ["  \(name):"]
    for (item, position) in zip(items, positions) {
      var lead = "    - "
      for (key, value) in item {
        guard let value else { continue }
        let origin = lead == "    - " ? "  # \(origin(position))" : ""
        lines.append("\(lead)\(key): \(value)\(origin)")
        lead = "      "
      }
    }
    return lines
  }

  private func further(_ joining: FurtherJoining) -> String {
    "{ factor: \(quoted(joining.factor)), why: \(quoted(joining.why)) }"
  }

  private func list(_ coded: [Scenario.Coded]) -> String {
    "[\(coded.map { quoted($0.code) }.joined(separator: ", "))]"
  }

  private func line(_ key: String, _ value: String, _ path: [String]) -> String {
    var node: SourceNode? = scenario.source.root
    for name in path { node = node?[name] }
    let from = node.map { origin($0.position) } ?? "default"
    return "\(key): \(value)  # \(from)"
  }

  /// The file by its path from the scenario's own folder, or by its name alone, and the line.
  ///
  /// What would end the comment is written as in quotes.
  private func origin(_ position: SourcePosition) -> String {
    let file = scenario.source.labels[position.file] ?? lastComponent(position.file)
    return "\(quoted(file).dropFirst().dropLast()):\(position.line ?? 1)"
  }

  private func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}
