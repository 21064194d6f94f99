import SourceFiles
import Territory

extension Scenario {
  /// The flat scenario as YAML: every key with its value, defaults included, and behind each the
  /// file and line it comes from.
  ///
  /// The dataset is named, not located, so that the text is the same on every machine. It can be
  /// read again as a scenario.
  public func resolvedYAML() -> String {
    ResolvedWriter(scenario: self).text()
  }
}

/// Writes a flat scenario.
private struct ResolvedWriter {
  let scenario: Scenario

  func text() -> String {
    var lines = ["format: 1", line("title", quoted(scenario.title), ["title"])]
    lines.append(line("dataset", quoted(lastComponent(scenario.datasetStated)), ["dataset"]))
    lines += [
      "law:",
      line("  as_of", scenario.asOf.description, ["law", "as_of"]),
      line("  phase", quoted(scenario.phase), ["law", "phase"]),
      "scope:",
      line("  level", "commune", ["scope", "level"]),
      line("  districts", districts(), ["scope", "districts"]),
      line("  across_districts", "never", ["scope", "across_districts"]),
      line("due", scenario.due.rawValue, ["due"]),
      "groups:",
      line("  max_units", String(scenario.maxUnits), ["groups", "max_units"]),
      line("  discretion", scenario.discretion.rawValue, ["groups", "discretion"]),
      line("  fallbacks", scenario.fallbacks.rawValue, ["groups", "fallbacks"]),
      line("  without_due_unit", scenario.withoutDueUnit.rawValue, ["groups", "without_due_unit"]),
      "decisions:",
    ]
    lines += decisions()
    lines.append(
      line(
        "goals", "[\(scenario.goals.map(\.rawValue).joined(separator: ", "))]", ["goals"]))
    lines += ["staffing:", line("  regime", quoted(scenario.regime), ["staffing", "regime"])]
    if let titles = scenario.titles {
      lines.append(line("  titles", titles.yamlFlow(), ["staffing", "titles"]))
    }
    lines += search()
    return lines.joined(separator: "\n") + "\n"
  }

  private func districts() -> String {
    switch scenario.districts {
    case .all: "all"
    case .listed(let coded): list(coded)
    }
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

  private func decisions() -> [String] {
    let decisions = scenario.decisions
    var lines: [String] = []
    func section(_ name: String, _ items: [[(String, String?)]], _ positions: [SourcePosition]) {
      if items.isEmpty {
        lines.append("  \(name): []")
        return
      }
      lines.append("  \(name):")
      for (item, position) in zip(items, positions) {
        var lead = "    - "
        for (key, value) in item {
          guard let value else { continue }
          let origin = lead == "    - " ? "  # \(origin(position))" : ""
          lines.append("\(lead)\(key): \(value)\(origin)")
          lead = "      "
        }
      }
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
