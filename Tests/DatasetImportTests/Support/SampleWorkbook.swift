import CXLSXWriter
import CZip
import Foundation
import TestSupport

/// Workbooks as spreadsheets write them.
enum SampleWorkbook {
  /// The bytes of a workbook with one sheet that `fill` writes into.
  static func bytes(
    sheet name: String = "Sheet1",
    _ fill: (UnsafeMutablePointer<lxw_workbook>, UnsafeMutablePointer<lxw_worksheet>) -> Void
  ) throws -> [UInt8] {
    try TemporaryFolder.with { folder in
      let path = folder.path("book.xlsx")
      guard let book = workbook_new(path), let sheet = workbook_add_worksheet(book, name) else {
        return []
      }
      fill(book, sheet)
      guard workbook_close(book) == LXW_NO_ERROR else { return [] }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  /// Writes rows of texts; what is a number with `#` before it becomes one.
  static func write(_ rows: [[String]], to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        if text.hasPrefix("#"), let number = Double(text.dropFirst()) {
          worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, nil)
        } else {
          worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, nil)
        }
      }
    }
  }

  /// A ZIP with these files; a password encrypts them.
  static func zip(
    _ files: [(name: String, bytes: [UInt8])], password: String? = nil
  ) throws -> [UInt8] {
    try TemporaryFolder.with { folder in
      var error: Int32 = 0
      guard let archive = zip_open(folder.path("a.zip"), ZIP_CREATE, &error) else { return [] }
      var buffers: [UnsafeMutablePointer<UInt8>] = []
      defer { for buffer in buffers { buffer.deallocate() } }
      for file in files {
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: max(file.bytes.count, 1))
        buffer.initialize(from: file.bytes, count: file.bytes.count)
        buffers.append(buffer)
        let source = zip_source_buffer(archive, buffer, UInt64(file.bytes.count), 0)
        let index = zip_file_add(archive, file.name, source, 0)
        if let password {
          zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
        }
      }
      guard zip_close(archive) == 0 else { return [] }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("a.zip"))))
    }
  }
}
