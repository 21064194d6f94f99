import CXLSXWriter
import Foundation
import Reporting
import SourceFiles

/// The annexes as one XLSX: a sheet for each, with real numbers, formulas for totals, print set-up.
struct Workbook {
  let book: AnnexBook
  let language: Language

  /// Why a workbook could not be made.
  struct Failure: Error {
    /// The library's words.
    let reason: String
  }

  /// The file's bytes.
  ///
  /// The library writes to a file only, so a temporary one is read back.
  func bytes() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("sapxep-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let workbook = workbook_new(path) else { throw Failure(reason: "workbook_new") }
    var properties = lxw_doc_properties()
    // A fixed day: the same plan gives the same bytes.
    properties.created = 315_532_800
    workbook_set_properties(workbook, &properties)
    let formats = WorkbookFormats(workbook)
    for table in book.tables {
      guard let sheet = workbook_add_worksheet(workbook, table.form.id.rawValue) else { continue }
      WorkbookSheet(sheet: sheet, table: table, formats: formats, language: language).write()
    }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw Failure(reason: String(cString: lxw_strerror(error)))
    }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// The formats of one workbook.
struct WorkbookFormats {
  let title: UnsafeMutablePointer<lxw_format>?
  let head: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let heading: UnsafeMutablePointer<lxw_format>?
  let whole: UnsafeMutablePointer<lxw_format>?
  let decimal: UnsafeMutablePointer<lxw_format>?
  let fill: UnsafeMutablePointer<lxw_format>?
  let totalText: UnsafeMutablePointer<lxw_format>?
  let totalWhole: UnsafeMutablePointer<lxw_format>?
  let note: UnsafeMutablePointer<lxw_format>?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(
      size: Double = 11, isBold: Bool = false, hasBorder: Bool = true, number: String? = nil,
      colour: UInt32? = nil, isCentred: Bool = false, wraps: Bool = true
    ) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      format_set_font_name(format, "Times New Roman")
      format_set_font_size(format, size)
      if isBold { format_set_bold(format) }
      if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      if let number { format_set_num_format(format, number) }
      if let colour {
        format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(format, colour)
      }
      if isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      if wraps { format_set_text_wrap(format) }
      return format
    }
    title = format(size: 14, isBold: true, hasBorder: false, isCentred: true)
    head = format(isBold: true, colour: 0xEDEDED, isCentred: true)
    text = format()
    heading = format(isBold: true)
    whole = format(number: "#,##0", wraps: false)
    decimal = format(number: "#,##0.00", wraps: false)
    fill = format(colour: 0xFFF2CC)
    totalText = format(isBold: true)
    totalWhole = format(isBold: true, number: "#,##0", wraps: false)
    note = format(size: 10, hasBorder: false)
  }
}
