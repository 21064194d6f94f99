import CXLSXWriter
import Foundation
import SourceFiles
import Territory

/// The workbook of a template: a guide, a sheet about the origin, a sheet for each table.
enum TemplateWorkbook {
  /// A column of a sheet.
  struct Column {
    let heading: String
    /// The dataset's name of the column.
    let name: String
    var isText = false
    var isRequired = false
    /// What may be chosen; anything where it is empty.
    var choices: [String] = []
  }

  private static let yesNo = ["1", "0"]
  /// Lists of choices reach so many rows; the largest province has fewer communes.
  private static let rows: lxw_row_t = 2000

  static let units: [Column] = [
    Column(heading: "Mã", name: "code", isText: true, isRequired: true),
    Column(heading: "Tên", name: "name", isRequired: true),
    Column(
      heading: "Loại hình", name: "kind", isRequired: true, choices: ["Xã", "Phường", "Thị trấn"]),
    Column(heading: "Mã huyện", name: "parent", isText: true, isRequired: true),
    Column(heading: "Diện tích (km²)", name: "area", isRequired: true),
    Column(heading: "Dân số (người)", name: "population", isRequired: true),
    Column(heading: "Miền núi", name: "mountain", choices: yesNo),
    Column(heading: "Biên giới", name: "border", choices: yesNo),
    Column(heading: "Hải đảo", name: "island", choices: yesNo),
    Column(heading: "Đồng bằng sông Hồng", name: "delta", choices: yesNo),
    Column(heading: "Bãi ngang ven biển", name: "difficult_coast", choices: yesNo),
    Column(heading: "Tỷ lệ dân tộc thiểu số (%)", name: "minority_percent"),
    Column(heading: "Phân loại", name: "class", choices: ["I", "II", "III"]),
    Column(heading: "Cán bộ, công chức", name: "officials"),
    Column(heading: "Người hoạt động không chuyên trách", name: "non_specialised"),
    Column(heading: "Kinh độ", name: "lon"), Column(heading: "Vĩ độ", name: "lat"),
    Column(heading: "Ghi chú", name: "note"),
  ]

  static let districts: [Column] = [
    Column(heading: "Mã huyện", name: "code", isText: true, isRequired: true),
    Column(heading: "Tên huyện", name: "name", isRequired: true),
    Column(
      heading: "Loại hình", name: "kind", isRequired: true,
      choices: ["Huyện", "Quận", "Thị xã", "Thành phố"]),
    Column(heading: "Tỉnh", name: "province"),
  ]

  static let pairs: [Column] = [
    Column(heading: "Mã đơn vị 1", name: "a", isText: true, isRequired: true),
    Column(heading: "Mã đơn vị 2", name: "b", isText: true, isRequired: true),
    Column(heading: "Chiều dài ranh giới chung (m)", name: "shared_m"),
    Column(heading: "Loại kết nối", name: "kind"), Column(heading: "Ghi chú", name: "note"),
  ]

  /// What a form says of columns that it fills in otherwise than `units.csv` does.
  private static let meanings: [String: Phrase] = [
    "kind": Phrase(vi: "loại hình: chọn trong danh sách", en: "kind: choose from the list"),
    "shared_m": Phrase(
      vi: "chiều dài ranh giới chung, mét; cầu, phà: để trống",
      en: "length of the shared boundary in metres; bridges and ferries: leave it empty"),
    "link": Phrase(
      vi: "để trống, hoặc: cầu, phà, đường", en: "leave it empty, or: bridge, ferry, road"),
  ]

