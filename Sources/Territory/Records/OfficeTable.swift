import SourceFiles

/// Reads `offices.csv`, which a dataset may have.
struct OfficeTable {
  static let fileName = "offices.csv"
  /// No place is dealt with outside these years.
  static let years = 2019...2050

  let columns: TableColumns
  let units: UnitCodes

  /// The offices in the order of the table; what is wrong goes to the log.
  func read() -> [Office] {
    var lines: [String: Int] = [:]
    return columns.table.rows.compactMap { row in
      let unit = units.index(row, columns)
      let name = columns.required("name", row)
      let use = use(row)
      let year = year(row)
      guard let unit, let name else { return nil }
      if let first = lines.updateValue(row.line, forKey: "\(unit) \(name)") {
        columns.log.error(
          at: columns.place("name", row),
          Phrase(
            vi: "đơn vị này đã có “\(name)” ở dòng \(first)",
            en: "the unit already has “\(name)” on line \(first)"),
          mend: Phrase(
            vi: "mỗi cơ sở một dòng, tên khác nhau", en: "one row for each place, by its own name"))
        return nil
      }
      checkSurplus(row, use)
      return Office(
        unit: unit, name: name, use: use, handling: columns.text("handling", row), year: year)
    }
  }

  private func use(_ row: CommaSeparatedTable.Row) -> Office.Use? {
    guard let word = columns.text("use", row) else { return nil }
    if let use = Office.Use(rawValue: word) { return use }
    columns.log.error(
      at: columns.place("use", row),
      Phrase(
        vi: "“\(word)” không phải keep hay surplus", en: "“\(word)” is neither keep nor surplus"),
      mend: Phrase(
        vi: "keep là tiếp tục sử dụng, surplus là dôi dư, trống là chưa quyết định",
        en: "keep, surplus, or empty while it is not decided"))
    return nil
  }

  private func year(_ row: CommaSeparatedTable.Row) -> Int? {
    guard let field = columns.text("year", row) else { return nil }
    if let year = Int(field), Self.years.contains(year) { return year }
    let (first, last) = (Self.years.lowerBound, Self.years.upperBound)
    columns.log.error(
      at: columns.place("year", row),
      Phrase(
        vi: "“\(field)” không phải năm từ \(first) đến \(last)",
        en: "“\(field)” is not a year from \(first) to \(last)"),
      mend: Phrase(vi: "viết đủ bốn chữ số, ví dụ 2026", en: "write four digits, such as 2026"))
    return nil
  }

  /// Only a place that is surplus has a way of being dealt with.
  private func checkSurplus(_ row: CommaSeparatedTable.Row, _ use: Office.Use?) {
    guard use != .surplus, columns.text("use", row) == use?.rawValue else { return }
    for name in ["handling", "year"] where columns.text(name, row) != nil {
      columns.log.error(
        at: columns.place(name, row),
        Phrase(
          vi: "“\(name)” chỉ nêu cho cơ sở dôi dư",
          en: "“\(name)” is stated of surplus places only"),
        mend: Phrase(
          vi: "ghi surplus ở cột “use”, hoặc để trống ô này",
          en: "write surplus in the column “use”, or leave the field empty"))
    }
  }
}
