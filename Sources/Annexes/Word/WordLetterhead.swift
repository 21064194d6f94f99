import SourceFiles

/// The head and foot of a document (NĐ30/2020 Phụ lục I): issuer and motto, place and day, signatory.
struct WordLetterhead {
  let letterhead: Letterhead
  let language: Language
  /// Twentieths of a point.
  let width: Int

  /// Issuer at the left, country and motto at the right; number, place and day below.
  func head() -> String {
    let left = [
      line(letterhead.parentBody ?? AnnexText.blank),
      line(letterhead.issuer ?? AnnexText.blank, isBold: true, isUnderlined: true),
      line(
        (language == .vietnamese ? "Số: " : "No.: ") + (letterhead.number ?? AnnexText.blank)),
    ]
    let right = [
      line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 24, isBold: true),
      line("Độc lập - Tự do - Hạnh phúc", isBold: true, isUnderlined: true),
      line(letterhead.placeAndDay(language), isItalic: true),
    ]
    return twoColumns(left, right, shares: (44, 56))
  }

  /// To whom it goes at the left, who signs at the right.
  func foot() -> String {
    let recipients = letterhead.recipients.isEmpty ? [AnnexText.blank] : letterhead.recipients
    let left =
      [
        line(
          language == .vietnamese ? "Nơi nhận:" : "To:", size: 24, isBold: true, isItalic: true,
          alignment: .left)
      ] + recipients.map { line("- \($0);", size: 22, alignment: .left) }
    let right = [
      line(letterhead.signatoryTitle ?? AnnexText.blank, isBold: true), line(""), line(""),
      line(""),
      line(letterhead.signatory ?? AnnexText.blank, isBold: true),
    ]
    return twoColumns(left, right, shares: (50, 50))
  }

  private func line(
    _ text: String, size: Int = 26, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, alignment: WordParagraph.Alignment = .center
  ) -> String {
    WordParagraph(
      text: text, alignment: alignment, size: size, isBold: isBold, isItalic: isItalic,
      isUnderlined: isUnderlined, spacing: (0, 20)
    ).xml
  }

  private func twoColumns(
    _ left: [String], _ right: [String], shares: (Int, Int)
  ) -> String {
    let widths = [width * shares.0 / 100, width * shares.1 / 100]
    let cells = zip([left, right], widths).map { lines, width in
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(lines.joined())</w:tc>"
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
      + "</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr></w:tbl>"
  }
}
