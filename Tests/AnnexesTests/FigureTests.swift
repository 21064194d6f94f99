import Planning
import Reporting
import SourceFiles
import TestSupport
import Testing

@testable import Annexes

/// What the documents say is what the plan says.
@Suite("Annexes hold the plan's figures")
struct FigureTests {
  private func plan() throws -> Plan {
    try Books.hanoi("scope: { districts: [\"001\", \"276\", \"281\"] }")
  }

  @Test("Every group's row has the plan's area, people and shares, in every format")
  func groups() throws {
    let plan = try plan()
    let book = try Books.book(plan)
    let sheet = try #require(book.tables.firstIndex { $0.form.id == .groups }) + 2
    let page = ReadBack.rows(
      ofPage: String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self))
    let word = try ReadBack.rows(ofWord: try book.bytes(.docx, language: .vietnamese))
    let workbook = try ReadBack.rows(
      ofSheet: sheet, of: try book.bytes(.xlsx, language: .vietnamese))
    #expect(!plan.groups.isEmpty)
    for group in plan.groups {
      let standing = group.figures.standing
      let shown = [
        NumberText.squareKilometres(standing.area, .vietnamese),
        NumberText.percent(standing.area, of: standing.standard.area, .vietnamese),
        NumberText.grouped(standing.population, .vietnamese),
        NumberText.percent(standing.population, of: standing.standard.population, .vietnamese),
      ]
      for rows in [page, word] {
        let row = try #require(rows.first { $0.first == group.id && $0.count == 12 })
        #expect(Array(row[4...7]) == shown, "\(group.id)")
        #expect(row[2] == group.name)
      }
      let row = try #require(workbook.first { $0.first == group.id })
      #expect(Double(row[4]) == Double(standing.area) / 1e6)
      #expect(Int(row[6]) == standing.population)
    }
  }

  @Test("Totals are the sums of their rows, and the plan's totals")
  func totals() throws {
    let plan = try plan()
    let book = try Books.book(plan)
    for table in book.tables {
      guard let total = table.rows.last, total.role == .total else { continue }
      for column in table.form.columns {
        guard case .whole(let sum) = total.cells[column.key] ?? .blank else { continue }
        let items = table.rows.filter { $0.role == .item }.compactMap { row -> Int? in
          if case .whole(let number) = row.cells[column.key] ?? .blank { number } else { nil }
        }
        #expect(items.reduce(0, +) == sum, "\(table.form.id) \(column.key)")
      }
    }
    let numbers = try #require(book.tables.first { $0.form.id == .numbers }?.rows.last)
    #expect(numbers.cells["before"] == .whole(plan.totals.unitsBefore))
    #expect(numbers.cells["after"] == .whole(plan.totals.unitsAfter))
    let staff = try #require(book.tables.first { $0.form.id == .staff }?.rows.last)
    #expect(staff.cells["officials_surplus"] == .whole(plan.totals.officialsSurplus))
    #expect(staff.cells["staff_surplus"] == .whole(plan.totals.nonSpecialisedSurplus))
  }

  @Test("Totals of a workbook are formulas over the rows, with the value for other readers")
  func formulas() throws {
    let book = try Books.book(try plan())
    let sheet = try ReadBack.entry(
      "xl/worksheets/sheet2.xml", of: try book.bytes(.xlsx, language: .vietnamese))
    let formulas = sheet.matches(of: /<f>SUM\(([A-Z]+)5:([A-Z]+)7\)<\/f><v>([0-9]+)<\/v>/)
    #expect(formulas.count == 12)
    #expect(formulas.first?.3 == "66")
  }

  @Test(
    "Due units stand once in PL04, each with what becomes of it; kept ones in PL05 with grounds")
  func due() throws {
    let plan = try Books.hanoi(
      """
      scope: { districts: ["001"] }
      decisions: { keep: [{ units: ["00025"], ground: "3.1.b", evidence: hồ sơ }] }
      """)
    let book = try Books.book(plan)
    let due = try #require(book.tables.first { $0.form.id == .due })
    #expect(due.rows.count == plan.totals.due)
    let exempt = try #require(book.tables.first { $0.form.id == .exempt })
    #expect(exempt.rows.count == 1)
    #expect(exempt.rows[0].cells["evidence"] == .text("hồ sơ"))
    guard case .phrase(let ground) = exempt.rows[0].cells["ground"] else {
      Issue.record("no ground")
      return
    }
    #expect(ground.vi.hasPrefix("NQ35 Đ3.1.b: địa giới"))
  }

  @Test("An annex without content is left out with a note, never filled with zeros")
  func omitted() throws {
    let book = try Books.book(try Books.hanoi("scope: { districts: [\"001\"] }"))
    let printed = Set(book.tables.map(\.form.id))
    #expect(!printed.contains(.exempt) && !printed.contains(.boundaries))
    #expect(book.omitted.contains { $0.vi.hasPrefix("PL05") })
    #expect(book.omitted.contains { $0.vi.contains("PL12") })
  }

  @Test("With a calendar the groups have their years and the work schedule is an annex")
  func years() throws {
    let plan = try Books.hanoi(
      "scope: { districts: [\"001\"] }\ncalendar: { years: [2024, 2025] }")
    let book = try Books.book(plan)
    let groups = try #require(book.tables.first { $0.form.id == .groups })
    let years = groups.rows.filter { $0.role == .item }.map { $0.cells["year"] }
    #expect(years == plan.groups.map { $0.year.map { .text(String($0)) } })
    #expect(years.contains(.text("2024")))
    let schedule = try #require(book.tables.first { $0.form.id == .schedule })
    #expect(schedule.rows.count == plan.schedule?.tasks.count)
  }

  @Test("A plan that is not lawful, not proven or not verified says so at its head")
  func warnings() throws {
    let drawn = try Books.small(SmallDataset())
    let book = try Books.book(drawn)
    #expect(book.warnings.contains { $0.vi.contains("KHÔNG HỢP LỆ") })
    #expect(book.warnings.contains { $0.vi.contains("do người dùng vẽ") })
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    #expect(page.contains("class=\"warning\">PHƯƠNG ÁN KHÔNG HỢP LỆ"))
    #expect(try Books.book(try Books.hanoi("scope: { districts: [\"001\"] }")).warnings.isEmpty)
  }

  @Test("The same plan gives the same bytes", arguments: AnnexFormat.allCases)
  func sameBytes(format: AnnexFormat) throws {
    let book = try Books.book(try Books.small(SmallDataset()))
    #expect(
      try book.bytes(format, language: .vietnamese) == book.bytes(format, language: .vietnamese))
  }
}
