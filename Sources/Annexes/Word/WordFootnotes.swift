import SourceFiles

/// Footnotes of the sentences: each legal source has one, and later references point back at it.
struct WordFootnotes {
  let book: AnnexBook
  let language: Language
  /// The numbers whose footnote stands in the text already; ``AnnexBook`` numbers by first use, so
  /// the numbers of the footnotes are those of the sources.
  private var written: Set<Int> = []

  init(book: AnnexBook, language: Language) {
    self.book = book
    self.language = language
  }

  /// The runs of a text.
  mutating func runs(_ text: MarkedText, size: Int) -> String {
    let properties = "<w:rPr><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
    var xml = ""
    for piece in text.pieces {
      switch piece {
      case .text(let words):
        xml +=
          "<w:r>\(properties)<w:t xml:space=\"preserve\">\(AnnexText.escaped(words))</w:t></w:r>"
      case .marks(let numbers):
        for (index, number) in numbers.enumerated() {
          if index > 0 { xml += Self.raised("<w:t>,</w:t>") }
          xml += reference(number)
        }
      }
    }
    return xml
  }

  private mutating func reference(_ number: Int) -> String {
    let name = "_Nguon\(number)"
    guard written.insert(number).inserted else {
      return "<w:fldSimple w:instr=\" NOTEREF \(name) \\f \\h \">"
        + Self.raised("<w:t>\(number)</w:t>") + "</w:fldSimple>"
    }
    return "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/>"
      + Self.raised("<w:footnoteReference w:id=\"\(number)\"/>")
      + "<w:bookmarkEnd w:id=\"\(number)\"/>"
  }

  private static func raised(_ content: String) -> String {
    "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>\(content)</w:r>"
  }

  /// The part of the package that holds them.
  var part: String {
    let lines = [("separator", -1), ("continuationSeparator", 0)].map { kind, id in
      "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
    }
    let notes = written.sorted().map { number in
      let text = book.legalSources[number - 1].text(in: language)
      return "<w:footnote w:id=\"\(number)\"><w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
        + "<w:r><w:rPr><w:sz w:val=\"20\"/><w:vertAlign w:val=\"superscript\"/></w:rPr>"
        + "<w:footnoteRef/></w:r>"
        + "<w:r><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\"> \(AnnexText.escaped(text))</w:t></w:r></w:p></w:footnote>"
    }
    return WordPackage.declaration + "<w:footnotes \(WordPackage.namespaces)>"
      + (lines + notes).joined() + "</w:footnotes>"
  }
}
