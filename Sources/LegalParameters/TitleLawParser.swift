import SourceFiles

/// Reads `titles.yaml`: the titles of non-specialised staff by regime and place.
struct TitleLawParser {
  let log: ProblemLog
  let dates: LawParser

  init(_ dates: LawParser) {
    log = dates.log
    self.dates = dates
  }

  /// The regimes, by name.
  func regimes(_ reader: MapReader?) -> [String: DatedTitleRegime] {
    guard let reader else { return [:] }
    var result: [String: DatedTitleRegime] = [:]
    for entry in reader.allEntries() {
      let map = MapReader(entry.value, log: log)
      let title = map.required("title") == nil ? nil : map.phrase("title")
      var levels: [TitleLevel: DatedValue<TitleSetFigures>] = [:]
      for level in TitleLevel.allCases {
        guard let values = map.requiredMap(level.rawValue) else { continue }
        levels[level] = dates.dated("titles.\(entry.key).\(level.rawValue)", values) {
          set($0, level: level)
        }
      }
      map.finish()
      if let title { result[entry.key] = DatedTitleRegime(title: title, levels: levels) }
    }
    return result
  }

  // MARK: One place

  private func set(_ reader: MapReader, level: TitleLevel) -> TitleSetFigures? {
    let (titles, ids) = titles(reader, level: level)
    let pairs = pairs(reader, among: ids)
    let pairsConfidence = self.confidence(reader, "pairs_confidence")
    let most = rated(
      reader, "max_titles_per_person", in: 1...TitleSetFigures.mostPerPerson,
      confidence: "max_titles_confidence")
    let people = 0...TitleSetFigures.mostPeople
    let least = reader.required("min_people")?.integer(in: people, log: log)
    let cap = reader.required("max_people")?.integer(in: people, log: log)
    let peopleConfidence = self.confidence(reader, "people_confidence")
    let share = rated(
      reader, "second_title_percent", in: 0...100, confidence: "second_title_confidence")
    let article = reader.required("article")?.text(log: log)
    let confidence = self.confidence(reader, "confidence")
    guard let pairsConfidence, let most, let least, let cap, let peopleConfidence, let share,
      let article, let confidence
    else { return nil }
    return TitleSetFigures(
      level: level, titles: titles, pairs: pairs, pairsConfidence: pairsConfidence,
      maxTitlesPerPerson: most, minPeople: RatedFigure(least, peopleConfidence),
      maxPeople: RatedFigure(cap, peopleConfidence), secondTitlePercent: share,
      citation: Citation(article: article, confidence: confidence))
  }

  /// The titles, and the ids of all that are stated: a fault in a title is none in its pairs.
  private func titles(
    _ reader: MapReader, level: TitleLevel
  ) -> (titles: [TitleFigures], ids: [String]) {
    guard let node = reader.required("titles") else { return ([], []) }
    let entries = MapReader(node, log: log).allEntries()
    if entries.isEmpty || entries.count > TitleSetFigures.mostTitles {
      log.error(
        at: node.position,
        Phrase(vi: "có \(entries.count) chức danh", en: "there are \(entries.count) titles"),
        mend: Phrase(
          vi: "nêu từ 1 đến \(TitleSetFigures.mostTitles) chức danh",
          en: "state 1 to \(TitleSetFigures.mostTitles) titles"))
    }
    let titles = entries.compactMap { entry -> TitleFigures? in
      let map = MapReader(entry.value, log: log)
      defer { map.finish() }
      let name = map.required("name") == nil ? nil : map.phrase("name")
      let workload = rated(
        map, "workload_percent", in: 0...1_000, confidence: "workload_confidence")
      let allowance = allowance(map, level: level)
      guard let name, let workload else { return nil }
      return TitleFigures(
        id: entry.key, name: name, workloadPercent: workload, allowance: allowance)
    }
    return (titles, entries.map(\.key))
  }

  private func allowance(
    _ reader: MapReader, level: TitleLevel
  ) -> [AllowanceClass: RatedFigure] {
    guard let map = reader.map("allowance") else { return [:] }
    defer { map.finish() }
    var result: [AllowanceClass: RatedFigure] = [:]
    for unitClass in AllowanceClass.allCases where unitClass.level == level {
      guard let figure = map.map(unitClass.rawValue) else { continue }
      result[unitClass] = rated(figure, "hundredths", in: 0...10_000, confidence: "confidence")
      figure.finish()
    }
    return result
  }

  private func pairs(_ reader: MapReader, among ids: [String]) -> [TitlePair] {
    guard let node = reader.required("pairs") else { return [] }
    let stated = TitlePairList.read(node, log: log)
    for item in stated {
      for (id, position) in item.ids where !ids.contains(id) {
        TitlePairList.refuseUnknown(id, at: position, among: ids, log: log)
      }
    }
    return stated.map(\.pair)
  }

  // MARK: Figures

  private func rated(
    _ reader: MapReader, _ key: String, in range: ClosedRange<Int>, confidence name: String
  ) -> RatedFigure? {
    let value = reader.required(key)?.integer(in: range, log: log)
    let confidence = self.confidence(reader, name)
    guard let value, let confidence else { return nil }
    return RatedFigure(value, confidence)
  }

  private func confidence(_ reader: MapReader, _ key: String) -> Confidence? {
    reader.required(key)?.choice(as: Confidence.self, log: log)
  }
}
