import Foundation
import Glibc
import SourceFiles

/// Writes a folder of files so that it is there whole, or not at all.
public enum FolderWriter {
  /// Writes `files` (name and text) as the folder `path`.
  ///
  /// The files go to a hidden folder beside it, which takes the name when all are on disk.
  /// - Parameters:
  ///   - replacing: Whether an existing folder may be replaced; it must hold a file named
  ///     `marker`, so that nothing but an earlier result is ever removed.
  /// - Throws: ``ProblemReport`` when the folder exists, cannot be made, or a write fails; nothing
  ///   is left behind then.
  public static func write(
    _ files: [(name: String, text: String)], to path: String, replacing: Bool, marker: String
  ) throws(ProblemReport) {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    try check(path, replacing: replacing, marker: marker)
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw failure(.cannotCreate, path, error)
    }
    let draft = parent.appendingPathComponent(
      ".\(target.lastPathComponent).\(getpid()).\(UInt32.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: false)
    } catch {
      throw failure(.cannotCreate, path, error)
    }
    for file in files {
      guard store(file.text, at: draft.appendingPathComponent(file.name).path) else {
        throw failure(.inputOutput, path, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
      }
    }
    try rename(draft, to: target, stated: path)
  }

  /// Checks, before long work, that the folder `path` could be written.
  ///
  /// - Throws: ``ProblemReport`` when it exists and may not be replaced.
  public static func check(
    _ path: String, replacing: Bool, marker: String
  ) throws(ProblemReport) {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    guard FileManager.default.fileExists(atPath: target.path) else { return }
    let isEarlierResult = FileManager.default.fileExists(
      atPath: target.appendingPathComponent(marker).path)
    if replacing, isEarlierResult { return }
    throw ProblemReport(
      .cannotCreate,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          Phrase(vi: "nơi ghi kết quả đã tồn tại", en: "the output already exists"),
          mend: isEarlierResult
            ? Phrase(
              vi: "chọn thư mục khác, hoặc thêm --replace để thay phương án cũ",
              en: "choose another folder, or add --replace to replace the earlier plan")
            : Phrase(
              vi: "chọn thư mục khác: đây không phải một phương án cũ (không có \(marker))",
              en: "choose another folder: this is no earlier plan (it has no \(marker))"))
      ])
  }

  /// Writes and flushes one file; errno tells why it failed.
  private static func store(_ text: String, at path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { return false }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        let reason = errno
        close(descriptor)
        errno = reason
        return false
      }
      bytes = bytes.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else {
      let reason = errno
      close(descriptor)
      errno = reason
      return false
    }
    return close(descriptor) == 0
  }

  /// Gives the draft its name; an earlier folder steps aside first and comes back on failure.
  private static func rename(_ draft: URL, to target: URL, stated: String) throws(ProblemReport) {
    let aside = URL(fileURLWithPath: draft.path + ".old")
    let hadEarlier = FileManager.default.fileExists(atPath: target.path)
    if hadEarlier, Glibc.rename(target.path, aside.path) != 0 {
      throw failure(
        .cannotCreate, stated, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
    }
    guard Glibc.rename(draft.path, target.path) == 0 else {
      let reason = errno
      if hadEarlier { _ = Glibc.rename(aside.path, target.path) }
      throw failure(
        .cannotCreate, stated, POSIXError(POSIXErrorCode(rawValue: reason) ?? .EIO))
    }
    try? FileManager.default.removeItem(at: aside)
  }

  private static func failure(
    _ kind: ProblemReport.Kind, _ path: String, _ error: any Error
  ) -> ProblemReport {
    let reason =
      (error as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
      ?? (error as NSError).localizedDescription
    return ProblemReport(
      kind,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          Phrase(
            vi: "không ghi được kết quả (\(reason)); không có gì bị ghi dở",
            en: "the result cannot be written (\(reason)); nothing was left half-written"),
          mend: Phrase(
            vi: "kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác",
            en: "check permissions and disk space, or choose another folder"))
      ])
  }
}
