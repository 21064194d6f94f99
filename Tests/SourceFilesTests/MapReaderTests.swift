import SourceFiles
import TestSupport
import Testing

@Suite("Keys of a YAML map are read strictly")
struct MapReaderTests {
  private enum Colour: String, CaseIterable { case red, green, blue }

  private func problems(_ text: String, _ read: (MapReader) -> Void) throws -> [Problem] {
    let log = ProblemLog()
    let reader = MapReader(try yaml(text), log: log)
    read(reader)
    reader.finish()
    return log.problems
  }

  @Test("An unknown key is told with the nearest key and the allowed ones")
  func unknownKey() throws {
    let found = try problems("tilte: x\nyear: 1\n") {
      _ = $0.text("title")
      _ = $0.integer("year", in: 0...9)
    }
    #expect(found.map(\.line) == ["s.yaml:1:1: unknown key “tilte”"])
    #expect(found[0].mend?.en == "did you mean “title”? allowed keys: title, year")
    #expect(found[0].mend?.vi == "có phải “title”? các khóa dùng được: title, year")
  }

  @Test("A key that is far from all others gets the list only")
  func farKey() throws {
    let found = try problems("zzzzzz: x\n") { _ = $0.text("title") }
    #expect(found.first?.mend?.en == "allowed keys: title")
  }

  @Test(
    "A missing key is told at its map, also when it is null",
    arguments: ["b: 1\n", "a:\nb: 1\n", "a: ~\nb: 1\n", "a: null\nb: 1\n"])
  func missingKey(text: String) throws {
    let found = try problems(text) {
      #expect($0.required("a") == nil)
      _ = $0.node("b")
    }
    #expect(found.map(\.line) == ["s.yaml:1:1: the key “a” is missing"])
  }

  @Test(
    "A value of the wrong type is told with what is expected and what was found",
    arguments: [
      ("n: x", "s.yaml:1:4: a whole number is expected, found “x”"),
      ("n: 1.5", "s.yaml:1:4: a whole number is expected, found “1.5”"),
      ("n: \"5\"", "s.yaml:1:4: a whole number is expected, found “5”"),
      ("n: [1]", "s.yaml:1:4: a whole number is expected, found a list"),
      (
        "n: 99999999999999999999",
        "s.yaml:1:4: 99999999999999999999 is not between 1 and 5"
      ),
      ("n: 8", "s.yaml:1:4: 8 is not between 1 and 5"),
      ("t: [x]", "s.yaml:1:4: a single value is expected, found a list"),
      ("t: { x: 1 }", "s.yaml:1:4: a single value is expected, found a map"),
      ("d: 2023-02-30", "s.yaml:1:4: a day written as 2023-10-01 is expected, found “2023-02-30”"),
      ("l: x", "s.yaml:1:4: a list [ … ] is expected, found “x”"),
      ("m: x", "s.yaml:1:4: a map of “key: value” is expected, found “x”"),
      ("m: [1]", "s.yaml:1:4: a map of “key: value” is expected, found a list"),
      ("c: reed", "s.yaml:1:4: the value “reed” is not allowed"),
      ("k: 00037", "s.yaml:1:4: the code 00037 must be quoted, or its leading zeros are lost"),
      ("k: 10", "s.yaml:1:4: the code 10 must be quoted, or its leading zeros are lost"),
      ("k: [x]", "s.yaml:1:4: a quoted code is expected, found a list"),
    ])
  func wrongType(text: String, expected: String) throws {
    let found = try problems(text) {
      _ = $0.integer("n", in: 1...5)
      _ = $0.text("t")
      _ = $0.day("d")
      _ = $0.list("l")
      $0.map("m")?.finish()
      _ = $0.choice("c", as: Colour.self)
      _ = $0.node("k")?.code(log: ProblemLog())
    }
    let log = ProblemLog()
    if text.hasPrefix("k") { _ = try yaml(text)["k"]?.code(log: log) }
    #expect((found + log.problems).map(\.line) == [expected])
    #expect((found + log.problems).areWorded)
  }

  @Test("A choice names the nearest and the allowed values")
  func choice() throws {
    let found = try problems("c: reed") { _ = $0.choice("c", as: Colour.self) }
    #expect(found.first?.mend?.en == "did you mean “red”? allowed values: red, green, blue")
  }

  @Test("A quoted code keeps its leading zeros, and the mend shows the quotes")
  func code() throws {
    let log = ProblemLog()
    #expect(try yaml("k: \"00037\"")["k"]?.code(log: log) == "00037")
    #expect(log.problems.isEmpty)
    #expect(try yaml("k: 00037")["k"]?.code(log: log) == nil)
    #expect(log.problems.first?.mend?.en == "write “\"00037\"”")
  }

  @Test("Whole numbers may group their digits")
  func grouped() throws {
    let log = ProblemLog()
    #expect(try yaml("n: 1_500_000")["n"]?.integer(in: 0...2_000_000, log: log) == 1_500_000)
    #expect(log.problems.isEmpty)
  }

  @Test("A phrase needs both languages")
  func phrase() throws {
    let found = try problems("p: { vi: một }") { #expect($0.phrase("p") == nil) }
    #expect(found.map(\.line) == ["s.yaml:1:4: the key “en” is missing"])
  }
}
