import Testing

@testable import Verification

/// Whatever the bytes are, there is an answer.
@Suite("Hostile figures about people")
struct HostileStaffTests {
  @Test(
    "Bytes that are no figures are refused",
    arguments: ["", "null", "[]", "{}", "\"staff\"", "{\"roadmap\": {}}", "\u{0}", "[[[[[[[["])
  func noFigures(text: String) throws {
    #expect(try !StaffUnderTest.right.get().verified(Array(text.utf8)).isAccepted)
  }

  @Test("A syntax error names its line, a repeated key is told")
  func syntax() throws {
    let test = try StaffUnderTest.right.get()
    let text = test.staff.jsonText
    let broken = test.verified(Array(text.replacing("\"cost\"", with: "cost").utf8))
    #expect(broken.findings.count == 1 && broken.findings[0].vi.hasPrefix("staff.json:"))
    let twice = text.replacing(
      "\"minimise\":\"cost\"", with: "\"minimise\":1,\"minimise\":\"cost\"")
    #expect(test.verified(Array(twice.utf8)).names("minimise"))
  }

  @Test(
    "Sections of the wrong type are refused",
    arguments: [ParsedJSON.null, .integer(1), .object([:]), .array([.null]), .string("x")])
  func wrongTypes(value: ParsedJSON) throws {
    let test = try StaffUnderTest.right.get()
    for path in test.staff.allPaths where path.count < 4 && test.staff.part(at: path) != value {
      let place = path.map(\.description).joined(separator: ".")
      // Words may be any.
      let isLine = path.count == 3 && place.hasPrefix("assumptions.") && value == .string("x")
      let result = test.verified(Array(test.staff.changing(path) { _ in value }.jsonText.utf8))
      #expect(!result.isAccepted || isLine, "\(place)")
    }
  }

  @Test(
    "The largest and smallest numbers are refused everywhere",
    arguments: [Int.max, .min, .max / 2, -1, 1 << 53])
  func hugeNumbers(number: Int) throws {
    let test = try StaffUnderTest.right.get()
    let units = try test.units()
    var all = test.staff
    for path in test.staff.allPaths {
      guard case .integer? = test.staff.part(at: path) else { continue }
      let altered = test.staff.changing(path) { _ in .integer(number) }
      #expect(!test.isAccepted(altered, of: units), "\(path)")
      all = all.changing(path) { _ in .integer(number) }
    }
    // All at once.
    #expect(!test.verified(Array(all.jsonText.utf8)).isAccepted)
  }

  @Test("Random changes of bytes never crash", arguments: 0..<8)
  func randomBytes(seed: Int) throws {
    let test = try StaffUnderTest.right.get()
    let original = Array(test.staff.jsonText.utf8)
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<40 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        case 3: bytes.insert(UInt8(ascii: "9"), at: place)
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
        }
      }
      let result = test.verified(bytes)
      #expect(result.isAccepted || !result.findings.isEmpty)
    }
  }
}
