import SourceFiles
import Testing

@testable import Reporting

@Suite("Tables are handed to other programs without harm")
struct PlainTablesTests {
  private func csv(_ cells: Table.Cell...) -> String {
    let columns = cells.indices.map { Table.Column("c\($0)", Phrase(vi: "C\($0)", en: "C\($0)")) }
    let lines = Table(columns: columns, rows: [cells]).csv()
    return String(lines.drop { $0 != "\n" }.dropFirst().dropLast())
  }

  @Test("CSV quotes separators, quotes and line breaks, and doubles quotes")
  func quoting() {
    #expect(csv(.text("Trúc Bạch")) == "Trúc Bạch")
    #expect(csv(.text("a,b"), .text("c\"d"), .text("e\nf")) == "\"a,b\",\"c\"\"d\",\"e\nf\"")
    #expect(csv(.text("g\r\nh")) == "\"g\r\nh\"")
    #expect(csv(.text("i;j"), .blank, .text("")) == "\"i;j\",,")
  }

  @Test("CSV quotes a comma or quote that carries a combining mark")
  func combiningMarks() {
    #expect(csv(.text("a,\u{301}b")) == "\"a,\u{301}b\"")
    let quote = Array(csv(.text("a\"\u{301}b")).unicodeScalars)
    #expect(quote.filter { $0 == "\"" }.count == 4)
    #expect(quote.first == "\"" && quote.last == "\"")
  }

  @Test(
    "CSV disarms text that a spreadsheet takes for a formula",
    arguments: ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=\u{301}1"])
  func formulas(text: String) {
    let field = csv(.text(text))
    #expect(field.hasPrefix("'") || field.hasPrefix("\"'"))
  }

  @Test("CSV writes numbers plainly: no groups, a point, areas in m², 1 and 0, nothing for none")
  func numbers() {
    #expect(
      csv(.whole(1_234_567), .signed(-5), .signed(5), .area(890_000)) == "1234567,-5,5,890000")
    #expect(csv(.percent(1_234_567, of: 1000), .flag(true, mark: "≈")) == "123456.70,1")
    #expect(csv(.flag(false, mark: "≈"), .none, .blank) == "0,,")
  }

  @Test("A table without rows still has its header in CSV")
  func header() {
    let columns = [Table.Column("code", Phrase(vi: "Mã", en: "Code"))]
    #expect(Table(columns: columns, rows: []).csv() == "code\n")
  }

  @Test("Markdown shows every sign of markup as a letter")
  func markdown() {
    let columns = [
      Table.Column("a", Phrase(vi: "Tên*", en: "Name*")),
      Table.Column("b", Phrase(vi: "Người", en: "People")),
    ]
    let rows: [[Table.Cell]] = [
      [.text("a|b\n<b>_c_</b> [x](y) `z` *q* \\ &lt; ~s~ #"), .whole(1234)],
      [.text("d|\u{301}e"), .blank],
    ]
    let title = Phrase(vi: "T_1", en: "T_1")
    let lines = Table(title: title, columns: columns, rows: rows).markdown(language: .english)
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0] == #"### T\_1"#)
    #expect(lines[1] == #"| Name\* | People |"#)
    #expect(lines[2] == "| --- | ---: |")
    let cell = ##"a\|b�\<b\>\_c\_\</b\> \[x\](y) \`z\` \*q\* \\ \&lt; \~s\~ \#"##
    #expect(lines[3] == "| \(cell) | 1,234 |")
    #expect(lines[4].unicodeScalars.filter { $0 == "\\" }.count == 1)
  }

  @Test("Markdown of a whole report starts no list, link or tag by what a title says")
  func document() {
    let evil = Phrase(vi: "* [a](b) <i>", en: "* [a](b) <i>")
    let empty = Table(columns: [.init("a", evil)], rows: [])
    let text = Document(
      parts: [.heading(evil), .paragraph(evil), .list(evil, [evil]), .table(empty)], data: empty
    ).markdown(language: .english)
    #expect(!text.contains("[a]") && !text.contains("<i>") && !text.contains("\n* "))
    #expect(text.split(separator: "\n").count == 4)
  }
}
