import Planning
import Scenarios
import TestSupport
import Testing

@testable import Annexes

@Suite("Annexes of a plan that joins districts")
struct TwoLevelTests {
  private func plan() throws -> Plan {
    let planningCase = try TemporaryFolder.with { folder in
      let base = Repository.path("scenarios/base/hanoi.yaml")
      let path = try folder.write(
        "s.yaml",
        """
        format: 1
        title: Hai cấp
        extends: \(base)
        scope: { level: both, districts: ["002", "006", "007"] }
        districts:
          decisions:
            join: [{ units: ["002", "007"], why: thử }]

        """)
      return try PlanningCase.load(Scenario.load(path))
    }
    return try #require(try ArrangementPlanner(planningCase).run().plan)
  }

  @Test("Districts stand first, in the sentences and in tables under their own heading")
  func levels() throws {
    let plan = try plan()
    let districts = try #require(plan.districts)
    let group = try #require(districts.plan.groups.first)
    let book = try Books.book(plan)
    #expect(book.narrative.count == districts.plan.groups.count + plan.groups.count)
    let sentence = try #require(book.narrative.first).text(in: .vietnamese).plain
    #expect(sentence.hasPrefix("\(group.id). Nhập toàn bộ diện tích tự nhiên"))
    #expect(sentence.contains("quận "))
    let table = try #require(book.tables.first { $0.form.id == .groups })
    #expect(table.rows[0].role == .heading)
    #expect(table.rows[0].cells["name"] == .phrase(.init(vi: "CẤP HUYỆN", en: "DISTRICTS")))
    #expect(table.rows[1].cells["number"] == .text(group.id))
    #expect(table.rows[1].cells["area"] == .area(group.figures.standing.area))
    let items = table.rows.filter { $0.role == .item }.count
    #expect(items == districts.plan.groups.count + plan.groups.count)
  }

  @Test("Present districts are the former ones; communes are counted by the new ones")
  func tables() throws {
    let plan = try plan()
    let districts = try #require(plan.districts)
    let book = try Books.book(plan)
    let present = try #require(book.tables.first { $0.form.id == .districts })
    #expect(present.rows.count == 3)
    let names = present.rows.compactMap { row -> String? in
      if case .text(let name) = row.cells["name"] { name } else { nil }
    }
    #expect(names.contains("Quận Hoàn Kiếm"))
    let numbers = try #require(book.tables.first { $0.form.id == .numbers })
    #expect(numbers.rows.filter { $0.role == .item }.count == districts.plan.totals.unitsAfter)
    #expect(numbers.rows.last?.cells["before"] == .whole(plan.totals.unitsBefore))
    #expect(numbers.rows.last?.cells["after"] == .whole(plan.totals.unitsAfter))
    #expect(numbers.notes.first?.vi.hasPrefix("Cấp huyện: trước sắp xếp 3 đơn vị, sau") == true)
    #expect(book.maps != nil)
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    let checker = try PackageChecker(try book.bytes(.docx, language: .vietnamese))
    #expect(WordChecker(try checker.xml("word/document.xml")).faults() == [])
  }
}
