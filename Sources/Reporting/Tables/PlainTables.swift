import SourceFiles

extension Table {
  /// The table as Markdown.
  func markdown(language: Language) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let rules = columns.indices.map { column in
      rows.contains { $0[column].isNumber } ? "---:" : "---"
    }
    var text = title.map { "### \($0.text(in: language))\n\n" } ?? ""
    text += line(columns.map { $0.heading.text(in: language) }) + line(rules)
    for row in rows { text += line(row.map { escaped($0.shown(language)) }) }
    return text
  }

  /// The table as CSV with a header of plain names (RFC 4180, LF).
  func csv() -> String {
    var text = columns.map(\.key).joined(separator: ",") + "\n"
    for row in rows {
      text += row.map { quoted($0) }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A field of a CSV file; text that a spreadsheet would take for a formula gets an apostrophe.
  private func quoted(_ cell: Cell) -> String {
    var text = cell.plain
    if !cell.isNumber, let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for letter in text {
      if "\\`*_[]<>|".contains(letter) { result.append("\\") }
      result.append(letter)
    }
    return result
  }
}
