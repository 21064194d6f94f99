import SourceFiles

/// Headings and sentences of the documents, from `wording.yaml`.
public struct Wording: Sendable {
  /// What a file may say; the raw value is its key.
  enum Key: String, CaseIterable {
    case document, groups, legalSources = "legal_sources", dataSources = "data_sources"
    case assumptions, omitted, annex, accompanying
    case member, part, comma, and, join, form, parts, result, seat, basis, year
    case furtherJoining = "further_joining"

    /// Whether a document cannot do without it; another one that is null is not printed.
    var isRequired: Bool {
      switch self {
      case .document, .groups, .legalSources, .dataSources, .assumptions, .omitted, .annex,
        .accompanying, .member, .part, .comma, .and, .join, .form, .parts:
        true
      case .result, .seat, .basis, .year, .furtherJoining: false
      }
    }

    /// The places that it may have.
    var places: [String] {
      let figures = [
        "area", "area_percent", "population", "population_percent", "sources",
      ]
      return switch self {
      case .document, .groups, .legalSources, .dataSources, .assumptions, .omitted, .comma, .and: []
      case .annex: ["number"]
      case .accompanying: ["number", "day", "issuer"]
      case .member: ["unit"] + figures
      case .part: ["unit"]
      case .join: ["id", "members", "keeper", "name"]
      case .form: ["id", "members", "name"]
      case .parts: ["id", "members", "keeper", "name"]
      case .result: ["name", "within", "minority", "neighbours"] + figures
      case .seat: ["seat"]
      case .basis: ["basis", "sources"]
      case .year: ["year"]
      case .furtherJoining: ["reason"]
      }
    }
  }

  private let patterns: [Key: (vi: Pattern, en: Pattern)]

  /// A sentence with its places filled; nothing for one that the file leaves out.
  func text(_ key: Key, _ language: Language, _ values: [String: MarkedText] = [:]) -> MarkedText {
    guard let pattern = patterns[key] else { return MarkedText() }
    return (language == .vietnamese ? pattern.vi : pattern.en).filled(values)
  }

  /// The same as plain words.
  func words(_ key: Key, _ language: Language, _ values: [String: String] = [:]) -> String {
    text(key, language, values.mapValues { MarkedText($0) }).plain
  }

  /// The file's name inside a folder of templates.
  public static let fileName = "wording.yaml"

  /// Reads the wording of a file.
  ///
  /// - Throws: ``ProblemReport`` with every fault at its place.
  public static func load(_ path: String) throws(ProblemReport) -> Wording {
    let log = ProblemLog()
    let reader = MapReader(try YAMLFile.parse(TextFile.read(path)), log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    var patterns: [Key: (vi: Pattern, en: Pattern)] = [:]
    for key in Key.allCases {
      let node = key.isRequired ? reader.required(key.rawValue) : reader.node(key.rawValue)
      guard let node else { continue }
      let map = MapReader(node, log: log)
      let vi = pattern("vi", map, key, log: log)
      let en = pattern("en", map, key, log: log)
      map.finish()
      if let vi, let en { patterns[key] = (vi, en) }
    }
    reader.finish()
    try log.throwIfErrors()
    return Wording(patterns: patterns)
  }

  private static func pattern(
    _ language: String, _ map: MapReader, _ key: Key, log: ProblemLog
  ) -> Pattern? {
    guard let node = map.required(language), let text = node.text(log: log) else { return nil }
    let pattern = Pattern(text)
    for place in pattern.places where !key.places.contains(place) {
      let near = nearestWords(to: place, among: Set(key.places)).first
      let allowed = key.places.map { "{\($0)}" }.joined(separator: ", ")
      log.error(
        at: node.position,
        Phrase(
          vi: "“\(key.rawValue)” không có số liệu {\(place)}",
          en: "“\(key.rawValue)” has no figure {\(place)}"),
        mend: allowed.isEmpty
          ? Phrase(vi: "câu này không có chỗ điền", en: "this text has no places to fill")
          : Phrase(
            vi: (near.map { "có phải {\($0)}? " } ?? "") + "dùng được: \(allowed)",
            en: (near.map { "did you mean {\($0)}? " } ?? "") + "allowed: \(allowed)"))
    }
    return pattern
  }
}
