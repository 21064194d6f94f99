import SourceFiles

/// The documents as one HTML page that needs no other file: light and dark, printable.
struct Page {
  let book: AnnexBook
  let language: Language

  /// The page.
  func html() -> String {
    let sections = book.tables.enumerated().map { index, table in
      PageTable(book: book, table: table, number: index + 1, language: language).html()
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(AnnexText.escaped(book.title))</title>
      <style>
      \(PageStyle.sheet)
      </style>
      </head>
      <body>
      \(front())
      \(book.maps.map { PageMaps(maps: $0, language: language).html() } ?? "")
      \(sections.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func front() -> String {
    let letterhead = book.letterhead
    func text(_ text: String?) -> String { AnnexText.escaped(text ?? AnnexText.blank) }
    let contents = book.tables.enumerated().map { index, table in
      "<li><a href=\"#\(table.form.id.rawValue)\">\(annexLabel(index + 1)). "
        + "\(AnnexText.escaped(table.form.title.text(in: language)))"
        + "</a></li>"
    }
    let maps =
      book.maps == nil
      ? []
      : [
        "<li><a href=\"#\(PageMaps.anchor)\">"
          + "\(AnnexText.escaped(PageMaps.title.text(in: language)))</a></li>"
      ]
    return """
      <main class="front">
      <header class="letterhead">
      <div>\(text(letterhead.parentBody))<br><strong>\(text(letterhead.issuer))</strong><br>\
      \(say("Số", "No.")): \(text(letterhead.number))</div>
      <div><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br>\
      <strong class="motto">Độc lập - Tự do - Hạnh phúc</strong><br>\
      <em>\(AnnexText.escaped(letterhead.placeAndDay(language)))</em></div>
      </header>
      <h1>\(words(.document))<br>\(AnnexText.escaped(book.title))</h1>
      \(book.warnings.map { "<p class=\"warning\">\(phrase($0))</p>" }.joined(separator: "\n"))
      <nav><h2>\(say("Phụ lục", "Annexes"))</h2><ul>\((maps + contents).joined(separator: "\n"))</ul></nav>
      <h2>\(words(.groups))</h2>
      \(book.narrative.map(paragraph).joined(separator: "\n"))
      \(legalSources())
      \(list(words(.dataSources), book.sources))
      \(list(words(.assumptions), book.assumptions))
      \(list(words(.omitted), book.omitted))
      \(foot())
      </main>
      """
  }

  /// To whom it goes, and who signs.
  private func foot() -> String {
    let letterhead = book.letterhead
    func text(_ text: String?) -> String { AnnexText.escaped(text ?? AnnexText.blank) }
    let recipients = letterhead.recipients.isEmpty ? [AnnexText.blank] : letterhead.recipients
    return """
      <footer class="letterhead signing">
      <div><strong><em>\(say("Nơi nhận", "To")):</em></strong><br>\
      \(recipients.map { "- \(AnnexText.escaped($0));" }.joined(separator: "<br>"))</div>
      <div><strong>\(text(letterhead.signatoryTitle))</strong>\
      <strong class="signatory">\(text(letterhead.signatory))</strong></div>
      </footer>
      """
  }

  private func paragraph(_ paragraph: AnnexBook.Paragraph) -> String {
    let text = paragraph.text(in: language).pieces.map { piece in
      switch piece {
      case .text(let text): AnnexText.escaped(text)
      case .marks(let numbers): book.pageMarks(numbers, language)
      }
    }
    return "<p id=\"\(AnnexText.escaped(paragraph.anchor))\">\(text.joined())</p>"
  }

  /// What the references point at.
  private func legalSources() -> String {
    guard !book.legalSources.isEmpty else { return "" }
    let items = book.legalSources.enumerated().map { index, source in
      "<li id=\"\(AnnexBook.anchor(ofSource: index + 1))\">[\(index + 1)] \(phrase(source))</li>"
    }
    return
      "<h2>\(words(.legalSources))</h2><ul class=\"sources\">\(items.joined(separator: "\n"))</ul>"
  }

  private func words(_ key: Wording.Key) -> String {
    AnnexText.escaped(book.wording.words(key, language))
  }

  private func annexLabel(_ number: Int) -> String {
    AnnexText.escaped(
      book.wording.words(.annex, language, ["number": AnnexText.roman(number)]))
  }

  private func list(_ title: String, _ items: [Phrase]) -> String {
    items.isEmpty
      ? "" : "<h2>\(title)</h2><ul>\(items.map { "<li>\(phrase($0))</li>" }.joined())</ul>"
  }

  private func phrase(_ phrase: Phrase) -> String {
    AnnexText.escaped(phrase.text(in: language))
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
}
