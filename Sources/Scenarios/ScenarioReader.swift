import SourceFiles
import Territory

extension Scenario {
  /// Reads and checks the scenario at `path` and what it inherits.
  ///
  /// - Throws: ``ProblemReport`` with every problem, each with its file, line and column.
  public static func load(_ path: String) throws(ProblemReport) -> Scenario {
    try read(ScenarioSource.read(path))
  }

  /// Checks a scenario whose files were merged.
  public static func read(_ source: ScenarioSource) throws(ProblemReport) -> Scenario {
    let log = ProblemLog()
    let scenario = ScenarioReader(log: log).scenario(source)
    try log.throwIfErrors()
    guard let scenario else { throw ProblemReport(.badData, log.problems) }
    return scenario
  }

  /// The largest group a scenario may ask for; listing grows about threefold with each unit.
  public static let largestMaxUnits = 8
}

/// Reads the keys of a scenario.
struct ScenarioReader {
  let log: ProblemLog
  /// The level of the units that decisions and goals are about.
  var level = UnitKind.Level.commune

  func scenario(_ source: ScenarioSource) -> Scenario? {
    let reader = MapReader(source.root, log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    let title = reader.required("title")?.filledText(log: log)
    let dataset = reader.required("dataset")
    let law = law(reader)
    let (level, districts, acrossDistricts) = scope(reader)
    let districtRules = DistrictRulesReader(log: log).rules(reader, level: level)
    let due = reader.choice("due", as: Scenario.DueRule.self) ?? .required
    let traits = TraitRequest.read(reader, log: log)
    let groups = groups(reader)
    let split = SplitRequest.read(reader, codes: codes, log: log)
    let links = LinkReader(log: log, codes: codes).links(reader)
    let decisions = decisions(reader, fewestNamed: split == nil ? 2 : 1)
    let stated = goals(reader, allowed: Goal.allCases, default: Goal.defaultOrder)
    let goals = acrossDistricts == .priced ? Goal.pricingMoves(stated) : stated
    let limits = LimitReader(log: log).limits(reader)
    if level == .district {
      DistrictRulesReader(log: log).refuseOfCommunes(
        reader, isDecided: !decisions.isEmpty,
        isLimited: !limits.whole.isEmpty || !limits.byYear.isEmpty, isSplit: split != nil)
    }
    let staffing = StaffingReader(log: log).request(reader)
    let search = search(reader)
    let villages = VillageRequest.read(reader, codes: codes, log: log)
    let calendar = CalendarRequest.read(reader, log: log)
    let schedule = ScheduleRequest.read(reader, log: log)
    reader.finish()
    guard let title, let dataset, let stated = dataset.text(log: log), let law else { return nil }
    return Scenario(
      title: title, datasetStated: stated,
      datasetFolder: ScenarioSource.path(stated, relativeToFile: dataset.position.file),
      datasetPosition: dataset.position, lawFolder: law.folder?.code,
      lawFolderPosition: law.folder?.position, asOf: law.asOf.day,
      asOfPosition: law.asOf.position, phase: law.phase.code, phasePosition: law.phase.position,
      level: level, districts: districts, acrossDistricts: acrossDistricts,
      districtRules: districtRules, traits: traits, due: due, maxUnits: groups.maxUnits,
      discretion: groups.discretion,
      fallbacks: groups.fallbacks, withoutDueUnit: groups.withoutDueUnit, split: split,
      links: links, decisions: decisions, goals: goals, limits: limits.whole,
      yearLimits: limits.byYear, staffing: staffing, search: search, villages: villages,
      calendar: calendar, schedule: schedule, source: source)
  }

  // MARK: Law and scope

  private func law(
    _ reader: MapReader
  ) -> (
    folder: Scenario.Coded?, asOf: (day: CalendarDay, position: SourcePosition),
    phase: Scenario.Coded
  )? {
    guard let node = reader.required("law") else { return nil }
    let law = MapReader(node, log: log)
    let folderNode = law.node("folder")
    let folder = folderNode.flatMap { node in
      node.text(log: log).map { stated in
        Scenario.Coded(
          code: ScenarioSource.path(stated, relativeToFile: node.position.file),
          position: node.position)
      }
    }
    let asOf = law.required("as_of")
    let phase = law.required("phase")
    law.finish()
    guard let asOf, let day = asOf.day(log: log), let phase, let name = phase.text(log: log)
    else { return nil }
    return (folder, (day, asOf.position), Scenario.Coded(code: name, position: phase.position))
  }

  private func scope(
    _ reader: MapReader
  ) -> (level: Scenario.Level, districts: Scenario.Districts, across: Scenario.AcrossDistricts) {
    guard let scope = reader.map("scope") else { return (.commune, .all, .never) }
    defer { scope.finish() }
    let level = scope.choice("level", as: Scenario.Level.self) ?? .commune
    let across = scope.choice("across_districts", as: Scenario.AcrossDistricts.self) ?? .never
    return (level, districts(scope), across)
  }

  private func districts(_ scope: MapReader) -> Scenario.Districts {
    let districts = listed(scope, "districts", Phrase(vi: "huyện", en: "districts"))
    let provinces = listed(scope, "provinces", Phrase(vi: "tỉnh", en: "provinces"))
    if districts != nil, provinces != nil, let node = scope.node("provinces") {
      log.error(
        at: node.position,
        Phrase(
          vi: "“districts” và “provinces” không đi cùng nhau",
          en: "“districts” and “provinces” do not go together"),
        mend: Phrase(
          vi: "nêu các tỉnh, hoặc các huyện", en: "name the provinces, or the districts"))
    }
    return districts.map { .listed($0) } ?? provinces.map { .ofProvinces($0) } ?? .all
  }

  /// A list of codes under `key`; `nil` for `all`.
  private func listed(_ scope: MapReader, _ key: String, _ what: Phrase) -> [Scenario.Coded]? {
    guard let node = scope.node(key) else { return nil }
    if case .scalar("all", _) = node.content { return nil }
    let codes = codes(node)
    if codes.isEmpty, !log.hasErrors {
      log.error(
        at: node.position,
        Phrase(vi: "danh sách \(what.vi) trống", en: "the list of \(what.en) is empty"),
        mend: Phrase(vi: "viết “all” hoặc các mã", en: "write “all” or codes"))
    }
    return codes
  }

  func groups(
    _ reader: MapReader, maxUnits: Int = 5
  ) -> (
    maxUnits: Int, discretion: Scenario.Discretion, fallbacks: Scenario.Fallbacks,
    withoutDueUnit: Scenario.WithoutDueUnit
  ) {
    guard let groups = reader.map("groups") else {
      return (maxUnits, .allowed, .presumed, .never)
    }
    defer { groups.finish() }
    return (
      groups.integer("max_units", in: 1...Scenario.largestMaxUnits) ?? maxUnits,
      groups.choice("discretion", as: Scenario.Discretion.self) ?? .allowed,
      groups.choice("fallbacks", as: Scenario.Fallbacks.self) ?? .presumed,
      groups.choice("without_due_unit", as: Scenario.WithoutDueUnit.self) ?? .never
    )
  }

  // MARK: Decisions

  private func decisions(_ reader: MapReader, fewestNamed: Int) -> StatedDecisions {
    guard let decisions = reader.map("decisions") else { return .none }
    defer { decisions.finish() }
    return stated(decisions, fewestNamed: fewestNamed)
  }

  /// The decisions that communes and districts have in common.
  ///
  /// - Parameter fewestNamed: The fewest members of a named group; one where a unit may receive parts
  ///   of others.
  func stated(_ decisions: MapReader, fewestNamed: Int = 2) -> StatedDecisions {
    StatedDecisions(
      keep: decisions.list("keep").map(keep),
      join: decisions.list("join").map(join),
      separate: decisions.list("separate").map(separate),
      name: decisions.list("name").compactMap { name($0, atLeast: fewestNamed) })
  }

  private func keep(_ node: SourceNode) -> StatedDecisions.Keep {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let ground = reader.node("ground").flatMap { node in
      node.text(log: log).map { Scenario.Coded(code: $0, position: node.position) }
    }
    return StatedDecisions.Keep(
      units: units(reader, "units", atLeast: 1), ground: ground,
      evidence: reader.text("evidence"), inferredFrom: reader.text("inferred_from"),
      position: node.position)
  }

  private func join(_ node: SourceNode) -> StatedDecisions.Join {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    return StatedDecisions.Join(
      units: units(reader, "units", atLeast: 2), year: reader.integer("year", in: 2023...2030),
      why: reader.filledText("why"), kind: kind(reader), furtherJoining: furtherJoining(reader),
      position: node.position)
  }

  private func separate(_ node: SourceNode) -> StatedDecisions.Separate {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    return StatedDecisions.Separate(
      units: units(reader, "units", atLeast: 2), why: reader.filledText("why"),
      position: node.position)
  }

  private func name(_ node: SourceNode, atLeast: Int) -> StatedDecisions.Name? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let members = units(reader, "members", atLeast: atLeast)
    let seat = reader.node("seat") == nil ? nil : code(reader, "seat")
    if let seat, !members.contains(where: { $0.code == seat.code }) {
      log.error(
        at: seat.position,
        Phrase(
          vi: "trụ sở “\(seat.code)” không nằm trong các đơn vị của nhóm",
          en: "the seat “\(seat.code)” is not one of the members"),
        mend: Phrase(
          vi: "dùng một trong: \(members.map(\.code).joined(separator: ", "))",
          en: "use one of: \(members.map(\.code).joined(separator: ", "))"))
    }
    let kind = kind(reader)
    let further = furtherJoining(reader)
    guard let name = reader.required("name")?.filledText(log: log) else { return nil }
    return StatedDecisions.Name(
      members: members, name: name, seat: seat, kind: kind, furtherJoining: further,
      position: node.position)
  }

