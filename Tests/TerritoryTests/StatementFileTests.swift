import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Published statements are read strictly, as inputs")
struct StatementFileTests {
  /// A valid file; the first key of the reduction stands on line 9.
  static let text = """
    format: 1
    statements:
      - id: giam
        title: { vi: "Giảm (ví dụ)", en: "Fewer (example)" }
        source: Báo ví dụ
        date: 2021-07-06
        confidence: B
        reduction:
          level: village
          people: 1_200
          percent: "44,50"
          counts: [{ count: 30, what: { vi: "thôn", en: "villages" }, confidence: D }]
      - id: bot
        title: { vi: "Bớt (ví dụ)", en: "Removed (example)" }
        source: Báo ví dụ
        date: 2023-11-03
        confidence: A
        removed_units:
          officials: 40
          non_specialised: 22
          groups: [{ kinds: [xa, thi_tran], class: II, count: 2 }]

    """

  private func load(_ text: String?) throws -> Dataset {
    try TemporaryFolder.with { folder in
      var small = SmallDataset()
      small.files["statements.yaml"] = text
      return try Dataset.load(folder: small.write(in: folder))
    }
  }

  @Test("Both kinds are read with the decimals of the percentage")
  func both() throws {
    let statements = try load(Self.text).statements
    #expect(statements.map(\.id) == ["giam", "bot"])
    #expect(statements.map(\.certainty) == [.reported, .original])
    #expect(statements.map(\.certainty.mark) == ["(B)", ""])
    #expect(statements[0].date.description == "2021-07-06")
    #expect(
      statements[0].content
        == .reduction(
          .init(
            place: .village, people: 1_200, percent: 4_450, places: 2,
            counts: [
              .init(
                count: 30, what: Phrase(vi: "thôn", en: "villages"), certainty: .inferred)
            ])))
    #expect(
      statements[1].content
        == .removedUnits(
          .init(
            groups: [.init(kinds: [.xa, .thiTran], unitClass: .second, count: 2)], officials: 40,
            nonSpecialised: 22)))
  }

  @Test("A dataset without the file has no statements, and another fingerprint than with it")
  func absent() throws {
    let without = try load(nil)
    #expect(without.statements.isEmpty)
    let with = try load(Self.text)
    #expect(with.hash != without.hash)
    #expect(try load(Self.text + "# a remark\n").hash != with.hash)
  }

  @Test("Hà Nội has three statements, each with its source")
  func hanoi() throws {
    let statements = try Dataset.load(folder: Repository.path("Datasets/hanoi-2022")).statements
    #expect(statements.count == 3)
    #expect(statements.allSatisfy { !$0.source.isEmpty && $0.certainty == .reported })
  }

  @Test(
    "Percentages as they are published",
    arguments: [
      ("44.5", 445, 1), ("44,21", 4_421, 2), ("44", 44, 0), ("100", 100, 0), ("0.5", 5, 1),
      ("100.000000", 100_000_000, 6),
    ])
  func percent(text: String, value: Int, places: Int) throws {
    let file = Self.text.replacing("44,50", with: text)
    guard case .reduction(let stated) = try load(file).statements[0].content else {
      Issue.record("no reduction")
      return
    }
    #expect((stated.percent, stated.places) == (value, places))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
      (self.old, self.new, self.expected) = (old, new, expected)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let percentages = ["x", "0", "-4", "100.1", "44.", "1.2.3", "44.1234567", "", "1e2"].map {
    Case(
      "44,50", $0,
      "statements.yaml:11:16: “\($0)” is not a percentage above 0 and up to 100 with at most 6 "
        + "decimals")
  }

  static let faults = [
    Case("people: 1_200", "people: 0", "statements.yaml:10:15: 0 is not between 1 and 1000000000"),
    Case(
      "people: 1_200", "people: -5", "statements.yaml:10:15: -5 is not between 1 and 1000000000"),
    Case(
      "people:", "poeple:", "statements.yaml:9:7: the key “people” is missing",
      "statements.yaml:10:7: unknown key “poeple”"),
    Case("village", "town", "statements.yaml:9:14: the value “town” is not allowed"),
    Case("confidence: B", "confidence: E", "statements.yaml:7:17: the value “E” is not allowed"),
    Case("id: bot", "id: giam", "statements.yaml:13:5: the statement “giam” is repeated"),
    Case("count: 30", "count: 0", "statements.yaml:12:25: 0 is not between 1 and 1000000000"),
    Case("xa, thi_tran", "xa, quan", "statements.yaml:21:30: the value “quan” is not allowed"),
    Case("[xa, thi_tran]", "[]", "statements.yaml:21:25: the list “kinds” is empty"),
    Case("class: II", "class: IV", "statements.yaml:21:48: the value “IV” is not allowed"),
    Case(
      "officials: 40", "officials: many",
      "statements.yaml:19:18: a whole number is expected, found “many”"),
    Case(
      "    removed_units:", "    reduction:\n      level: commune",
      "statements.yaml:19:7: the key “people” is missing",
      "statements.yaml:19:7: the key “percent” is missing",
      "statements.yaml:20:7: unknown key “officials”",
      "statements.yaml:21:7: unknown key “non_specialised”",
      "statements.yaml:22:7: unknown key “groups”"),
    Case(
      "    reduction:\n", "    removed_units: {}\n    reduction:\n",
      "statements.yaml:3:5: exactly one of “reduction”, “removed_units” is needed"),
    Case(
      "2021-07-06", "2021-13-06",
      "statements.yaml:6:11: a day written as 2023-10-01 is expected, found “2021-13-06”"),
    Case("format: 1", "format: 2", "statements.yaml:1:9: 2 is not between 1 and 1"),
  ]

  @Test("Each fault is told at its place", arguments: percentages + faults)
  func fault(of test: Case) throws {
    #expect(Self.text.contains(test.old))
    let text = Self.text.replacing(test.old, with: test.new, maxReplacements: 1)
    let report = try #require(ProblemReport.of { try load(text) })
    #expect(report.kind == .badData)
    #expect(report.lines.sorted() == test.expected.sorted())
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }

  @Test("A statement about nothing is refused, and an empty file")
  func nothing() throws {
    let empty = try #require(ProblemReport.of { try load("format: 1\n") })
    #expect(empty.lines == ["statements.yaml:1:1: the key “statements” is missing"])
  }

  @Test("Mutated files never end the program", arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed)
    try TemporaryFolder.with { folder in
      let path = try SmallDataset().write(in: folder)
      for _ in 0..<60 {
        try folder.write("data/statements.yaml", bytes: chance.mutated(Array(Self.text.utf8)))
        let report = ProblemReport.of { try Dataset.load(folder: path) }
        #expect(report?.problems.isEmpty != true)
        #expect(report?.problems.areWorded ?? true)
      }
    }
  }
}
