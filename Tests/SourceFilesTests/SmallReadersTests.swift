import SourceFiles
import TestSupport
import Testing

@Suite("Decimal numbers are read exactly")
struct DecimalTextTests {
  @Test(
    "A decimal number is scaled exactly and rounded half-up",
    arguments: [
      ("0.708", 6, 708_000), ("0,708", 6, 708_000), ("15", 2, 1_500), ("143.225", 2, 14_323),
      ("143.2249999", 2, 14_322), ("0.5", 0, 1), ("0.49", 0, 0), ("-0.5", 0, -1), ("-1.25", 1, -13),
      ("0.0000004", 6, 0), ("0.0000005", 6, 1), ("007", 0, 7),
      ("999999999999999999", 0, 999_999_999_999_999_999),
    ])
  func exact(text: String, places: Int, value: Int) {
    #expect(DecimalText.scaled(text, places: places) == value)
  }

  @Test(
    "Anything else is not a number",
    arguments: [
      "", " ", "-", ".", ",", ".5", "5.", "1.2.3", "1.234,5", "1,234,567", "NaN", "nan", "inf",
      "1e5",
      "+5", "--5", "0x10", "１２", "٣", "1 000", "5m", "½", "1.05\u{301}", "9999999999999999999",
    ])
  func garbage(text: String) {
    #expect(DecimalText.scaled(text, places: 2) == nil)
  }

  @Test("A number that does not fit is refused, not wrapped")
  func overflow() {
    #expect(DecimalText.scaled("9999999999999", places: 6) == nil)
    #expect(DecimalText.scaled(String(repeating: "9", count: 5_000), places: 0) == nil)
    #expect(DecimalText.isPositive(String(repeating: "9", count: 5_000)))
    #expect(DecimalText.isPositive("0,01"))
  }

  @Test("Leading zeros do not make a number large")
  func leadingZeros() {
    #expect(DecimalText.scaled(String(repeating: "0", count: 30) + "7", places: 2) == 700)
    #expect(DecimalText.scaled(String(repeating: "0", count: 30), places: 2) == 0)
  }

  @Test(
    "Zero, negative numbers and other texts are not positive",
    arguments: ["0", "0.00", "-1", ".", "x1"])
  func notPositive(text: String) {
    #expect(!DecimalText.isPositive(text))
  }
}

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    "A day is read and written the same",
    arguments: ["2023-10-01", "2024-02-29", "2000-02-29", "0001-12-31"])
  func roundTrip(text: String) {
    #expect(CalendarDay(text)?.description == text)
  }

  @Test(
    "A day that does not exist is refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-01", "2023-01-00", "2023-04-31",
      "2023-1-01",
      "23-01-01", "2023/01/01", "2023-01-01 ", "+023-01-01", "2023-+1-01", "2023-01-+1", "2023-01",
      "2023-01-01-01", "", "२०२३-01-01", "abcd-ef-gh",
    ])
  func refused(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("Days are ordered in time")
  func order() throws {
    let texts = ["2022-12-31", "2023-01-01", "2023-01-31", "2023-02-01", "2024-01-01"]
    let days = try texts.map { try #require(CalendarDay($0)) }
    #expect(days.shuffled().sorted() == days)
    #expect(days[0] < days[1] && !(days[1] < days[1]))
  }
}

@Suite("Near words")
struct NearestWordsTests {
  @Test("A missing accent or stroke is nearer than another letter")
  func accents() {
    #expect(nearestWords(to: "phuong", among: ["phượng", "xã", "phường"]) == ["phường", "phượng"])
    #expect(
      nearestWords(to: "Dong Da", among: ["Đồng Đa", "Đống Đa", "Hà Đông"]).first == "Đống Đa")
    #expect(nearestWords(to: "thi tran", among: ["thị trấn", "thi_xa"]).first == "thị trấn")
  }

  @Test("At most three words come back, nearest first, and none that is far")
  func limits() {
    #expect(
      nearestWords(to: "00004", among: ["00001", "00014", "00004", "10004", "99999"]) == [
        "00004", "00001", "00014",
      ])
    #expect(nearestWords(to: "keep", among: ["units", "ground", "evidence"]).isEmpty)
    #expect(nearestWords(to: "", among: ["a", "abc"]) == ["a"])
  }

  @Test("A word of absurd length has no near words and costs nothing")
  func absurd() {
    let long = String(repeating: "ề", count: 1_000_000)
    #expect(nearestWords(to: long, among: [long, "a"]).isEmpty)
  }
}

@Suite("Content hashes")
struct ContentHashTests {
  @Test("The published SHA-256 vectors are met")
  func vectors() {
    #expect(
      ContentHash(of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ContentHash(of: [UInt8]()).description
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("The order of files does not matter, their names and borders do")
  func files() {
    let (one, two) = (Array("one".utf8), Array("two".utf8))
    let hash = ContentHash(ofFiles: [("a", one), ("b", two)])
    #expect(ContentHash(ofFiles: [("b", two), ("a", one)]) == hash)
    #expect(ContentHash(ofFiles: [("a", two), ("b", one)]) != hash)
    #expect(ContentHash(ofFiles: [("a", Array("onetwo".utf8)), ("b", [])]) != hash)
  }
}

@Suite("Problems in words")
struct ProblemTests {
  @Test("A problem reads file:line:column, what is wrong, and how to mend it, in both languages")
  func wording() {
    let problem = Problem(
      .error, at: SourcePosition(file: "a/b.csv", line: 3, column: 5),
      Phrase(vi: "sai", en: "wrong"), mend: Phrase(vi: "sửa", en: "mend it"))
    #expect(problem.text(in: .english) == "a/b.csv:3:5: error: wrong\n    → mend it")
    #expect(problem.text(in: .vietnamese) == "a/b.csv:3:5: lỗi: sai\n    → sửa")
    let note = Problem(.warning, at: SourcePosition(file: "c"), Phrase(vi: "ồ", en: "oh"))
    #expect(note.text(in: .english) == "c: note: oh")
  }

  @Test("Warnings alone do not stop the work, one error brings all problems along")
  func log() throws {
    let log = ProblemLog()
    log.warning(at: SourcePosition(file: "a"), Phrase(vi: "1", en: "1"))
    try log.throwIfErrors()
    log.error(at: SourcePosition(file: "b"), Phrase(vi: "2", en: "2"))
    let report = try #require(ProblemReport.of { try log.throwIfErrors() })
    #expect(report.lines == ["a: 1", "b: 2"])
    #expect(report.kind == .badData)
  }
}
