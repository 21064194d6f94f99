import Foundation
import Reporting
import Testing

@Suite("Texts are measured, padded and broken by the cells a terminal gives them")
struct DisplayWidthTests {
  @Test(
    "A letter with all its marks is one cell, composed or decomposed",
    arguments: [
      ("Xã", 2), ("Phường Trúc Bạch", 16), ("Quận Đống Đa", 12), ("Thị trấn Phú Xuyên", 18),
      ("", 0),
    ])
  func composedAndDecomposed(text: String, cells: Int) {
    #expect(DisplayWidth.of(text.precomposedStringWithCanonicalMapping) == cells)
    #expect(DisplayWidth.of(text.decomposedStringWithCanonicalMapping) == cells)
  }

  @Test("Wide letters and emoji take two cells, marks on their own none")
  func wideAndNothing() {
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(DisplayWidth.of("한") == 2)
    #expect(DisplayWidth.of("Ａ") == 2)
    #expect(DisplayWidth.of("🏠") == 2)
    #expect(DisplayWidth.of("\u{301}") == 0)
    #expect(DisplayWidth.of("─→≥°±²·–") == 8)
  }

  @Test("Padding fills up on either side and never cuts")
  func padding() {
    let name = "Hồ".decomposedStringWithCanonicalMapping
    #expect(DisplayWidth.padded(name, to: 4) == name + "  ")
    #expect(DisplayWidth.padded(name, to: 4, right: true) == "  " + name)
    #expect(DisplayWidth.padded("漢", to: 3) == "漢 ")
    #expect(DisplayWidth.padded("Trúc Bạch", to: 4) == "Trúc Bạch")
  }

  @Test("Text is broken between words, and a line is filled to the last cell")
  func betweenWords() {
    #expect(DisplayWidth.wrapped("một hai ba bốn", to: 7) == ["một hai", "ba bốn"])
    #expect(DisplayWidth.wrapped("một hai", to: 80) == ["một hai"])
    #expect(DisplayWidth.wrapped("", to: 5) == [""])
  }

  @Test("A word longer than the line is broken between letters, not between letter and mark")
  func longWord() {
    let word = "ềềềềề".decomposedStringWithCanonicalMapping
    let lines = DisplayWidth.wrapped("a " + word + " b", to: 2)
    #expect(lines.map(\.count) == [1, 2, 2, 1, 1])
    #expect(lines.joined() == "a" + word + "b")
    #expect(DisplayWidth.wrapped("漢字", to: 1) == ["漢", "字"])
  }

  @Test("The first line keeps its indentation, lines keep the blanks between their words")
  func blanks() {
    #expect(DisplayWidth.wrapped("  – trong nhóm", to: 9) == ["  – trong", "nhóm"])
    #expect(DisplayWidth.wrapped("a   b", to: 9) == ["a   b"])
    #expect(DisplayWidth.wrapped("  abcdef", to: 5) == ["  abc", "def"])
    #expect(DisplayWidth.wrapped("      ab", to: 4) == ["ab"])
  }

  @Test("No letter is lost and no line is too long, whatever the width")
  func nothingIsLost() {
    let text = "  Sắp xếp  đơn vị hành chính — Phường-Văn-Miếu-Quốc-Tử-Giám 漢字漢字 (2023–2025)  "
    for width in 2...90 {
      let lines = DisplayWidth.wrapped(text, to: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
  }

  @Test("A shortened text says that it was cut, and fits")
  func shortened() {
    #expect(DisplayWidth.shortened("mục tiêu", to: 8) == "mục tiêu")
    #expect(DisplayWidth.shortened("mục tiêu", to: 5) == "mục …")
    #expect(DisplayWidth.shortened("漢字", to: 3) == "漢…")
    for width in 0...6 {
      #expect(DisplayWidth.of(DisplayWidth.shortened("漢ềề漢", to: width)) <= width)
    }
  }
}
