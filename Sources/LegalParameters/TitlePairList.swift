import SourceFiles

/// Reads a table of title pairs, which the law and a scenario write alike: `[[a, b], [a, c]]`.
public enum TitlePairList {
  /// A pair with its places.
  public struct Stated: Sendable {
    /// The pair.
    public let pair: TitlePair
    /// The two ids as written, each with its place.
    public let ids: [(id: String, position: SourcePosition)]

    /// States a pair.
    public init(pair: TitlePair, ids: [(id: String, position: SourcePosition)]) {
      self.pair = pair
      self.ids = ids
    }
  }

  /// The pairs of `node`; what is no pair, a title paired with itself and a pair that stands twice
  /// are logged.
  public static func read(_ node: SourceNode, log: ProblemLog) -> [Stated] {
    var seen: Set<TitlePair> = []
    return node.list(log: log).compactMap { item in
      let nodes = item.list(log: log)
      guard case .list = item.content else { return nil }
      guard nodes.count == 2 else {
        log.error(
          at: item.position,
          Phrase(vi: "một cặp có hai chức danh", en: "a pair has two titles"),
          mend: Phrase(vi: "viết [chức-danh, chức-danh]", en: "write [title, title]"))
        return nil
      }
      let ids = nodes.compactMap { node in
        node.text(log: log).map { (id: $0, position: node.position) }
      }
      guard ids.count == 2 else { return nil }
      let pair = TitlePair(ids[0].id, ids[1].id)
      if pair.first == pair.second {
        log.error(
          at: item.position,
          Phrase(
            vi: "chức danh “\(pair.first)” không thể kiêm chính nó",
            en: "the title “\(pair.first)” is paired with itself"),
          mend: Phrase(vi: "nêu hai chức danh khác nhau", en: "state two different titles"))
        return nil
      }
      if !seen.insert(pair).inserted {
        log.error(
          at: item.position,
          Phrase(
            vi: "cặp “\(pair.first)”, “\(pair.second)” lặp lại",
            en: "the pair “\(pair.first)”, “\(pair.second)” is repeated"),
          mend: Phrase(vi: "giữ lại một cặp", en: "keep one of them"))
        return nil
      }
      return Stated(pair: pair, ids: ids)
    }
  }

  /// Logs an id that is no title, with the nearest ones.
  public static func refuseUnknown(
    _ id: String, at position: SourcePosition, among ids: [String], log: ProblemLog
  ) {
    let near = nearestWords(to: id, among: ids)
    let list = (near.isEmpty ? ids : near).joined(separator: ", ")
    log.error(
      at: position,
      Phrase(vi: "không có chức danh “\(id)”", en: "there is no title “\(id)”"),
      mend: near.isEmpty
        ? Phrase(vi: "các chức danh: \(list)", en: "the titles: \(list)")
        : Phrase(vi: "gần giống: \(list)", en: "similar: \(list)"))
  }
}
