import SourceFiles

/// One annex as a section of the page.
struct PageTable {
  let book: AnnexBook
  let table: AnnexTable
  let number: Int
  let language: Language

  func html() -> String {
    let id = table.form.id.rawValue
    let label = book.wording.words(.annex, language, ["number": AnnexText.roman(number)])
    let basis = (language == .vietnamese ? "Căn cứ: " : "Basis: ") + table.form.basis
    let notes =
      [basis] + table.notes.map { $0.text(in: language) } + book.sourceNotes(table, language)
    return """
      <section id="\(id)">
      <h2>\(AnnexText.escaped(label))<br>\
      <span class="caps">\(AnnexText.escaped(table.form.title.text(in: language)))</span></h2>
      <p class="with">\(AnnexText.escaped(book.accompanying(language)))</p>
      <div class="wide"><table>
      \(columnGroup())
      <thead>\(headings())</thead>
      \(bodies())
      </table></div>
      \(notes.map { "<p class=\"note\">\(AnnexText.escaped($0))</p>" }.joined(separator: "\n"))
      </section>
      """
  }

  private func columnGroup() -> String {
    let columns = table.form.columns
    let all = columns.reduce(0) { $0 + $1.width }
    return "<colgroup>"
      + columns.map { "<col style=\"width:\($0.width * 100 / all)%\">" }.joined() + "</colgroup>"
  }

  private func headings() -> String {
    let hasTwo = table.form.hasTwoLevels
    func cell(_ heading: AnnexForm.Heading, _ attributes: String) -> String {
      return "<th\(attributes)>\(AnnexText.escaped(heading.words.text(in: language)))"
        + book.pageMarks(table.marks(of: heading), language) + "</th>"
    }
    let upper = table.form.headings.map { heading in
      heading.columns.isEmpty
        ? cell(heading, (hasTwo ? " rowspan=\"2\"" : "") + " scope=\"col\"")
        : cell(heading, " colspan=\"\(heading.columns.count)\" scope=\"colgroup\"")
    }
    guard hasTwo else { return "<tr>\(upper.joined())</tr>" }
    let lower = table.form.headings.flatMap(\.columns).map { cell($0, " scope=\"col\"") }
    return "<tr>\(upper.joined())</tr><tr>\(lower.joined())</tr>"
  }

  /// The rows; a heading and the first row below it are a body of their own, so that no page ends with
  /// the heading.
  private func bodies() -> String {
    var bodies: [(isLead: Bool, rows: [String])] = []
    var previous: AnnexRow.Role?
    for row in table.rows {
      let isLead = row.role == .heading || previous == .heading
      if row.role == .heading ? previous != .heading : bodies.last?.isLead != isLead {
        bodies.append((isLead, []))
      }
      bodies[bodies.count - 1].rows.append(self.row(row))
      previous = row.role
    }
    return bodies.map { body in
      "<tbody\(body.isLead ? " class=\"lead\"" : "")>\n\(body.rows.joined(separator: "\n"))\n</tbody>"
    }.joined(separator: "\n")
  }

  private func row(_ row: AnnexRow) -> String {
    if row.role == .heading {
      let text = row.cells.values.map { AnnexText.text($0, language) }.joined(separator: " ")
      return "<tr class=\"heading\"><th colspan=\"\(table.form.columns.count)\" scope=\"colgroup\">"
        + "\(AnnexText.escaped(text))</th></tr>"
    }
    let cells = zip(table.form.columns, table.cells(row)).map { column, cell -> String in
      if case .sources(let numbers) = cell {
        return "<td class=\"c\">\(book.pageMarks(numbers, language))</td>"
      }
      let kind = cell == .fill ? " class=\"fill\"" : cell.isNumber ? " class=\"n\"" : ""
      let title = row.marks[column.key].map { " title=\"\(book.tip($0, language))\"" } ?? ""
      return "<td\(kind)\(title)>\(AnnexText.escaped(AnnexText.text(cell, language)))</td>"
    }
    let kind = row.role == .total ? " class=\"total\"" : ""
    let anchor = row.anchor.map { " id=\"\(AnnexText.escaped($0))\"" } ?? ""
    return "<tr\(kind)\(anchor)>\(cells.joined())</tr>"
  }
}
