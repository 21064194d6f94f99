import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario may replace the law's rules for titles")
struct TitleRequestTests {
  private func request(_ text: String) throws -> TitleRequest? {
    try ScenarioFolder.with(text) { try ScenarioFolder.planningCase($0).scenario.titles }
  }

  private static let full = """
    staffing:
      titles:
        commune: { min_people: 2, max_people: 6, max_titles_per_person: 3, pairs: [[pho-nong-dan, "chu-thap-do"], [pho-phu-nu, pho-nong-dan]] }
        village: { max_people: 3, pairs: [] }

    """

  @Test("Every key is read with its place; what is not stated stays the law's")
  func reading() throws {
    let request = try #require(try request(Self.full))
    let commune = try #require(request.levels[.commune])
    #expect(commune.minPeople?.value == 2)
    #expect(commune.maxPeople?.value == 6)
    #expect(commune.maxPeople?.position.line == 7)
    #expect(commune.maxTitlesPerPerson?.value == 3)
    #expect(
      commune.pairs?.list.map(\.pair) == [
        TitlePair("chu-thap-do", "pho-nong-dan"), TitlePair("pho-nong-dan", "pho-phu-nu"),
      ])
    let village = try #require(request.levels[.village])
    #expect(village.maxPeople?.value == 3 && village.minPeople == nil)
    #expect(village.pairs?.list.isEmpty == true)
  }

  @Test("Without the key there is no request")
  func absent() throws {
    #expect(try request("") == nil)
    #expect(try request("staffing: { regime: decree-33-2023 }\n") == nil)
  }

  @Test("The resolved scenario carries it and reads as the same")
  func resolved() throws {
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + Self.full]) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      let text = scenario.resolvedYAML()
      #expect(
        text.contains(
          "  titles: { commune: { min_people: 2, max_people: 6, max_titles_per_person: 3, pairs: "
            + "[[\"pho-nong-dan\", \"chu-thap-do\"], [\"pho-phu-nu\", \"pho-nong-dan\"]] }, village: "
            + "{ max_people: 3, pairs: [] } }  # s.yaml:7"))
      let again = try Scenario.load(folder.write("r.yaml", text))
      #expect(
        again.titles?.levels.mapValues { $0.pairs?.list.map(\.pair) }
          == scenario.titles?.levels.mapValues { $0.pairs?.list.map(\.pair) })
      #expect(
        again.titles?.levels[.commune]?.maxPeople?.value
          == scenario.titles?.levels[.commune]?.maxPeople?.value)
      let lines = { (yaml: String) in
        yaml.split(separator: "\n").first { $0.hasPrefix("  titles:") }?.prefix { $0 != "#" }
      }
      #expect(lines(again.resolvedYAML()) == lines(text))
    }
  }

  @Test("An empty request is kept as one")
  func empty() throws {
    for value in ["{ commune: {} }", "{}"] {
      try ScenarioFolder.with("staffing: { titles: \(value) }\n") { path in
        let text = try Scenario.load(path).resolvedYAML()
        #expect(text.contains("  titles: \(value)  # s.yaml:5"))
      }
    }
  }

  @Test("It is inherited, and its list of pairs changes by add and remove")
  func inherited() throws {
    let child =
      "extends: base.yaml\nstaffing: { titles: { commune: { max_people: 8, pairs: { add: "
      + "[[pho-quan-su, truyen-thanh]], remove: [[pho-phu-nu, pho-nong-dan]] } } } }\n"
    let files = ["base.yaml": ScenarioFolder.head + Self.full, "s.yaml": child]
    try ScenarioFolder.withFiles(files) { folder in
      let titles = try #require(try Scenario.load(folder.path("s.yaml")).titles)
      #expect(titles.levels[.commune]?.maxPeople?.value == 8)
      #expect(titles.levels[.commune]?.minPeople?.value == 2)
      #expect(
        titles.levels[.commune]?.pairs?.list.map(\.pair) == [
          TitlePair("chu-thap-do", "pho-nong-dan"), TitlePair("pho-quan-su", "truyen-thanh"),
        ])
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let titles: String
    let expected: [String]
    let mend: String

    init(_ titles: String, _ expected: [String], mend: String = "") {
      (self.titles, self.expected, self.mend) = (titles, expected, mend)
    }

    var testDescription: String { titles }
  }

  static let cases = [
    Case(
      "{ commune: { max_poeple: 6 } }", ["s.yaml:5:34: unknown key “max_poeple”"],
      mend: "did you mean “max_people”?"),
    Case("{ xa: { max_people: 6 } }", ["s.yaml:5:23: unknown key “xa”"], mend: "commune, village"),
    Case("{ commune: { max_people: -1 } }", ["s.yaml:5:46: -1 is not between 0 and 1000"]),
    Case("{ commune: { max_people: 1001 } }", ["s.yaml:5:46: 1001 is not between 0 and 1000"]),
    Case(
      "{ commune: { max_people: 99999999999999999999 } }",
      ["s.yaml:5:46: 99999999999999999999 is not between 0 and 1000"]),
    Case("{ commune: { min_people: x } }", ["s.yaml:5:46: a whole number is expected, found “x”"]),
    Case(
      "{ village: { max_titles_per_person: 0 } }", ["s.yaml:5:57: 0 is not between 1 and 4"]),
    Case("[6]", ["s.yaml:5:21: a map of “key: value” is expected, found a list"]),
    Case("{ commune: 6 }", ["s.yaml:5:32: a map of “key: value” is expected, found “6”"]),
    Case("{ commune: { pairs: 6 } }", ["s.yaml:5:41: a list [ … ] is expected, found “6”"]),
    Case(
      "{ commune: { pairs: [[pho-phu-nu]] } }", ["s.yaml:5:42: a pair has two titles"],
      mend: "write [title, title]"),
    Case(
      "{ commune: { pairs: [[pho-phu-nu, [x]]] } }",
      ["s.yaml:5:55: a single value is expected, found a list"]),
    Case(
      "{ commune: { pairs: [[pho-phu-nu, pho-phu-nu]] } }",
      ["s.yaml:5:42: the title “pho-phu-nu” is paired with itself"]),
    Case(
      "{ commune: { pairs: [[pho-phu-nu, pho-mat-tran], [pho-mat-tran, pho-phu-nu]] } }",
      ["s.yaml:5:70: the pair “pho-mat-tran”, “pho-phu-nu” is repeated"], mend: "keep one"),
    Case(
      "{ commune: { pairs: [[pho-phu-nuu, truong-thon]] } }",
      [
        "s.yaml:5:43: there is no title “pho-phu-nuu”",
        "s.yaml:5:56: there is no title “truong-thon”",
      ], mend: "similar: pho-phu-nu"),
    Case(
      "{ village: { pairs: [[zzzzzzzz, truong-thon]] } }",
      ["s.yaml:5:43: there is no title “zzzzzzzz”"],
      mend: "the titles: bi-thu-chi-bo, truong-thon, truong-ban-mat-tran"),
  ]

  @Test("Each fault is told at its place", arguments: cases)
  func fault(of test: Case) throws {
    let report = try #require(
      try ScenarioFolder.report("staffing: { titles: \(test.titles) }\n"))
    #expect(report.kind == .badData)
    #expect(report.lines == test.expected)
    #expect(report.problems.arePlaced && report.problems.areWorded)
    if !test.mend.isEmpty {
      #expect(report.problems[0].mend?.en.contains(test.mend) == true, "\(report.problems[0])")
    }
  }

  @Test("Mutated requests never end the program", arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed &+ 50)
    let book = try RealLaw.book()
    try ScenarioFolder.withFiles([:]) { folder in
      let dataset = try PlanningCase.load(
        Scenario.load(folder.write("ok.yaml", ScenarioFolder.head))
      ).dataset
      for _ in 0..<80 {
        let text = Array(ScenarioFolder.head.utf8) + chance.mutated(Array(Self.full.utf8))
        try folder.write("s.yaml", bytes: text)
        let report = ProblemReport.of {
          let scenario = try Scenario.load(folder.path("s.yaml"))
          let found = try PlanningCase.resolve(scenario, dataset: dataset, book: book)
          // What was accepted is written so that it is accepted again.
          return try Scenario.load(
            folder.write("again.yaml", found.scenario.resolvedYAML()))
        }
        #expect(report?.problems.isEmpty != true)
        #expect(report?.problems.areWorded ?? true)
      }
    }
  }
}
