import SourceFiles
import TestSupport
import Testing

@testable import Annexes

@Suite("Forms and letterheads are data")
struct FormTests {
  private func report(_ text: String) throws -> [String] {
    try TemporaryFolder.with { folder in
      let path = try folder.write("forms.yaml", text)
      do {
        _ = try AnnexForm.load(path)
        return []
      } catch let error as ProblemReport {
        return error.problems.map {
          "\($0.position.line ?? 0):\($0.position.column ?? 0) \($0.what.en)"
        }
      }
    }
  }

  @Test("The shipped forms have every annex, and columns that fill the page")
  func shipped() throws {
    let forms = try Books.forms()
    #expect(forms.map(\.id) == FormID.allCases)
    for form in forms {
      let width = form.columns.reduce(0) { $0 + $1.width }
      #expect((90...120).contains(width), "\(form.id): \(width)")
      #expect(Set(form.columns.map(\.key)).count == form.columns.count)
    }
  }

  @Test("Other words and fewer columns are taken over; an unknown figure lists the known ones")
  func changed() throws {
    let text = """
      format: 1
      forms:
        PL01:
          title: { vi: Bảng một, en: Table one }
          basis: NQ35 Đ7
          columns:
            - { key: district, vi: Huyện, en: District, width: 60 }
            - { key: after, vi: Sau, en: After, width: 40 }

      """
    let forms = try TemporaryFolder.with { try AnnexForm.load(try $0.write("f.yaml", text)) }
    #expect(forms.map(\.title.vi) == ["Bảng một"])
    #expect(forms[0].columns.map(\.key) == ["district", "after"])
    #expect(
      try report(text.replacing("key: after", with: "key: afterr"))
        == ["8:16 PL01 has no figure “afterr”"])
    #expect(
      try report(text.replacing("PL01:", with: "PL99:")) == ["3:3 unknown key “PL99”"])
    #expect(
      try report(text.replacing(", width: 40", with: "")) == ["8:9 the key “width” is missing"])
  }

  @Test("Sentences are data: places are checked, optional ones may be left out, data is no place")
  func wording() throws {
    func load(_ text: String) throws -> Wording {
      try TemporaryFolder.with { try Wording.load(try $0.write("w.yaml", text)) }
    }
    let text = try String(
      contentsOfFile: Repository.path("Datasets/annexes/wording.yaml"), encoding: .utf8)
    let changed = try load(
      text.replacing("vi: \"Nơi đặt trụ sở: {seat}.\"", with: "vi: \"Trụ sở {seat}!\"")
        .replacing("basis: { vi", with: "basis:\n_old: { vi").replacing(/\n_old:.*/, with: ""))
    // A name that looks like a place is not filled.
    let dataset = SmallDataset().replacing("Phường An", by: "Phường {seat}", in: "units.csv")
    let book = try Books.book(try Books.small(dataset), wording: changed)
    let sentence = try #require(book.narrative.first).text(in: .vietnamese).plain
    #expect(sentence.contains("Trụ sở phường") && sentence.contains("phường {seat}"))
    #expect(!sentence.contains("Căn cứ:"))
    let report = try #require(
      ProblemReport.of {
        try load(
          text.replacing("{neighbours}", with: "{neighbour}").replacing("seat:", with: "seet:"))
      })
    let words = report.problems.map(\.what.en)
    #expect(words.count { $0 == "“result” has no figure {neighbour}" } == 2)
    #expect(words.contains("unknown key “seet”"))
    #expect(report.problems.first?.mend?.en.contains("did you mean {neighbours}?") == true)
  }

  @Test("A letterhead's values stand in the documents; what is null stays a visible blank")
  func letterhead() throws {
    let letterhead = try TemporaryFolder.with { folder in
      try Letterhead.load(
        try folder.write(
          "l.yaml",
          "format: 1\nissuer: ỦY BAN NHÂN DÂN\nplace: Hà Nội\ndate: 2023-11-03\n"
            + "recipients: [Bộ Nội vụ]\n"))
    }
    let book = try Books.book(try Books.small(SmallDataset()), letterhead: letterhead)
    let xml = try ReadBack.entry(
      "word/document.xml", of: try book.bytes(.docx, language: .vietnamese))
    #expect(xml.contains("ỦY BAN NHÂN DÂN") && xml.contains("Hà Nội, ngày 03 tháng 11 năm 2023"))
    #expect(xml.contains("- Bộ Nội vụ;") && xml.contains("Số: ……………"))
  }
}
