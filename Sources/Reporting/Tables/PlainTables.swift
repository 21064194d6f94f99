import SourceFiles

extension Table {
  /// The table as Markdown.
  func markdown(language: Language) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let rules = columns.indices.map { column in
      rows.contains { $0[column].isNumber } ? "---:" : "---"
    }
    var text = title.map { "### \(MarkdownText.escaped($0.text(in: language)))\n\n" } ?? ""
    text += line(columns.map { MarkdownText.escaped($0.heading.text(in: language)) }) + line(rules)
    for row in rows { text += line(row.map { MarkdownText.escaped($0.shown(language)) }) }
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
  ///
  /// Scalar by scalar: a quote or comma with a combining mark behind it is still one to a reader.
  private func quoted(_ cell: Cell) -> String {
    var text = cell.plain
    if !cell.isNumber, let first = text.unicodeScalars.first, Self.formula.contains(first) {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { Self.special.contains($0) }) else { return text }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// What begins a formula, in narrow and in wide letters.
  private static let formula = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  /// What makes quotes necessary.
  private static let special = Set(",;\"\n\r\t".unicodeScalars)
}

/// Text within Markdown.
enum MarkdownText {
  /// `text` with every sign that Markdown or HTML could take for markup escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if markup.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static let markup = Set("\\`*_[]<>|~&#".unicodeScalars)
}
