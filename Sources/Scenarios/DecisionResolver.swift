import LegalParameters
import SourceFiles
import Territory

/// Turns the codes of a scenario into units and finds decisions that contradict each other.
struct DecisionResolver {
  let scenario: Scenario
  let dataset: Dataset
  /// Which units touch, with the scenario's links.
  let borders: Borders
  let law: Law
  let log: ProblemLog

  /// The units that are planned, ascending.
  func scope() -> [Int] {
    switch scenario.districts {
    case .all: return Array(dataset.units.indices)
    case .ofProvinces(let coded):
      let lookup = ProvinceLookup(in: dataset, log: log)
      let wanted = Set(coded.compactMap(lookup.province))
      return dataset.units.indices.filter { unit in
        dataset.province(ofUnit: unit).map(wanted.contains) ?? false
      }
    case .listed(let coded):
      var wanted: Set<Int> = []
      for district in coded {
        if let index = dataset.index(ofDistrict: district.code) {
          wanted.insert(index)
          continue
        }
        log.error(
          at: district.position,
          Phrase(
            vi: "không có đơn vị cấp huyện mã “\(district.code)”",
            en: "there is no district “\(district.code)”"),
          mend: SimilarCodes.mend(for: district.code, among: dataset.districts.map(\.code)))
      }
      return dataset.units.indices.filter { wanted.contains(dataset.units[$0].district) }
    }
  }

  /// The decisions over unit indices.
  func decisions(scope: [Int]) -> Decisions {
    let lookup = UnitLookup(in: dataset, scope: scope, log: log)
    var result = Decisions()
    keep(scenario.decisions.keep, lookup, &result)
    separate(scenario.decisions.separate, lookup, &result)
    join(scenario.decisions.join, lookup, &result)
    name(scenario.decisions.name, lookup, &result)
    return result
  }

  // MARK: Codes

  private func units(_ coded: [Scenario.Coded], _ lookup: UnitLookup) -> [Int] {
    coded.compactMap { lookup.unit($0.code, at: $0.position) }.sorted()
  }

  private func label(_ unit: Int) -> String {
    "\(dataset.units[unit].code) \(dataset.units[unit].name)"
  }

  private func labels(_ units: some Sequence<Int>) -> String {
    units.map(label).joined(separator: ", ")
  }

  // MARK: Keep

  private func keep(
    _ decisions: [StatedDecisions.Keep], _ lookup: UnitLookup, _ result: inout Decisions
  ) {
    for decision in decisions {
      let units = units(decision.units, lookup)
      if let ground = decision.ground { check(ground, decision, units) }
      for unit in units {
        if let earlier = result.keep[unit] {
          log.error(
            at: decision.position,
            Phrase(
              vi: "\(label(unit)) đã có quyết định giữ ở \(earlier.position)",
              en: "\(label(unit)) is already kept at \(earlier.position)"),
            mend: Phrase(vi: "giữ lại một quyết định", en: "keep one of the two decisions"))
          continue
        }
        result.keep[unit] = Decisions.Keep(
          ground: decision.ground?.code, evidence: decision.evidence,
          inferredFrom: decision.inferredFrom, position: decision.position)
      }
    }
  }

