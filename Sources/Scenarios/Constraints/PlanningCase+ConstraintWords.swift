import SourceFiles

extension PlanningCase {
  /// The key of the scenario that states a constraint, such as `decisions.keep[0]`.
  public func key(of constraint: Constraint) -> String {
    switch constraint {
    case .keep(let unit): "decisions.keep[\(keepEntry(of: unit) ?? 0)]"
    case .keepEntry(let entry): "decisions.keep[\(entry)]"
    case .join(let entry): "decisions.join[\(entry)]"
    case .separate(let entry): "decisions.separate[\(entry)]"
    case .limit(let index): "limits.\(scenario.limits[index].path)"
    case .discretion: "groups.discretion"
    case .fallbacks: "groups.fallbacks"
    case .withoutDueUnit: "groups.without_due_unit"
    case .maxUnits: "groups.max_units"
    case .due, .dueUnit: "due"
    }
  }

  /// Where a constraint is stated; `nil` when it is a default.
  public func position(of constraint: Constraint) -> SourcePosition? {
    let (root, stated) = (scenario.source.root, scenario.decisions)
    return switch constraint {
    case .keep(let unit): keepEntry(of: unit).map { stated.keep[$0].position }
    case .keepEntry(let entry): stated.keep[entry].position
    case .join(let entry): stated.join[entry].position
    case .separate(let entry): stated.separate[entry].position
    case .limit(let index): scenario.limits[index].position
    case .discretion: root["groups"]?["discretion"]?.position
    case .fallbacks: root["groups"]?["fallbacks"]?.position
    case .withoutDueUnit: root["groups"]?["without_due_unit"]?.position
    case .maxUnits: root["groups"]?["max_units"]?.position
    case .due, .dueUnit: root["due"]?.position
    }
  }

  /// Where a constraint is stated, by the name of the file alone: `tp.yaml:12`, or “mặc định”.
  public func place(of constraint: Constraint) -> Phrase {
    guard let position = position(of: constraint) else {
      return Phrase(vi: "mặc định", en: "default")
    }
    let file = position.file.split(separator: "/").last.map(String.init) ?? position.file
    let text = ([file] + [position.line].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    return Phrase(vi: text, en: text)
  }

  /// What a constraint asks for.
  public func phrase(of constraint: Constraint) -> Phrase {
    let named = names(of: units(of: constraint))
    return switch constraint {
    case .keep, .keepEntry:
      Phrase(vi: "giữ nguyên \(named.vi)", en: "keep \(named.en)")
    case .join:
      Phrase(vi: "nhập \(named.vi) vào một nhóm", en: "join \(named.en) in one group")
    case .separate:
      Phrase(vi: "không nhập chung \(named.vi)", en: "do not join \(named.en)")
    case .limit(let index):
      Phrase(
        vi: "giới hạn \(key(of: constraint)): { \(scenario.limits[index].text) }",
        en: "limit \(key(of: constraint)): { \(scenario.limits[index].text) }")
    case .discretion:
      Phrase(vi: "không dùng điểm d (4.1.d)", en: "no results by point d (4.1.d)")
    case .fallbacks:
      Phrase(
        vi: "điểm a–c phải nêu lý do không thể nhập thêm",
        en: "points a–c only with a stated reason")
    case .withoutDueUnit:
      Phrase(
        vi: "mỗi nhóm phải có đơn vị thuộc diện", en: "every group has a due unit")
    case .maxUnits:
      Phrase(
        vi: "nhóm tối đa \(scenario.maxUnits) đơn vị",
        en: "groups of at most \(scenario.maxUnits) units")
    case .due:
      Phrase(
        vi: "mọi đơn vị thuộc diện phải được giải quyết", en: "every due unit is resolved")
    case .dueUnit:
      Phrase(vi: "phải giải quyết \(named.vi)", en: "resolve \(named.en)")
    }
  }

  /// The units with code and name; of many the first three and how many more.
  private func names(of units: [Int]) -> Phrase {
    let shown = units.prefix(units.count > 4 ? 3 : 4)
      .map { "\(dataset.units[$0].code) \(dataset.units[$0].name)" }.joined(separator: ", ")
    guard units.count > 4 else { return Phrase(vi: shown, en: shown) }
    return Phrase(
      vi: "\(shown) và \(units.count - 3) đơn vị nữa",
      en: "\(shown) and \(units.count - 3) more")
  }
}
