import SourceFiles
import TestSupport
import Testing

@testable import Annexes

@Suite("Figures that rest on law carry their article and day")
struct SourceTests {
  private func book() throws -> AnnexBook {
    try Books.book(try Books.hanoi("scope: { districts: [\"001\", \"276\"] }"))
  }

  @Test("Every share of a standard, every basis and due point has a source in its row")
  func rows() throws {
    let book = try book()
    let keys = ["area_percent", "population_percent", "basis", "points", "ground", "request"]
    for table in book.tables {
      let cited = table.form.columns.map(\.key).filter { keys.contains($0) }
      for row in table.rows where row.role == .item {
        for key in cited where (row.cells[key] ?? .blank) != .blank {
          #expect(row.marks[key]?.isEmpty == false, "\(table.form.id) \(key)")
        }
      }
      #expect(table.marks.allSatisfy { (1...book.legalSources.count).contains($0) })
    }
  }

  @Test("A source names document and day; one that is not read in the statute says so")
  func words() throws {
    let book = try book()
    let ward = try #require(book.legalSources.first { $0.vi.hasPrefix("NQ1211 Đ8 ") })
    #expect(
      ward.vi == "NQ1211 Đ8 (1211/2016/UBTVQH13, hiệu lực từ 01/01/2023): tiêu chuẩn phường thuộc "
        + "quận: diện tích 5,50 km², dân số 15.000 người.")
    let delta = try #require(book.legalSources.first { $0.vi.hasPrefix("NQ1211 Đ3a.3 ") })
    #expect(delta.vi.contains("Mức chắc chắn B") && delta.en.contains("Certainty B"))
    #expect(!ward.vi.contains("Mức chắc chắn"))
    #expect(Set(book.legalSources).count == book.legalSources.count)
  }

  @Test("The page shows each source as a tooltip and in print; every reference leads to one")
  func page() throws {
    let book = try book()
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    let asked = Set(page.matches(of: /href="#(nguon-[0-9]+)"/).map { $0.1 })
    let there = Set(page.matches(of: /id="(nguon-[0-9]+)"/).map { $0.1 })
    #expect(!asked.isEmpty && asked.isSubset(of: there))
    #expect(page.contains("<td class=\"n\" title=\"NQ1211 Đ8, hiệu lực từ 01/01/2023\">"))
    #expect(page.contains("<p class=\"note\">[1] NQ1211"))
  }

  @Test("Word has a footnote for each source of the sentences, numbered as they come")
  func footnotes() throws {
    let book = try book()
    let word = try book.bytes(.docx, language: .vietnamese)
    let document = try ReadBack.entry("word/document.xml", of: word)
    let notes = try ReadBack.entry("word/footnotes.xml", of: word)
    let first = document.matches(of: /<w:footnoteReference w:id="([0-9]+)"\/>/).compactMap {
      Int($0.1)
    }
    #expect(!first.isEmpty && first == Array(1...first.count))
    for number in first {
      #expect(notes.contains("<w:footnote w:id=\"\(number)\">"))
      let text = AnnexText.escaped(book.legalSources[number - 1].vi)
      #expect(notes.contains(text))
    }
    for reference in document.matches(of: /NOTEREF (_Nguon[0-9]+)/) {
      #expect(document.contains("w:name=\"\(reference.1)\""))
    }
  }

  @Test("References are short: runs of three or more are ranges")
  func marks() {
    #expect(MarkedText.mark([]) == "" && MarkedText.mark([3]) == "[3]")
    #expect(MarkedText.mark([1, 2, 4, 5, 6]) == "[1, 2, 4–6]")
  }
}
