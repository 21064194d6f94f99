import Foundation
import Glibc

/// Reads a regular file of bounded size whole.
public enum RegularFile {
  /// The bytes of the file at `path`, at most `largest`.
  ///
  /// - Throws: ``ProblemReport`` when it is missing, is a folder, a pipe or a device, cannot be
  ///   read, or is larger; a larger file is not read at all.
  public static func bytes(_ path: String, largest: Int) throws(ProblemReport) -> [UInt8] {
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
    guard status.st_size <= largest else {
      throw ProblemReport(.badData, [tooLarge(path, largest)])
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
    guard data.count <= largest else { throw ProblemReport(.badData, [tooLarge(path, largest)]) }
    return Array(data)
  }

  private static func tooLarge(_ path: String, _ largest: Int) -> Problem {
    Problem(
      .error, at: SourcePosition(file: path),
      Phrase(
        vi: "tệp lớn hơn \(largest >> 20) MiB",
        en: "the file is larger than \(largest >> 20) MiB"),
      mend: Phrase(
        vi: "tách riêng từng tỉnh, bỏ cột và hình không dùng rồi chạy lại",
        en: "keep one province, leave out columns and pictures that are not needed, run again"))
  }

  private static func missing(_ path: String) -> Problem {
    Problem(
      .error, at: SourcePosition(file: path),
      Phrase(vi: "không có tệp này", en: "there is no such file"),
      mend: PathHint.check)
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(
      .error, at: SourcePosition(file: path),
      Phrase(vi: "không đọc được tệp", en: "the file cannot be read"),
      mend: Phrase(vi: "kiểm tra quyền đọc của tệp", en: "check the file's permissions"))
  }
}
