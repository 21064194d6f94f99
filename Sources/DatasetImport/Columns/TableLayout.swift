import SourceFiles
import Territory

/// Where the columns of a table stand in a grid.
struct TableLayout: Sendable {
  let role: TableRole
  /// The line of the last row of headings.
  let headerLine: Int
  /// The index of the first row below.
  let firstRow: Int
  /// The heading of each column; empty where there is none.
  let headings: [Heading]
  /// The column of each field that was found.
  let columns: [String: Int]
  /// Columns that could each be the field.
  let rivals: [String: [Int]]

  subscript(field: String) -> Int? { columns[field] }

  /// How good the guess is: how many fields were found.
  var score: Int { columns.count + rivals.count }

  /// Whether the columns make a table of its role.
  var isWhole: Bool {
    let found = Set(columns.keys).union(rivals.keys)
    switch role {
    case .units:
      return found.contains("name") && found.count >= 2 || found.isSuperset(of: ["code", "area"])
    case .districts: return found.contains("name") && found.contains("code")
    case .adjacency: return found.isSuperset(of: ["a", "b"])
    }
  }

  /// The text of a field on one line; `nil` where the table or the row has none.
  func text(_ field: String, _ row: Grid.Row) -> String? {
    guard let column = columns[field] else { return nil }
    let text = UnitReader.line(row[column].text)
    return text.isEmpty ? nil : text
  }

  /// The filled fields of a row besides those in `taken`.
  func others(_ row: Grid.Row, besides taken: [String]) -> [String: String] {
    var others: [String: String] = [:]
    for field in columns.keys where !taken.contains(field) { others[field] = text(field, row) }
    return others
  }

  /// The kind that the column of kinds names, else the word before the name.
  func kind(_ row: Grid.Row) -> UnitKind? {
    columns["kind"].flatMap { KindWord.kind(row[$0].text) }
      ?? columns["name"].flatMap { KindWord.parse(row[$0].text).kind }
  }

  /// How a message calls the column of a field.
  func words(_ column: Int) -> String {
    "\(ColumnLetter.of(column)) “\(headings[column].text)”"
  }
}

extension TableLayout {
  /// Headings are looked for in so many rows.
  private static let headRows = 40
  /// Rows of headings above each other.
  private static let mostLevels = 3

  /// Finds the columns of `role` in `grid`; `nil` where no row looks like its headings.
  ///
  /// - Parameter fixed: What a mapping file states; its columns are taken as they are.
  static func find(_ role: TableRole, in grid: Grid, fixed: ImportMapping.Table?) -> TableLayout? {
    var best: TableLayout?
    var bestLevels = 0
    for first in grid.rows.indices.prefix(headRows) {
      for levels in 1...mostLevels where first + levels <= grid.rows.count {
        if let line = fixed?.headerLine, grid.rows[first + levels - 1].line != line { continue }
        let layout = TableLayout(
          role: role, grid: grid, rows: first..<first + levels, fixed: fixed?.columns ?? [:])
        guard layout.isWhole, !layout.holdsFigures(grid.rows[first + 1..<first + levels]) else {
          continue
        }
        // A title above the headings adds nothing to them.
        let isBetter =
          best.map { (layout.score, -levels) > ($0.score, -bestLevels) } ?? true
        if isBetter { (best, bestLevels) = (layout, levels) }
      }
    }
    return best
  }

  /// Whether rows that would be headings are rows of units, whose words only look like headings.
  private func holdsFigures(_ rows: ArraySlice<Grid.Row>) -> Bool {
    let columns = ["code", "parent", "population", "area"].compactMap { self.columns[$0] }
    return rows.contains { row in
      columns.contains { column in
        // Numbers of columns, such as (12), are shorter.
        let text = row[column].text
        return text.count { $0.isNumber } >= 3
          && text.allSatisfy { $0.isNumber || ".,".contains($0) }
      }
    }
  }

  /// What the first row's headings mean, also where they make no whole table of units.
  static func ofHead(_ grid: Grid, fixed: ImportMapping.Table?) -> TableLayout? {
    guard !grid.rows.isEmpty else { return nil }
    return TableLayout(role: .units, grid: grid, rows: 0..<1, fixed: fixed?.columns ?? [:])
  }

