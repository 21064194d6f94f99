import SourceFiles

/// One annex as a section of the page.
struct PageTable {
  let table: AnnexTable
  let number: Int
  let language: Language

  func html() -> String {
    let id = table.form.id.rawValue
    let label = (language == .vietnamese ? "Phụ lục " : "Annex ") + AnnexText.roman(number)
    let basis = (language == .vietnamese ? "Căn cứ: " : "Basis: ") + table.form.basis
    let notes = [basis] + table.notes.map { $0.text(in: language) }
    return """
      <section id="\(id)">
      <h2>\(label)<br>\(AnnexText.escaped(table.form.title.text(in: language)))</h2>
      <div class="wide"><table>
      \(columnGroup())
      <thead>\(headings())</thead>
      <tbody>
      \(table.rows.map(row).joined(separator: "\n"))
      </tbody></table></div>
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
    func cell(_ words: Phrase, _ attributes: String) -> String {
      "<th\(attributes)>\(AnnexText.escaped(words.text(in: language)))</th>"
    }
    let upper = table.form.headings.map { heading in
      heading.columns.isEmpty
        ? cell(heading.words, (hasTwo ? " rowspan=\"2\"" : "") + " scope=\"col\"")
        : cell(heading.words, " colspan=\"\(heading.columns.count)\" scope=\"colgroup\"")
    }
    guard hasTwo else { return "<tr>\(upper.joined())</tr>" }
    let lower = table.form.headings.flatMap(\.columns).map { cell($0.words, " scope=\"col\"") }
    return "<tr>\(upper.joined())</tr><tr>\(lower.joined())</tr>"
  }

  private func row(_ row: AnnexRow) -> String {
    if row.role == .heading {
      let text = row.cells.values.map { AnnexText.text($0, language) }.joined(separator: " ")
      return "<tr class=\"heading\"><th colspan=\"\(table.form.columns.count)\" scope=\"colgroup\">"
        + "\(AnnexText.escaped(text))</th></tr>"
    }
    let cells = table.cells(row).map { cell -> String in
      let kind = cell == .fill ? " class=\"fill\"" : cell.isNumber ? " class=\"n\"" : ""
      return "<td\(kind)>\(AnnexText.escaped(AnnexText.text(cell, language)))</td>"
    }
    let kind = row.role == .total ? " class=\"total\"" : ""
    let anchor = row.anchor.map { " id=\"\(AnnexText.escaped($0))\"" } ?? ""
    return "<tr\(kind)\(anchor)>\(cells.joined())</tr>"
  }
}
