import Testing

@testable import Verification

@Suite("Strict JSON")
struct JSONParserTests {
  private func parse(_ text: String) -> ParsedJSON? {
    var parser = JSONParser(Array(text.utf8))
    return try? parser.document()
  }

  @Test("Values of every type")
  func values() {
    #expect(parse(" null ") == .null)
    #expect(parse("[true, false]") == .array([.bool(true), .bool(false)]))
    #expect(parse("-12") == .integer(-12))
    #expect(parse("9223372036854775807") == .integer(.max))
    #expect(parse("{\"a\": {}, \"b\": []}") == .object(["a": .object([:]), "b": .array([])]))
    #expect(parse(#""a\"\\\/\n\u00e2\ud83d\ude00Đ""#) == .string("a\"\\/\nâ😀Đ"))
  }

  @Test("Numbers that are not plain integers stay text", arguments: ["1.0", "1e3", "-0", "1E+2"])
  func otherNumbers(text: String) {
    #expect(parse(text) == .number(text))
  }

  @Test("Huge integers stay text")
  func hugeNumbers() {
    let text = String(repeating: "9", count: 400)
    #expect(parse(text) == .number(text))
  }

  @Test(
    "What is not JSON is refused",
    arguments: [
      "", " ", "{", "}", "[1,]", "[1 2]", "{\"a\":1,}", "{\"a\" 1}", "{a: 1}", "{'a': 1}", "01",
      "1.", ".5", "+1", "-", "1e", "tru", "nul", "NaN", "Infinity", "\"a", "\"\\x\"", "\"\\u12\"",
      "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\t\"", "1 1", "// a\n1", "\u{FEFF}1",
    ])
  func refused(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func notText() {
    var parser = JSONParser([0x22, 0xC3, 0x28, 0x22])
    #expect(throws: JSONParser.Failure.self) { try parser.document() }
  }

  @Test("Deep nesting is refused before it is fatal", arguments: ["[", "{\"a\":"])
  func deepNesting(opening: String) {
    #expect(parse(String(repeating: opening, count: 200_000)) == nil)
  }

  @Test("Repeated keys are told")
  func duplicates() throws {
    var parser = JSONParser(Array("{\"a\":1,\"b\":{\"c\":1,\"c\":1},\"a\":2}".utf8))
    _ = try parser.document()
    #expect(parser.duplicates == ["c", "a"])
  }
}
