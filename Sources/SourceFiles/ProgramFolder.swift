import Foundation

/// The folders above the program, in which the files that it ships with lie.
public enum ProgramFolder {
  /// The nearest folder `folder` above the program that holds `file`, such as `Datasets/law` with
  /// `documents.yaml`; `nil` when there is none.
  public static func find(_ folder: String, holding file: String) -> String? {
    // A program found through PATH is not told where it lies; the system knows.
    var above = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    while above.path != "/", above.path != above.deletingLastPathComponent().path {
      above.deleteLastPathComponent()
      let candidate = above.appendingPathComponent(folder).path
      if FileManager.default.fileExists(atPath: candidate + "/" + file) { return candidate }
    }
    return nil
  }
}
