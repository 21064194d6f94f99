import Foundation

/// Finds the files of this repository, whatever the current directory is.
public enum Repository {
  /// The repository's root folder.
  public static let root: String = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The absolute path of a file or folder named from the root.
  public static func path(_ name: String) -> String { root + "/" + name }
}
