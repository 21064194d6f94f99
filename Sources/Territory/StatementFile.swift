import SourceFiles

extension PublishedStatement {
  /// The optional file of a dataset folder that holds statements.
  public static let fileName = "statements.yaml"

  /// Reads the statements of `file`; problems go to `log`.
  static func read(_ file: TextFile, log: ProblemLog) -> [PublishedStatement] {
    do {
      return StatementReader(log: log).statements(try YAMLFile.parse(file))
    } catch {
      log.add(error.problems)
      return []
    }
  }
}

/// Reads the keys of `statements.yaml`.
private struct StatementReader {
  let log: ProblemLog
  /// Far above any number of people or units, and small enough for exact products.
  private let amount = 0...1_000_000_000

  init(log: ProblemLog) {
    self.log = log
  }

  func statements(_ node: SourceNode) -> [PublishedStatement] {
    let reader = MapReader(node, log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    var seen: Set<String> = []
    let statements = reader.requiredList("statements").compactMap { item -> PublishedStatement? in
      guard let statement = statement(MapReader(item, log: log)) else { return nil }
      if !seen.insert(statement.id).inserted {
        log.error(
          at: item.position,
          Phrase(
            vi: "công bố “\(statement.id)” lặp lại",
            en: "the statement “\(statement.id)” is repeated"),
          mend: Phrase(vi: "đặt id khác", en: "give it another id"))
      }
      return statement
    }
    reader.finish()
    return statements
  }

  private func statement(_ reader: MapReader) -> PublishedStatement? {
    defer { reader.finish() }
    let id = reader.required("id")?.text(log: log)
    let title = phrase(reader, "title")
    let source = reader.required("source")?.text(log: log)
    let date = reader.required("date")?.day(log: log)
    let certainty = certainty(reader)
    let content = content(reader)
    guard let id, let title, let source, let date, let certainty, let content else { return nil }
    return PublishedStatement(
      id: id, title: title, source: source, date: date, certainty: certainty, content: content)
  }

  private func content(_ reader: MapReader) -> PublishedStatement.Content? {
    let reduction = reader.map("reduction")
    let removed = reader.map("removed_units")
    switch (reduction, removed) {
    case (let map?, nil): return self.reduction(map).map { .reduction($0) }
    case (nil, let map?): return removedUnits(map).map { .removedUnits($0) }
    default:
      log.error(
        at: reader.position,
        Phrase(
          vi: "cần đúng một trong “reduction”, “removed_units”",
          en: "exactly one of “reduction”, “removed_units” is needed"),
        mend: Phrase(
          vi: "tách thành hai công bố, hoặc nêu điều được công bố",
          en: "make two statements of it, or say what was published"))
      return nil
    }
  }

  // MARK: Reduction

  private func reduction(_ reader: MapReader) -> PublishedStatement.Reduction? {
    defer { reader.finish() }
    let place = reader.required("level")?
      .choice(as: PublishedStatement.Place.self, log: log)
    let people = reader.required("people")?.integer(in: 1...amount.upperBound, log: log)
    let percent = reader.required("percent").flatMap(percent)
    let counts = reader.list("counts").compactMap { count(MapReader($0, log: log)) }
    guard let place, let people, let percent else { return nil }
    return PublishedStatement.Reduction(
      place: place, people: people, percent: percent.value, places: percent.places, counts: counts)
  }

  /// A percentage above 0 and up to 100, with the number of decimal places in which it is written.
  private func percent(_ node: SourceNode) -> (value: Int, places: Int)? {
    guard let text = node.text(log: log) else { return nil }
    let mark = text.firstIndex { $0 == "." || $0 == "," }
    let places = mark.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    let whole = places > 6 ? nil : DecimalText.scaled(text, places: places)
    let most = (0..<min(places, 6)).reduce(100) { most, _ in most * 10 }
    guard let whole, whole > 0, whole <= most else {
      log.error(
        at: node.position,
        Phrase(
          vi:
            "“\(text)” không phải tỷ lệ phần trăm trên 0 và đến 100, nhiều nhất 6 chữ số thập phân",
          en: "“\(text)” is not a percentage above 0 and up to 100 with at most 6 decimals"),
        mend: Phrase(
          vi: "viết đúng như công bố, ví dụ 44,5 hoặc 44.21",
          en: "write it as it was published, such as 44.5 or 44.21"))
      return nil
    }
    return (whole, places)
  }

  private func count(_ reader: MapReader) -> PublishedStatement.Count? {
    defer { reader.finish() }
    let count = reader.required("count")?.integer(in: 1...amount.upperBound, log: log)
    let what = phrase(reader, "what")
    let certainty = certainty(reader)
    guard let count, let what, let certainty else { return nil }
    return PublishedStatement.Count(count: count, what: what, certainty: certainty)
  }

  // MARK: Removed units

  private func removedUnits(_ reader: MapReader) -> PublishedStatement.RemovedUnits? {
    defer { reader.finish() }
    let officials = reader.required("officials")?.integer(in: amount, log: log)
    let nonSpecialised = reader.required("non_specialised")?.integer(in: amount, log: log)
    let groups = reader.requiredList("groups").compactMap { group(MapReader($0, log: log)) }
    guard let officials, let nonSpecialised else { return nil }
    return PublishedStatement.RemovedUnits(
      groups: groups, officials: officials, nonSpecialised: nonSpecialised)
  }

  private enum CommuneKind: String, CaseIterable {
    case xa, phuong
    case thiTran = "thi_tran"
  }

  private func group(_ reader: MapReader) -> PublishedStatement.RemovedUnits.Group? {
    defer { reader.finish() }
    let kinds = reader.requiredList("kinds")
      .compactMap { $0.choice(as: CommuneKind.self, log: log) }
      .compactMap { UnitKind(rawValue: $0.rawValue) }
    let unitClass = reader.required("class")?.choice(as: UnitClass.self, log: log)
    let count = reader.required("count")?.integer(in: 1...1_000_000, log: log)
    guard let unitClass, let count else { return nil }
    return PublishedStatement.RemovedUnits.Group(kinds: kinds, unitClass: unitClass, count: count)
  }

  // MARK: Shared keys

  private func phrase(_ reader: MapReader, _ key: String) -> Phrase? {
    reader.required(key) == nil ? nil : reader.phrase(key)
  }

  private func certainty(_ reader: MapReader) -> PublishedStatement.Certainty? {
    reader.required("confidence")?
      .choice(as: PublishedStatement.Certainty.self, log: log)
  }
}