  private enum CommuneKind: String, CaseIterable {
    case xa, phuong
    case thiTran = "thi_tran"
  }

  private enum DistrictKind: String, CaseIterable {
    case huyen, quan
    case thiXa = "thi_xa"
    case thanhPho = "thanh_pho"
  }

  private func kind(_ reader: MapReader) -> UnitKind? {
    switch level {
    case .commune:
      reader.choice("kind", as: CommuneKind.self).flatMap { UnitKind(rawValue: $0.rawValue) }
    case .district:
      reader.choice("kind", as: DistrictKind.self).flatMap { UnitKind(rawValue: $0.rawValue) }
    }
  }

  /// The code under a key that must be there.
  func code(_ reader: MapReader, _ key: String) -> Scenario.Coded? {
    reader.required(key).flatMap { node in
      node.code(log: log).map { Scenario.Coded(code: $0, position: node.position) }
    }
  }

  private func furtherJoining(_ reader: MapReader) -> FurtherJoining? {
    guard let map = reader.map("further_joining") else { return nil }
    defer { map.finish() }
    let factor = map.required("factor")?.text(log: log)
    let why = map.required("why")?.filledText(log: log)
    guard let factor, let why else { return nil }
    return FurtherJoining(factor: factor, why: why)
  }

  private func units(_ reader: MapReader, _ key: String, atLeast: Int) -> [Scenario.Coded] {
    guard let node = reader.required(key) else { return [] }
    let codes = codes(node)
    if case .list(let items) = node.content, items.count < atLeast {
      log.error(
        at: node.position,
        Phrase(
          vi: "cần ít nhất \(atLeast) đơn vị", en: "at least \(atLeast) units are needed"))
    }
    return codes
  }

