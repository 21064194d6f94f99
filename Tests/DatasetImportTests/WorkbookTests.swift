import CXLSXWriter
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  @Test("Two levels of merged headings, codes as numbers, a district merged beside its communes")
  func merged() throws {
    let bytes = try SampleWorkbook.bytes { _, sheet in
      worksheet_merge_range(sheet, 0, 0, 0, 6, "BIỂU TỔNG HỢP (mẫu)", nil)
      SampleWorkbook.write(
        [
          [],
          ["TT", "Huyện", "Đơn vị hành chính", "", "Diện tích tự nhiên", "", "Quy mô dân số", ""],
          [
            "", "", "Mã", "Tên", "Diện tích (km2)", "Tỷ lệ so với tiêu chuẩn (%)",
            "Tổng số (người)",
            "Tỷ lệ (%)",
          ],
          ["#1", "", "#1", "Phường A", "#0.70799999999999996", "#12.87", "#10181", "#67.9"],
          ["#2", "", "#4", "Phường B", "#1.5", "#27.3", "#9000", "#60"],
          ["#1", "Thị xã Hai", "#7", "Phường C", "#5.5", "#100", "#5000", "#100"],
          ["", "", "", "Tổng cộng", "#7.708", "", "#24181", ""],
        ], to: sheet)
      for (first, last) in [(0, 0), (1, 1)] {
        worksheet_merge_range(
          sheet, 1, lxw_col_t(first), 2, lxw_col_t(last), first == 0 ? "TT" : "Huyện", nil)
      }
      worksheet_merge_range(sheet, 1, 2, 1, 3, "Đơn vị hành chính", nil)
      worksheet_merge_range(sheet, 1, 4, 1, 5, "Diện tích tự nhiên", nil)
      worksheet_merge_range(sheet, 1, 6, 1, 7, "Quy mô dân số", nil)
      worksheet_merge_range(sheet, 3, 1, 4, 1, "Quận Một", nil)
    }
    let made = try Importing([(name: "units.xlsx", bytes: bytes)])
    #expect(made.dataset.units.map(\.code) == ["00001", "00004", "00007"])
    #expect(made.dataset.units.map(\.area) == [708_000, 1_500_000, 5_500_000])
    #expect(made.dataset.units.map(\.population) == [10_181, 9_000, 5_000])
    #expect(made.dataset.districts.map(\.name) == ["Quận Một", "Thị xã Hai"])
    #expect(made.dataset.units.map(\.district) == [0, 0, 1])
    #expect(made.warnings == "")
  }

  @Test("Formulas by their values, formats with zeros, percent and days, hidden sheets left out")
  func cells() throws {
    let bytes = try SampleWorkbook.bytes { book, sheet in
      SampleWorkbook.write(
        [
          [
            "Mã", "Tên", "Huyện", "Diện tích (km2)", "Dân số", "Tỷ lệ dân tộc thiểu số", "Ghi chú",
          ], ["", "Xã A", "Huyện Một"],
        ], to: sheet)
      let zeros = workbook_add_format(book)
      format_set_num_format(zeros, "00000")
      let percent = workbook_add_format(book)
      format_set_num_format(percent, "0.00%")
      let day = workbook_add_format(book)
      format_set_num_format(day, "dd/mm/yyyy")
      worksheet_write_number(sheet, 1, 0, 37, zeros)
      worksheet_write_formula_num(sheet, 1, 3, "=5+5.5", nil, 10.5)
      worksheet_write_formula_num(sheet, 1, 4, "=7*1000", nil, 7000)
      worksheet_write_number(sheet, 1, 5, 0.5137, percent)
      worksheet_write_number(sheet, 1, 6, 44926, day)
      if let hidden = workbook_add_worksheet(book, "cũ") {
        SampleWorkbook.write([["Mã", "Tên", "Dân số"], ["00001", "Xã B", "#1"]], to: hidden)
        worksheet_hide(hidden)
      }
    }
    let made = try Importing([(name: "units.xlsx", bytes: bytes)])
    let unit = try #require(made.unit("00037"))
    #expect(unit.area == 10_500_000 && unit.population == 7000)
    #expect(unit.minorityShare == 5137)
    let table = try #require(made.outcome.files.first { $0.name == "units.csv" })
    #expect(String(decoding: table.bytes, as: UTF8.self).contains(",2022-12-31"))
  }

  @Test("A sheet of more than 10 MB of XML is read whole")
  func large() throws {
    // The size matters here, not the number of rows.
    let blanks = String(repeating: " ", count: 33_000)
    let rows = (1...320).map { row in
      "<row r=\"\(row + 1)\"><c r=\"A\(row + 1)\"><v>\(10_000 + row)</v></c>\(blanks)"
        + "<c r=\"B\(row + 1)\" t=\"str\"><v>Xã Số \(row)</v></c>"
        + "<c r=\"C\(row + 1)\" t=\"str\"><v>Huyện Một</v></c></row>"
    }
    let head = ["Mã", "Tên", "Huyện"].enumerated().map { column, text in
      "<c r=\"\(["A", "B", "C"][column])1\" t=\"str\"><v>\(text)</v></c>"
    }
    let sheet =
      "<worksheet><sheetData><row r=\"1\">\(head.joined())</row>\(rows.joined())"
      + "</sheetData></worksheet>"
    #expect(sheet.utf8.count > 10_500_000)
    let made = try Importing([(name: "units.xlsx", bytes: try Self.book(sheet: sheet))])
    #expect(made.dataset.units.count == 320 && made.dataset.units.last?.name == "Xã Số 320")
  }

  @Test("A formula that was never calculated and an error are told by their cell")
  func errors() throws {
    let sheet = """
      <?xml version="1.0"?><worksheet><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Tên\
      </t></is></c><c r="C1" t="inlineStr"><is><t>Huyện</t></is></c><c r="D1" t="inlineStr"><is><t>\
      Dân số</t></is></c></row>
      <row r="2"><c r="A2" t="str"><v>00001</v></c><c r="B2" t="str"><v>Xã A</v></c><c r="C2" \
      t="str"><v>Huyện B</v></c><c r="D2"><f>1+1</f></c></row>
      <row r="3"><c r="A3" t="str"><v>00002</v></c><c r="B3" t="str"><v>Xã C</v></c><c r="C3" \
      t="str"><v>Huyện B</v></c><c r="D3" t="e"><v>#REF!</v></c></row>
      </sheetData></worksheet>
      """
    let told = Importing.refusal([(name: "units.xlsx", bytes: try Self.book(sheet: sheet))])
    #expect(told.contains("units.xlsx[S]:2:4: the formula has no value"), "\(told)")
    #expect(told.contains("units.xlsx[S]:3:4: the cell holds the error #REF!"))
  }

  @Test("Several sheets with units are named, and a mapping chooses")
  func sheets() throws {
    let bytes = try SampleWorkbook.bytes(sheet: "2022") { book, sheet in
      let rows = { (people: String) in
        [["Mã", "Tên", "Huyện", "Dân số"], ["00001", "Xã A", "Huyện B", people]]
      }
      SampleWorkbook.write(rows("#7000"), to: sheet)
      if let other = workbook_add_worksheet(book, "2023") {
        SampleWorkbook.write(rows("#7100"), to: other)
      }
    }
    let files = [(name: "units.xlsx", bytes: bytes)]
    #expect(
      Importing.refusal(files).contains("several sheets look like the table of units: 2022, 2023"))
    let made = try Importing(files, mapping: "format: 1\nunits: { sheet: \"2023\" }\n")
    #expect(made.unit("00001")?.population == 7100)
  }

  /// A workbook of parts.
  static func book(
    sheet: String, more: [(name: String, bytes: [UInt8])] = [], password: String? = nil
  ) throws -> [UInt8] {
    let parts: [(String, String)] = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ), ("xl/worksheets/sheet1.xml", sheet),
    ]
    return try SampleWorkbook.zip(
      parts.map { (name: $0.0, bytes: Array($0.1.utf8)) } + more, password: password)
  }
}
