import SourceFiles
import Territory

/// Reads the YAML of one law file into dated figures.
struct LawParser {
  let log: ProblemLog
  private let percent = 0...1_000
  private let amount = 0...1_000_000_000_000

  init(log: ProblemLog) {
    self.log = log
  }

  // MARK: Parameters and their dates

  /// Parameters whose keys are a fixed set; a missing one is an error.
  func parameters<Key: RawRepresentable & CaseIterable & Hashable, Value: Sendable>(
    _ group: String, _ reader: MapReader?, keys: Key.Type,
    read: @escaping (Phrase, MapReader) -> Value?
  ) -> [Key: DatedValue<Value>] where Key.RawValue == String {
    guard let reader else { return [:] }
    var result: [Key: DatedValue<Value>] = [:]
    for key in Key.allCases {
      guard let node = reader.required(key.rawValue) else { continue }
      result[key] = titled(group, key.rawValue, MapReader(node, log: log), read: read)
    }
    reader.finish()
    return result
  }

  /// Parameters whose keys are data.
  func parameters<Value: Sendable>(
    _ group: String, _ reader: MapReader?, read: @escaping (Phrase, MapReader) -> Value?
  ) -> [String: DatedValue<Value>] {
    guard let reader else { return [:] }
    var result: [String: DatedValue<Value>] = [:]
    for entry in reader.allEntries() {
      result[entry.key] = titled(group, entry.key, MapReader(entry.value, log: log), read: read)
    }
    return result
  }

  /// Parameters whose keys are data, with traits that hold for all dates.
  func parameters<Traits, Value: Sendable>(
    _ group: String, _ reader: MapReader?, shared: (String, MapReader) -> Traits?,
    read: @escaping (Traits, MapReader) -> Value?
  ) -> [String: DatedValue<Value>] {
    guard let reader else { return [:] }
    var result: [String: DatedValue<Value>] = [:]
    for entry in reader.allEntries() {
      let map = MapReader(entry.value, log: log)
      guard let traits = shared(entry.key, map) else { continue }
      result[entry.key] = dated("\(group).\(entry.key)", map) { read(traits, $0) }
    }
    return result
  }

  private func titled<Value: Sendable>(
    _ group: String, _ key: String, _ reader: MapReader,
    read: @escaping (Phrase, MapReader) -> Value?
  ) -> DatedValue<Value>? {
    let title = reader.phrase("title") ?? Phrase(vi: key, en: key)
    return dated("\(group).\(key)", reader) { read(title, $0) }
  }

  /// The `values` of a parameter by effective date; `null` means repealed.
  func dated<Value: Sendable>(
    _ name: String, _ reader: MapReader, read: (MapReader) -> Value?
  ) -> DatedValue<Value>? {
    defer { reader.finish() }
    guard let values = reader.requiredMap("values") else { return nil }
    var entries: [(from: CalendarDay, value: Value?)] = []
    let written = values.allEntries()
    if written.isEmpty {
      log.error(
        at: values.position,
        Phrase(vi: "“\(name)” không có giá trị nào", en: "“\(name)” has no value at all"),
        mend: Phrase(
          vi: "ghi giá trị theo ngày có hiệu lực", en: "write values by the day they take effect"))
    }
    for entry in written {
      guard let day = CalendarDay(entry.key) else {
        log.error(
          at: entry.keyPosition,
          Phrase(
            vi: "“\(entry.key)” không phải ngày dạng 2023-10-01",
            en: "“\(entry.key)” is not a day written as 2023-10-01"))
        continue
      }
      if entry.value.isNull {
        entries.append((day, nil))
        continue
      }
      let map = MapReader(entry.value, log: log)
      let value = read(map)
      map.finish()
      if let value { entries.append((day, value)) }
    }
    return DatedValue(name: name, entries: entries)
  }

  func citation(_ reader: MapReader) -> Citation? {
    let article = reader.required("article")?.text(log: log)
    let confidence = reader.required("confidence")?.choice(as: Confidence.self, log: log)
    guard let article, let confidence else { return nil }
    return Citation(article: article, confidence: confidence)
  }

  func required(_ reader: MapReader, _ key: String, in range: ClosedRange<Int>) -> Int? {
    reader.required(key)?.integer(in: range, log: log)
  }

  private func levels(_ reader: MapReader) -> [UnitKind.Level] {
    reader.requiredList("levels").compactMap { $0.choice(as: UnitKind.Level.self, log: log) }
  }

  // MARK: The groups of parameters

  func standard(_ title: Phrase, _ reader: MapReader) -> StandardFigures? {
    let population = required(reader, "population", in: 1...1_000_000_000)
    let area = required(reader, "area_m2", in: 1...1_000_000_000_000)
    let subUnits = reader.integer("sub_units", in: 1...1000).map {
      StandardFigures.SubUnits(count: $0, townships: reader.integer("townships", in: 0...$0) ?? 0)
    }
    guard let citation = citation(reader), let population, let area else { return nil }
    return StandardFigures(
      title: title, population: population, area: area, subUnits: subUnits, citation: citation)
  }

