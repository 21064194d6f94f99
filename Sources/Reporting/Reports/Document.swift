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
    /// A table; one without rows is left out of texts.
    case table(Table)
  }

  /// The parts in order.
  let parts: [Part]
  /// What CSV prints: the report's data for other programs.
  let data: Table

  /// The report as aligned text of at most `width` cells.
  public func terminalText(width: Int, language: Language) -> String {
    let blocks = shownParts.map { part -> String in
      switch part {
      case .heading(let phrase):
        return DisplayWidth.wrapped(line(phrase, language), to: width).joined(separator: "\n")
          + "\n"
      case .paragraph(let phrase):
        return DisplayWidth.wrapped(line(phrase, language), to: width).joined(separator: "\n")
          + "\n"
      case .list(let title, let items):
        let lines = items.flatMap { item -> [String] in
          let wrapped = DisplayWidth.wrapped(line(item, language), to: width - 2)
          return wrapped.enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
        }
        return ([title.text(in: language)] + lines).joined(separator: "\n") + "\n"
      case .table(let table):
        return table.terminalText(width: width, language: language)
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// The report as Markdown.
  public func markdown(language: Language) -> String {
    func escaped(_ phrase: Phrase) -> String { MarkdownText.escaped(line(phrase, language)) }
    let blocks = shownParts.map { part -> String in
      switch part {
      case .heading(let phrase): return "## \(escaped(phrase))\n"
      case .paragraph(let phrase): return escaped(phrase) + "\n"
      case .list(let title, let items):
        return "### \(escaped(title))\n\n" + items.map { "- \(escaped($0))\n" }.joined()
      case .table(let table): return table.markdown(language: language)
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// The data as CSV.
  public func csv() -> String { data.csv() }

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
        case .table(let table):
          .object([
            "columns": .strings(table.columns.map(\.key)),
            "rows": .array(table.rows.map { .strings($0.map(\.plain)) }),
          ])
        }
      })
  }

  private var shownParts: [Part] {
    parts.filter { part in
      if case .table(let table) = part { !table.rows.isEmpty } else { true }
    }
  }

  private func line(_ phrase: Phrase, _ language: Language) -> String {
    PlainText.line(phrase.text(in: language))
  }
}
