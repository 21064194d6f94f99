import Foundation
import Glibc
import SourceFiles

/// Writes a folder of files so that it is there whole, or not at all.
public enum FolderWriter {
  /// Held while a folder is written.
  private static let writing = NSLock()

  /// Writes `files` (name and text) as the folder `path`.
  ///
  /// The files go to a hidden folder beside it, which takes the name when all are on disk.
  /// - Parameters:
  ///   - replacing: Whether an existing folder may be replaced; it must hold the file by
  ///     which its `kind` is known, so that nothing but an earlier result is ever removed.
  /// - Throws: ``ProblemReport`` when the folder exists, cannot be made, or a write fails; nothing
  ///   is left behind then.
  public static func write(
    _ files: [(name: String, text: String)], to path: String, replacing: Bool, kind: FolderKind
  ) throws(ProblemReport) {
    try write(
      files.map { (name: $0.name, bytes: Array($0.text.utf8)) }, to: path, replacing: replacing,
      kind: kind)
  }

  /// Writes `files` (name and bytes) as the folder `path`, as above; a name may be `folder/name`.
  public static func write(
    _ files: [(name: String, bytes: [UInt8])], to path: String, replacing: Bool, kind: FolderKind
  ) throws(ProblemReport) {
    assert(
      files.allSatisfy { kind.isOwn($0.name) }, "a file that --replace would take for a stranger's")
    writing.lock()
    defer { writing.unlock() }
    try check(path, replacing: replacing, kind: kind)
    let target = target(of: path)
    let parent = target.deletingLastPathComponent()
    let made = try makeFolders(to: parent, stated: path)
    let draft = parent.appendingPathComponent(
      ".sapxep-\(getpid())-\(UInt32.random(in: 0 ... .max))")
    do {
      try make(draft, stated: path)
      for folder in Set(files.compactMap { subfolder(of: $0.name) }).sorted() {
        try make(draft.appendingPathComponent(folder), stated: path)
      }
      for file in files { try store(file.bytes, in: draft, as: file.name, stated: path) }
      try rename(draft, to: target, replacing: replacing, stated: path)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      remove(made)
      throw error
    }
  }

  /// Runs `body` while no folder is half-written, such as ending the process at once.
  public static func whenIdle(_ body: () -> Void) {
    writing.withLock(body)
  }

