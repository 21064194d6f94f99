import Foundation
import Glibc

/// The text of an input file: UTF-8, without byte-order mark, in Unicode's composed form (NFC).
public struct TextFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  /// The file's bytes, as stored; content hashes are taken from them.
  public let bytes: [UInt8]
  /// The decoded text.
  public let text: String

  /// Larger inputs are refused before they are decoded (64 MiB; the country's tables take 3).
  public static let largest = 64 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: ``ProblemReport`` when it is missing, is a directory, cannot be read, is too large
  ///   or is not UTF-8 text; the last names the line.
  public static func read(_ path: String) throws(ProblemReport) -> TextFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ProblemReport(.noInput, [errno == EACCES ? unreadable(path) : missing(path)])
    }
    let kind = status.st_mode & S_IFMT
    // A pipe would be waited for without end.
    if kind != S_IFREG, kind != S_IFDIR {
      throw ProblemReport(
        .noInput,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(
              vi: "đây không phải tệp thường (ống dẫn, thiết bị), cần một tệp",
              en: "this is no regular file (a pipe, a device), a file is expected"),
            mend: Phrase(
              vi: "ghi nội dung ra một tệp trước", en: "write the content to a file first"))
        ])
    }
    if kind == S_IFDIR {
      throw ProblemReport(
        .noInput,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(vi: "đây là thư mục, cần một tệp", en: "this is a folder, a file is expected"))
        ])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ProblemReport(.noInput, [unreadable(path)])
    }
    defer { try? handle.close() }
    let data: Data
    do {
      data = try handle.read(upToCount: largest + 1) ?? Data()
    } catch {
      throw ProblemReport(.inputOutput, [unreadable(path)])
    }
    guard data.count <= largest else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(
              vi: "tệp lớn hơn \(largest >> 20) MiB",
              en: "the file is larger than \(largest >> 20) MiB"))
        ])
    }
    return try decode(Array(data), path: path)
  }

  /// Decodes `bytes` as if they had been read from `path`.
  ///
  /// - Throws: ``ProblemReport`` when they are not UTF-8 text.
  public static func decode(_ bytes: [UInt8], path: String) throws(ProblemReport) -> TextFile {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let decoded = String(validating: body, as: UTF8.self), !body.contains(0) else {
      throw ProblemReport(.badData, [notText(Array(body), path: path)])
    }
    return TextFile(
      path: path, bytes: bytes, text: decoded.precomposedStringWithCanonicalMapping)
  }

  private static func missing(_ path: String) -> Problem {
    Problem(
      .error, at: SourcePosition(file: path),
      Phrase(vi: "không có tệp này", en: "there is no such file"),
      mend: Phrase(
        vi: "kiểm tra lại đường dẫn; đường dẫn trong kịch bản tính từ thư mục của tệp kịch bản",
        en: "check the path; a path in a scenario counts from the folder of that scenario"))
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(
      .error, at: SourcePosition(file: path),
      Phrase(vi: "không đọc được tệp", en: "the file cannot be read"),
      mend: Phrase(vi: "kiểm tra quyền đọc của tệp", en: "check the file's permissions"))
  }

  /// Finds the first line whose bytes are not UTF-8.
  private static func notText(_ bytes: [UInt8], path: String) -> Problem {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { line in
      line.contains(0) || String(validating: line, as: UTF8.self) == nil
    }
    return Problem(
      .error, at: SourcePosition(file: path, line: (bad ?? 0) + 1),
      Phrase(vi: "dòng này không phải văn bản UTF-8", en: "this line is not UTF-8 text"),
      mend: Phrase(
        vi: "lưu lại tệp với bảng mã UTF-8 (trong Excel: “CSV UTF-8”)",
        en: "save the file again as UTF-8 (in Excel: “CSV UTF-8”)"))
  }
}
