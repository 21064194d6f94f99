import SourceFiles

/// Reads `adjacency.csv`.
enum AdjacencyTable {
  /// No boundary is longer: 100,000 km in decimetres.
  static let longest = 1_000_000_000

  static func read(
    _ table: CommaSeparatedTable, units: [Unit], log: ProblemLog
  ) -> Borders {
    let columns = TableColumns(table, documented: DatasetColumn.adjacency, log: log)
    let index = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let unitsAreComplete = !log.hasErrors
    var lines: [[Int]: Int] = [:]
    var pairs: [(a: Int, b: Int, shared: Int)] = []

    func unit(_ name: String, _ row: CommaSeparatedTable.Row) -> Int? {
      guard let code = columns.required(name, row) else { return nil }
      if let unit = index[code] { return unit }
      // A unit whose own row is faulty was told there already.
      if unitsAreComplete {
        let near = nearestWords(to: code, among: index.keys)
        log.error(
          at: columns.place(name, row),
          Phrase(
            vi: "không có đơn vị mã “\(code)” trong units.csv",
            en: "units.csv has no unit “\(code)”"),
          mend: near.isEmpty
            ? nil
            : Phrase(
              vi: "mã gần giống: \(near.joined(separator: ", "))",
              en: "similar codes: \(near.joined(separator: ", "))"))
      }
      return nil
    }

    for row in table.rows {
      let shared = columns.number("shared_m", row, places: 1, largest: longest, unit: "m")
      guard let a = unit("a", row), let b = unit("b", row), let shared else { continue }
      guard a != b else {
        log.error(
          at: columns.place("b", row),
          Phrase(
            vi: "đơn vị \(units[a].code) không thể liền kề với chính nó",
            en: "unit \(units[a].code) cannot be adjacent to itself"))
        continue
      }
      if let first = lines.updateValue(row.line, forKey: [min(a, b), max(a, b)]) {
        log.error(
          at: columns.place("a", row),
          Phrase(
            vi: "cặp \(units[a].code)–\(units[b].code) đã có ở dòng \(first)",
            en: "the pair \(units[a].code)–\(units[b].code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi cặp ghi một lần", en: "name each pair once"))
        continue
      }
      pairs.append((a, b, shared))
    }
    return Borders(count: units.count, pairs: pairs)
  }
}
