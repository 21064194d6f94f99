import Foundation
import TestSupport
import Testing

/// Texts that were looked at by a person and must not change unnoticed.
///
/// `UPDATE_GOLDEN=1 swift test --filter EndToEndTests` writes them anew; look at the difference
/// before you commit it.
enum Golden {
  /// Expects `text` to be the content of the file `name` in `Golden/`.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = Repository.path("Tests/EndToEndTests/Golden/" + name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == golden, "\(name)", sourceLocation: sourceLocation)
  }
}
