import Planning
import TestSupport
import Testing

@testable import Annexes

/// The figures of these tables are invented.
@Suite("Offices and voters in the annexes")
struct RecordTests {
  private func book(_ files: [String: String]) throws -> AnnexBook {
    var small = SmallDataset()
    small.files.merge(files) { $1 }
    return try Books.book(try Books.small(small))
  }

  @Test("PL12 counts kept, surplus and undecided places by group, with handling and years")
  func offices() throws {
    let book = try book([
      "offices.csv": """
      unit,name,use,handling,year
      00001,Trụ sở A,keep,,
      00002,Trụ sở B,surplus,giao trường học,2026
      00002,Kho B,surplus,,
      00001,Nhà C,,,
      00004,Trụ sở của đơn vị khác,keep,,

      """
    ])
    let table = try #require(book.tables.first { $0.form.id == .offices })
    #expect(table.rows.map(\.role) == [.item, .total])
    let row = table.rows[0].cells
    #expect(row["total"] == .whole(4) && row["kept"] == .whole(1))
    #expect(row["surplus"] == .whole(2) && row["undecided"] == .whole(1))
    #expect(row["handling"] == .text("Trụ sở B: giao trường học; Kho B: ……………"))
    guard case .phrase(let years) = row["roadmap"] else {
      Issue.record("no roadmap")
      return
    }
    #expect(years.vi == "2026: 1; chưa nêu năm: 1")
    #expect(table.rows[1].cells["total"] == .whole(4))
    #expect(book.omitted.contains { $0.vi.contains("PL13") && $0.vi.contains("voters.csv") })
  }

  @Test("Units without rows are blanks to fill in and are named, never counted as none")
  func unknown() throws {
    let book = try book(["offices.csv": "unit,name\n00002,Trụ sở B\n"])
    let table = try #require(book.tables.first { $0.form.id == .offices })
    #expect(table.rows[0].cells["total"] == .whole(1))
    #expect(
      table.notes.map(\.vi) == [
        "Chưa có số liệu trụ sở, không tính vào tổng: Phường An."
      ])
    let none = try self.book(["offices.csv": "unit,name\n00004,Trụ sở\n"])
    let rows = try #require(none.tables.first { $0.form.id == .offices }).rows
    #expect(rows[0].cells["total"] == .fill)
  }

  @Test("PL13 gives shares of all voters; a sum only where every unit was asked")
  func voters() throws {
    let all = """
      unit,voters,took_part,agree,disagree,other,commune_resolution,commune_percent
      00001,5633,5560,5449,111,0,05/NQ-HĐND,"96,5"
      00002,4000,3900,1900,2000,,,

      """
    let table = try #require(
      try book(["voters.csv": all]).tables.first { $0.form.id == .voters })
    #expect(table.rows.map(\.role) == [.heading, .item, .item, .total])
    #expect(table.rows[1].cells["agree_percent"] == .percent(5449, of: 5633))
    #expect(table.rows[2].cells["commune_council"] == .fill)
    let total = table.rows[3].cells
    #expect(total["voters"] == .whole(9633) && total["agree"] == .whole(7349))
    #expect(total["other"] == nil)
    #expect(table.notes.last?.vi == "CHƯA ĐƯỢC CỬ TRI ĐỒNG Ý: Phường Bình.")
    let one = try book(["voters.csv": "unit,voters,agree\n00001,100,60\n"])
    let rows = try #require(one.tables.first { $0.form.id == .voters }).rows
    #expect(rows[2].cells["voters"] == .fill && rows[3].cells["voters"] == nil)
  }

  @Test("Neighbours have the names of the year in which the group takes effect")
  func neighbours() throws {
    let plan = try Books.hanoi(
      "scope: { districts: [\"001\"] }\ncalendar: { years: [2024, 2025] }\n"
        + "limits: { mergers_per_year: { 2024: 2 } }")
    let source = try Books.source(plan)
    let early = plan.groups.filter { $0.year == 2024 }
    let late = plan.groups.filter { $0.year == 2025 }
    #expect(!early.isEmpty && !late.isEmpty)
    let units = plan.planningCase.dataset.units
    for group in early {
      let names = source.neighbours(of: group)
      for later in late where !later.members.contains(where: { units[$0].name == later.name }) {
        #expect(!names.contains(later.name))
      }
    }
    for group in late {
      let members = early.flatMap { earlier in
        earlier.members.map { units[$0].name }.filter { $0 != earlier.name }
      }
      #expect(Set(source.neighbours(of: group)).isDisjoint(with: members))
    }
  }
}
