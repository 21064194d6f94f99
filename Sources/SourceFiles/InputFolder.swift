import Foundation

/// A folder that holds the files of one input.
public enum InputFolder {
  /// Checks that `path` is a folder.
  ///
  /// - Parameter what: What a message calls it when there is none.
  /// - Throws: ``ProblemReport`` when it is missing or is something else.
  public static func check(_ path: String, missing what: Phrase) throws(ProblemReport) {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if exists, isDirectory.boolValue { return }
    throw ProblemReport(
      .noInput,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          exists
            ? Phrase(vi: "đây là tệp, cần một thư mục", en: "this is a file, a folder is expected")
            : what,
          mend: PathHint.check)
      ])
  }
}
