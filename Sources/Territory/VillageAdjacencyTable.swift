import SourceFiles

/// Reads `village-adjacency.csv`.
///
/// Whether `villages` holds every village of the table is told by `villagesAreComplete`: a village
/// whose own row is faulty was told there, and is not told again here.
enum VillageAdjacencyTable {
  static func read(
    _ table: CommaSeparatedTable, villages: [Village], villagesAreComplete: Bool, log: ProblemLog
  ) -> [(a: Int, b: Int)] {
    let columns = TableColumns(table, documented: DatasetColumn.villageAdjacency, log: log)
    let index = Dictionary(
      villages.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [[Int]: Int] = [:]
    var pairs: [(a: Int, b: Int)] = []

    func village(_ name: String, _ row: CommaSeparatedTable.Row) -> Int? {
      guard let code = columns.required(name, row) else { return nil }
      if let village = index[code] { return village }
      if villagesAreComplete {
        log.error(
          at: columns.place(name, row),
          Phrase(
            vi: "không có thôn mã “\(code)” trong villages.csv",
            en: "villages.csv has no village “\(code)”"),
          mend: SimilarCodes.mend(for: code, among: index.keys))
      }
      return nil
    }

    for row in table.rows {
      let (first, second) = (village("a", row), village("b", row))
      guard let a = first, let b = second else { continue }
      guard a != b else {
        log.error(
          at: columns.place("b", row),
          Phrase(
            vi: "thôn \(villages[a].code) không thể liền kề với chính nó",
            en: "village \(villages[a].code) cannot be adjacent to itself"),
          mend: Phrase(vi: "bỏ dòng này hoặc sửa mã", en: "remove the row or mend the code"))
        continue
      }
      if let first = lines.updateValue(row.line, forKey: [min(a, b), max(a, b)]) {
        log.error(
          at: columns.place("a", row),
          Phrase(
            vi: "cặp \(villages[a].code)–\(villages[b].code) đã có ở dòng \(first)",
            en: "the pair \(villages[a].code)–\(villages[b].code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi cặp ghi một lần", en: "name each pair once"))
        continue
      }
      pairs.append((a, b))
    }
    return pairs
  }
}
