import LegalParameters
import SourceFiles

/// What a scenario states about titles instead of the law: `staffing.titles`.
///
/// ```yaml
/// staffing:
///   titles:
///     commune: { max_people: 6, max_titles_per_person: 2, pairs: [[pho-phu-nu, chu-thap-do]] }
///     village: { max_people: 3 }
/// ```
public struct TitleRequest: Sendable {
  /// A number with the place where it was written.
  public struct Stated: Sendable, Hashable {
    /// The number.
    public let value: Int
    /// Where it stands.
    public let position: SourcePosition

    /// States a number.
    public init(_ value: Int, at position: SourcePosition) {
      self.value = value
      self.position = position
    }
  }

  /// A table of pairs with its place.
  public struct Pairs: Sendable {
    /// The pairs in the order of the file.
    public let list: [TitlePairList.Stated]
    /// Where the table stands.
    public let position: SourcePosition

    /// States a table.
    public init(_ list: [TitlePairList.Stated], at position: SourcePosition) {
      self.list = list
      self.position = position
    }
  }

  /// What is stated for one kind of place; `nil` leaves the law's value.
  public struct Level: Sendable {
    /// The fewest people.
    public let minPeople: Stated?
    /// The most people.
    public let maxPeople: Stated?
    /// The most titles of one person.
    public let maxTitlesPerPerson: Stated?
    /// The pairs that one person may hold.
    public let pairs: Pairs?
    /// Where this stands.
    public let position: SourcePosition

    /// States what differs from the law.
    public init(
      minPeople: Stated? = nil, maxPeople: Stated? = nil, maxTitlesPerPerson: Stated? = nil,
      pairs: Pairs? = nil, position: SourcePosition
    ) {
      self.minPeople = minPeople
      self.maxPeople = maxPeople
      self.maxTitlesPerPerson = maxTitlesPerPerson
      self.pairs = pairs
      self.position = position
    }
  }

  /// What is stated, by kind of place.
  public let levels: [TitleLevel: Level]
  /// Where `titles` stands.
  public let position: SourcePosition

  /// Gathers what is stated.
  public init(levels: [TitleLevel: Level], position: SourcePosition) {
    self.levels = levels
    self.position = position
  }
}

extension TitleRequest {
  /// Reads the key `titles` of the map under `staffing`; `nil` when it is absent.
  static func read(_ staffing: MapReader, log: ProblemLog) -> TitleRequest? {
    guard let node = staffing.node("titles") else { return nil }
    let reader = MapReader(node, log: log)
    var levels: [TitleLevel: Level] = [:]
    for level in TitleLevel.allCases {
      guard let stated = reader.node(level.rawValue) else { continue }
      levels[level] = read(stated, log: log)
    }
    reader.finish()
    return TitleRequest(levels: levels, position: node.position)
  }

  private static func read(_ node: SourceNode, log: ProblemLog) -> Level {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    func stated(_ key: String, in range: ClosedRange<Int>) -> Stated? {
      guard let node = reader.node(key) else { return nil }
      return node.integer(in: range, log: log).map { Stated($0, at: node.position) }
    }
    return Level(
      minPeople: stated("min_people", in: 0...TitleSetFigures.mostPeople),
      maxPeople: stated("max_people", in: 0...TitleSetFigures.mostPeople),
      maxTitlesPerPerson: stated(
        "max_titles_per_person", in: 1...TitleSetFigures.mostPerPerson),
      pairs: reader.node("pairs").map {
        Pairs(TitlePairList.read($0, log: log), at: $0.position)
      }, position: node.position)
  }

  /// Logs what does not fit the law: ids that are no titles, or titles where the law has none.
  func check(against law: Law, log: ProblemLog) {
    for level in TitleLevel.allCases {
      guard let stated = levels[level] else { continue }
      let ids = law.titles.sorted { $0.key < $1.key }
        .flatMap { $0.value.levels[level]?.titles.map(\.id) ?? [] }
      if ids.isEmpty {
        log.error(
          at: stated.position,
          Phrase(
            vi: "ngày \(law.day) luật không có bảng chức danh của \(level.phrase.vi)",
            en: "on \(law.day) the law has no titles of a \(level.phrase.en)"),
          mend: Phrase(
            vi: "bỏ khóa này hoặc đổi “law.as_of”", en: "remove the key, or change “law.as_of”"))
        continue
      }
      for pair in stated.pairs?.list ?? [] {
        for (id, position) in pair.ids where !ids.contains(id) {
          TitlePairList.refuseUnknown(id, at: position, among: ids, log: log)
        }
      }
    }
  }

  /// The value of `titles` as YAML in one line, which reads as the same request.
  func yamlFlow() -> String {
    let parts = TitleLevel.allCases.compactMap { level in
      levels[level].map { "\(level.rawValue): \(Self.yamlFlow($0))" }
    }
    return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
  }

  private static func yamlFlow(_ level: Level) -> String {
    var parts: [String] = []
    if let least = level.minPeople { parts.append("min_people: \(least.value)") }
    if let most = level.maxPeople { parts.append("max_people: \(most.value)") }
    if let titles = level.maxTitlesPerPerson {
      parts.append("max_titles_per_person: \(titles.value)")
    }
    if let pairs = level.pairs {
      let list = pairs.list.map { pair in
        "[\(pair.ids.map { YAMLText.quoted($0.id) }.joined(separator: ", "))]"
      }
      parts.append("pairs: [\(list.joined(separator: ", "))]")
    }
    return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
  }
}