  /// Checks, before long work, that the folder `path` could be written.
  ///
  /// - Throws: ``ProblemReport`` when it exists and may not be replaced, or when the folder above
  ///   it cannot be written.
  public static func check(
    _ path: String, replacing: Bool, kind: FolderKind
  ) throws(ProblemReport) {
    let target = target(of: path)
    var status = stat()
    if lstat(target.path, &status) == 0 {
      let isEarlierResult = FileManager.default.fileExists(
        atPath: target.appendingPathComponent(kind.marker).path)
      if !replacing || !isEarlierResult {
        throw existing(path, isEarlierResult: isEarlierResult, kind)
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []
      let others = names.filter { !kind.isOwn($0) }.sorted()
      if !others.isEmpty { throw lost(path, others) }
    } else if errno != ENOENT {
      throw failure(.cannotCreate, path, errno)
    }
    var above = target.deletingLastPathComponent()
    while access(above.path, F_OK) != 0, errno == ENOENT, above.path != "/" {
      above.deleteLastPathComponent()
    }
    guard access(above.path + "/", W_OK | X_OK) == 0 else {
      throw failure(.cannotCreate, path, errno)
    }
  }

  // MARK: Steps

  /// The folder that `path` means.
  ///
  /// Behind a symbolic link it is the one that the link leads to, so that the link stays and what it
  /// leads to is replaced. A link that leads nowhere is in the way.
  private static func target(of path: String) -> URL {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    var status = stat()
    guard lstat(target.path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(target.path, nil)
    else { return target }
    defer { free(real) }
    return URL(fileURLWithPath: String(cString: real))
  }

  /// Makes the folders that are missing down to `folder`; returns them, the outermost first.
  private static func makeFolders(
    to folder: URL, stated: String
  ) throws(ProblemReport) -> [URL] {
    var missing: [URL] = []
    var above = folder
    while access(above.path, F_OK) != 0, errno == ENOENT, above.path != "/" {
      missing.insert(above, at: 0)
      above.deleteLastPathComponent()
    }
    var made: [URL] = []
    for folder in missing {
      do {
        try make(folder, stated: stated)
      } catch {
        remove(made)
        throw error
      }
      made.append(folder)
    }
    return made
  }

  /// The folder that a file named `folder/name` lies in.
  private static func subfolder(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  private static func make(_ folder: URL, stated: String) throws(ProblemReport) {
    guard mkdir(folder.path, 0o755) == 0 else { throw failure(.cannotCreate, stated, errno) }
  }

  /// Removes folders that were made, unless something else came to lie in them.
  private static func remove(_ made: [URL]) {
    for folder in made.reversed() { rmdir(folder.path) }
  }

  /// Writes and flushes one file.
  private static func store(
    _ content: [UInt8], in folder: URL, as name: String, stated: String
  ) throws(ProblemReport) {
    let path = folder.appendingPathComponent(name).path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(.inputOutput, stated, errno) }
    if let reason = OpenFile.write(content, to: descriptor) {
      close(descriptor)
      throw failure(.inputOutput, stated, reason)
    }
    if let reason = OpenFile.finish(descriptor) { throw failure(.inputOutput, stated, reason) }
  }

  /// Gives the draft its name; an earlier folder steps aside first and comes back on failure.
  private static func rename(
    _ draft: URL, to target: URL, replacing: Bool, stated: String
  ) throws(ProblemReport) {
    let aside = URL(fileURLWithPath: draft.path + ".old")
    if replacing, Glibc.rename(target.path, aside.path) != 0, errno != ENOENT {
      throw failure(.cannotCreate, stated, errno)
    }
    guard Glibc.rename(draft.path, target.path) == 0 else {
      let reason = errno
      _ = Glibc.rename(aside.path, target.path)
      throw failure(.cannotCreate, stated, reason)
    }
    try? FileManager.default.removeItem(at: aside)
  }

  // MARK: Messages

  private static func existing(
    _ path: String, isEarlierResult: Bool, _ kind: FolderKind
  ) -> ProblemReport {
    ProblemReport(
      .cannotCreate,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          Phrase(vi: "nơi ghi kết quả đã tồn tại", en: "the output already exists"),
          mend: mend(isEarlierResult: isEarlierResult, kind))
      ])
  }

  private static func lost(_ path: String, _ others: [String]) -> ProblemReport {
    let names = others.joined(separator: ", ")
    return ProblemReport(
      .cannotCreate, at: path,
      Phrase(
        vi: "thư mục còn tệp khác sẽ bị mất: \(names)",
        en: "the folder has other files, which would be lost: \(names)"),
      mend: Phrase(
        vi: "ghi vào thư mục khác, hoặc chuyển các tệp ấy đi trước",
        en: "write to another folder, or move these files away first"))
  }

  private static func mend(isEarlierResult: Bool, _ kind: FolderKind) -> Phrase {
    let earlier = kind.earlier
    guard isEarlierResult else {
      return Phrase(
        vi: "chọn thư mục khác: đây không phải \(earlier.vi) (không có \(kind.marker))",
        en: "choose another folder: this one holds no \(earlier.en) (it has no \(kind.marker))")
    }
    return kind.isReplaceable
      ? Phrase(
        vi: "chọn thư mục khác, hoặc thêm --replace để thay \(earlier.vi)",
        en: "choose another folder, or add --replace to replace the \(earlier.en)")
      : Phrase(
        vi: "chọn thư mục khác: \(earlier.vi) có thể đã được sửa thì không bị thay",
        en: "choose another folder: the \(earlier.en), which may have been edited, is not replaced")
  }

  private static func failure(
    _ kind: ProblemReport.Kind, _ path: String, _ number: Int32
  ) -> ProblemReport {
    let reason = SystemReason.phrase(number)
    return ProblemReport(
      kind,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          Phrase(
            vi: "không ghi được kết quả (\(reason.vi)); không có gì bị ghi dở",
            en: "the result cannot be written (\(reason.en)); nothing was left half-written"),
          mend: Phrase(
            vi: "kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác",
            en: "check permissions and disk space, or choose another folder"))
      ])
  }
}
