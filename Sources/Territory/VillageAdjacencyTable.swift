import SourceFiles

/// Reads `village-adjacency.csv`.
enum VillageAdjacencyTable {
  /// - Parameter villagesAreComplete: Whether `villages` holds every village of the table.
  static func read(
    _ table: CommaSeparatedTable, villages: [Village], villagesAreComplete: Bool, log: ProblemLog
  ) -> [(a: Int, b: Int)] {
    let columns = TableColumns(table, documented: DatasetColumn.villageAdjacency, log: log)
    var codes = CodePairs(
      columns, of: villages.map(\.code), isComplete: villagesAreComplete,
      noun: Phrase(vi: "thôn", en: "village"), file: "villages.csv", log: log)
    return table.rows.compactMap { codes.pair($0) }
  }
}
