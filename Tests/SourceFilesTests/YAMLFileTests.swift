import SourceFiles
import TestSupport
import Testing

/// Reads a YAML text; the report when it is refused.
func yamlReport(_ text: String) throws -> ProblemReport? {
  let file = try TextFile.decode(Array(text.utf8), path: "s.yaml")
  return ProblemReport.of { try YAMLFile.parse(file) }
}

func yaml(_ text: String) throws -> SourceNode {
  try YAMLFile.parse(TextFile.decode(Array(text.utf8), path: "s.yaml"))
}

@Suite("YAML is read strictly, each value with its place")
struct YAMLFileTests {
  @Test("Values remember where they stand and whether they were quoted")
  func places() throws {
    let root = try yaml(
      "title: Hà Nội\nlaw: { phase: \"2023-2025\" }\nunits:\n  - '00004'\n  - 00010\n")
    #expect(root["title"]?.position.description == "s.yaml:1:8")
    #expect(root["law"]?["phase"]?.position.description == "s.yaml:2:15")
    guard case .list(let items) = root["units"]?.content else {
      Issue.record("units is not a list")
      return
    }
    #expect(items.map(\.position.description) == ["s.yaml:4:5", "s.yaml:5:5"])
    let quoted = items.map { item in
      if case .scalar(_, let isQuoted) = item.content { isQuoted } else { false }
    }
    #expect(quoted == [true, false])
  }

  @Test(
    "A value has no byte-order marks at its start, so that it stays the same when written again")
  func byteOrderMarks() throws {
    let root = try yaml("a: \"\\uFEFF\\uFEFFx\\uFEFF\"\nb: \"\\uFEFF\"\n")
    let log = ProblemLog()
    #expect(root["a"]?.text(log: log) == "x\u{FEFF}")
    #expect(root["b"]?.text(log: log) == "")
  }

  @Test(
    "An empty file, or one of comments only, is an empty map",
    arguments: ["", "\n\n", "# nothing\n", "---\n"])
  func empty(text: String) throws {
    let log = ProblemLog()
    let reader = MapReader(try yaml(text), log: log)
    #expect(reader.allEntries().isEmpty)
    #expect(log.problems.isEmpty)
  }

