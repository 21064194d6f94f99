import SourceFiles

/// The documented columns of one table, found in its header.
struct TableColumns {
  let table: CommaSeparatedTable
  let log: ProblemLog

  /// Checks the header: required columns are there, unknown ones are told; optional ones that are
  /// missing, or empty in places, become assumptions.
  init(
    _ table: CommaSeparatedTable, documented: [DatasetColumn], assumptions: AssumptionList? = nil,
    log: ProblemLog
  ) {
    self.table = table
    self.log = log
    let names = documented.map(\.name)
    for column in documented where table.column(column.name) == nil {
      if column.isRequired {
        log.error(
          at: table.position(table.headerRow, 0),
          Phrase(vi: "thiếu cột “\(column.name)”", en: "the column “\(column.name)” is missing"),
          mend: Phrase(
            vi: "\(column.name): \(column.meaning.vi)", en: "\(column.name): \(column.meaning.en)"))
      } else if let assumption = column.assumedWithoutColumn, column.listsAssumption {
        assumptions?.add(assumption)
      }
    }
    for column in documented where column.listsAssumption {
      guard let assumption = column.whenMissing, let index = table.column(column.name) else {
        continue
      }
      let empty = table.rows.filter { $0.fields[index].isEmpty }.count
      guard empty > 0 else { continue }
      assumptions?.add(
        Phrase(
          vi: "chưa nêu \(column.topic) (cột “\(column.name)”) ở \(empty) trong "
            + "\(table.rows.count) dòng: \(assumption.vi)",
          en: "the column “\(column.name)” is empty on \(empty) of \(table.rows.count) rows: "
            + assumption.en))
    }
    for (index, heading) in table.header.enumerated() where !names.contains(heading) {
      let near = nearestWords(to: heading, among: names).first
      log.warning(
        at: table.position(table.headerRow, index),
        Phrase(
          vi: "cột “\(heading)” không được dùng", en: "the column “\(heading)” is not used"),
        mend: near.map { Phrase(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") })
    }
  }

  /// The text of a field, `nil` when the column is missing or the field is empty.
  func text(_ name: String, _ row: CommaSeparatedTable.Row) -> String? {
    guard let column = table.column(name), !row.fields[column].isEmpty else { return nil }
    return row.fields[column]
  }

  /// The text of a field that must not be empty; a missing column was already logged.
  func required(_ name: String, _ row: CommaSeparatedTable.Row) -> String? {
    guard let column = table.column(name) else { return nil }
    if row.fields[column].isEmpty {
      log.error(
        at: table.position(row, column),
        Phrase(vi: "ô “\(name)” trống", en: "the field “\(name)” is empty"),
        mend: Phrase(vi: "cột này bắt buộc", en: "the column is required"))
      return nil
    }
    return row.fields[column]
  }

  /// A positive decimal number times 10^`places`, at most `largest`.
  func number(
    _ name: String, _ row: CommaSeparatedTable.Row, places: Int = 0, largest: Int,
    unit: Phrase, isRequired: Bool = true
  ) -> Int? {
    let field = isRequired ? required(name, row) : text(name, row)
    guard let field else { return nil }
    let position = place(name, row)
    let hasFraction = field.contains(where: { ".,".contains($0) })
    let scaled = DecimalText.scaled(field, places: places)
    // What no integer holds is a number all the same, and a larger one than any that is allowed.
    let isTooLarge = scaled.map { $0 > largest } ?? DecimalText.isPositive(field)
    if isTooLarge, places > 0 || !hasFraction {
      let most = DecimalText.text(largest, places: places)
      log.error(
        at: position,
        Phrase(
          vi: "“\(field)” \(unit.vi) lớn quá mức có thể, nhiều nhất \(most)",
          en: "“\(field)” \(unit.en) is larger than possible, at most \(most)"),
        mend: Phrase(
          vi: "kiểm tra đơn vị tính của cột “\(name)”",
          en: "check in which unit the column “\(name)” is given"))
      return nil
    }
    guard let value = scaled, places > 0 || !hasFraction else {
      log.error(
        at: position,
        Phrase(
          vi: "“\(field)” không phải \(places == 0 ? "số nguyên" : "số") (\(unit.vi))",
          en: "“\(field)” is not a \(places == 0 ? "whole " : "")number (\(unit.en))"),
        mend: Phrase(
          vi: "không dùng dấu phân cách hàng nghìn", en: "do not use thousands separators"))
      return nil
    }
    guard value > 0 else {
      log.error(
        at: position,
        Phrase(
          vi: "“\(field)” phải lớn hơn 0 (\(unit.vi))",
          en: "“\(field)” must be above 0 (\(unit.en))"),
        mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figure"))
      return nil
    }
    return value
  }

  /// A whole number of people, zero or more, at most `largest`; `nil` when it is not stated.
  func count(_ name: String, _ row: CommaSeparatedTable.Row, largest: Int) -> Int? {
    guard let field = text(name, row) else { return nil }
    if let value = DecimalText.scaled(field, places: 0), (0...largest).contains(value),
      !field.contains(where: { ".,".contains($0) })
    {
      return value
    }
    log.error(
      at: place(name, row),
      Phrase(
        vi: "“\(field)” không phải số người từ 0 đến \(largest)",
        en: "“\(field)” is not a number of people from 0 to \(largest)"),
      mend: Phrase(
        vi: "viết số nguyên không âm, hoặc để trống nếu chưa biết",
        en: "write a whole number that is not negative, or leave it empty when it is not known"))
    return nil
  }

  /// A yes-or-no field; empty is no.
  func flag(_ name: String, _ row: CommaSeparatedTable.Row) -> Bool {
    guard let field = text(name, row) else { return false }
    switch field.lowercased() {
    case "1", "yes", "true", "có", "x": return true
    case "0", "no", "false", "không": return false
    default:
      log.error(
        at: place(name, row),
        Phrase(vi: "“\(field)” không phải 1 hoặc 0", en: "“\(field)” is not 1 or 0"),
        mend: Phrase(vi: "1 là có, 0 là không", en: "1 is yes, 0 is no"))
      return false
    }
  }

  /// The position of a field; the column exists.
  func place(_ name: String, _ row: CommaSeparatedTable.Row) -> SourcePosition {
    table.column(name).map { table.position(row, $0) }
      ?? SourcePosition(file: table.path, line: row.line)
  }
}
