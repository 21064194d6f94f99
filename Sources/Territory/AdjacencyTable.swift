import SourceFiles

/// Reads `adjacency.csv`.
///
/// Whether `units` holds every unit of the table is told by `unitsAreComplete`: a unit whose own row
/// is faulty was told there, and is not told again here.
enum AdjacencyTable {
  /// No boundary is longer: 100,000 km in decimetres.
  static let longest = 1_000_000_000

  static func read(
    _ table: CommaSeparatedTable, units: [Unit], unitsAreComplete: Bool, log: ProblemLog
  ) -> Borders {
    let columns = TableColumns(table, documented: DatasetColumn.adjacency, log: log)
    let index = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var similar: [String: Phrase] = [:]
    var lines: [[Int]: Int] = [:]
    var pairs: [(a: Int, b: Int, shared: Int)] = []

    func unit(_ name: String, _ row: CommaSeparatedTable.Row) -> Int? {
      guard let code = columns.required(name, row) else { return nil }
      if let unit = index[code] { return unit }
      if unitsAreComplete {
        let mend = similar[code] ?? SimilarCodes.mend(for: code, among: index.keys)
        similar[code] = mend
        log.error(
          at: columns.place(name, row),
          Phrase(
            vi: "không có đơn vị mã “\(code)” trong units.csv",
            en: "units.csv has no unit “\(code)”"),
          mend: mend)
      }
      return nil
    }

    for row in table.rows {
      let shared = columns.number(
        "shared_m", row, places: 1, largest: longest,
        unit: Phrase(vi: "m", en: "m"))
      let (first, second) = (unit("a", row), unit("b", row))
      guard let a = first, let b = second, let shared else { continue }
      guard a != b else {
        log.error(
          at: columns.place("b", row),
          Phrase(
            vi: "đơn vị \(units[a].code) không thể liền kề với chính nó",
            en: "unit \(units[a].code) cannot be adjacent to itself"),
          mend: Phrase(vi: "bỏ dòng này hoặc sửa mã", en: "remove the row or mend the code"))
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
