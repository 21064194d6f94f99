import Foundation

/// The files of a folder.
enum FolderContent {
  /// The names in `folder`, hidden ones too, sorted.
  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// The bytes of every file of a plan folder but run.lock, by name.
  static func plan(_ folder: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try names(folder) where name != "run.lock" {
      content[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return content
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
