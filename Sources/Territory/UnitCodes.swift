import SourceFiles

/// Finds the units that rows of an optional table name.
struct UnitCodes {
  private let index: [String: Int]
  private let isComplete: Bool

  /// - Parameter isComplete: Whether every unit could be read; otherwise a code that is not found may
  ///   be one of those that could not, and nothing is said.
  init(_ units: [Unit], isComplete: Bool) {
    index = Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { a, _ in a })
    self.isComplete = isComplete
  }

  /// The unit of a row; `nil`, with a problem, when there is none.
  func index(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns, in column: String = "unit"
  ) -> Int? {
    guard let code = columns.required(column, row) else { return nil }
    if let unit = index[code] { return unit }
    guard isComplete else { return nil }
    columns.log.error(
      at: columns.place(column, row),
      Phrase(
        vi: "không có đơn vị mã “\(code)” trong units.csv", en: "units.csv has no unit “\(code)”"),
      mend: SimilarCodes.mend(for: code, among: index.keys.sorted()))
    return nil
  }
}
