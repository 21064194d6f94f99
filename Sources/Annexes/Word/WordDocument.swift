import Cartography
import SourceFiles

/// The documents as one DOCX: a portrait part with head and narrative, then each annex in landscape.
struct WordDocument {
  let book: AnnexBook
  let language: Language

  // Twentieths of a point: A4 with 20, 20, 30 and 15 mm of margin (NĐ30/2020 Phụ lục I).
  private static let page = (short: 11_906, long: 16_838)
  private static let margins = (top: 1_134, bottom: 1_134, left: 1_701, right: 851)
  private static var portraitWidth: Int { page.short - margins.left - margins.right }
  private static var landscapeWidth: Int { page.long - margins.left - margins.right }

  /// The file's bytes.
  func bytes() throws -> [UInt8] {
    let maps = try book.maps.map { try WordMaps($0, language: language) }
    let pictures = maps?.pictures ?? []
    var footnotes = WordFootnotes(book: book, language: language)
    let document = xml(maps, &footnotes)
    let parts = [
      ("[Content_Types].xml", WordPackage.contentTypes),
      ("_rels/.rels", WordPackage.relations),
      ("word/_rels/document.xml.rels", WordPackage.documentRelations(pictures)),
      ("word/styles.xml", WordPackage.styles),
      ("word/header1.xml", WordPackage.header),
      ("word/footnotes.xml", footnotes.part), ("word/document.xml", document),
    ]
    return try ZipArchive.archive(
      parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
        + pictures.map { (name: "word/\($0.fileName)", bytes: $0.bytes) })
  }

  private func xml(_ maps: WordMaps?, _ footnotes: inout WordFootnotes) -> String {
    var body = front(&footnotes) + section(isLandscape: false)
    if let maps {
      body += maps.xml(language: language)
      if !book.tables.isEmpty { body += section(isLandscape: true) }
    }
    for (index, table) in book.tables.enumerated() {
      body += annex(table, number: index + 1)
      // The last section stands at the end of the body itself.
      if index + 1 < book.tables.count { body += section(isLandscape: true) }
    }
    if book.tables.isEmpty { body += paragraph("") }
    return WordPackage.declaration
      + "<w:document \(WordPackage.namespaces) \(WordPicture.namespaces)><w:body>\(body)"
      + properties(isLandscape: true) + "</w:body></w:document>"
  }

  // MARK: Front

  private func front(_ footnotes: inout WordFootnotes) -> String {
    let head = WordLetterhead(
      letterhead: book.letterhead, language: language, width: Self.portraitWidth)
    var text = head.head()
    text += paragraph("")
    text +=
      WordParagraph(
        text: book.wording.words(.document, language), alignment: .center, size: 28,
        isBold: true, spacing: (120, 0)
      ).xml
    text +=
      WordParagraph(
        text: book.title, alignment: .center, size: 28, isBold: true, spacing: (0, 120)
      ).xml
    for warning in book.warnings {
      text +=
        WordParagraph(
          text: warning.text(in: language), alignment: .center, isBold: true, spacing: (60, 60)
        ).xml
    }
    text += heading(book.wording.words(.groups, language))
    for line in book.narrative {
      text +=
        WordParagraph(
          text: "", alignment: .both, spacing: (0, 120), indentation: 567,
          runs: footnotes.runs(line.text(in: language), size: 28)
        ).xml
    }
    // Fingerprints are long words, which would tear a justified line apart.
    text += list(book.wording.words(.dataSources, language), book.sources, alignment: .left)
    text += list(book.wording.words(.assumptions, language), book.assumptions)
    text += list(book.wording.words(.omitted, language), book.omitted, keepsNext: true)
    return text + WordParagraph(text: "", size: 12, keepsNext: true).xml + head.foot()
      + paragraph("")
  }

  private func list(
    _ title: String, _ items: [Phrase], alignment: WordParagraph.Alignment = .both,
    keepsNext: Bool = false
  ) -> String {
    guard !items.isEmpty else { return "" }
    return heading(title)
      + items.enumerated().map { index, item in
        // The signature does not stand alone on its page.
        WordParagraph(
          text: "- " + item.text(in: language), alignment: alignment, size: 24,
          keepsNext: keepsNext && index + 1 == items.count
        ).xml
      }.joined()
  }

  // MARK: Annexes

  private func annex(_ table: AnnexTable, number: Int) -> String {
    let label = book.wording.words(.annex, language, ["number": AnnexText.roman(number)])
    var text = WordParagraph(
      text: label, alignment: .center, size: 28, isBold: true, style: "Heading1", keepsNext: true
    ).xml
    text +=
      WordParagraph(
        text: table.form.title.text(in: language).uppercased(), alignment: .center, size: 26,
        isBold: true, keepsNext: true
      ).xml
    text +=
      WordParagraph(
        text: book.accompanying(language), alignment: .center, size: 26, isItalic: true,
        spacing: (0, 120),
        keepsNext: true
      ).xml
    text += WordTable(table: table, language: language, width: Self.landscapeWidth).xml()
    let basis = (language == .vietnamese ? "Căn cứ: " : "Basis: ") + table.form.basis
    text += WordParagraph(text: basis, size: 22, isItalic: true, spacing: (80, 0)).xml
    let notes = table.notes.map { $0.text(in: language) } + book.sourceNotes(table, language)
    for note in notes {
      text += WordParagraph(text: note, size: 22, isItalic: true).xml
    }
    return text
  }

  // MARK: Pages

  private func heading(_ text: String) -> String {
    WordParagraph(
      text: text, size: 28, isBold: true, spacing: (160, 80), style: "Heading2", keepsNext: true
    ).xml
  }

  private func paragraph(_ text: String) -> String { WordParagraph(text: text, size: 12).xml }

  private func section(isLandscape: Bool) -> String {
    "<w:p><w:pPr>\(properties(isLandscape: isLandscape))</w:pPr></w:p>"
  }

  /// Page numbers are centred at the top from the second page, and each annex counts anew.
  private func properties(isLandscape: Bool) -> String {
    let (page, margins) = (Self.page, Self.margins)
    let size =
      isLandscape
      ? "w:w=\"\(page.long)\" w:h=\"\(page.short)\" w:orient=\"landscape\""
      : "w:w=\"\(page.short)\" w:h=\"\(page.long)\""
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
      + "<w:pgSz \(size)/><w:pgMar w:top=\"\(margins.top)\" w:right=\"\(margins.right)\" "
      + "w:bottom=\"\(margins.bottom)\" w:left=\"\(margins.left)\" w:header=\"567\" "
      + "w:footer=\"567\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
  }
}