  private func codes(_ node: SourceNode) -> [Scenario.Coded] {
    var seen: Set<String> = []
    return node.list(log: log).compactMap { item in
      guard let code = item.code(log: log) else { return nil }
      if !seen.insert(code).inserted {
        log.error(
          at: item.position,
          Phrase(vi: "mã “\(code)” lặp lại", en: "the code “\(code)” is repeated"),
          mend: Phrase(vi: "giữ lại một mã", en: "keep one of them"))
        return nil
      }
      return Scenario.Coded(code: code, position: item.position)
    }
  }

  // MARK: Goals, search

  func goals(_ reader: MapReader, allowed: [Goal], default order: [Goal]) -> [Goal] {
    guard let node = reader.node("goals") else { return order }
    let words = allowed.map(\.rawValue).joined(separator: ", ")
    let items = node.list(log: log)
    var goals: [Goal] = []
    for item in items {
      guard let goal = item.choice(as: Goal.self, log: log) else { continue }
      if !allowed.contains(goal) {
        log.error(
          at: item.position,
          Phrase(
            vi: "mục tiêu “\(goal.rawValue)” không có ở cấp huyện: định mức người là của cấp xã",
            en: "the goal “\(goal.rawValue)” does not exist for districts: posts are of communes"),
          mend: Phrase(vi: "các mục tiêu: \(words)", en: "goals: \(words)"))
      }
      if goals.contains(goal) {
        log.error(
          at: item.position,
          Phrase(
            vi: "mục tiêu “\(goal.rawValue)” lặp lại",
            en: "the goal “\(goal.rawValue)” is repeated"),
          mend: Phrase(vi: "giữ lại một mục tiêu", en: "keep one of them"))
      }
      goals.append(goal)
    }
    if items.isEmpty {
      log.error(
        at: node.position, Phrase(vi: "không có mục tiêu nào", en: "there is no goal"),
        mend: Phrase(vi: "các mục tiêu: \(words)", en: "goals: \(words)"))
    }
    return goals
  }

  private func search(_ reader: MapReader) -> Scenario.Search {
    var search = Scenario.Search(workLimit: nil, secondsLimit: nil, threads: 2)
    guard let map = reader.map("search") else { return search }
    defer { map.finish() }
    if let node = map.node("work_limit") {
      if case .scalar("default", _) = node.content {
      } else {
        search.workLimit = node.integer(in: 0...1_000_000_000_000, log: log)
      }
    }
    search.secondsLimit = map.integer("seconds_limit", in: 0...1_000_000)
    search.threads = map.integer("threads", in: 1...64) ?? search.threads
    return search
  }
}
