import SourceFiles

/// The mapping that was used, as a file that can be edited and stated again.
struct MappingText {
  let draft: DatasetDraft
  let tables: TableSearch
  let importer: DatasetImporter

  init(_ draft: DatasetDraft, _ tables: TableSearch, _ importer: DatasetImporter) {
    self.draft = draft
    self.tables = tables
    self.importer = importer
  }

  /// The file's text.
  func text() -> String {
    var lines = [
      "# Cách đọc cột đã dùng; sửa rồi nêu lại bằng --mapping.",
      "# How columns were read; edit it and state it again by --mapping.",
      "format: 1",
    ]
    let origin = draft.origin
    lines.append("title: \(YAMLText.line(origin.title ?? ""))")
    if let date = origin.date { lines.append("date: \(date)") }
    if let source = origin.source { lines.append("source: \(YAMLText.line(source))") }
    if let licence = origin.licence { lines.append("licence: \(YAMLText.line(licence))") }
    for role in TableRole.allCases {
      guard let table = tables[role], table.layout.headerLine > 0 else { continue }
      lines.append("\(role.rawValue):")
      if let sheet = table.grid.sheet { lines.append("  sheet: \(YAMLText.line(sheet))") }
      lines.append("  header_row: \(table.layout.headerLine)")
      lines += columns(table)
    }
    if importer.request.boundaries != nil {
      let stated = importer.mapping.boundaries
      lines.append("boundaries:")
      if let system = importer.request.projection ?? stated.projection {
        lines.append("  projection: \(YAMLText.line(system))")
      }
      let tolerance = stated.tolerance ?? BoundaryMeasures.tolerance
      let least = stated.leastShared ?? BoundaryMeasures.leastShared
      lines.append("  tolerance_m: \(DecimalText.text(tolerance, places: 1))")
      lines.append("  least_shared_m: \(DecimalText.text(least, places: 1))")
      if let table = tables[.units], table.layout.headerLine == 0 { lines += columns(table) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func columns(_ table: TableSearch.Found) -> [String] {
    ["  columns:"]
      + table.layout.columns.sorted { $0.value < $1.value }.map { field, column in
        let heading = table.layout.headings[column].text
        // Headings that stand twice are named by their letter.
        let isUnique = table.layout.headings.count { $0.text == heading } == 1
        let name = YAMLText.line(isUnique ? heading : ColumnLetter.of(column))
        let stated = table.fixed?.columns[field]
        let more = [
          stated?.unit.map { "unit: \($0.rawValue)" },
          stated?.decimal.map { "decimal: \($0.rawValue)" },
        ].compactMap(\.self)
        return more.isEmpty
          ? "    \(field): \(name)"
          : "    \(field): { column: \(name), \(more.joined(separator: ", ")) }"
      }
  }
}
