/// A paragraph of WordprocessingML.
struct WordParagraph {
  /// Where its lines stand.
  enum Alignment: String {
    case left, center, right
    case both
  }

  var text: String
  var alignment = Alignment.left
  /// Half points, as WordprocessingML counts: 26 is 13 pt.
  var size = 26
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// Twentieths of a point before and after.
  var spacing = (before: 0, after: 60)
  /// The first line's indentation in twentieths of a point.
  var indentation = 0
  /// A style of ``WordStyles``, such as a heading that a table of contents finds.
  var style: String?
  /// Whether it stays on the page of what follows.
  var keepsNext = false
  /// Runs in place of the text.
  var runs: String?

  /// The paragraph as XML.
  var xml: String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if keepsNext { properties += "<w:keepNext/>" }
    properties += "<w:spacing w:before=\"\(spacing.before)\" w:after=\"\(spacing.after)\"/>"
    if indentation > 0 { properties += "<w:ind w:firstLine=\"\(indentation)\"/>" }
    properties += "<w:jc w:val=\"\(alignment.rawValue)\"/>"
    var run = ""
    if isBold { run += "<w:b/>" }
    if isItalic { run += "<w:i/>" }
    run += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    if isUnderlined { run += "<w:u w:val=\"single\"/>" }
    if let runs { return "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>" }
    return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr>"
      + "<w:t xml:space=\"preserve\">\(AnnexText.escaped(text))</w:t></w:r></w:p>"
  }
}
