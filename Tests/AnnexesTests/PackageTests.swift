import SourceFiles
import TestSupport
import Testing

@testable import Annexes

@Suite("Packages are whole and in the order of their schemas")
struct PackageTests {
  private func book() throws -> AnnexBook {
    try Books.book(
      try Books.hanoi(
        "scope: { districts: [\"001\", \"276\"] }\ncalendar: { years: [2024, 2025] }"))
  }

  @Test(
    "DOCX: parts, relations, ids, order of elements, columns of tables",
    arguments: Language.allCases)
  func word(language: Language) throws {
    let checker = try PackageChecker(try book().bytes(.docx, language: language))
    #expect(try checker.faultsOfPackage() == [])
    for part in ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/styles.xml"] {
      #expect(WordChecker(try checker.xml(part)).faults() == [], "\(part)")
    }
  }

  @Test("XLSX: parts, relations, sheet names, order of elements, merged ranges")
  func workbook() throws {
    let checker = try PackageChecker(try book().bytes(.xlsx, language: .vietnamese))
    #expect(try checker.faultsOfPackage() == [])
    let workbook = try checker.xml("xl/workbook.xml")
    let names = workbook.all("sheet").compactMap { $0.attributes["name"] }
    #expect(names.first == "Phương án" && names.last == "Căn cứ")
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.count <= 31 && !$0.contains(where: { "[]:*?/\\".contains($0) }) })
    for number in 1...names.count {
      let sheet = try checker.xml("xl/worksheets/sheet\(number).xml")
      #expect(SheetChecker(sheet).faults() == [], "\(names[number - 1])")
    }
  }

  @Test("The checkers find what is wrong")
  func faults() throws {
    let wrong = [
      "<w:p><w:r><w:t>a</w:t></w:r><w:pPr/></w:p>": "w:pPr stands after w:r in w:p",
      "<w:rPr><w:sz w:val=\"1\"/><w:b/></w:rPr>": "w:b stands after w:sz in w:rPr",
      "<w:rPr><w:blink/></w:rPr>": "w:blink is not known in w:rPr",
      "<w:sz/>": "w:sz lacks w:val",
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan "
        + "w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>": "a row has 2 columns, its table 1",
      "<w:tc><w:tcPr/></w:tc>": "a cell ends without a paragraph",
    ]
    for (xml, fault) in wrong {
      #expect(WordChecker(try XMLTree.parse(xml)).faults().contains(fault), "\(xml)")
    }
    #expect(throws: XMLTree.Malformed.self) { try XMLTree.parse("<a><b></a>") }
    let overlapping =
      "<worksheet><mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C2\"/>"
      + "</mergeCells></worksheet>"
    #expect(
      SheetChecker(try XMLTree.parse(overlapping)).faults() == ["A1:B1 and B1:C2 overlap"])
  }
}