  @Test(
    "A repeated key is told where it is repeated, in block and in flow style, at any depth",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", ["s.yaml:3:1: the key “a” is repeated (first at 1:1)"]),
      ("law: { a: 1, b: 2, a: 3 }\n", ["s.yaml:1:20: the key “a” is repeated (first at 1:8)"]),
      (
        "x:\n  - y:\n      goals: 1\n      kind: 2\n      goals: 3\n",
        ["s.yaml:5:7: the key “goals” is repeated (first at 3:7)"]
      ),
      (
        "x:\n  - { k: 1 }\n  - { k: 1, k: 2 }\n",
        ["s.yaml:3:13: the key “k” is repeated (first at 3:7)"]
      ),
      ("'khóa': 1\n\"khóa\": 2\n", ["s.yaml:2:1: the key “khóa” is repeated (first at 1:1)"]),
      (
        "a: 1\na: 2\na: 3\n",
        [
          "s.yaml:2:1: the key “a” is repeated (first at 1:1)",
          "s.yaml:3:1: the key “a” is repeated (first at 1:1)",
        ]
      ),
      (
        "a: 1\nb:\n  c: 1\n  c: 2\na: 2\n",
        [
          "s.yaml:4:3: the key “c” is repeated (first at 3:3)",
          "s.yaml:5:1: the key “a” is repeated (first at 1:1)",
        ]
      ),
      (
        "list:\n  - name: x\n    # name: y\n    name: z\n",
        ["s.yaml:4:5: the key “name” is repeated (first at 2:5)"]
      ),
    ])
  func repeatedKeys(text: String, expected: [String]) throws {
    let report = try #require(try yamlReport(text))
    #expect(report.kind == .badData)
    #expect(report.lines == expected)
    #expect(report.problems.areMendable)
  }

  @Test("A key repeated under another spelling, or too often, is still refused")
  func repeatedEscapes() throws {
    let escaped = try #require(try yamlReport("\"\\u0061\": 1\na: 2\n"))
    #expect(escaped.lines == ["s.yaml:1:1: the key “a” is repeated"])
    let many = String(repeating: "a: 1\n", count: 50)
    #expect(try yamlReport(many)?.problems.isEmpty == false)
  }

  @Test(
    "What is not YAML is told with line and column",
    arguments: [
      ("a: [1, 2\n", "s.yaml:2:1"), ("a:\n\tb: 1\n", "s.yaml:2:1"), ("a: b: c\n", "s.yaml:1:5"),
      ("a: \"x\n", "s.yaml:2:1"), ("a: 1\n}\n", "s.yaml:2:1"), ("a: 1\n---\nb: 2\n", "s.yaml:2:1"),
      ("a: *x\n", "s.yaml:1:4"), ("a: 1\nb: x\u{07}y\n", "s.yaml:2:5"),
      ("a: 1\n b: 2\n", "s.yaml:2:3"),
    ])
  func syntax(text: String, place: String) throws {
    let report = try #require(try yamlReport(text))
    #expect(report.problems.map(\.position.description) == [place])
    #expect(report.problems[0].mend != nil)
  }

  @Test(
    "Why a text is no YAML is told in both languages, with the library's words beside",
    arguments: [
      ("a: [1, 2\n", "“]” đóng", "the closing “]”, is missing (did not find expected ',' or ']')"),
      ("a: { b: 1\nc: 2\n", "“}” đóng", "the closing “}”, is missing"),
      ("a:\n\tb: 1\n", "dấu tab", "is indented with a tab"),
      ("a: b: c\n", "dấu hai chấm", "a colon where no key may stand"),
      ("a: 1\n b: 2\n", "dấu hai chấm", "a colon where no key may stand"),
      ("a: 1\nb: \"x\nc: 3\n", "mở ở dòng 2 không được đóng", "opened on line 2 is never closed"),
      ("a:\n  b: 1\n c: 2\n", "thụt lề không khớp", "indentation does not fit"),
      ("a:\n  - 1\n  b: 2\n", "thụt lề không khớp", "indentation does not fit"),
      ("a: 1\nb\nc: 2\n", "thiếu dấu hai chấm", "the colon behind a key is missing"),
      ("a: - b\n", "danh sách", "a list's “-” where none may be"),
      ("a: @b\n", "bắt đầu bằng “@”", "no value may begin with “@”"),
      ("a: \"C:\\Users\"\n", "“\\” đi với", "a letter that means nothing"),
      ("a: *x\n", "neo của YAML", "an anchor of YAML"),
      ("a: 1\n}\n", "thừa “}”", "a “}” too many"),
      ("a\nb: 1\n", "dấu hai chấm", "a colon where no key may stand"),
    ])
  func reasons(text: String, vietnamese: String, english: String) throws {
    let problem = try #require(try yamlReport(text)?.problems.first)
    #expect(problem.what.vi.contains(vietnamese), "\(problem.what.vi)")
    #expect(problem.what.en.contains(english), "\(problem.what.en)")
    #expect(problem.what.vi.hasPrefix("YAML sai cú pháp: ") && problem.what.vi.hasSuffix(")"))
    #expect(problem.isWorded && problem.mend != nil)
  }

  @Test(
    "Anchors are refused where they stand",
    arguments: [
      ("a: &x { b: 1 }\nc: *x\n", "s.yaml:1:4"), ("a: 1\nb: &x 2\n", "s.yaml:2:4"),
      ("&k a: 1\n", "s.yaml:1:1"), ("- &x [1]\n", "s.yaml:1:3"),
    ])
  func anchors(text: String, place: String) throws {
    let report = try #require(try yamlReport(text))
    #expect(report.lines.first == "\(place): YAML anchors (&, *) are not accepted")
    #expect(report.problems.areMendable)
  }

  @Test("A chain of anchors that would unfold without end is refused at once")
  func unfolding() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      let before = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(before)]\n"
    }
    #expect(try yamlReport(text)?.problems.count == 40)
  }

  @Test("A key that is not a word is refused")
  func keys() throws {
    let report = try #require(try yamlReport("? [a, b]\n: 1\n"))
    #expect(report.lines == ["s.yaml:1:3: a key must be a single word"])
  }

  @Test(
    "Deep nesting is refused or read, never fatal",
    arguments: ["[", "{a: ", "- ", "? ", "[[", "{", "- [", "a:\n "], [10, 900, 3_000])
  func deep(opening: String, count: Int) throws {
    _ = try yamlReport(String(repeating: opening, count: count))
    let closing = String(repeating: "]", count: count)
    if opening == "[" { _ = try yamlReport(String(repeating: "[", count: count) + closing) }
  }
}
