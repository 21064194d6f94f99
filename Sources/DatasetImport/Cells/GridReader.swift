import SourceFiles

/// Reads the tables of a file, whatever its format.
enum GridReader {
  /// Workbooks are read whole up to so many bytes (64 MiB).
  static let largest = TextFile.largest

  /// The tables of the file: one of a CSV, one of each sheet of an XLSX.
  ///
  /// - Throws: ``ProblemReport`` when the file cannot be read or is refused.
  static func grids(
    _ path: String, notes: ImportNotes, log: ProblemLog
  ) throws(ProblemReport) -> [Grid] {
    let bytes = try RegularFile.bytes(path, largest: largest)
    switch try InputKind.of(bytes, path: path) {
    case .workbook:
      let grids = try WorkbookReader.grids(bytes, path: path, notes: notes, log: log)
      for grid in grids {
        let head = grid.rows.prefix(30).flatMap(\.cells).map(\.text).joined(separator: " ")
        try LegacyFont.refuse(head + " ", path: grid.name, line: nil)
      }
      return grids
    case .text:
      let file = try InputText.decode(bytes, path: path, notes: notes)
      let rows = CommaSeparatedRows(file, mostFields: Grid.mostCells, log: log)
      guard !rows.isCut else {
        throw ProblemReport(
          .badData,
          [
            Problem(
              .error, at: SourcePosition(file: path),
              Phrase(
                vi: "bảng có hơn \(Grid.mostCells) ô",
                en: "the table has more than "
                  + "\(Grid.mostCells) cells"),
              mend: Phrase(
                vi: "chỉ giữ các dòng và cột cần dùng", en: "keep only rows and columns in use"))
          ])
      }
      return [
        Grid(
          path: path, sheet: nil,
          rows: rows.rows.filter { $0.fields.contains { !$0.isEmpty } }.map { row in
            Grid.Row(line: row.line, cells: row.fields.map { Grid.Cell(text: $0) })
          })
      ]
    }
  }
}
