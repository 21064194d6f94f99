import SourceFiles

/// Reads `adjacency.csv`.
enum AdjacencyTable {
  /// No boundary is longer: 100,000 km in decimetres.
  static let longest = 1_000_000_000

  /// - Parameter unitsAreComplete: Whether `units` holds every unit of the table.
  static func read(
    _ table: CommaSeparatedTable, units: [Unit], unitsAreComplete: Bool, log: ProblemLog
  ) -> Borders {
    let columns = TableColumns(table, documented: DatasetColumn.adjacency, log: log)
    var codes = CodePairs(
      columns, of: units.map(\.code), isComplete: unitsAreComplete,
      noun: Phrase(vi: "đơn vị", en: "unit"), file: "units.csv", log: log)
    var pairs: [(a: Int, b: Int, shared: Int)] = []
    for row in table.rows {
      let shared = columns.number(
        "shared_m", row, places: 1, largest: longest, unit: Phrase(vi: "m", en: "m"))
      guard let (a, b) = codes.pair(row), let shared else { continue }
      pairs.append((a, b, shared))
    }
    return Borders(count: units.count, pairs: pairs)
  }
}
