import CXLSXWriter
import Foundation
import TestSupport
import Testing

@testable import DatasetImport

@Suite("The template")
struct TemplateTests {
  @Test("Every heading of the workbook is told for what it is")
  func headings() throws {
    let files = try DatasetTemplate.files()
    let book = try #require(files.first { $0.name == DatasetTemplate.workbookName })
    let grids = try WorkbookReader.grids(
      book.bytes, path: "t.xlsx", notes: ImportNotes(), log: .init())
    for (sheet, role, columns) in [
      ("Đơn vị cấp xã", TableRole.units, TemplateWorkbook.units),
      ("Đơn vị cấp huyện", .districts, TemplateWorkbook.districts),
      ("Liền kề", .adjacency, TemplateWorkbook.pairs),
    ] {
      let grid = try #require(grids.first { $0.sheet == sheet })
      let layout = try #require(TableLayout.find(role, in: grid, fixed: nil))
      for (index, column) in columns.enumerated() {
        #expect(layout[column.name] == index, "\(column.heading)")
      }
    }
  }

  @Test("It is the same in every run, and empty it says so")
  func empty() throws {
    let (one, other) = (try DatasetTemplate.files(), try DatasetTemplate.files())
    #expect(one.map(\.bytes) == other.map(\.bytes))
    let book = try #require(one.first { $0.name == DatasetTemplate.workbookName })
    #expect(
      Importing.refusal([(name: "form.xlsx", bytes: book.bytes)]).contains("has no unit yet"))
  }

  @Test("Filled in, the workbook reads back with its origin, districts and pairs")
  func filled() throws {
    let bytes = try SampleWorkbook.bytes(sheet: "Thông tin") { book, sheet in
      SampleWorkbook.write(
        [
          ["Tên bộ dữ liệu", "Tỉnh mẫu"], ["Ngày số liệu", "31/12/2022"], ["Nguồn", "Sở Nội vụ"],
          ["Giấy phép", "nội bộ"],
        ], to: sheet)
      let sheets: [(String, [TemplateWorkbook.Column], [[String]])] = [
        (
          "Đơn vị cấp xã", TemplateWorkbook.units,
          [
            ["00001", "Mẫu A", "Xã", "001", "#10.5", "#7000", "#1"],
            ["00002", "Xã Mẫu B", "", "001", "#11", "#8000", "#0"],
          ]
        ), ("Đơn vị cấp huyện", TemplateWorkbook.districts, [["001", "Mẫu", "Huyện", "Tỉnh Mẫu"]]),
        ("Liền kề", TemplateWorkbook.pairs, [["00001", "00002", "#120.5"]]),
      ]
      for (name, columns, rows) in sheets {
        guard let sheet = workbook_add_worksheet(book, name) else { continue }
        SampleWorkbook.write([columns.map(\.heading)] + rows, to: sheet)
      }
    }
    let made = try Importing([(name: "form.xlsx", bytes: bytes)])
    #expect(made.dataset.units.map(\.name) == ["Xã Mẫu A", "Xã Mẫu B"])
    #expect(made.dataset.units.map { $0.traits.contains(.mountain) } == [true, false])
    #expect(made.dataset.districts.map(\.name) == ["Huyện Mẫu"])
    #expect(made.dataset.provinces.map(\.name) == ["Tỉnh Mẫu"])
    #expect(made.dataset.borders.shared(0, 1) == 1205)
    #expect(made.dataset.manifest.title == "Tỉnh mẫu")
    #expect("\(made.dataset.manifest.date)" == "2022-12-31")
    #expect(made.dataset.manifest.tables.first?.source == "Sở Nội vụ")
  }
}