  func adjustment(_ title: Phrase, _ reader: MapReader) -> AdjustmentFigures? {
    var steps: AdjustmentFigures.MinoritySteps?
    if let from = reader.integer("from_percent", in: percent) {
      let step = required(reader, "step_percent", in: 1...100)
      let points = required(reader, "points_per_step", in: percent)
      let floor = required(reader, "floor_percent", in: percent)
      if let step, let points, let floor {
        steps = .init(
          fromPercent: from, stepPercent: step, pointsPerStep: points, floorPercent: floor)
      }
    }
    let population = reader.integer("population_percent", in: 1...100)
    let area = reader.integer("area_percent", in: 1...100)
    let subUnits = reader.integer("sub_units_percent", in: 1...100)
    if population == nil, area == nil {
      log.error(
        at: reader.position,
        Phrase(vi: "yếu tố này không giảm tiêu chuẩn nào", en: "this factor lowers no standard"),
        mend: Phrase(
          vi: "nêu population_percent hoặc area_percent",
          en: "state population_percent or area_percent"))
    }
    guard let citation = citation(reader) else { return nil }
    return AdjustmentFigures(
      title: title, populationPercent: population, areaPercent: area,
      subUnitsPercent: subUnits, minoritySteps: steps, citation: citation)
  }

  func duePoints(_ title: Phrase, _ reader: MapReader) -> [DueFigures]? {
    let citation = citation(reader)
    let points = reader.requiredMap("points")
    guard let citation, let points else { return nil }
    return points.allEntries().compactMap { entry in
      let map = MapReader(entry.value, log: log)
      defer { map.finish() }
      let levels = levels(map)
      let area = required(map, "area_below_percent", in: percent)
      let population = required(map, "population_below_percent", in: percent)
      guard let area, let population else { return nil }
      return DueFigures(
        point: entry.key, levels: levels, areaBelowPercent: area,
        populationBelowPercent: population, citation: citation.point(entry.key))
    }
  }

  func formedUnits(_ reader: MapReader) -> FormedUnitFigures? {
    let area = required(reader, "area_percent", in: percent)
    let population = required(reader, "population_percent", in: percent)
    let waived = required(reader, "waived_from_units", in: 2...100)
    let points = reader.requiredMap("points")
    func point(_ name: String, _ first: String, _ second: String) -> (Int, Int)? {
      guard let map = points?.requiredMap(name) else { return nil }
      defer { map.finish() }
      _ = levels(map)
      let a = required(map, first, in: percent)
      let b = required(map, second, in: percent)
      guard let a, let b else { return nil }
      return (a, b)
    }
    let a = point("a", "one_percent", "other_percent")
    let b = point("b", "area_percent", "population_percent")
    let c = point("c", "area_percent", "population_percent")
    points?.finish()
    guard let citation = citation(reader), let area, let population, let waived, let a, let b,
      let c
    else { return nil }
    return FormedUnitFigures(
      areaPercent: area, populationPercent: population, waivedFromUnits: waived,
      pointA: (one: a.0, other: a.1), pointB: (area: b.0, population: b.1),
      pointC: (area: c.0, population: c.1), citation: citation)
  }

  /// What holds of a ground on every date.
  struct ExemptionTraits {
    let code: String
    let title: Phrase
    let phases: [String]
    let ruralOnly: Bool
    let inferredOnly: Bool
  }

  func exemptionTraits(_ code: String, _ reader: MapReader) -> ExemptionTraits? {
    let title = reader.phrase("title") ?? Phrase(vi: code, en: code)
    let phases = reader.requiredList("phases").compactMap { $0.text(log: log) }
    return ExemptionTraits(
      code: code, title: title, phases: phases, ruralOnly: reader.flag("rural_only"),
      inferredOnly: reader.flag("inferred_only"))
  }

  func exemption(_ traits: ExemptionTraits, _ reader: MapReader) -> ExemptionGround? {
    citation(reader).map {
      ExemptionGround(
        code: traits.code, title: traits.title, phases: traits.phases,
        ruralOnly: traits.ruralOnly, inferredOnly: traits.inferredOnly, citation: $0)
    }
  }

  func documents(_ reader: MapReader) -> [LawDocument] {
    reader.allEntries().compactMap { entry in
      let map = MapReader(entry.value, log: log)
      defer { map.finish() }
      let title = map.required("title") == nil ? nil : map.phrase("title")
      let number = map.required("number")?.text(log: log)
      let inForce = map.required("in_force")?.day(log: log)
      let repealed = map.day("repealed")
      let readIn = map.required("read_in")?.text(log: log)
      guard let title, let number, let inForce, let readIn else { return nil }
      return LawDocument(
        id: entry.key, number: number, title: title, inForce: inForce, repealed: repealed,
        readIn: readIn)
    }
  }
}
