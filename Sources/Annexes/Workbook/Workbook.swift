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
    if let sheet = workbook_add_worksheet(workbook, language == .vietnamese ? "Phương án" : "Plan")
    {
      front.write(on: sheet, formats)
    }
    for table in book.tables {
      guard let sheet = workbook_add_worksheet(workbook, table.form.id.rawValue) else { continue }
      WorkbookSheet(sheet: sheet, book: book, table: table, formats: formats, language: language)
        .write()
    }
    if !book.legalSources.isEmpty,
      let sheet = workbook_add_worksheet(workbook, language == .vietnamese ? "Căn cứ" : "Sources")
    {
      sources.write(on: sheet, formats)
    }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw Failure(reason: String(cString: lxw_strerror(error)))
    }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

extension Workbook {
  /// What the first page of a document says: title, warnings, data, assumptions.
  private var front: WorkbookText {
    let words = { (key: Wording.Key) in book.wording.words(key, language) }
    var lines: [WorkbookText.Line] = [.title(words(.document)), .title(book.title)]
    lines += book.warnings.map { .warning($0.text(in: language)) }
    for (title, items) in [
      (words(.dataSources), book.sources), (words(.assumptions), book.assumptions),
      (words(.omitted), book.omitted),
    ] where !items.isEmpty {
      lines.append(.heading(title))
      lines += items.map { .text($0.text(in: language)) }
    }
    lines.append(.heading(words(.groups)))
    lines += book.narrative.map { .text($0.text(in: language).plain) }
    return WorkbookText(lines: lines)
  }

  /// The rules of law behind figures by their numbers.
  private var sources: WorkbookText {
    WorkbookText(
      lines: [.title(book.wording.words(.legalSources, language))]
        + book.legalSources.enumerated().map {
          .text("[\($0 + 1)] \($1.text(in: language))")
        })
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
  let thousandths: UnsafeMutablePointer<lxw_format>?
  let fill: UnsafeMutablePointer<lxw_format>?
  let totalText: UnsafeMutablePointer<lxw_format>?
  let totalWhole: UnsafeMutablePointer<lxw_format>?
  let note: UnsafeMutablePointer<lxw_format>?
  let warning: UnsafeMutablePointer<lxw_format>?
  let body: UnsafeMutablePointer<lxw_format>?
  let section: UnsafeMutablePointer<lxw_format>?

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
    thousandths = format(number: "#,##0.000", wraps: false)
    fill = format(colour: 0xFFF2CC)
    totalText = format(isBold: true)
    totalWhole = format(isBold: true, number: "#,##0", wraps: false)
    note = format(size: 10, hasBorder: false)
    warning = format(size: 12, isBold: true, colour: 0xFFD9D9, isCentred: true)
    body = format(hasBorder: false)
    section = format(size: 12, isBold: true, hasBorder: false)
  }
}
