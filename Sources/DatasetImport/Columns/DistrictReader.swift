import SourceFiles
import Territory

/// Reads the rows of a table of districts.
struct DistrictReader {
  let grid: Grid
  let layout: TableLayout
  let fixed: ImportMapping.Table?
  let notes: ImportNotes
  let log: ProblemLog

  /// Reads all rows.
  func read() -> [ImportedDistrict] {
    let rows = grid.rows.dropFirst(layout.firstRow).enumerated().filter { index, row in
      let texts = row.cells.filter { !$0.isEmpty }.map(\.text)
      let isNumbers =
        index == 0 && texts.allSatisfy { Int($0.filter { !"()".contains($0) }) != nil }
      return !isNumbers && !texts.prefix(3).contains(where: RowKind.isTotal)
    }.map(\.element)
    let area = column("area", .area, rows)
    let population = column("population", .population, rows)
    var codes: [Int: String] = [:]
    for row in rows {
      if let code = layout.text("code", row) { codes[row.line] = code }
    }
    codes = CodePadding(length: 3).padded(codes, in: grid.name, notes: notes)
    return rows.compactMap { row in
      guard let named = layout.text("name", row) else {
        log.error(
          at: grid.position(row, layout["name"]), Phrase(vi: "thiếu tên", en: "no name"),
          mend: Phrase(vi: "điền tên đơn vị", en: "fill in the unit's name"))
        return nil
      }
      let parsed = KindWord.parse(named)
      guard let kind = layout.text("kind", row).flatMap(KindWord.kind) ?? parsed.kind,
        kind.level == .district
      else {
        log.error(
          at: grid.position(row, layout["kind"] ?? layout["name"]),
          Phrase(
            vi: "“\(named)”: không rõ là huyện, quận, thị xã hay thành phố",
            en: "“\(named)”: not known whether huyện, quận, thị xã or thành phố"),
          mend: Phrase(
            vi: "viết loại hình trước tên hoặc thêm cột “Loại hình”",
            en: "write the kind before the name, or add a column “Loại hình”"))
        return nil
      }
      let other = layout.others(
        row,
        besides: ["code", "name", "kind", "province", "province_code", "area", "population"])
      return ImportedDistrict(
        code: codes[row.line], name: "\(kind.prefix) \(parsed.bare)", kind: kind,
        province: layout.text("province", row), provinceCode: layout.text("province_code", row),
        area: area?.values[row.line], population: population?.values[row.line], other: other,
        position: grid.position(row))
    }
  }

  private func column(
    _ field: String, _ quantity: NumberColumn.Quantity, _ rows: [Grid.Row]
  ) -> NumberColumn.Reading? {
    guard let column = layout[field] else { return nil }
    var heading = layout.headings[column]
    // The areas of districts are in no unit that could be guessed from what communes are.
    if quantity == .area, heading.unit == nil, fixed?.columns[field]?.unit == nil {
      heading = Heading(heading.text + " km2")
    }
    return NumberColumn(
      quantity: quantity, cells: rows.map { ($0, $0[column]) }, heading: heading,
      place: { grid.position($0, column) },
      stated: fixed?.columns[field]
    ).read(notes: notes, log: log)
  }
}
