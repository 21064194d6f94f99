import CXLSXWriter
import Reporting
import SourceFiles

/// One annex as a sheet.
struct WorkbookSheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: AnnexBook
  let table: AnnexTable
  let formats: WorkbookFormats
  let language: Language

  /// The width of an A4 page in landscape, in characters.
  private static let pageWidth = 130.0
  /// Cells hold at most 32,767 characters.
  private static let longestText = 32_000

  private var columns: [AnnexForm.Column] { table.form.columns }
  private var lastColumn: lxw_col_t { lxw_col_t(columns.count - 1) }
  private var firstHeadRow: lxw_row_t { 2 }
  private var firstRow: lxw_row_t { firstHeadRow + (table.form.hasTwoLevels ? 2 : 1) }

  func write() {
    setUpPage()
    for (index, width) in widths().enumerated() {
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), width, nil)
    }
    merge(
      0, 0, 0, lastColumn, table.form.id.lead + words(table.form.title), formats.title)
    worksheet_set_row(sheet, 0, 36, nil)
    headings()
    var row = firstRow
    let items = table.rows.filter { $0.role != .total }.count
    for content in table.rows {
      write(content, at: row, itemRows: items)
      row += 1
    }
    row += 1
    let basis = (language == .vietnamese ? "Căn cứ: " : "Basis: ") + table.form.basis
    for note in [basis] + table.notes.map(words) + book.sourceNotes(table, language) {
      merge(row, 0, row, lastColumn, note, formats.note)
      worksheet_set_row(sheet, row, Self.height(of: note, width: Self.pageWidth), nil)
      row += 1
    }
  }

  private func setUpPage() {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8)
    worksheet_set_header(sheet, "&C&\"Times New Roman\"&P")
    worksheet_freeze_panes(sheet, firstRow, 0)
    worksheet_repeat_rows(sheet, firstHeadRow, firstRow - 1)
  }

  private func widths() -> [Double] {
    let all = Double(columns.reduce(0) { $0 + $1.width })
    return columns.map { Double($0.width) / all * Self.pageWidth }
  }

  // MARK: Headings

  private func headings() {
    let hasTwo = table.form.hasTwoLevels
    var column: lxw_col_t = 0
    let (top, bottom) = (firstHeadRow, firstRow - 1)
    for heading in table.form.headings {
      if heading.columns.isEmpty {
        if hasTwo {
          merge(top, column, bottom, column, words(heading), formats.head)
        } else {
          string(top, column, words(heading), formats.head)
        }
        column += 1
        continue
      }
      let last = column + lxw_col_t(heading.columns.count - 1)
      if last > column {
        merge(top, column, top, last, words(heading.words), formats.head)
      } else {
        string(top, column, words(heading.words), formats.head)
      }
      for below in heading.columns {
        string(bottom, column, words(below), formats.head)
        column += 1
      }
    }
    if hasTwo { worksheet_set_row(sheet, top, upperHeight, nil) }
    worksheet_set_row(sheet, bottom, 48, nil)
  }

  /// The height of the headings that stand over others.
  private var upperHeight: Double {
    var place = 0
    return table.form.headings.reduce(15) { height, heading in
      let count = max(heading.columns.count, 1)
      defer { place += count }
      guard !heading.columns.isEmpty else { return height }
      let width = widths()[place..<place + count].reduce(0, +)
      return max(height, Self.height(of: words(heading.words), width: width))
    }
  }

  // MARK: Rows

  private func write(_ content: AnnexRow, at row: lxw_row_t, itemRows: Int) {
    if content.role == .heading {
      let text = content.cells.values.map { AnnexText.text($0, language) }.joined(separator: " ")
      merge(row, 0, row, lastColumn, text, formats.heading)
      return
    }
    let isTotal = content.role == .total
    var lines = 15.0
    for (index, cell) in table.cells(content).enumerated() {
      let column = lxw_col_t(index)
      switch cell {
      case .whole(let number):
        guard isTotal else {
          worksheet_write_number(sheet, row, column, Double(number), formats.whole)
          continue
        }
        sum(row, column, cell, Double(number), itemRows)
      case .area(let squareMetres):
        worksheet_write_number(sheet, row, column, Double(squareMetres) / 1e6, formats.decimal)
      case .percent(let part, let whole):
        let hundredths = NumberText.hundredthsOfPercent(part, whole)
        worksheet_write_number(sheet, row, column, Double(hundredths) / 100, formats.decimal)
      case .money(let amount) where isTotal:
        sum(row, column, cell, Double(amount) / 1e6, itemRows)
      case .money(let amount):
        worksheet_write_number(sheet, row, column, Double(amount) / 1e6, formats.whole)
      case .decimal(let number, let places):
        worksheet_write_number(
          sheet, row, column, Double(number) / (places == 3 ? 1e3 : 1e2),
          places == 3 ? formats.thousandths : formats.decimal)
      case .fill: string(row, column, AnnexText.text(cell, language), formats.fill)
      case .phrase, .text, .sources, .blank:
        let text = AnnexText.text(cell, language)
        string(row, column, text, isTotal ? formats.totalText : formats.text)
        lines = max(lines, Self.height(of: text, width: widths()[index]))
      }
    }
    worksheet_set_row(sheet, row, lines, nil)
  }

  /// A total as a formula over the items, when it is their sum, with the value for viewers that do
  /// not calculate.
  private func sum(
    _ row: lxw_row_t, _ column: lxw_col_t, _ total: AnnexCell, _ shown: Double, _ itemRows: Int
  ) {
    let key = columns[Int(column)].key
    let items = table.rows.filter { $0.role == .item }.reduce(0) {
      $0 + (($1.cells[key] ?? .blank).summand ?? 0)
    }
    guard items == total.summand, itemRows > 0 else {
      worksheet_write_number(sheet, row, column, shown, formats.totalWhole)
      return
    }
    let letter = Self.letters(Int(column))
    let formula = "=SUM(\(letter)\(firstRow + 1):\(letter)\(firstRow + lxw_row_t(itemRows)))"
    worksheet_write_formula_num(sheet, row, column, formula, formats.totalWhole, shown)
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  // MARK: Text

  private func words(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func words(_ heading: AnnexForm.Heading) -> String { table.words(heading, language) }

  /// Text is always written as text, never as a formula.
  private func string(
    _ row: lxw_row_t, _ column: lxw_col_t, _ text: String,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    worksheet_write_string(sheet, row, column, Self.fitting(text), format)
  }

  private func merge(
    _ row: lxw_row_t, _ column: lxw_col_t, _ lastRow: lxw_row_t, _ last: lxw_col_t, _ text: String,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    worksheet_merge_range(sheet, row, column, lastRow, last, Self.fitting(text), format)
  }

  static func fitting(_ text: String) -> String {
    let line = PlainText.line(text)
    return line.utf16.count <= longestText ? line : String(line.prefix(longestText / 2)) + "…"
  }

  /// A row's height for wrapped text; the library leaves it to the reader's program otherwise.
  static func height(of text: String, width: Double) -> Double {
    let cells = Double(DisplayWidth.of(text))
    // Letters of the text are narrower than the digit that widths count; in a narrow column the end of
    // a line is lost to words that do not fit.
    let share = width > 60 ? 0.9 : 1.15
    return min(400, 15 * max(1, (cells * share / max(width, 1)).rounded(.up)))
  }
}

extension AnnexCell {
  /// What a total adds up: people, units, đồng.
  fileprivate var summand: Int? {
    switch self {
    case .whole(let number), .money(let number): number
    default: nil
    }
  }
}
