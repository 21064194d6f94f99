import Foundation
import TestSupport
import Testing

@Suite("Source files")
struct SourceNamesTests {
  @Test("No two have one name, so that a name in a message or a search means one of them")
  func names() throws {
    let files = try #require(
      FileManager.default.enumerator(atPath: Repository.path("Sources"))?.allObjects as? [String])
    let names = files.filter { $0.hasSuffix(".swift") }.map { ($0 as NSString).lastPathComponent }
    #expect(names.count > 600)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }
}
