import Foundation
import Testing

@testable import Reporting

@Suite("JSON is the same bytes for the same content")
struct JSONValueTests {
  @Test("Keys are sorted, nulls are written out, and the text ends with a line break")
  func sortedKeys() {
    let value = JSONValue.object([
      "b": .null, "a": .array([.int(1), .bool(true), .string("Đ/\"\n")]), "c": .object([:]),
      "A": .optional(nil as String?), "ă": .optional(-5),
    ])
    #expect(
      value.text() == """
        {
          "A" : null,
          "a" : [
            1,
            true,
            "Đ/\\"\\n"
          ],
          "b" : null,
          "c" : {

          },
          "ă" : -5
        }

        """)
  }

  @Test("Any text comes back as it was")
  func everyText() throws {
    let texts = ["", "\u{0}\u{1F}\u{7F}", "\u{2028}", "漢🏠", "e\u{301}", "</script>", "\\u0041"]
    let back = try JSONDecoder().decode(
      [String].self, from: Data(JSONValue.strings(texts).text().utf8))
    #expect(back.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
  }

  @Test("Whole numbers keep every digit")
  func largeNumbers() {
    #expect(JSONValue.array([.int(Int.max), .int(Int.min)]).text().contains("9223372036854775807"))
  }
}
