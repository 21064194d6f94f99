import Foundation
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

  private func book(
    _ name: String, in dataset: SmallDataset = SmallDataset()
  ) throws -> AnnexBook {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let dataset = dataset.replacing(
      "00001,Phường An,", by: "00001,\(quoted),", in: "units.csv")
    return try Books.book(try Books.small(dataset))
  }

  /// A book whose plan keeps a unit with `note` as the evidence.
  private func book(note: String) throws -> AnnexBook {
    var quoted = ""
    for scalar in note.unicodeScalars {
      quoted +=
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        ? "\\u" + String(String(scalar.value + 0x1_0000, radix: 16).dropFirst())
        : String(scalar)
    }
    return try Books.book(
      try Books.small(
        SmallDataset(),
        keys: """
          decisions:
            keep: [{ units: ["00004"], ground: "3.1.b", evidence: "\(quoted)" }]
          """))
  }

  /// Names and notes that could end a line, turn the direction of writing, or be markup and formulas.
  static let notes =
    names + [
      "a\nb", "a\r\nb", "a\u{202E}b", "a\u{200F}b", "a\u{2066}b\u{2069}", "a\u{7}b", "a\tb",
      "a\u{2028}b", String(repeating: "x", count: 10_000),
    ]

  @Test("A note is text in every format", arguments: notes)
  func notesInEveryFormat(note: String) throws {
    let book = try book(note: note)
    let kept = PlainText.line(note).trimmingBlanks
    #expect(!kept.contains("\n") && !kept.unicodeScalars.contains("\u{202E}"))
    let word = try book.bytes(.docx, language: .vietnamese)
    #expect(try ReadBack.rows(ofWord: word).contains { $0.contains { $0.contains(kept) } })
    _ = try XMLTree.parse(try ReadBack.entry("word/document.xml", of: word))
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    #expect(ReadBack.rows(ofPage: page).contains { $0.contains { $0.contains(kept) } })
    #expect(!page.contains("<script"))
    let workbook = try book.bytes(.xlsx, language: .vietnamese)
    let strings = try ReadBack.entry("xl/sharedStrings.xml", of: workbook)
    _ = try XMLTree.parse(strings)
    #expect(ReadBack.unescaped(strings).contains(kept))
  }

  /// Names with marks that end a line or turn the direction of writing.
  static let turned = ["Phường \u{202E}An", "Phường\u{2028}An", "Phường \u{2067}An\u{200F}"]

  @Test("A name is text on maps and in the result for QGIS", arguments: names + turned)
  func namesOnMaps(name: String) throws {
    let book = try book(name, in: SmallDataset.placed)
    let kept = PlainText.line(name)
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    let maps = page.matches(of: /<svg.*?<\/svg>/.dotMatchesNewlines()).map { String($0.0) }
    #expect(!maps.isEmpty)
    for map in maps { _ = try XMLTree.parse(map) }
    #expect(maps.contains { ReadBack.unescaped($0).contains(kept.trimmingBlanks) })
    let bytes = Data(try book.bytes(.geojson, language: .vietnamese))
    let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    let names = features.compactMap { $0["properties"] as? [String: Any] }
      .flatMap { $0["member_names"] as? [String] ?? [] }
    #expect(names.contains { $0.hasPrefix(kept.trimmingBlanks) })
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

  @Test("The name is read back as it was written", arguments: names + turned)
  func readBack(name: String) throws {
    let book = try book(name)
    let word = try book.bytes(.docx, language: .vietnamese)
    let xml = try ReadBack.entry("word/document.xml", of: word)
    #expect(isBalanced(xml.replacing(/^<\?xml.*?\?>/, with: "")))
    let kept = PlainText.line(name).trimmingBlanks
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
