import Foundation

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
    try decode(RegularFile.bytes(path, largest: largest), path: path)
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
