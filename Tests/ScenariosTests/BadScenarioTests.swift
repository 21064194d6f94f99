import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A bad scenario is refused with places and mends")
struct BadScenarioTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: [String]
    /// A part of the first mend.
    let mend: String

    init(_ text: String, _ expected: [String], mend: String = "") {
      (testDescription, self.text, self.expected, self.mend) = (text, text, expected, mend)
    }
  }

  static let keys = [
    Case("duee: goal\n", ["s.yaml:5:1: unknown key “duee”"], mend: "did you mean “due”?"),
    Case(
      "groups: { max_unit: 3 }\n", ["s.yaml:5:11: unknown key “max_unit”"],
      mend: "did you mean “max_units”?"),
    Case(
      "due: goal\ndue: goal\n", ["s.yaml:6:1: the key “due” is repeated (first at 5:1)"],
      mend: "keep one"),
    Case(
      "groups: { max_units: 3, max_units: 4 }\n",
      ["s.yaml:5:25: the key “max_units” is repeated (first at 5:11)"]),
    Case("groups: 5\n", ["s.yaml:5:9: a map of “key: value” is expected, found “5”"]),
    Case(
      "groups: { max_units: many }\n", ["s.yaml:5:22: a whole number is expected, found “many”"]),
    Case("groups: { max_units: 0 }\n", ["s.yaml:5:22: 0 is not between 1 and 8"]),
    Case(
      "groups: { discretion: allow }\n", ["s.yaml:5:23: the value “allow” is not allowed"],
      mend: "did you mean “allowed”? allowed values: allowed, forbidden"),
    Case(
      "scope: { level: village }\n", ["s.yaml:5:17: the value “village” is not allowed"],
      mend: "allowed values: commune, district, both"),
    Case(
      "scope: { districts: [] }\n", ["s.yaml:5:21: the list of districts is empty"],
      mend: "write “all” or codes"),
    Case(
      "scope: { districts: [001] }\n",
      ["s.yaml:5:22: the code 001 must be quoted, or its leading zeros are lost"],
      mend: "write “\"001\"”"),
    Case("goals: []\n", ["s.yaml:5:8: there is no goal"], mend: "goals: unresolved_due, "),
    Case(
      "goals: [unit_after]\n", ["s.yaml:5:9: the value “unit_after” is not allowed"],
      mend: "did you mean “units_after”?"),
    Case(
      "goals: [units_after, units_after]\n", ["s.yaml:5:22: the goal “units_after” is repeated"],
      mend: "keep one"),
    Case(
      "staffing: { regime: decree-34 }\n", ["s.yaml:5:21: the value “decree-34” is not allowed"],
      mend: "allowed values: decree-33-2023"),
    Case("search: { threads: 0 }\n", ["s.yaml:5:20: 0 is not between 1 and 64"]),
    Case(
      "decisions: { keep: \"00001\" }\n", ["s.yaml:5:20: a list [ … ] is expected, found “00001”"]),
    Case(
      "decisions: { merge: [] }\n", ["s.yaml:5:14: unknown key “merge”"],
      mend: "allowed keys: keep, join, separate, name"),
    Case(
      "decisions: { name: [{ members: [\"00001\", \"00002\"], name: \" \" }] }\n",
      ["s.yaml:5:58: this text is blank"], mend: "write what it says"),
    Case(
      "a: &x 1\n", ["s.yaml:5:4: YAML anchors (&, *) are not accepted"], mend: "write the value out"
    ),
  ]

  static let codes = [
    Case(
      "decisions: { keep: [{ units: [00001] }] }\n",
      ["s.yaml:5:31: the code 00001 must be quoted, or its leading zeros are lost"],
      mend: "write “\"00001\"”"),
    Case(
      "decisions: { keep: [{ units: [\"00009\"] }] }\n",
      ["s.yaml:5:31: the dataset has no unit “00009”"], mend: "similar: 00001 Phường An; "),
    Case(
      "decisions: { keep: [{ units: [\"3\"] }] }\n", ["s.yaml:5:31: the dataset has no unit “3”"],
      mend: "similar: 00003 Phường Cam"),
    Case(
      "decisions: { keep: [{ units: [Phuong Binh] }] }\n",
      ["s.yaml:5:31: the dataset has no unit “Phuong Binh”"], mend: "similar: 00002 Phường Bình"),
    Case(
      "decisions: { keep: [{ units: [nowhere-at-all] }] }\n",
      ["s.yaml:5:31: the dataset has no unit “nowhere-at-all”"], mend: "use a code of units.csv"),
    Case(
      "scope: { districts: [\"1\"] }\n", ["s.yaml:5:22: there is no district “1”"],
      mend: "did you mean “001”?"),
    Case("decisions: { keep: [{ units: [] }] }\n", ["s.yaml:5:30: at least 1 units are needed"]),
    Case(
      "decisions: { join: [{ units: [\"00001\"] }] }\n",
      ["s.yaml:5:30: at least 2 units are needed"]),
    Case(
      "decisions: { join: [{ units: [\"00001\", \"00001\"] }] }\n",
      ["s.yaml:5:40: the code “00001” is repeated"], mend: "keep one"),
    Case("decisions: { join: [{ year: 2024 }] }\n", ["s.yaml:5:21: the key “units” is missing"]),
    Case(
      "scope: { districts: [\"001\"] }\ndecisions: { keep: [{ units: [\"00004\"] }] }\n",
      ["s.yaml:6:31: 00004 Xã Đông is in Huyện Hai, outside the scope"], mend: "add its district"),
  ]

  static let contradictions = [
    Case(
      "decisions:\n  join: [{ units: [\"00001\", \"00002\"] }]\n  separate: [{ units: [\"00002\", \"00001\"] }]\n",
      ["s.yaml:6:10: “join” and “separate” contradict: 00001 Phường An and 00002 Phường Bình"],
      mend: "remove one"),
    Case(
      "decisions:\n  join: [{ units: [\"00001\", \"00002\"] }, { units: [\"00002\", \"00003\"] }]\n  separate: [{ units: [\"00001\", \"00003\"] }]\n",
      ["s.yaml:6:41: “join” and “separate” contradict: 00001 Phường An and 00003 Phường Cam"],
      mend: "remove one"),
    Case(
      "decisions:\n  keep: [{ units: [\"00001\"] }]\n  join: [{ units: [\"00001\", \"00002\"] }]\n",
      ["s.yaml:7:10: 00001 Phường An is to join and to be kept"], mend: "remove one"),
    Case(
      "decisions: { keep: [{ units: [\"00001\"] }, { units: [\"00001\"] }] }\n",
      ["s.yaml:5:43: 00001 Phường An is already kept at"], mend: "keep one"),
    Case(
      "decisions: { join: [{ units: [\"00003\", \"00004\"] }] }\n",
      [
        "s.yaml:5:21: “join” crosses district lines (Quận Một, Huyện Hai): 00003 Phường Cam, 00004 Xã Đông"
      ], mend: "across_districts: never"),
    Case(
      "decisions: { join: [{ units: [\"00001\", \"00003\"] }] }\n",
      ["s.yaml:5:21: “join” is not contiguous: 00001 Phường An do not touch 00003 Phường Cam"],
      mend: "add the unit between"),
    Case(
      "groups: { max_units: 2 }\ndecisions: { join: [{ units: [\"00001\", \"00002\", \"00003\"] }] }\n",
      ["s.yaml:6:21: “join” needs 3 units in one group, max_units is 2"], mend: "raise max_units"),
    Case(
      "decisions: { join: [{ units: [\"00004\", \"00005\"], kind: phuong }] }\n",
      ["s.yaml:5:21: a result in Huyện Hai cannot be a ward"], mend: "use kind: xa or thi_tran"),
    Case(
      "decisions: { join: [{ units: [\"00004\", \"00005\"], year: 2019 }] }\n",
      ["s.yaml:5:56: 2019 is not between 2023 and 2030"]),
    Case(
      "decisions: { name: [{ members: [\"00001\", \"00002\"], name: A, seat: \"00003\" }] }\n",
      ["s.yaml:5:67: the seat “00003” is not one of the members"], mend: "use one of: 00001, 00002"),
    Case(
      "decisions: { name: [{ members: [\"00001\", \"00002\"], name: A }, { members: [\"00002\", \"00001\"], name: B }] }\n",
      ["s.yaml:5:63: the group 00001 Phường An, 00002 Phường Bình already has the name “A”"],
      mend: "keep one"),
    Case(
      "decisions: { name: [{ members: [\"00001\", \"00002\"] }] }\n",
      ["s.yaml:5:21: the key “name” is missing"]),
    Case(
      "decisions: { join: [{ units: [\"00001\", \"00002\"], further_joining: { factor: x } }] }\n",
      ["s.yaml:5:67: the key “why” is missing"]),
    Case(
      "decisions: { keep: [{ units: [\"00001\"], ground: \"3.9\" }] }\n",
      ["s.yaml:5:49: “3.9” is not a ground of Article 3 in the phase 2023-2025"],
      mend: "3.1.a isolated"),
    Case(
      "decisions: { keep: [{ units: [\"00001\"], ground: \"3.3\" }] }\n",
      ["s.yaml:5:49: “3.3” is not a ground of Article 3 in the phase 2023-2025"]),
    Case(
      "decisions: { keep: [{ units: [\"00001\"], ground: \"3\" }] }\n",
      ["s.yaml:5:49: the ground “3” is only for rebuilding an adopted plan"],
      mend: "state “inferred_from”"),
    Case(
      "decisions: { keep: [{ units: [\"00001\"], ground: \"3.1.d\" }] }\n",
      ["s.yaml:5:49: ground 3.1.d is for rural units, 00001 Phường An is urban"],
      mend: "state another point"),
  ]

  @Test("Each fault is told at its place", arguments: keys + codes + contradictions)
  func fault(of test: Case) throws {
    let report = try #require(try ScenarioFolder.report(test.text))
    #expect(report.kind == .badData)
    #expect(report.problems.count == test.expected.count)
    for (line, expected) in zip(report.lines, test.expected) {
      #expect(line.hasPrefix(expected), "\(line)")
    }
    #expect(report.problems.arePlaced && report.problems.areWorded)
    if !test.mend.isEmpty {
      #expect(report.problems[0].mend?.en.contains(test.mend) == true, "\(report.problems[0])")
    }
  }

  @Test("A ground that is inferred from a resolution may be the bare Article")
  func inferred() throws {
    let text =
      "decisions: { keep: [{ units: [\"00001\"], ground: \"3\", inferred_from: NQ 1286 }] }\n"
    #expect(try ScenarioFolder.report(text) == nil)
  }

  @Test("All problems of a scenario are told together")
  func together() throws {
    let report = try ScenarioFolder.report(
      "duee: x\ngroups: { max_units: 99 }\ngoals: [x]\ndue: y\n")
    #expect(
      report?.lines.sorted() == [
        "s.yaml:5:1: unknown key “duee”", "s.yaml:6:22: 99 is not between 1 and 8",
        "s.yaml:7:9: the value “x” is not allowed", "s.yaml:8:6: the value “y” is not allowed",
      ])
  }

  @Test("Mutated scenarios never end the program", arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let text = ScenarioFolder.head + Self.contradictions[0].text + "goals: [units_after]\n"
    let book = try RealLaw.book()
    try ScenarioFolder.withFiles([:]) { folder in
      let dataset = try Dataset.load(folder: folder.path("data"))
      for _ in 0..<80 {
        try folder.write("s.yaml", bytes: chance.mutated(Array(text.utf8)))
        let report = ProblemReport.of {
          let scenario = try Scenario.load(folder.path("s.yaml"))
          return try PlanningCase.resolve(scenario, dataset: dataset, book: book)
        }
        #expect(report?.problems.isEmpty != true)
        #expect(report?.problems.areWorded ?? true)
      }
    }
  }
}
