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
  }

  static let units: [Column] = [
    Column(heading: "Mã", name: "code", isText: true), Column(heading: "Tên", name: "name"),
    Column(heading: "Loại hình", name: "kind"),
    Column(heading: "Mã huyện", name: "parent", isText: true),
    Column(heading: "Diện tích (km²)", name: "area"),
    Column(heading: "Dân số (người)", name: "population"),
    Column(heading: "Miền núi", name: "mountain"), Column(heading: "Biên giới", name: "border"),
    Column(heading: "Hải đảo", name: "island"),
    Column(heading: "Đồng bằng sông Hồng", name: "delta"),
    Column(heading: "Bãi ngang ven biển", name: "difficult_coast"),
    Column(heading: "Tỷ lệ dân tộc thiểu số (%)", name: "minority_percent"),
    Column(heading: "Phân loại", name: "class"),
    Column(heading: "Cán bộ, công chức", name: "officials"),
    Column(heading: "Người hoạt động không chuyên trách", name: "non_specialised"),
    Column(heading: "Kinh độ", name: "lon"), Column(heading: "Vĩ độ", name: "lat"),
    Column(heading: "Ghi chú", name: "note"),
  ]

  static let districts: [Column] = [
    Column(heading: "Mã huyện", name: "code", isText: true),
    Column(heading: "Tên huyện", name: "name"), Column(heading: "Loại hình", name: "kind"),
    Column(heading: "Tỉnh", name: "province"),
  ]

  static let pairs: [Column] = [
    Column(heading: "Mã đơn vị 1", name: "a", isText: true),
    Column(heading: "Mã đơn vị 2", name: "b", isText: true),
    Column(heading: "Chiều dài ranh giới chung (m)", name: "shared_m"),
    Column(heading: "Loại kết nối", name: "kind"), Column(heading: "Ghi chú", name: "note"),
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
    let head = workbook_add_format(workbook)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_bg_color(head, 0xEDEDED)
    format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
    let text = workbook_add_format(workbook)
    format_set_num_format(text, "@")
    guide(workbook, head)
    origin(workbook, head)
    table(workbook, "Đơn vị cấp xã", units, DatasetColumn.units, head, text)
    table(workbook, "Đơn vị cấp huyện", districts, DatasetColumn.districts, head, text)
    table(workbook, "Liền kề", pairs, DatasetColumn.adjacency, head, text)
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

  private static func table(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ name: String, _ columns: [Column],
    _ documented: [DatasetColumn], _ head: UnsafeMutablePointer<lxw_format>?,
    _ text: UnsafeMutablePointer<lxw_format>?
  ) {
    guard let sheet = workbook_add_worksheet(workbook, name) else { return }
    for (index, column) in columns.enumerated() {
      let at = lxw_col_t(index)
      worksheet_set_column(
        sheet, at, at, column.name == "name" ? 26 : 16, column.isText ? text : nil)
      worksheet_write_string(sheet, 0, at, column.heading, head)
      let name = column.name == "area" ? "area_km2" : column.name
      if let meaning = documented.first(where: { $0.name == name })?.meaning {
        worksheet_write_comment(sheet, 0, at, "\(meaning.vi)\n\(meaning.en)")
      }
    }
    worksheet_set_row(sheet, 0, 45, nil)
    worksheet_freeze_panes(sheet, 1, 2)
  }

  private static func guide(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ head: UnsafeMutablePointer<lxw_format>?
  ) {
    guard let sheet = workbook_add_worksheet(workbook, "Hướng dẫn") else { return }
    worksheet_set_column(sheet, 0, 0, 100, nil)
    let lines = [
      "Điền các sheet sau đây rồi chạy: sapxep dataset import --units "
        + DatasetTemplate.workbookName + " --out du-lieu",
      "Thông tin: tên bộ dữ liệu, ngày, nguồn.",
      "Đơn vị cấp xã: mỗi đơn vị một dòng; mã đủ 5 chữ số, giữ số 0 ở đầu; loại hình: Xã, Phường, "
        + "Thị trấn.",
      "Các cột có/không (miền núi, biên giới…): 1 là có, 0 hoặc để trống là không; không dùng thì xóa "
        + "cả cột.",
      "Đơn vị cấp huyện: mã đủ 3 chữ số; loại hình: Huyện, Quận, Thị xã, Thành phố.",
      "Liền kề: mỗi cặp một dòng; có ranh giới GeoJSON thì chỉ cần cầu, phà (để trống chiều dài).",
      "Fill in the sheets, then run the command above. Yes/no columns: 1 or 0; delete those that you "
        + "do not use.",
    ]
    for (row, line) in lines.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row), 0, line, row == 0 ? head : nil)
    }
  }

  private static func origin(
    _ workbook: UnsafeMutablePointer<lxw_workbook>?, _ head: UnsafeMutablePointer<lxw_format>?
  ) {
    guard let sheet = workbook_add_worksheet(workbook, "Thông tin") else { return }
    worksheet_set_column(sheet, 0, 0, 22, nil)
    worksheet_set_column(sheet, 1, 1, 60, nil)
    for (row, label) in ["Tên bộ dữ liệu", "Ngày số liệu", "Nguồn", "Giấy phép"].enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row), 0, label, head)
    }
  }
}
