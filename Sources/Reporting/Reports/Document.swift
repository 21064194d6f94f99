import SourceFiles

/// A report as a sequence of parts, printed as terminal text, Markdown or CSV.
public struct Document: Sendable {
  /// One part.
  enum Part: Sendable {
    /// A heading of the whole.
    case heading(Phrase)
    /// Running text; paragraphs are broken to the width.
    case paragraph(Phrase)
    /// A list.
    case list(Phrase, [Phrase])
    /// A table; the main one is what CSV prints.
    case table(Table, isMain: Bool)
  }

  let parts: [Part]

  /// The report as aligned text of at most `width` cells.
  public func terminalText(width: Int, language: Language) -> String {
    let blocks = parts.map { part -> String in
      switch part {
      case .heading(let phrase):
        return DisplayWidth.wrapped(line(phrase, language), to: width).joined(separator: "\n") + "\n"
      case .paragraph(let phrase):
        return DisplayWidth.wrapped(line(phrase, language), to: width).joined(separator: "\n") + "\n"
      case .list(let title, let items):
        let lines = items.flatMap { item -> [String] in
          let wrapped = DisplayWidth.wrapped(line(item, language), to: width - 2)
          return wrapped.enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
        }
        return ([title.text(in: language)] + lines).joined(separator: "\n") + "\n"
      case .table(let table, _):
        return table.terminalText(width: width, language: language)
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// The report as Markdown.
  public func markdown(language: Language) -> String {
    let blocks = parts.map { part -> String in
      switch part {
      case .heading(let phrase): return "## \(line(phrase, language))\n"
      case .paragraph(let phrase): return line(phrase, language) + "\n"
      case .list(let title, let items):
        return "### \(title.text(in: language))\n\n"
          + items.map { "- \(line($0, language))\n" }.joined()
      case .table(let table, _): return table.markdown(language: language)
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// The main table as CSV.
  public func csv() -> String {
    for case .table(let table, isMain: true) in parts { return table.csv() }
    return ""
  }

  /// The parts as JSON: texts in the language, tables with plain figures.
  public func json(language: Language) -> JSONValue {
    .array(
      parts.map { part in
        switch part {
        case .heading(let phrase): .object(["heading": .string(phrase.text(in: language))])
        case .paragraph(let phrase): .object(["text": .string(phrase.text(in: language))])
        case .list(let title, let items):
          .object([
            "title": .string(title.text(in: language)),
            "items": .strings(items.map { $0.text(in: language) }),
          ])
        case .table(let table, _):
          .object([
            "columns": .strings(table.columns.map(\.key)),
            "rows": .array(table.rows.map { .strings($0.map(\.plain)) }),
          ])
        }
      })
  }

  private func line(_ phrase: Phrase, _ language: Language) -> String {
    PlainText.line(phrase.text(in: language))
  }
}
