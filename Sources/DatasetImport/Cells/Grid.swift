import SourceFiles

/// A table as it lies in a file, before anyone knows what its columns mean.
struct Grid: Sendable {
  /// One cell.
  struct Cell: Sendable, Hashable {
    /// The text, in composed form and without outer blanks; a number in plain digits with a point.
    var text: String
    /// Whether the file holds a number, so that no separator has to be guessed.
    var isNumber = false

    static let empty = Cell(text: "")

    var isEmpty: Bool { text.isEmpty }
  }

  /// One row.
  struct Row: Sendable {
    /// The line of the file or the number of the row, from 1.
    let line: Int
    var cells: [Cell]

    subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .empty }
  }

  /// Cells shown as one; the first holds the text.
  struct Merge: Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// The file's path.
  let path: String
  /// The sheet's name; `nil` where the file has one table only.
  let sheet: String?
  /// The rows that are not blank.
  var rows: [Row]
  /// The merged cells; rows count as in ``Row/line``, columns from 0.
  var merges: [Merge] = []
  /// Where rows from 1 on really are, for tables whose rows are no lines of a file.
  var places: [SourcePosition]?

  /// More cells than that are refused (2,000,000: the country's units with 30 columns are 320,000).
  static let mostCells = 2_000_000
  /// More columns than that are refused.
  static let mostColumns = 500

  /// How many columns the widest row has.
  var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }

  /// The file and the sheet, as positions name them.
  var name: String { sheet.map { "\(path)[\($0)]" } ?? path }

  func position(_ row: Row, _ column: Int? = nil) -> SourcePosition {
    if let places { return row.line > 0 ? places[row.line - 1] : start }
    return SourcePosition(file: name, line: row.line, column: column.map { $0 + 1 })
  }

  var start: SourcePosition { SourcePosition(file: name) }

  /// Gives every row of cells merged downwards the text of the first, as a district's name beside
  /// its communes.
  mutating func fillDown(below line: Int) {
    let vertical = merges.filter {
      $0.columns.count == 1 && $0.rows.count > 1 && $0.rows.lowerBound > line
    }
    guard !vertical.isEmpty else { return }
    let index = Dictionary(
      rows.enumerated().map { ($1.line, $0) }, uniquingKeysWith: { first, _ in first })
    for merge in vertical {
      let column = merge.columns.lowerBound
      guard let first = index[merge.rows.lowerBound] else { continue }
      let cell = rows[first][column]
      for line in merge.rows.dropFirst() {
        guard let row = index[line] else { continue }
        while rows[row].cells.count <= column { rows[row].cells.append(.empty) }
        rows[row].cells[column] = cell
      }
    }
  }
}

/// How a message calls a column: its letter, as spreadsheets show it.
enum ColumnLetter {
  static func of(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : of(column / 26 - 1) + letter
  }

  /// The column of `C7`; `nil` when there are no letters in front.
  static func column(of reference: some StringProtocol) -> Int? {
    var column = 0
    for letter in reference.utf8 {
      guard (0x41...0x5A).contains(letter) else { break }
      column = column * 26 + Int(letter) - 0x40
      guard column <= 20_000 else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
