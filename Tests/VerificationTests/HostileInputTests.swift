import Testing

@testable import Verification

/// Whatever the bytes are, there is an answer.
@Suite("Hostile plans")
struct HostileInputTests {
  @Test(
    "Bytes that are no plan are refused",
    arguments: ["", "null", "[]", "{}", "\"plan\"", "{\"status\": \"optimal\"}", "\u{0}"])
  func noPlan(text: String) throws {
    let result = try PlanUnderTest.right.get().verified(Array(text.utf8))
    #expect(!result.isAccepted)
  }

  @Test("A syntax error names its line")
  func syntaxError() throws {
    let test = try PlanUnderTest.right.get()
    let text = test.plan.jsonText.replacing("\"contiguous\":true", with: "\"contiguous\":yes")
    let result = test.verified(Array(text.utf8))
    #expect(result.findings.count == 1)
    #expect(result.findings[0].vi.hasPrefix("plan.json:"))
  }

  @Test("A duplicate member is refused even when both say the same")
  func duplicateMember() throws {
    let test = try PlanUnderTest.right.get()
    let text = test.plan.jsonText
      .replacing("\"lawful\":true", with: "\"lawful\":true,\"lawful\":true")
    #expect(test.verified(Array(text.utf8)).names("lawful"))
  }

  @Test("More findings than can be read are counted in the last line")
  func manyFindings() throws {
    let test = try PlanUnderTest.right.get()
    let plan = test.plan.setting("groups", .array(Array(repeating: .integer(1), count: 1_000)))
    let result = test.verified(Array(plan.jsonText.utf8))
    #expect(result.findings.count == 51)
    #expect(result.findings.last?.vi.hasPrefix("và ") == true)
  }

  @Test(
    "Sections of the wrong type are refused",
    arguments: [ParsedJSON.null, .integer(1), .object([:])])
  func wrongTypes(value: ParsedJSON) throws {
    for test in [try PlanUnderTest.right.get(), try PlanUnderTest.assessed()] {
      guard case .object(let members) = test.plan else { continue }
      for key in members.keys where members[key] != value {
        #expect(!test.verified(setting: key, value).isAccepted, "\(key)")
      }
    }
  }

  @Test("A finding shows long and unprintable text cut and cleaned")
  func cutText() throws {
    let test = try PlanUnderTest.right.get()
    let long = ParsedJSON.string("\u{1B}[2J" + String(repeating: "dài ", count: 10_000))
    let finding = try #require(test.verified(setting: "groups.0.name", long).findings.first)
    #expect(finding.vi.count < 250)
    #expect(!finding.vi.contains("\u{1B}"))
  }

  @Test("Random changes of bytes never crash", arguments: 0..<10)
  func randomBytes(seed: Int) throws {
    let tests = [
      try PlanUnderTest.right.get(), try PlanUnderTest.assessed(),
      try PlanUnderTest.infeasible(["00013", "00015"], scenario: Conflicts.oneNeighbour),
    ]
    var random = SeededRandom(seed: UInt64(seed))
    for round in 0..<60 {
      let test = tests[round % tests.count]
      let original = Array(test.plan.jsonText.utf8)
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
        }
      }
      let result = test.verified(bytes)
      #expect(result.isAccepted || !result.findings.isEmpty)
    }
  }
}

/// A random source that gives the same numbers on every run (splitmix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
