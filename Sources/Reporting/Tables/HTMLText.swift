import SourceFiles

/// Text from data inside a page: never markup.
enum HTMLText {
  /// `text` on one line, with the characters that mean something to HTML written as entities.
  static func escaped(_ text: String) -> String {
    var result = ""
    for letter in PlainText.line(text).unicodeScalars {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }
}

extension Document {
  /// The report as one page that needs no other file, light and dark, printable.
  public func html(language: Language) -> String {
    func text(_ phrase: Phrase) -> String { HTMLText.escaped(phrase.text(in: language)) }
    var title = "SapXep"
    let blocks = parts.compactMap { part -> String? in
      switch part {
      case .heading(let phrase):
        title = text(phrase)
        return "<h1>\(text(phrase))</h1>"
      case .paragraph(let phrase): return "<p>\(text(phrase))</p>"
      case .list(let title, let items):
        return "<h2>\(text(title))</h2>\n<ul>\n"
          + items.map { "<li>\(text($0))</li>\n" }.joined() + "</ul>"
      case .table(let table): return table.rows.isEmpty ? nil : table.html(language: language)
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(blocks.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #bbb; --head: #f0f0ee; --best: #e4f2e4; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e8e6e3; --paper: #16181b; --line: #555; --head: #26292e; --best: #1f3a24; }
    }
    body { font: 16px/1.5 "Times New Roman", Tinos, "Liberation Serif", serif; margin: 0;
      color: var(--ink); background: var(--paper); }
    main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; }
    h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    .wide { overflow-x: auto; margin: 1.5rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding: .4rem 0; }
    th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left;
      vertical-align: top; }
    th { background: var(--head); }
    .n { text-align: right; white-space: nowrap; }
    .best { font-weight: bold; background: var(--best); }
    @media print { main { max-width: none; padding: 0; } .wide { overflow: visible; }
      tr { break-inside: avoid; } thead { display: table-header-group; } }
    """
}

extension Table {
  fileprivate func html(language: Language) -> String {
    let isRight = columns.indices.map { column in rows.contains { $0[column].isNumber } }
    func row(_ tag: String, _ cells: [(text: String, isMarked: Bool)]) -> String {
      let fields = cells.enumerated().map { index, cell in
        let classes = [isRight[index] ? "n" : "", cell.isMarked ? "best" : ""]
          .filter { !$0.isEmpty }.joined(separator: " ")
        let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
        let scope = tag == "th" ? " scope=\"col\"" : ""
        return "<\(tag)\(scope)\(attribute)>\(HTMLText.escaped(cell.text))</\(tag)>"
      }
      return "<tr>\(fields.joined())</tr>"
    }
    let caption =
      title.map { "<caption>\(HTMLText.escaped($0.text(in: language)))</caption>\n" } ?? ""
    let head = row("th", columns.map { ($0.heading.text(in: language), false) })
    let body = rows.map { cells in
      row(
        "td",
        cells.map { cell in
          if case .marked(_, let mark) = cell {
            return (cell.shown(language).filter { $0 != " " }, mark == .best)
          }
          return (cell.shown(language), false)
        })
    }
    return "<div class=\"wide\"><table>\n\(caption)<thead>\(head)</thead>\n<tbody>\n"
      + body.joined(separator: "\n") + "\n</tbody></table></div>"
  }
}
