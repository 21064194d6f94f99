/// The parts of a DOCX that are the same in every document (ECMA-376).
enum WordPackage {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    declaration
    + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
    + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word).styles+xml\"/>"
    + "<Override PartName=\"/word/header1.xml\" ContentType=\"\(word).header+xml\"/>"
    + "<Override PartName=\"/word/footnotes.xml\" ContentType=\"\(word).footnotes+xml\"/></Types>"

  static let relations = relationsPart([("rId1", "officeDocument", "word/document.xml")])

  /// What the document refers to.
  static func documentRelations(_ pictures: [WordPicture]) -> String {
    relationsPart(
      [
        ("rId1", "styles", "styles.xml"), ("rId2", "header", "header1.xml"),
        ("rId3", "footnotes", "footnotes.xml"),
      ]
        + pictures.map { ($0.relation, "image", $0.fileName) })
  }

  private static func relationsPart(_ items: [(String, String, String)]) -> String {
    declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.map { id, type, target in
        "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"\(target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The page's number, centred.
  static let header =
    declaration + "<w:hdr \(namespaces)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE "
    + "</w:instrText></w:r>"
    + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>"
    + "</w:p></w:hdr>"

  private static let font =
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
    + "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"

  static let styles =
    declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(font)"
    + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
    + "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
    + "<w:name w:val=\"Normal\"/></w:style>" + heading(1) + heading(2) + "</w:styles>"

  private static func heading(_ level: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>"
      + "<w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr></w:style>"
  }
}
