import SourceFiles

/// References to legal sources in the page: a small link, with the source itself as its tooltip.
extension AnnexBook {
  /// The word by which a source is found in a page.
  static func anchor(ofSource number: Int) -> String { "nguon-\(number)" }

  /// The references as links; nothing for no number.
  func pageMarks(_ numbers: [Int], _ language: Language) -> String {
    guard !numbers.isEmpty else { return "" }
    let links = numbers.map { number in
      let tip = tip([number], language)
      return "<a href=\"#\(Self.anchor(ofSource: number))\" title=\"\(tip)\">"
        + "[\(number)]</a>"
    }
    return "<sup>\(links.joined())</sup>"
  }

  /// The articles of some sources on one line for a figure's tooltip.
  func tip(_ numbers: [Int], _ language: Language) -> String {
    AnnexText.escaped(
      numbers.map { articles[$0 - 1].text(in: language) }.joined(separator: " · "))
  }

  /// The sources of one annex, for the notes below it.
  func sourceNotes(_ table: AnnexTable, _ language: Language) -> [String] {
    table.marks.map { "[\($0)] \(legalSources[$0 - 1].text(in: language))" }
  }

  /// “(Kèm theo … số … ngày … của …)”.
  func accompanying(_ language: Language) -> String {
    wording.words(
      .accompanying, language,
      [
        "number": letterhead.number ?? AnnexText.blank,
        "day": letterhead.date.map(AnnexText.day) ?? AnnexText.blank,
        "issuer": letterhead.issuer ?? AnnexText.blank,
      ])
  }
}