  private func check(
    _ ground: Scenario.Coded, _ decision: StatedDecisions.Keep, _ units: [Int]
  ) {
    guard let rule = law.exemptions[ground.code] else {
      let allowed = law.exemptions.values.filter { !$0.inferredOnly }
        .sorted { $0.code < $1.code }
      log.error(
        at: ground.position,
        Phrase(
          vi: "“\(ground.code)” không phải yếu tố đặc thù của Điều 3 trong giai đoạn \(law.phase)",
          en: "“\(ground.code)” is not a ground of Article 3 in the phase \(law.phase)"),
        mend: Phrase(
          vi: allowed.map { "\($0.code) \($0.title.vi)" }.joined(separator: "; "),
          en: allowed.map { "\($0.code) \($0.title.en)" }.joined(separator: "; ")))
      return
    }
    if rule.inferredOnly, decision.inferredFrom == nil {
      log.error(
        at: ground.position,
        Phrase(
          vi: "căn cứ “\(ground.code)” chỉ dùng khi dựng lại phương án đã ban hành",
          en: "the ground “\(ground.code)” is only for rebuilding an adopted plan"),
        mend: Phrase(
          vi: "nêu “inferred_from”, hoặc nêu điểm cụ thể như 3.1.b",
          en: "state “inferred_from”, or a point such as 3.1.b"))
    }
    for unit in units where rule.ruralOnly && !dataset.units[unit].kind.isRural {
      log.error(
        at: ground.position,
        Phrase(
          vi: "căn cứ \(rule.code) chỉ dành cho đơn vị nông thôn, \(label(unit)) là đô thị",
          en: "ground \(rule.code) is for rural units, \(label(unit)) is urban"),
        mend: Phrase(vi: "nêu điểm khác của Điều 3", en: "state another point of Article 3"))
    }
  }

  // MARK: Separate and join

  private func separate(
    _ decisions: [StatedDecisions.Separate], _ lookup: UnitLookup, _ result: inout Decisions
  ) {
    for decision in decisions {
      let units = units(decision.units, lookup)
      for unit in units {
        result.apart[unit, default: []].formUnion(units.filter { $0 != unit })
      }
    }
  }

