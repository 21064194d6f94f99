import Foundation
import SourceFiles
import Testing

@testable import Reporting

@Suite("Tables line up in a terminal")
struct TerminalTableTests {
  private let columns: [Table.Column] = [
    .init("code", Phrase(vi: "Mã", en: "Code")),
    .init("unit", Phrase(vi: "Đơn vị", en: "Unit"), isFlexible: true),
    .init("people", Phrase(vi: "Người", en: "People")),
    .init("share", Phrase(vi: "% DS", en: "pop. %")),
  ]

  private func rows(_ form: (String) -> String) -> [[Table.Cell]] {
    [
      [.text("00004"), .text(form("Phường Trúc Bạch")), .whole(7065), .percent(471, of: 1000)],
      [.text("00010"), .text(form("Phường Nguyễn Trung Trực")), .whole(12_417), .none],
      [.text("00037"), .text(form("Phường Ô Chợ Dừa")), .blank, .percent(244_075, of: 100_000)],
    ]
  }

  @Test("Columns of numbers are right-aligned, others left, in cells of letters and not of bytes")
  func golden() {
    let table = Table(
      title: Phrase(vi: "DÂN SỐ", en: "POPULATION"), columns: columns, rows: rows { $0 })
    #expect(
      table.terminalText(width: 80, language: .vietnamese) == """
        DÂN SỐ
        Mã     Đơn vị                     Người    % DS
        ─────  ────────────────────────  ──────  ──────
        00004  Phường Trúc Bạch           7.065   47,10
        00010  Phường Nguyễn Trung Trực  12.417   không
        00037  Phường Ô Chợ Dừa                  244,08

        """)
  }

  @Test("Decomposed names give the same picture as composed ones")
  func decomposed() {
    func picture(_ form: @escaping (String) -> String) -> String {
      Table(columns: columns, rows: rows(form)).terminalText(width: 40, language: .vietnamese)
        .precomposedStringWithCanonicalMapping
    }
    #expect(
      picture { $0.decomposedStringWithCanonicalMapping }
        == picture { $0.precomposedStringWithCanonicalMapping })
  }

  @Test("What does not fit is broken in the flexible column, the figures stay on the first line")
  func wrapping() {
    let table = Table(columns: columns, rows: rows { $0 })
    #expect(
      table.terminalText(width: 35, language: .english) == """
        Code   Unit          People  pop. %
        ─────  ────────────  ──────  ──────
        00004  Phường Trúc    7,065   47.10
               Bạch
        00010  Phường        12,417    none
               Nguyễn Trung
               Trực
        00037  Phường Ô Chợ          244.08
               Dừa

        """)
  }

  @Test("A name of ten thousand letters is broken, not cut, and no line is too long")
  func endlessName() {
    let name = String(repeating: "Trúc", count: 2500)
    let text = Table(columns: columns, rows: [[.text("1"), .text(name), .whole(1), .blank]])
      .terminalText(width: 80, language: .vietnamese)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    #expect(text.filter { $0 == "ú" }.count == 2500)
  }

  @Test("Controls, line breaks and marks of direction in a name are shown, not obeyed")
  func harmless() {
    let name = "An\u{1B}[31m\n\r\t\u{202E}b\u{200F}\u{2066}\u{9B}\u{0}\u{2028}\u{AD}\u{FEFF}Xá"
    let text = Table(columns: columns, rows: [[.text("1"), .text(name), .whole(1), .blank]])
      .terminalText(width: 80, language: .vietnamese)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.contains("An�[31m����b���"))
    let unsafe = text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(unsafe.isEmpty)
  }
}
