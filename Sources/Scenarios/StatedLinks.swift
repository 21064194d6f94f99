import SourceFiles

/// What a scenario says about which units touch, beside the dataset's table of borders.
public struct StatedLinks: Sendable {
  /// What joins two units over water or other ground that parts them.
  public enum Kind: String, Sendable, CaseIterable {
    /// A bridge (cầu).
    case bridge
    /// A ferry (phà, đò).
    case ferry
    /// A road (đường).
    case road
    /// Anything else, told by its reason.
    case other

    /// The kind in words.
    public var phrase: Phrase {
      switch self {
      case .bridge: Phrase(vi: "cầu", en: "bridge")
      case .ferry: Phrase(vi: "phà", en: "ferry")
      case .road: Phrase(vi: "đường", en: "road")
      case .other: Phrase(vi: "khác", en: "other")
      }
    }
  }

  /// Two units that count as touching although they share no boundary.
  public struct Added: Sendable {
    /// The two units.
    public let units: [Scenario.Coded]
    /// What joins them.
    public let kind: Kind
    /// Why, in the planner's words.
    public let why: String
    /// Where it is stated.
    public let position: SourcePosition
  }

  /// Two units that do not count as touching although they share a boundary.
  public struct Removed: Sendable {
    /// The two units.
    public let units: [Scenario.Coded]
    /// Why, in the planner's words.
    public let why: String
    /// Where it is stated.
    public let position: SourcePosition
  }

  /// Links that are added.
  public let add: [Added]
  /// Borders that are cut.
  public let remove: [Removed]

  /// No links.
  static let none = StatedLinks(add: [], remove: [])

  /// Whether the scenario leaves the dataset's borders as they are.
  public var isEmpty: Bool { add.isEmpty && remove.isEmpty }
}

/// Reads the key `links` of a scenario.
struct LinkReader {
  let log: ProblemLog
  /// Reads a list of codes.
  let codes: (SourceNode) -> [Scenario.Coded]

  func links(_ scenario: MapReader) -> StatedLinks {
    guard let reader = scenario.map("links") else { return StatedLinks(add: [], remove: []) }
    defer { reader.finish() }
    return StatedLinks(
      add: reader.list("add").compactMap(added), remove: reader.list("remove").compactMap(removed))
  }

  private func added(_ node: SourceNode) -> StatedLinks.Added? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let units = pair(reader)
    let kind = reader.required("kind")?.choice(as: StatedLinks.Kind.self, log: log)
    let why = reader.required("why")?.filledText(log: log)
    guard let units, let kind, let why else { return nil }
    return StatedLinks.Added(units: units, kind: kind, why: why, position: node.position)
  }

  private func removed(_ node: SourceNode) -> StatedLinks.Removed? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let units = pair(reader)
    let why = reader.required("why")?.filledText(log: log)
    guard let units, let why else { return nil }
    return StatedLinks.Removed(units: units, why: why, position: node.position)
  }

  /// The two units of a link; other numbers of units are logged.
  private func pair(_ reader: MapReader) -> [Scenario.Coded]? {
    guard let node = reader.required("units") else { return nil }
    let codes = codes(node)
    guard case .list(let items) = node.content else { return nil }
    if items.count != 2 {
      log.error(
        at: node.position,
        Phrase(
          vi: "một liên kết có đúng hai đơn vị, ở đây \(items.count)",
          en: "a link has exactly two units, here \(items.count)"),
        mend: Phrase(
          vi: "mỗi cặp đơn vị một dòng", en: "write one entry for each pair of units"))
    }
    return codes.count == 2 && items.count == 2 ? codes : nil
  }
}
