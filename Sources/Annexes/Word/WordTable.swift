import SourceFiles

/// An annex's table in WordprocessingML: heading rows that repeat, merged headings, whole rows.
struct WordTable {
  let table: AnnexTable
  let language: Language
  /// Twentieths of a point.
  let width: Int

  /// The table as XML.
  func xml() -> String {
    let widths = columnWidths()
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>\(Self.borders)"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      + headings(widths) + table.rows.map { row($0, widths) }.joined() + "</w:tbl>"
  }

  private func columnWidths() -> [Int] {
    let columns = table.form.columns
    let all = columns.reduce(0) { $0 + $1.width }
    return columns.map { $0.width * width / all }
  }

  // MARK: Headings

  private func headings(_ widths: [Int]) -> String {
    var (upper, lower) = ("", "")
    var place = 0
    let hasTwo = table.form.hasTwoLevels
    for heading in table.form.headings {
      if heading.columns.isEmpty {
        upper += cell(
          words(heading), widths[place], isHead: true,
          merge: hasTwo ? "<w:vMerge w:val=\"restart\"/>" : "")
        lower += cell("", widths[place], isHead: true, merge: "<w:vMerge/>")
        place += 1
        continue
      }
      let below = Array(widths[place..<(place + heading.columns.count)])
      upper += cell(
        heading.words.text(in: language), below.reduce(0, +), isHead: true,
        span: heading.columns.count)
      for (column, width) in zip(heading.columns, below) {
        lower += cell(words(column), width, isHead: true)
      }
      place += heading.columns.count
    }
    let head = { (cells: String) in
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells)</w:tr>"
    }
    return hasTwo ? head(upper) + head(lower) : head(upper)
  }

  private func words(_ heading: AnnexForm.Heading) -> String { table.words(heading, language) }

  // MARK: Rows

  private func row(_ row: AnnexRow, _ widths: [Int]) -> String {
    if row.role == .heading {
      let text = row.cells.values.map { AnnexText.text($0, language) }.joined(separator: " ")
      return "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + cell(text, width, isBold: true, span: widths.count, keepsNext: true) + "</w:tr>"
    }
    let cells = zip(table.cells(row), widths).map { content, width in
      cell(
        AnnexText.text(content, language), width, isBold: row.role == .total,
        alignment: content.isNumber ? .right : content.isMark ? .center : .left,
        isFill: content == .fill)
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  /// A heading stays on the page of the row below it.
  private func cell(
    _ text: String, _ width: Int, isHead: Bool = false, isBold: Bool = false, span: Int = 1,
    merge: String = "", alignment: WordParagraph.Alignment = .left, isFill: Bool = false,
    keepsNext: Bool = false
  ) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if span > 1 { properties += "<w:gridSpan w:val=\"\(span)\"/>" }
    properties += merge
    if isHead {
      properties += Self.shade("EDEDED")
    } else if isFill {
      properties += Self.shade("FFF2CC")
    }
    properties += "<w:vAlign w:val=\"center\"/>"
    let paragraph = WordParagraph(
      text: text, alignment: isHead ? .center : alignment, size: 22, isBold: isHead || isBold,
      spacing: (20, 20), keepsNext: keepsNext || isHead)
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph.xml)</w:tc>"
  }

  private static func shade(_ colour: String) -> String {
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour)\"/>"
  }

  private static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }.joined() + "</w:tblBorders>"
}
