import CZip
import Foundation

/// Documents read back as rows of texts.
enum ReadBack {
  /// The text of a file inside an archive.
  static func entry(_ name: String, of archive: [UInt8]) throws -> String {
    var error = zip_error_t()
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: archive.count)
    defer { bytes.deallocate() }
    _ = bytes.initialize(from: archive)
    guard
      let source = zip_source_buffer_create(bytes.baseAddress, UInt64(archive.count), 0, &error),
      let opened = zip_open_from_source(source, ZIP_RDONLY, &error)
    else { throw Unreadable(name: name) }
    defer { zip_discard(opened) }
    var status = zip_stat_t()
    guard zip_stat(opened, name, 0, &status) == 0, let file = zip_fopen(opened, name, 0) else {
      throw Unreadable(name: name)
    }
    defer { zip_fclose(file) }
    var content = [UInt8](repeating: 0, count: Int(status.size))
    let read = content.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, status.size) }
    guard read == Int64(status.size) else { throw Unreadable(name: name) }
    return String(decoding: content, as: UTF8.self)
  }

  /// The names of the files of an archive, in their order.
  static func names(of archive: [UInt8]) throws -> [String] {
    var error = zip_error_t()
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: archive.count)
    defer { bytes.deallocate() }
    _ = bytes.initialize(from: archive)
    guard
      let source = zip_source_buffer_create(bytes.baseAddress, UInt64(archive.count), 0, &error),
      let opened = zip_open_from_source(source, ZIP_RDONLY, &error)
    else { throw Unreadable(name: "archive") }
    defer { zip_discard(opened) }
    return (0..<UInt64(zip_get_num_entries(opened, 0))).compactMap { index in
      zip_get_name(opened, index, 0).map { String(cString: $0) }
    }
  }

  struct Unreadable: Error { let name: String }

  /// The rows of every table of a page.
  static func rows(ofPage html: String) -> [[String]] {
    html.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
      row.1.matches(of: /<t[dh][^>]*>(.*?)<\/t[dh]>/).map { unescaped(String($0.1)) }
    }
  }

  /// The rows of every table of a DOCX.
  static func rows(ofWord bytes: [UInt8]) throws -> [[String]] {
    try entry("word/document.xml", of: bytes)
      .matches(of: /<w:tr>(.*?)<\/w:tr>/.dotMatchesNewlines()).map { row in
        row.1.matches(of: /<w:tc>(.*?)<\/w:tc>/.dotMatchesNewlines()).map { cell in
          cell.1.matches(of: /<w:t [^>]*>(.*?)<\/w:t>/).map { unescaped(String($0.1)) }.joined()
        }
      }
  }

  /// The rows of the sheet with this number: texts, and numbers as the file holds them.
  static func rows(ofSheet number: Int, of bytes: [UInt8]) throws -> [[String]] {
    let shared = try entry("xl/sharedStrings.xml", of: bytes)
      .matches(of: /<si><t[^>]*>(.*?)<\/t><\/si>/.dotMatchesNewlines())
      .map { unescaped(String($0.1)) }
    let sheet = try entry("xl/worksheets/sheet\(number).xml", of: bytes)
    return sheet.matches(of: /<row [^>]*>(.*?)<\/row>/.dotMatchesNewlines()).map { row in
      row.1.matches(of: /<c [^>]*?(t="s")?(\/>|>(<f>.*?<\/f>)?<v>(.*?)<\/v><\/c>)/).map { cell in
        let value = String(cell.4 ?? "")
        guard cell.1 != nil else { return value }
        return Int(value).map { shared[$0] } ?? value
      }
    }
  }

  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