  /// Reads the rows of a grid as headings.
  private init(
    role: TableRole, grid: Grid, rows: Range<Int>, fixed: [String: ImportMapping.Column]
  ) {
    let texts = Self.texts(of: grid, rows: rows)
    let headings = texts.map { levels in
      Heading(
        levels.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
          .joined(separator: " / "))
    }
    var columns: [String: Int] = [:]
    for (field, stated) in fixed {
      if let column = Self.column(stated.heading, headings) { columns[field] = column }
    }
    var candidates: [String: [(column: Int, rank: Int)]] = [:]
    for (column, levels) in texts.enumerated() where !columns.values.contains(column) {
      let best = role.fields.compactMap { field -> (field: String, rank: Int)? in
        guard columns[field.name] == nil else { return nil }
        return Self.rank(field, levels, headings[column]).map { (field.name, $0) }
      }.min { $0.rank < $1.rank }
      if let best { candidates[best.field, default: []].append((column, best.rank)) }
    }
    var rivals: [String: [Int]] = [:]
    for (field, found) in candidates {
      let rank = found.map(\.rank).min() ?? 0
      let nearest = found.filter { $0.rank == rank }.map(\.column)
      let matters =
        role == .adjacency ? ["a", "b"] : ["code", "name", "parent", "area", "population"]
      if nearest.count > 1, matters.contains(field) {
        rivals[field] = nearest
      } else {
        columns[field] = nearest[0]
      }
    }
    self.role = role
    self.headings = headings
    self.columns = columns
    self.rivals = rivals
    headerLine = grid.rows[rows.upperBound - 1].line
    firstRow = rows.upperBound
  }

  /// The column that a mapping file names by its heading, by its number from 1, or by its letter.
  static func column(_ stated: String, _ headings: [Heading]) -> Int? {
    if let column = headings.firstIndex(where: { $0.text == stated }) { return column }
    let folded = PlainLetters.folded(stated)
    let same = headings.indices.filter { PlainLetters.folded(headings[$0].text) == folded }
    if !folded.isEmpty, same.count == 1 { return same[0] }
    if let number = Int(stated), headings.indices.contains(number - 1) { return number - 1 }
    if stated.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), stated.count <= 2,
      let column = ColumnLetter.column(of: stated), headings.indices.contains(column)
    {
      return column
    }
    return nil
  }

  /// For each column the texts of its levels, from the top; merged cells repeat their text, and a
  /// blank beside a heading that has others below it belongs to that heading.
  private static func texts(of grid: Grid, rows: Range<Int>) -> [[String]] {
    var levels: [[String]] = []
    let width = rows.map { grid.rows[$0].cells.count }.max() ?? 0
    for index in rows {
      let row = grid.rows[index]
      var texts = (0..<width).map { line(row[$0].text) }
      for merge in grid.merges where merge.rows.contains(row.line) {
        guard let first = grid.rows[rows].first(where: { $0.line == merge.rows.lowerBound })
        else { continue }
        let text = line(first[merge.columns.lowerBound].text)
        for column in merge.columns where column < width { texts[column] = text }
      }
      if index + 1 < rows.upperBound, grid.merges.isEmpty {
        for column in texts.indices.dropFirst()
        where texts[column].isEmpty && !grid.rows[index + 1][column].isEmpty {
          texts[column] = texts[column - 1]
        }
      }
      levels.append(texts)
    }
    return (0..<width).map { column in levels.map { $0[column] }.filter { !$0.isEmpty } }
  }

  /// Longer texts are no headings: only their beginning is looked at.
  private static let mostLetters = 300

  private static func line(_ text: String) -> String {
    text.prefix(mostLetters).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How well a heading means a field, 0 best; `nil` where it does not.
  private static func rank(_ field: Field, _ levels: [String], _ whole: Heading) -> Int? {
    guard let last = levels.last, let first = levels.first else { return nil }
    let isFigure = field.name == "area" || field.name == "population"
    if isFigure, whole.isShare { return nil }
    let readings = levels.count == 1 ? [whole] : [whole, Heading(last), Heading(first)]
    var ranks: [Int] = []
    for (step, heading) in readings.enumerated() {
      let full = PlainLetters.folded(heading.text)
      for word in field.words {
        if heading.bare == word || full == word {
          ranks.append(10 * step + 1)
        } else if word.count >= 6, heading.bare.hasPrefix(word + " ") {
          // A longer word says more.
          ranks.append(10 * step + 100 - min(word.count, 60))
        }
      }
      // The dataset's own names, such as `area_source`, are never parts of others.
      if full == PlainLetters.folded(field.name) { ranks.append(0) }
    }
    // “Tổng số” under the heading of the figure is the figure.
    if isFigure, levels.count > 1, ["tong so", "tong", "so luong"].contains(Heading(last).bare),
      field.words.contains(Heading(first).bare)
    {
      ranks.append(2)
    }
    return ranks.min()
  }
}
