import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("A bad law folder is refused, never half read")
struct BadLawTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let expected: [String]

    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
      (self.file, self.old, self.new, self.expected) = (file, old, new, expected)
    }

    var testDescription: String { "\(file): \(old) → \(new)" }
  }

  static let cases = [
    Case(
      "standards.yaml", "population: 8_000", "popluation: 8_000",
      "standards.yaml:8:19: the key “population” is missing",
      "standards.yaml:8:21: unknown key “popluation”"),
    Case(
      "standards.yaml", "  xa:\n", "  xaa:\n",
      "standards.yaml:5:3: the key “xa” is missing", "standards.yaml:5:3: unknown key “xaa”"),
    Case("standards.yaml", "8_000", "0", "standards.yaml:8:33: 0 is not between 1 and 1000000000"),
    Case(
      "standards.yaml", "8_000", "many",
      "standards.yaml:8:33: a whole number is expected, found “many”"),
    Case(
      "standards.yaml", "confidence: A", "confidence: E",
      "standards.yaml:8:93: the value “E” is not allowed"),
    Case(
      "standards.yaml", "2023-01-01: {", "2023-02-30: {",
      "standards.yaml:8:7: “2023-02-30” is not a day written as 2023-10-01"),
    Case(
      "standards.yaml", ", article: NQ1211 Đ3", "",
      "standards.yaml:8:19: the key “article” is missing"),
    Case(
      "standards.yaml", "format: 1", "format: 9", "standards.yaml:3:9: 9 is not between 1 and 1"),
    Case(
      "standards.yaml", "  xa_mien_nui:", "  xa:",
      "standards.yaml:9:3: the key “xa” is repeated (first at 5:3)"),
    Case("due.yaml", "levels: [district], ", "", "due.yaml:12:14: the key “levels” is missing"),
    Case(
      "due.yaml", "levels: [district]", "levels: []", "due.yaml:12:24: the list “levels” is empty"),
    Case(
      "due.yaml", "levels: [district]", "levels: [province]",
      "due.yaml:12:25: the value “province” is not allowed"),
    Case(
      "adjustments.yaml", "area_percent: 70, ", "",
      "adjustments.yaml:11:19: this factor lowers no standard"),
    Case(
      "adjustments.yaml", "step_percent: 10\n", "step_percent: 0\n",
      "adjustments.yaml:18:23: 0 is not between 1 and 100"),
    Case(
      "formed-units.yaml", "        b:", "        x:",
      "formed-units.yaml:15:9: the key “b” is missing", "formed-units.yaml:16:9: unknown key “x”"),
    Case(
      "exemptions.yaml", "rural_only: true", "rural_only: yes",
      "exemptions.yaml:26:17: the value “yes” is not allowed"),
    Case(
      "exemptions.yaml", "    phases: [2023-2025, 2026-2030]\n", "",
      "exemptions.yaml:6:5: the key “phases” is missing"),
    Case(
      "staff-norms.yaml", "          phuong: { I: 23", "          phuongs: { I: 23",
      "staff-norms.yaml:37:11: the key “phuong” is missing",
      "staff-norms.yaml:37:11: unknown key “phuongs”"),
    Case(
      "staff-norms.yaml", "III: 10", "IV: 10",
      "staff-norms.yaml:42:26: the key “III” is missing", "staff-norms.yaml:42:43: unknown key “IV”"
    ),
    Case(
      "documents.yaml", "in_force: 2023-07-19", "in_force: then",
      "documents.yaml:23:15: a day written as 2023-10-01 is expected, found “then”"),
  ]

  @Test("Each fault is told at its place", arguments: cases)
  func fault(of test: Case) throws {
    let report = try #require(try LawFolder.report(test.file, test.old, test.new))
    #expect(report.kind == .badData)
    #expect(report.lines.sorted() == test.expected.sorted())
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }

  @Test("A parameter without any value is refused")
  func noValues() throws {
    let report = try LawFolder.report(
      "standards.yaml",
      "values:\n      2023-01-01: { population: 8_000, area_m2: 30_000_000, article: NQ1211 Đ3, confidence: A }",
      "values: {}")
    #expect(report?.lines == ["standards.yaml:7:13: “standards.xa” has no value at all"])
  }

  @Test("Problems of several files are told together")
  func together() throws {
    try TemporaryFolder.with { folder in
      try LawFolder.copy(into: folder)
      for name in ["due.yaml", "standards.yaml"] { try folder.write(name, "format: 1\n") }
      let report = try #require(ProblemReport.of { try LawBook.load(folder: folder.path) })
      #expect(
        report.lines == [
          "standards.yaml:1:1: the key “standards” is missing",
          "due.yaml:1:1: the key “phases” is missing",
        ])
    }
  }

  @Test("A missing folder is one problem, a missing file is told by name")
  func missing() throws {
    try TemporaryFolder.with { folder in
      let none = try #require(ProblemReport.of { try LawBook.load(folder: folder.path("none")) })
      #expect(none.kind == .noInput)
      #expect(none.lines == ["none: there is no such law folder"])
      try LawFolder.copy(into: folder)
      try folder.write("sub/due.yaml", "")
      let empty = try #require(ProblemReport.of { try LawBook.load(folder: folder.path("sub")) })
      #expect(empty.lines.count == LawBook.fileNames.count - 1)
      #expect(empty.lines.first == "adjustments.yaml: there is no such file")
    }
  }

  @Test("The hash follows the content of the files")
  func hash() throws {
    try TemporaryFolder.with { folder in
      try LawFolder.copy(into: folder)
      let same = try LawBook.load(folder: folder.path)
      #expect(try same.hash == RealLaw.book().hash)
      let text = try TextFile.read(folder.path("due.yaml")).text
      try folder.write("due.yaml", text + "# a remark\n")
      #expect(try LawBook.load(folder: folder.path).hash != same.hash)
    }
  }

  @Test("Mutated law files never end the program", arguments: LawBook.fileNames)
  func fuzz(name: String) throws {
    var chance = SeededChance(UInt64(name.utf8.count))
    try TemporaryFolder.with { folder in
      try LawFolder.copy(into: folder)
      let bytes = try TextFile.read(folder.path(name)).bytes
      for _ in 0..<12 {
        try folder.write(name, bytes: chance.mutated(bytes))
        let report = ProblemReport.of { try LawBook.load(folder: folder.path) }
        #expect(report?.problems.areWorded ?? true)
        #expect(report?.problems.isEmpty != true)
      }
    }
  }
}
