import SourceFiles

/// Reads `flags.csv`, the factors of single units.
///
/// They stand apart from the units so that they can be added to a dataset whose source does not have
/// them; the table's columns stand in place of those of `units.csv`.
struct FlagTable {
  static let fileName = "flags.csv"

  /// What a row says of one unit.
  struct Flags {
    let traits: UnitTraits
    let minorityShare: Int?
  }

  /// The columns about factors that the table has.
  let columns: Set<String>
  private let rows: [String: Flags]
  private let places: [(code: String, position: SourcePosition)]

  subscript(_ code: String) -> Flags? { rows[code] }

  /// Reads the rows; every problem is told.
  init(_ table: CommaSeparatedTable, assumptions: AssumptionList, log: ProblemLog) {
    let fields = TableColumns(table, documented: DatasetColumn.flags, log: log)
    let used = TraitColumn.allCases.filter { table.column($0.rawValue) != nil }
    if used.isEmpty {
      let names = TraitColumn.allCases.map(\.rawValue).joined(separator: ", ")
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "bảng không có cột yếu tố nào", en: "the table has no column of a factor"),
        mend: Phrase(vi: "thêm một trong các cột: \(names)", en: "add one of the columns: \(names)")
      )
    }
    var rows: [String: Flags] = [:]
    var lines: [String: Int] = [:]
    var places: [(code: String, position: SourcePosition)] = []
    for row in table.rows {
      let flags = Flags(
        traits: fields.traits(used, row), minorityShare: fields.minorityShare(row))
      guard let code = fields.required("code", row) else { continue }
      if let first = lines.updateValue(row.line, forKey: code) {
        log.error(
          at: fields.place("code", row),
          Phrase(
            vi: "mã \(code) đã có ở dòng \(first)", en: "code \(code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi mã một dòng", en: "one row for each code"))
        continue
      }
      rows[code] = flags
      places.append((code, fields.place("code", row)))
    }
    self.rows = rows
    self.places = places
    columns = Set(used.map(\.rawValue))
    let names = used.map(\.rawValue).joined(separator: ", ")
    assumptions.add(
      Phrase(
        vi:
          "Yếu tố \(names) lấy từ flags.csv (\(rows.count) dòng); đơn vị không có dòng nào thì không có yếu tố.",
        en:
          "The factors \(names) are those of flags.csv (\(rows.count) rows); a unit without a row has none."
      ))
  }

  /// Tells of rows whose unit does not exist.
  func check(against units: [Unit], log: ProblemLog) {
    let known = Set(units.map(\.code))
    for place in places where !known.contains(place.code) {
      log.error(
        at: place.position,
        Phrase(
          vi: "units.csv không có đơn vị mã “\(place.code)”",
          en: "units.csv has no unit “\(place.code)”"),
        mend: SimilarCodes.mend(for: place.code, among: units.map(\.code)))
    }
  }
}
