import CXLSXWriter
import Reporting
import SourceFiles

/// A sheet of lines: what stands on the pages of a document outside its tables.
struct WorkbookText {
  /// One line.
  enum Line {
    case title(String)
    case warning(String)
    case heading(String)
    case text(String)
  }

  let lines: [Line]

  /// Characters of an A4 page in landscape; one column is not shrunk to the page by every program.
  private static let width = 105.0

  /// Writes the lines from the first row on; text is always text, never a formula.
  func write(on sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8)
    worksheet_set_header(sheet, "&C&\"Times New Roman\"&P")
    worksheet_set_column(sheet, 0, 0, Self.width, nil)
    for (index, line) in lines.enumerated() {
      let (text, format) = words(line, formats)
      let row = lxw_row_t(index)
      let fitting = WorkbookSheet.fitting(text)
      worksheet_set_row(sheet, row, WorkbookSheet.height(of: fitting, width: Self.width), nil)
      worksheet_write_string(sheet, row, 0, fitting, format)
    }
  }

  private func words(
    _ line: Line, _ formats: WorkbookFormats
  ) -> (String, UnsafeMutablePointer<lxw_format>?) {
    switch line {
    case .title(let text): (text, formats.title)
    case .warning(let text): (text, formats.warning)
    case .heading(let text): (text, formats.section)
    case .text(let text): (text, formats.body)
    }
  }
}
