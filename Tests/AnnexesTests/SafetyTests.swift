import SourceFiles
import TestSupport
import Testing

@testable import Annexes

/// Text from data stays text in every format.
@Suite("Names and notes never become formulas or markup")
struct SafetyTests {
  static let names = [
    "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "<script>alert(1)</script>", "a & b",
    "]]>", "</w:t></w:r>", "&lt;b&gt;", "{{name}}", "“Phường” 'An'",
    String(repeating: "Phường dài ", count: 900),
  ]

  private func book(_ name: String) throws -> AnnexBook {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let dataset = SmallDataset().replacing(
      "00001,Phường An,", by: "00001,\(quoted),", in: "units.csv")
    return try Books.book(try Books.small(dataset))
  }

  /// Whether `text` is well-formed as far as tags go.
  private func isBalanced(_ xml: String) -> Bool {
    var open: [Substring] = []
    for tag in xml.matches(of: /<(\/?)([A-Za-z:0-9]+)[^>]*?(\/?)>/) {
      if tag.1 == "/" {
        guard open.popLast() == tag.2 else { return false }
      } else if tag.3 != "/" {
        open.append(tag.2)
      }
    }
    return open.isEmpty
  }

  @Test("The name is read back as it was written", arguments: names)
  func readBack(name: String) throws {
    let book = try book(name)
    let word = try book.bytes(.docx, language: .vietnamese)
    let xml = try ReadBack.entry("word/document.xml", of: word)
    #expect(isBalanced(xml.replacing(/^<\?xml.*?\?>/, with: "")))
    let kept = name.trimmingBlanks
    #expect(try ReadBack.rows(ofWord: word).contains { $0.contains { $0.contains(kept) } })
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    #expect(ReadBack.rows(ofPage: page).contains { $0.contains { $0.contains(kept) } })
    #expect(!page.contains("<script"))
    let workbook = try book.bytes(.xlsx, language: .vietnamese)
    let sheets = try (1...book.tables.count + 2).map {
      try ReadBack.entry("xl/worksheets/sheet\($0).xml", of: workbook)
    }
    let formulas = sheets.flatMap { $0.matches(of: /<f>(.*?)<\/f>/).map { String($0.1) } }
    #expect(formulas.allSatisfy { $0.hasPrefix("SUM(") })
    let strings = try ReadBack.entry("xl/sharedStrings.xml", of: workbook)
    #expect(ReadBack.unescaped(strings).contains(kept))
  }

  @Test("Line ends and marks of direction in a note do not break a line")
  func controls() throws {
    let plan = try Books.small(
      SmallDataset(),
      keys: """
        decisions:
          keep: [{ units: ["00004"], ground: "3.1.b", evidence: "a\\nb\\u202Ec\\u0007" }]
        """)
    let book = try Books.book(plan)
    let rows = try ReadBack.rows(ofWord: try book.bytes(.docx, language: .vietnamese))
    #expect(rows.contains { $0.contains("a�b�c�") })
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
