import Planning
import Scenarios
import TestSupport
import Testing

@testable import Annexes

@Suite("Annexes of a plan that joins districts")
struct TwoLevelTests {
  private func plan(_ level: String = "both", move: String = "") throws -> Plan {
    let planningCase = try TemporaryFolder.with { folder in
      let base = Repository.path("scenarios/base/hanoi.yaml")
      let path = try folder.write(
        "s.yaml",
        """
        format: 1
        title: Hai cấp
        extends: \(base)
        scope: { level: \(level), districts: ["001", "002", "003", "007"] }
        districts:
          decisions:
            join: [{ units: ["002", "007"], why: thử }]
            \(move)

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
    #expect(present.rows.count == 4)
    let names = present.rows.compactMap { row -> String? in
      if case .text(let name) = row.cells["name"] { name } else { nil }
    }
    #expect(names.contains("Quận Hoàn Kiếm"))
    let numbers = try #require(book.tables.first { $0.form.id == .numbers })
    #expect(numbers.rows.filter { $0.role == .item }.count == districts.plan.totals.unitsAfter)
    #expect(numbers.rows.last?.cells["before"] == .whole(plan.totals.unitsBefore))
    #expect(numbers.rows.last?.cells["after"] == .whole(plan.totals.unitsAfter))
    let joined = try #require(book.tables.first { $0.form.id == .districtNumbers }?.rows.first)
    #expect(joined.cells["district"] == .text("Thành phố Hà Nội"))
    #expect(joined.cells["before_quan"] == .whole(4) && joined.cells["after_quan"] == .whole(3))
    #expect(joined.cells["reduction"] == .whole(1) && joined.cells["due"] == .whole(1))
    #expect(book.maps?.ofDistricts != nil)
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    let checker = try PackageChecker(try book.bytes(.docx, language: .vietnamese))
    #expect(WordChecker(try checker.xml("word/document.xml")).faults() == [])
  }

  @Test(
    "Where districts alone are arranged, each annex is of districts or left out with the reason")
  func districtsOnly() throws {
    let move = "move: [{ unit: \"00109\", to: \"001\", why: gần hơn }]"
    let plan = try plan("district", move: move)
    let level = try #require(plan.districts).plan
    let book = try Books.book(plan)
    #expect(book.narrative.count == level.groups.count)
    let printed = book.tables.map(\.form.id)
    #expect(
      printed == [
        .districtNumbers, .districts, .due, .boundaries, .groups, .belowStandard, .urban, .staff,
        .money,
      ])
    for id in [FormID.numbers, .communes, .officialsFund] {
      let absence = try #require(book.omitted.first { $0.vi.hasPrefix("\(id.rawValue) (") })
      #expect(absence.vi.hasSuffix("kịch bản chỉ sắp xếp cấp huyện."))
    }
    // Nothing is filled with zeros, and no posts of communes are told.
    let staff = try #require(book.tables.first { $0.form.id == .staff })
    #expect(staff.rows.map(\.role) == [.item])
    #expect(staff.rows[0].cells["officials_before"] == .fill)
    #expect(staff.rows[0].cells["staff_after"] == .blank)
    let money = try #require(book.tables.first { $0.form.id == .money })
    #expect(money.rows.map { $0.cells["year"] } == [.money(20_000_000_000)])
    #expect(!book.assumptions.contains { $0.vi.contains("phường nếu có phường") })
    // A commune that changes its district changes both, and is where it was in the present state.
    let changes = try #require(book.tables.first { $0.form.id == .boundaries }?.rows)
    #expect(changes.count == 2)
    #expect(
      changes[0].cells["change"]
        == .phrase(
          .init(
            vi: "nhận Phường Bưởi từ Quận Tây Hồ", en: "receives Phường Bưởi from Quận Tây Hồ")))
    #expect(changes[0].cells["area"] == .area(level.facts[0].standing.area))
    let present = try #require(book.tables.first { $0.form.id == .districts }?.rows.first)
    #expect(present.cells["area"] != changes[0].cells["area"])
    #expect(present.cells["communes"] == .whole(14))
    let figures = book.maps?.figures(.vietnamese) ?? []
    #expect(figures.map(\.title) == ["Cấp huyện"])
    let page = String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
    let ids = Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
    let links = Set(page.matches(of: /<a href="#([^"]*)"/).map { String($0.1) })
    #expect(links.isSubset(of: ids) && links.contains("huyen-001"))
    let checker = try PackageChecker(try book.bytes(.docx, language: .vietnamese))
    #expect(WordChecker(try checker.xml("word/document.xml")).faults() == [])
  }

  @Test("A result for QGIS has the features of each level, which say of which level they are")
  func features() throws {
    let both = try plan()
    let level = try #require(both.districts).plan
    let text = String(
      decoding: try Books.book(both).bytes(.geojson, language: .vietnamese), as: UTF8.self)
    func count(_ level: String) -> Int {
      text.matches(of: try! Regex("\"level\":\"\(level)\"")).count
    }
    #expect(count("district") == level.groups.count + level.kept.count)
    #expect(count("commune") == both.groups.count + both.kept.count)
    #expect(text.contains("\"id\":\"H001\",\"level\":\"district\",\"status\":\"group\""))
    #expect(!text.contains("\"geometry\":null"))
    let alone = String(
      decoding: try Books.book(try plan("district")).bytes(.geojson, language: .vietnamese),
      as: UTF8.self)
    #expect(!alone.contains("\"commune\"") && alone.contains("\"id\":\"H001\""))
  }

  /// Districts alone, over a small dataset; all three join.
  private func small(officials: String, minorities: Bool = false) throws -> Plan {
    var dataset = SmallDataset()
    let rows = ["Quận Một,quan,0", "Huyện Hai,huyen,1", "Thị xã Ba,thi_xa,1"]
    let counts = officials.split(separator: ",", omittingEmptySubsequences: false)
    dataset.files["districts.csv"] =
      "code,name,kind,wards_are_budget_level,officials\n"
      + zip(rows, counts).enumerated().map { "00\($0 + 1),\($1.0),\($1.1)\n" }.joined()
    if minorities {
      let lines = (dataset.files["units.csv"] ?? "").split(separator: "\n")
      dataset.files["units.csv"] =
        lines.enumerated().map { $0 == 0 ? "\($1),minority_percent\n" : "\($1),12.5\n" }.joined()
    }
    let planningCase = try TemporaryFolder.with { folder in
      try dataset.write(in: folder)
      let law = Repository.path("Datasets/law")
      let path = try folder.write(
        "s.yaml",
        """
        format: 1
        title: Cấp huyện
        dataset: data
        law: { as_of: 2023-10-01, phase: 2023-2025, folder: "\(law)" }
        scope: { level: district }
        districts:
          due: goal
          groups: { without_due_unit: allowed }
          decisions: { join: [{ units: ["001", "002"], why: thử }] }

        """)
      return try PlanningCase.load(Scenario.load(path))
    }
    return try #require(try ArrangementPlanner(planningCase).run().plan)
  }

  @Test(
    "Officials of districts are counted where the dataset states them of each",
    arguments: [("120,80,70", 270), ("120,,70", nil)] as [(String, Int?)])
  func officials(stated: String, sum: Int?) throws {
    let book = try Books.book(try small(officials: stated))
    let staff = try #require(book.tables.first { $0.form.id == .staff })
    #expect(staff.form.columns.contains { $0.key == "officials_now" } == (sum != nil))
    #expect(staff.rows[0].cells["officials_now"] == sum.map { .whole($0) } ?? .blank)
    #expect(staff.rows[0].cells["officials_after"] == .fill)
  }

  @Test(
    "Ethnic minorities have columns where the dataset states them, and a note where it does not")
  func minorities() throws {
    let stated = try Books.book(try small(officials: ",,", minorities: true))
    let present = try #require(stated.tables.first { $0.form.id == .districts })
    #expect(present.rows[0].cells["minority"] == .whole((1250 * 41_000 + 5_000) / 10_000))
    #expect(present.rows[0].cells["minority_percent"] == .percent(1250, of: 10_000))
    let groups = try #require(stated.tables.first { $0.form.id == .groups })
    #expect(groups.form.columns.contains { $0.key == "minority_percent" })
    let sentence = try #require(stated.narrative.first).text(in: .vietnamese).plain
    #expect(sentence.contains("; người dân tộc thiểu số "))
    #expect(sentence.contains("(12,50\u{A0}%)"))
    let silent = try Books.book(try small(officials: ",,"))
    let table = try #require(silent.tables.first { $0.form.id == .districts })
    #expect(!table.form.columns.contains { $0.key.hasPrefix("minority") })
    #expect(silent.narrative.first?.text(in: .vietnamese).plain.contains("thiểu số") == false)
    #expect(table.notes.contains { $0.vi.hasPrefix("Người dân tộc thiểu số: bộ dữ liệu không có") })
  }
}