  /// The workbook's bytes, the same in every run.
  ///
  /// The library writes to a file only, so a temporary one is read back.
  static func bytes() throws(ProblemReport) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("sapxep-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let workbook = workbook_new(path) else { throw failure("workbook_new") }
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    workbook_set_properties(workbook, &properties)
    let style = Style(workbook)
    guide(workbook, style)
    origin(workbook, style)
    table(workbook, "Đơn vị cấp xã", units, DatasetColumn.units, style)
    table(workbook, "Đơn vị cấp huyện", districts, DatasetColumn.districts, style)
    table(workbook, "Liền kề", pairs, DatasetColumn.adjacency, style)
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw failure(String(cString: lxw_strerror(error))) }
    return try RegularFile.bytes(path, largest: TextFile.largest)
  }

  private static func failure(_ words: String) -> ProblemReport {
    ProblemReport(
      .cannotCreate,
      [
        Problem(
          .error, at: SourcePosition(file: DatasetTemplate.workbookName),
          Phrase(
            vi: "không lập được bảng tính (\(words))", en: "the workbook cannot be made (\(words))")
        )
      ])
  }

  /// The formats of cells.
  private struct Style {
    let head, required, text, wrapped, hint: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>?) {
      func heading(_ colour: lxw_color_t) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_bg_color(format, colour)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        return format
      }
      head = heading(0xEDEDED)
      required = heading(0xFFF2CC)
      text = workbook_add_format(workbook)
      format_set_num_format(text, "@")
      wrapped = workbook_add_format(workbook)
      format_set_text_wrap(wrapped)
      format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      hint = workbook_add_format(workbook)
      format_set_italic(hint)
      format_set_font_color(hint, 0x666666)
    }
  }

  private static func table(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ name: String, _ columns: [Column],
    _ documented: [DatasetColumn], _ style: Style
  ) {
    guard let sheet = workbook_add_worksheet(workbook, name) else { return }
    for (index, column) in columns.enumerated() {
      let at = lxw_col_t(index)
      worksheet_set_column(
        sheet, at, at, column.name == "name" ? 26 : 16, column.isText ? style.text : nil)
      worksheet_write_string(
        sheet, 0, at, column.heading, column.isRequired ? style.required : style.head)
      let name = column.name == "area" ? "area_km2" : column.name
      let own = documented.first { $0.name == name }?.meaning
      let isLink = column.name == "kind" && column.choices.isEmpty
      if let meaning = meanings[isLink ? "link" : column.name] ?? own {
        let need = Phrase(
          vi: column.isRequired ? "BẮT BUỘC. " : "", en: column.isRequired ? "REQUIRED. " : "")
        worksheet_write_comment(sheet, 0, at, "\(need.vi)\(meaning.vi)\n\(need.en)\(meaning.en)")
      }
      offer(column.choices, in: at, of: sheet)
    }
    worksheet_set_row(sheet, 0, 45, nil)
    worksheet_freeze_panes(sheet, 1, 2)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
  }

  /// Lets a person choose; other words, such as “P.”, are warned of and may stay.
  private static func offer(
    _ choices: [String], in column: lxw_col_t, of sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard !choices.isEmpty else { return }
    var list = choices.map { strdup($0) } + [nil]
    defer { for word in list { free(word) } }
    list.withUnsafeMutableBufferPointer { words in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = words.baseAddress
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      worksheet_data_validation_range(sheet, 1, column, rows, column, &validation)
    }
  }

  private static func guide(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ style: Style
  ) {
    guard let sheet = workbook_add_worksheet(workbook, "Hướng dẫn") else { return }
    worksheet_set_column(sheet, 0, 0, 100, nil)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    let lines = [
      "CÁCH ĐIỀN. Cột nền vàng là bắt buộc; cột khác không có số liệu thì để trống hoặc xóa cả cột. "
        + "Trỏ chuột vào tiêu đề cột để đọc giải thích. Không đổi tên tiêu đề.",
      "1. “Thông tin”: tên bộ dữ liệu, ngày của số liệu, nguồn, giấy phép.",
      "2. “Đơn vị cấp huyện”: mỗi huyện, quận, thị xã, thành phố một dòng. Ví dụ: 001 · Quận Ba Đình "
        + "· Quận · Thành phố Hà Nội.",
      "3. “Đơn vị cấp xã”: mỗi xã, phường, thị trấn một dòng; mã đủ 5 chữ số theo danh mục của Tổng cục "
        + "Thống kê (danhmuchanhchinh.gso.gov.vn), giữ số 0 ở đầu; “Mã huyện” là mã ở sheet cấp huyện. "
        + "Ví dụ: 00001 · Phường Phúc Xá · Phường · 001 · 0,92 · 20136.",
      "    Dân số là quy mô dân số theo luật (thường trú và tạm trú quy đổi, do công an xác nhận); diện "
        + "tích tự nhiên theo thống kê đất đai. Có/không (miền núi, biên giới…): 1 là có, 0 hoặc để "
        + "trống là không.",
      "4. “Liền kề”: mỗi cặp đơn vị có chung ranh giới một dòng, bằng mã; cặp chỉ nối bằng cầu, phà: để "
        + "trống chiều dài, ghi lý do ở “Ghi chú”. Có ranh giới GeoJSON (--boundaries) thì chỉ cần cầu, "
        + "phà.",
      "5. Lưu lại .xlsx rồi chạy: sapxep dataset import --units " + DatasetTemplate.workbookName
        + " --out du-lieu",
      "6. Soát: sapxep dataset check du-lieu — mỗi điểm đáng ngờ được nêu cùng tệp và dòng.",
      "Yellow columns are required; others may stay empty or be deleted. Point at a heading for its "
        + "meaning. Fill in the sheets, then run the two commands above. Yes/no columns: 1 or 0.",
    ]
    for (row, line) in lines.enumerated() {
      worksheet_write_string(
        sheet, lxw_row_t(row), 0, line, row == 0 ? style.required : style.wrapped)
      // Rows do not grow by themselves in every program: about 105 letters fit a line.
      worksheet_set_row(sheet, lxw_row_t(row), Double(16 * (1 + line.count / 105)), nil)
    }
  }

  private static func origin(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ style: Style
  ) {
    guard let sheet = workbook_add_worksheet(workbook, "Thông tin") else { return }
    worksheet_set_column(sheet, 0, 0, 22, nil)
    worksheet_set_column(sheet, 1, 1, 60, nil)
    worksheet_set_column(sheet, 2, 2, 50, nil)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    let rows = [
      ("Tên bộ dữ liệu", "in ở đầu mọi báo cáo, như: tỉnh nào, số liệu nào"),
      ("Ngày số liệu", "như 31/12/2022"),
      ("Nguồn", "như: Công an tỉnh (dân số), Sở TN&MT (diện tích)"),
      ("Giấy phép", "như: nội bộ, công khai"),
    ]
    for (row, (label, hint)) in rows.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row), 0, label, style.head)
      worksheet_write_string(sheet, lxw_row_t(row), 2, hint, style.hint)
    }
  }
}
