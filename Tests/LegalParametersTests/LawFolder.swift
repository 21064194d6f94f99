import Foundation
import LegalParameters
import SourceFiles
import TestSupport

/// The shipped law with changes, written into a folder of its own.
enum LawFolder {
  /// What loading the law reports after `old` became `new` in `file`.
  static func report(_ file: String, _ old: String, _ new: String) throws -> ProblemReport? {
    try TemporaryFolder.with { folder in
      try copy(into: folder)
      let text = try TextFile.read(folder.path(file)).text
      guard text.contains(old) else { throw NothingToChange(file: file, text: old) }
      try folder.write(file, text.replacing(old, with: new, maxReplacements: 1))
      return ProblemReport.of { try LawBook.load(folder: folder.path) }
    }
  }

  static func copy(into folder: TemporaryFolder) throws {
    for name in LawBook.fileNames {
      let file = try TextFile.read(Repository.path("Datasets/law/" + name))
      try folder.write(name, bytes: file.bytes)
    }
  }

  struct NothingToChange: Error {
    let file: String
    let text: String
  }
}