  private func join(
    _ decisions: [StatedDecisions.Join], _ lookup: UnitLookup, _ result: inout Decisions
  ) {
    var sets: [(units: Set<Int>, position: SourcePosition)] = []
    for decision in decisions {
      let units = units(decision.units, lookup)
      guard units.count == decision.units.count, units.count > 1 else { continue }
      for coded in decision.units { lookup.refuseUnjudged(coded.code, at: coded.position) }
      result.joins.append(
        Decisions.Join(
          units: units, year: decision.year, why: decision.why, position: decision.position))
      check(kind: decision.kind, of: units, at: decision.position)
      if decision.kind != nil || decision.furtherJoining != nil {
        result.wording[units, default: .init()].kind = decision.kind
        result.wording[units, default: .init()].furtherJoining = decision.furtherJoining
      }
      var united = (units: Set(units), position: decision.position)
      sets.removeAll { set in
        guard !set.units.isDisjoint(with: united.units) else { return false }
        united.units.formUnion(set.units)
        return true
      }
      sets.append(united)
    }
    for set in sets { check(set.units.sorted(), at: set.position, result) }
    result.joinedSets = sets.map { $0.units.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func check(_ units: [Int], at position: SourcePosition, _ decisions: Decisions) {
    for unit in units {
      if let keep = decisions.keep[unit] {
        log.error(
          at: position,
          Phrase(
            vi: "\(label(unit)) vừa phải nhập vừa được giữ nguyên (\(keep.position))",
            en: "\(label(unit)) is to join and to be kept (\(keep.position))"),
          mend: Phrase(vi: "bỏ một trong hai quyết định", en: "remove one of the two decisions"))
      }
      let apart = (decisions.apart[unit] ?? []).intersection(units).filter { $0 > unit }
      if !apart.isEmpty {
        log.error(
          at: position,
          Phrase(
            vi: "“join” và “separate” mâu thuẫn: \(label(unit)) với \(labels(apart.sorted()))",
            en: "“join” and “separate” contradict: \(label(unit)) and \(labels(apart.sorted()))"),
          mend: Phrase(vi: "bỏ một trong hai quyết định", en: "remove one of the two decisions"))
      }
    }
    let districts = Set(units.map { dataset.units[$0].district }).sorted()
    // Where districts are arranged first, which units share a district shows only afterwards.
    if districts.count > 1, scenario.level == .commune, !scenario.mayCrossDistricts {
      let names = districts.map { dataset.districts[$0].name }.joined(separator: ", ")
      log.error(
        at: position,
        Phrase(
          vi: "“join” vượt địa giới cấp huyện (\(names)): \(labels(units))",
          en: "“join” crosses district lines (\(names)): \(labels(units))"),
        mend: Phrase(
          vi: "kịch bản sắp xếp trong từng huyện (across_districts: never)",
          en: "the scenario plans within districts (across_districts: never)"))
      return
    }
    if Set(units.map { dataset.district(of: $0).province }).count > 1, scenario.level == .commune {
      log.error(
        at: position,
        Phrase(
          vi: "“join” vượt địa giới cấp tỉnh: \(labels(units))",
          en: "“join” crosses province lines: \(labels(units))"),
        mend: Phrase(
          vi: "nêu đơn vị của một tỉnh", en: "name units of one province"))
      return
    }
    if units.count > scenario.maxUnits {
      log.error(
        at: position,
        Phrase(
          vi: "“join” cần \(units.count) đơn vị trong một nhóm, max_units là \(scenario.maxUnits)",
          en: "“join” needs \(units.count) units in one group, max_units is \(scenario.maxUnits)"),
        mend: Phrase(vi: "tăng max_units hoặc chia “join”", en: "raise max_units or split the join")
      )
    }
    let reached = reach(from: units[0], within: Set(units))
    if reached.count < units.count {
      let rest = units.filter { !reached.contains($0) }
      log.error(
        at: position,
        Phrase(
          vi: "“join” không liền kề: \(labels(reached.sorted())) không giáp \(labels(rest))",
          en: "“join” is not contiguous: \(labels(reached.sorted())) do not touch \(labels(rest))"),
        mend: Phrase(
          vi: "thêm vào “join” đơn vị nằm giữa", en: "add the unit between them to the join"))
    }
  }

  private func reach(from start: Int, within units: Set<Int>) -> Set<Int> {
    var reached: Set<Int> = [start]
    var open = [start]
    while let unit = open.popLast() {
      for neighbour in borders.neighbours(of: unit)
      where units.contains(neighbour.unit) && reached.insert(neighbour.unit).inserted {
        open.append(neighbour.unit)
      }
    }
    return reached
  }

  private func check(kind: UnitKind?, of units: [Int], at position: SourcePosition) {
    guard kind == .phuong, !units.isEmpty else { return }
    let receiver = dataset.districts[dataset.receivingDistrict(of: units)]
    guard receiver.kind == .huyen else { return }
    log.error(
      at: position,
      Phrase(
        vi: "kết quả trong \(receiver.name) không thể là phường",
        en: "a result in \(receiver.name) cannot be a ward"),
      mend: Phrase(vi: "dùng kind: xa hoặc thi_tran", en: "use kind: xa or thi_tran"))
  }

  // MARK: Name

  private func name(
    _ decisions: [StatedDecisions.Name], _ lookup: UnitLookup, _ result: inout Decisions
  ) {
    for decision in decisions {
      let members = units(decision.members, lookup)
      guard members.count == decision.members.count else { continue }
      check(kind: decision.kind, of: members, at: decision.position)
      if let earlier = result.wording[members]?.name {
        log.error(
          at: decision.position,
          Phrase(
            vi: "nhóm \(labels(members)) đã có tên “\(earlier)”",
            en: "the group \(labels(members)) already has the name “\(earlier)”"),
          mend: Phrase(vi: "giữ lại một tên", en: "keep one of the names"))
        continue
      }
      var wording = result.wording[members] ?? .init()
      wording.name = decision.name
      wording.seat = decision.seat.flatMap { dataset.index(ofUnit: $0.code) }
      wording.kind = decision.kind ?? wording.kind
      wording.furtherJoining = decision.furtherJoining ?? wording.furtherJoining
      result.wording[members] = wording
    }
  }
}
