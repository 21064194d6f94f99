import Foundation
import Reporting
import TestSupport
import Testing

/// The generated page about datasets and rules.
@Suite("The catalogue of columns and rules")
struct CatalogueTests {
  /// `UPDATE_GOLDEN=1 swift test --filter CatalogueTests` writes the page anew.
  @Test("Datasets/README.md says what the sources say")
  func page() throws {
    let path = Repository.path("Datasets/README.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Catalogue.markdown().write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Catalogue.markdown())
  }
}
