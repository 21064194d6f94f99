import SourceFiles
import Territory

/// The links of a scenario over unit indices of its dataset; in each pair the lower index first.
public struct Links: Sendable {
  /// A link that is added: a border of no length.
  public struct Added: Sendable, Hashable {
    /// The lower unit.
    public let a: Int
    /// The higher unit.
    public let b: Int
    /// What joins them.
    public let kind: StatedLinks.Kind
    /// Why.
    public let why: String
  }

  /// A border that is cut.
  public struct Removed: Sendable, Hashable {
    /// The lower unit.
    public let a: Int
    /// The higher unit.
    public let b: Int
    /// Why.
    public let why: String
  }

  /// Added links, ascending by pair.
  public let added: [Added]
  /// Cut borders, ascending by pair.
  public let removed: [Removed]

  /// No links.
  public static let none = Links(added: [], removed: [])

  /// The borders with the links: what groups are contiguous by.
  func applied(to borders: Borders, unitCount: Int) -> Borders {
    if added.isEmpty, removed.isEmpty { return borders }
    let cut = Set(removed.map { [$0.a, $0.b] })
    var pairs = added.map { (a: $0.a, b: $0.b, shared: 0) }
    for unit in 0..<unitCount {
      for neighbour in borders.neighbours(of: unit)
      where neighbour.unit > unit && !cut.contains([unit, neighbour.unit]) {
        pairs.append((unit, neighbour.unit, neighbour.shared))
      }
    }
    return Borders(count: unitCount, pairs: pairs)
  }
}

/// Turns the links of a scenario into pairs of units and refuses those that change nothing.
struct LinkResolver {
  let dataset: Dataset
  let log: ProblemLog

  /// The links; any unit of the dataset may be named, so that a scenario of one district can
  /// inherit the links of the whole province.
  func links(_ stated: StatedLinks) -> Links {
    let lookup = UnitLookup(in: dataset, scope: dataset.units.indices, log: log)
    var places: [[Int]: SourcePosition] = [:]
    /// The pair of an entry that says something new.
    func pair(
      _ coded: [Scenario.Coded], _ position: SourcePosition, isBorder: Bool
    ) -> (a: Int, b: Int)? {
      let units = coded.compactMap { lookup.unit($0.code, at: $0.position) }.sorted()
      guard units.count == 2 else { return nil }
      if let first = places.updateValue(position, forKey: units) {
        repeated(units, first, at: position)
        return nil
      }
      guard (dataset.borders.shared(units[0], units[1]) != nil) == isBorder else {
        useless(units, isBorder: isBorder, at: position)
        return nil
      }
      return (units[0], units[1])
    }
    let added = stated.add.compactMap { link in
      pair(link.units, link.position, isBorder: false).map {
        Links.Added(a: $0.a, b: $0.b, kind: link.kind, why: link.why)
      }
    }
    let removed = stated.remove.compactMap { link in
      pair(link.units, link.position, isBorder: true).map {
        Links.Removed(a: $0.a, b: $0.b, why: link.why)
      }
    }
    return Links(
      added: added.sorted { ($0.a, $0.b) < ($1.a, $1.b) },
      removed: removed.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
  }

  private func repeated(_ units: [Int], _ first: SourcePosition, at position: SourcePosition) {
    log.error(
      at: position,
      Phrase(
        vi: "liên kết \(labels(units)) đã có ở \(first)",
        en: "the link of \(labels(units)) is already at \(first)"),
      mend: Phrase(vi: "giữ lại một liên kết", en: "keep one of them"))
  }

  private func useless(_ units: [Int], isBorder: Bool, at position: SourcePosition) {
    log.error(
      at: position,
      isBorder
        ? Phrase(
          vi: "\(labels(units)) không liền kề trong dữ liệu, không có gì để cắt",
          en: "\(labels(units)) do not touch in the dataset: there is nothing to cut")
        : Phrase(
          vi: "\(labels(units)) đã liền kề trong dữ liệu",
          en: "\(labels(units)) touch in the dataset already"),
      mend: Phrase(vi: "bỏ dòng này hoặc sửa mã", en: "remove the entry or mend the codes"))
  }

  private func labels(_ units: [Int]) -> String {
    units.map { "\(dataset.units[$0].code) \(dataset.units[$0].name)" }.joined(separator: " – ")
  }
}
