import Foundation
import SourceFiles

/// Reads `parts.csv`, which a dataset may have.
struct PartTable {
  static let fileName = "parts.csv"
  /// The ways to divide a unit double with each part.
  static let mostParts = 6

  /// A row whose own fields are right.
  struct Entry {
    let row: CommaSeparatedTable.Row
    let unit: Int
    let code: String
    let figures: UnitPart.Figures?
  }

  let columns: TableColumns
  let units: [Unit]
  let borders: Borders
  /// By how many percent sums of parts may differ from the unit's own figures.
  let tolerance: Int
  /// Whether ``units`` and ``borders`` hold all that the tables state; faults there were told.
  let isComplete: Bool
  var log: ProblemLog { columns.log }

  /// The parts of the table; problems go to the log of its columns.
  func read() -> PartMap {
    let index = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let known = log.errorCount
    let entries = entries(index)
    guard log.errorCount == known else { return PartMap() }
    let reader = PartContacts(table: self, entries: entries, unitIndex: index)
    let contacts = reader.contacts()
    let sums = PartSums(table: self, entries: entries)
    let differences = sums.differences()
    return PartMap(
      zip(entries, contacts).map { entry, contacts in
        UnitPart(
          unit: entry.unit, code: entry.code, name: columns.text("name", entry.row),
          figures: entry.figures, contacts: contacts)
      }, differences: differences)
  }

  /// The rows in order of unit and code.
  private func entries(_ index: [String: Int]) -> [Entry] {
    var lines: [String: Int] = [:]
    var entries: [Entry] = []
    let unitCodes = UnitCodes(units, isComplete: isComplete)
    for row in columns.table.rows {
      let figures = figures(row)
      let unit = unitCodes.index(row, columns)
      guard let code = code(row, index) else { continue }
      if let first = lines.updateValue(row.line, forKey: code) {
        log.error(
          at: columns.place("part", row),
          Phrase(
            vi: "mã \(code) đã có ở dòng \(first)", en: "code \(code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi phần một dòng", en: "one row for each part"))
        continue
      }
      guard let unit else { continue }
      entries.append(Entry(row: row, unit: unit, code: code, figures: figures))
    }
    for (unit, own) in Dictionary(grouping: entries, by: \.unit).sorted(by: { $0.key < $1.key })
    where own.count == 1 {
      log.error(
        at: columns.place("unit", own[0].row),
        Phrase(
          vi: "\(units[unit].code) \(units[unit].name) chỉ có một phần",
          en: "\(units[unit].code) \(units[unit].name) has one part only"),
        mend: Phrase(
          vi: "chia đơn vị thành ít nhất hai phần, hoặc bỏ dòng này",
          en: "divide the unit into two parts or more, or remove the row"))
    }
    for (unit, own) in Dictionary(grouping: entries, by: \.unit).sorted(by: { $0.key < $1.key })
    where own.count > Self.mostParts {
      log.error(
        at: columns.place("unit", own[Self.mostParts].row),
        Phrase(
          vi: "\(units[unit].code) có \(own.count) phần, nhiều nhất được \(Self.mostParts)",
          en: "\(units[unit].code) has \(own.count) parts, \(Self.mostParts) at most are possible"),
        mend: Phrase(vi: "gộp bớt các phần", en: "join some of the parts"))
    }
    return entries.sorted { ($0.unit, $0.code) < ($1.unit, $1.code) }
  }

  /// The part's code, which must not be a unit's, and can stand in a list of contacts.
  private func code(_ row: CommaSeparatedTable.Row, _ index: [String: Int]) -> String? {
    guard let code = columns.required("part", row) else { return nil }
    guard index[code] == nil, !code.contains(where: { $0 == ":" || $0.isWhitespace }) else {
      log.error(
        at: columns.place("part", row),
        Phrase(
          vi: "“\(code)” không dùng được làm mã của một phần",
          en: "“\(code)” cannot be the code of a part"),
        mend: Phrase(
          vi: "dùng mã riêng, không phải mã đơn vị, không có dấu cách và dấu hai chấm: 00142.1",
          en: "use a code of its own, not a unit's, without spaces and colons: 00142.1"))
      return nil
    }
    return code
  }

  private func figures(_ row: CommaSeparatedTable.Row) -> UnitPart.Figures? {
    let areaColumn = columns.table.column("area_m2") != nil ? "area_m2" : "area_km2"
    let (areaText, peopleText) = (columns.text(areaColumn, row), columns.text("population", row))
    guard (areaText == nil) == (peopleText == nil) else {
      let missing = areaText == nil ? areaColumn : "population"
      let given = areaText == nil ? "population" : areaColumn
      log.error(
        at: columns.place(given, row),
        Phrase(vi: "có “\(given)” nhưng thiếu “\(missing)”", en: "“\(given)” without “\(missing)”"),
        mend: Phrase(
          vi: "nêu cả diện tích và dân số của phần, hoặc để trống cả hai",
          en: "give both area and population of the part, or leave both empty"))
      return nil
    }
    let area =
      areaColumn == "area_m2"
      ? columns.number(
        areaColumn, row, largest: UnitTable.largestArea, unit: Phrase(vi: "m²", en: "m²"),
        isRequired: false)
      : columns.number(
        areaColumn, row, places: 6, largest: UnitTable.largestArea,
        unit: UnitTable.squareKilometres, isRequired: false)
    let population = columns.number(
      "population", row, largest: UnitTable.largestPopulation, unit: UnitTable.people,
      isRequired: false)
    guard let area, let population else { return nil }
    return UnitPart.Figures(area: area, population: population)
  }
}
