import SourceFiles
import Territory

/// The rows of a plan drawn by hand, gathered by their groups.
struct DrawnRows {
  /// What of a unit a row speaks of.
  enum Share: Equatable {
    /// All of it.
    case whole
    /// Some part of it.
    case partial
    /// The part with this index.
    case part(Int)
    /// Its boundary.
    case boundary
  }

  struct Entry {
    let unit: Int
    let share: Share
    let position: SourcePosition
  }

  struct Group {
    let label: String
    let name: String?
    var entries: [Entry]
  }

  private(set) var groups: [Group] = []
  /// The line on which each unit joins whole.
  private(set) var wholeAt: [Int: Int] = [:]

  /// The words of the column `part`, besides codes of parts.
  private enum Word: String, CaseIterable {
    case whole, partial
    case boundaryAdjustment = "boundary_adjustment"

    var share: Share {
      switch self {
      case .whole: .whole
      case .partial: .partial
      case .boundaryAdjustment: .boundary
      }
    }
  }

  /// Reads the rows; what is wrong with one goes to `log`.
  static func read(
    _ table: CommaSeparatedTable, for planningCase: PlanningCase, log: ProblemLog
  ) -> DrawnRows {
    var rows = DrawnRows()
    var index: [String: Int] = [:]
    let lookup = UnitLookup(in: planningCase.dataset, scope: planningCase.scope, log: log)
    for row in table.rows {
      guard let entry = entry(row, table, lookup, planningCase.dataset.parts, log) else { continue }
      if entry.share == .whole, let line = rows.wholeAt.updateValue(row.line, forKey: entry.unit) {
        log.error(
          at: entry.position,
          Phrase(
            vi: "đơn vị này đã ở một nhóm khác (dòng \(line))",
            en: "this unit is already in a group (line \(line))"),
          mend: Phrase(vi: "mỗi đơn vị ở một nhóm", en: "each unit is in one group"))
        continue
      }
      let label = table.column("group").map { row.fields[$0] } ?? ""
      let name = table.column("name").map { row.fields[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      if let known = index[label] {
        rows.groups[known].entries.append(entry)
      } else {
        index[label] = rows.groups.count
        rows.groups.append(Group(label: label, name: name, entries: [entry]))
      }
    }
    return rows
  }

  private static func entry(
    _ row: CommaSeparatedTable.Row, _ table: CommaSeparatedTable, _ lookup: UnitLookup,
    _ parts: PartMap, _ log: ProblemLog
  ) -> Entry? {
    guard let column = table.column("code") else { return nil }
    let position = table.position(row, column)
    let code = row.fields[column]
    guard let unit = lookup.unit(code, at: position) else { return nil }
    guard let partColumn = table.column("part"), !row.fields[partColumn].isEmpty else {
      return Entry(unit: unit, share: .whole, position: position)
    }
    let field = row.fields[partColumn]
    if let word = Word(rawValue: field) {
      return Entry(unit: unit, share: word.share, position: position)
    }
    if let part = parts.index(ofPart: field), parts.parts[part].unit == unit {
      return Entry(unit: unit, share: .part(part), position: position)
    }
    let allowed =
      Word.allCases.map(\.rawValue) + parts.parts(of: unit).map { parts.parts[$0].code }
    log.error(
      at: table.position(row, partColumn),
      Phrase(
        vi: "“\(field)” không dùng được ở cột “part”",
        en: "“\(field)” is not allowed in the column “part”"),
      mend: Phrase(
        vi: "dùng \(allowed.joined(separator: ", "))", en: "use \(allowed.joined(separator: ", "))")
    )
    return nil
  }
}
