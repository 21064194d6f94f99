import Foundation
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("Rules of the district level are read strictly")
struct DistrictRulesTests {
  private static let rich = """
    scope: { level: both }
    districts:
      due: goal
      groups: { max_units: 2, discretion: forbidden, fallbacks: justified, without_due_unit: allowed }
      decisions:
        keep: [{ units: ["003"], ground: "3.1.c", evidence: "a: b" }]
        join: [{ units: ["001", "002"], year: 2024, why: "# lạ" }]
        name: [{ members: ["001", "002"], name: "Quận Mới", seat: "002", kind: quan }]
        move: [{ unit: "00004", to: "001", why: 'gần "hơn"' }]
      propose_moves: false
      goals: [units_after, compactness]

    """

  /// All that the district level asks for, without where it is written.
  private func content(_ scenario: Scenario) -> [String] {
    guard let rules = scenario.districtRules else { return [] }
    func codes(_ coded: [Scenario.Coded]) -> String { coded.map(\.code).joined(separator: " ") }
    let decisions = rules.decisions
    var lines = [
      scenario.level.rawValue, rules.due.rawValue, "\(rules.maxUnits)", rules.discretion.rawValue,
      rules.fallbacks.rawValue, rules.withoutDueUnit.rawValue, "\(rules.proposeMoves)",
      rules.goals.map(\.rawValue).joined(separator: " "),
    ]
    lines += decisions.keep.map {
      "keep \(codes($0.units)) \($0.ground?.code ?? "") \($0.evidence ?? "")"
    }
    lines += decisions.join.map { "join \(codes($0.units)) \($0.year ?? 0) \($0.why ?? "")" }
    lines += decisions.name.map {
      "name \(codes($0.members)) \($0.name) \($0.seat?.code ?? "") \($0.kind?.rawValue ?? "")"
    }
    lines += rules.moves.map { "move \($0.unit.code) \($0.to.code) \($0.why ?? "")" }
    return lines
  }

  @Test("The resolved scenario says the same of districts")
  func roundTrip() throws {
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + Self.rich]) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      #expect(
        content(scenario) == [
          "both", "goal", "2", "forbidden", "justified", "allowed", "false",
          "units_after compactness", "keep 003 3.1.c a: b", "join 001 002 2024 # lạ",
          "name 001 002 Quận Mới 002 quan", "move 00004 001 gần \"hơn\"",
        ])
      let again = try Scenario.load(folder.write("r.yaml", scenario.resolvedYAML()))
      #expect(content(again) == content(scenario))
    }
  }

  @Test("What a scenario does not say of districts has a default, which the resolved one states")
  func defaults() throws {
    try ScenarioFolder.with("scope: { level: district }\n") { path in
      let scenario = try Scenario.load(path)
      #expect(
        content(scenario) == [
          "district", "required", "3", "allowed", "presumed", "never", "true",
          "unresolved_due units_changed discretionary_results units_after people_affected "
            + "compactness",
        ])
      #expect(scenario.resolvedYAML().contains("  propose_moves: true  # default"))
    }
  }

  @Test("A scenario of communes resolves without a word of districts")
  func communesOnly() throws {
    try ScenarioFolder.with("") { path in
      let text = try Scenario.load(path).resolvedYAML()
      #expect(!text.contains("\ndistricts:") && text.contains("level: commune"))
    }
  }

  @Test("Districts and communes of decisions are found")
  func resolved() throws {
    try ScenarioFolder.with(Self.rich) { path in
      let planningCase = try ScenarioFolder.planningCase(path)
      let level = try #require(planningCase.districts)
      #expect(level.scope == [0, 1, 2])
      #expect(level.decisions.joinedSets == [[0, 1]])
      #expect(level.decisions.keep[2]?.ground == "3.1.c")
      #expect(level.moves.map { [$0.unit, $0.from, $0.to] } == [[3, 1, 0]])
      // The commune's 5 km² and 5,000 people are counted where it goes.
      #expect(level.dataset.units.map(\.area) == [12_300_000, 24_000_000, 5_600_000])
      #expect(level.dataset.units.map(\.population) == [46_000, 16_000, 6_000])
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: [String]
    let mend: String

    init(_ text: String, _ expected: String..., mend: String) {
      (testDescription, self.text, self.expected, self.mend) = (text, text, expected, mend)
    }
  }

  private static func decisions(_ text: String) -> String {
    "scope: { level: both }\ndistricts: { decisions: { \(text) } }\n"
  }

  static let faults = [
    Case(
      "districts: { due: goal }\n",
      "s.yaml:5:12: the scenario arranges communes only (scope.level: commune)",
      mend: "scope: { level: district }"),
    Case(
      "scope: { level: province }\n", "s.yaml:5:17: the value “province” is not allowed",
      mend: "allowed values: commune, district, both"),
    Case(
      "scope: { level: district }\ndecisions: { separate: [{ units: [\"00001\", \"00002\"] }] }\n",
      "s.yaml:6:12: the scenario arranges districts only", mend: "districts.decisions"),
    Case(
      "scope: { level: district }\nlimits: { units_after: 3 }\n",
      "s.yaml:6:9: the scenario arranges districts only", mend: "level: both"),
    Case(
      "scope: { level: district }\nsplit: { units: [\"00001\"] }\n",
      "s.yaml:6:8: the scenario arranges districts only", mend: "level: both"),
    Case(
      "scope: { level: both }\nlimits: { districts: { \"001\": { units_after: 3 } } }\n",
      "s.yaml:6:24: a limit on the district “001” cannot be set", mend: "limit the whole plan"),
    Case(
      "scope: { level: both }\ndistricts: { max_units: 2 }\n",
      "s.yaml:6:14: unknown key “max_units”", mend: "groups"),
    Case(
      "scope: { level: both }\ndistricts: { goals: [units_after, severance] }\n",
      "s.yaml:6:35: the goal “severance” does not exist for districts",
      mend: "unresolved_due, discretionary_results"),
    Case(
      decisions("keep: [{ units: [\"004\"] }]"), "s.yaml:6:44: the dataset has no unit “004”",
      mend: "similar: 001 Quận Một"),
    Case(
      "scope: { level: both, districts: [\"001\", \"002\"] }\n"
        + "districts: { decisions: { keep: [{ units: [\"003\"] }] } }\n",
      "s.yaml:6:44: 003 Thị xã Ba is outside the scope", mend: "add it to “scope”"),
    Case(
      decisions("join: [{ units: [\"001\", \"003\"] }]"),
      "s.yaml:6:34: “join” is not contiguous: 001 Quận Một do not touch 003 Thị xã Ba",
      mend: "add the unit between"),
    Case(
      decisions(
        "join: [{ units: [\"001\", \"002\"] }], separate: [{ units: [\"001\", \"002\"] }]"),
      "s.yaml:6:34: “join” and “separate” contradict", mend: "remove one"),
    Case(
      decisions("keep: [{ units: [\"001\"], ground: \"3.1.d\" }]"),
      "s.yaml:6:60: ground 3.1.d is for rural units, 001 Quận Một is urban",
      mend: "another point"),
    Case(
      decisions("name: [{ members: [\"001\", \"002\"], name: X, kind: phuong }]"),
      "s.yaml:6:76: the value “phuong” is not allowed", mend: "huyen, quan, thi_xa, thanh_pho"),
    Case(
      decisions("name: [{ members: [\"001\", \"002\"], name: X, kind: huyen }]"),
      "s.yaml:6:34: a result with Quận Một cannot be a rural district", mend: "kind: quan"),
    Case(
      decisions("move: [{ unit: \"00004\" }]"), "s.yaml:6:34: the key “to” is missing", mend: ""),
    Case(
      decisions("move: [{ unit: \"00004\", to: \"009\" }]"),
      "s.yaml:6:55: the dataset has no unit “009”", mend: "similar: 001 Quận Một"),
    Case(
      decisions("move: [{ unit: \"00004\", to: \"002\" }]"),
      "s.yaml:6:34: 00004 Xã Đông is already in Huyện Hai", mend: "remove the decision"),
    Case(
      decisions("move: [{ unit: \"00003\", to: \"002\" }]"),
      "s.yaml:6:34: 00003 Phường Cam is a ward, Huyện Hai a rural district", mend: "urban"),
    Case(
      decisions("move: [{ unit: \"00004\", to: \"001\" }, { unit: \"00004\", to: \"003\" }]"),
      "s.yaml:6:64: 00004 Xã Đông is already moved", mend: "keep one"),
    Case(
      decisions("move: [{ unit: \"00004\", to: \"003\" }]"),
      "s.yaml:6:34: 00004 Xã Đông does not touch Thị xã Ba", mend: "also move the unit between"),
    Case(
      decisions("move: [{ unit: \"00005\", to: \"001\" }]"),
      "s.yaml:6:34: moving 00005 Xã Nam leaves Huyện Hai in pieces",
      "s.yaml:6:34: 00005 Xã Nam does not touch Quận Một", mend: "also move what is cut off"),
    Case(
      decisions("move: [{ unit: \"00007\", to: \"001\" }]"),
      "s.yaml:6:34: moving 00007 Phường Sơn leaves Thị xã Ba without communes",
      "s.yaml:6:34: 00007 Phường Sơn does not touch Quận Một", mend: "keep one of its communes"),
  ]

  @Test("Each fault is told at its place", arguments: faults)
  func fault(of test: Case) throws {
    let report = try #require(try ScenarioFolder.report(test.text))
    #expect(report.kind == .badData)
    #expect(report.lines.count == test.expected.count, "\(report.lines)")
    for (line, expected) in zip(report.lines, test.expected) {
      #expect(line.hasPrefix(expected), "\(line)")
    }
    #expect(report.problems.arePlaced && report.problems.areWorded)
    if !test.mend.isEmpty {
      #expect(report.problems[0].mend?.en.contains(test.mend) == true, "\(report.problems[0])")
    }
  }

  @Test("Communes that move together may lie behind each other")
  func together() throws {
    let text = Self.decisions(
      "move: [{ unit: \"00005\", to: \"001\" }, { unit: \"00004\", to: \"001\" }]")
    #expect(try ScenarioFolder.report(text) == nil)
  }

  @Test("A district without communes needs figures of its own")
  func withoutCommunes() throws {
    try TemporaryFolder.with { folder in
      var dataset = SmallDataset()
      dataset.files["districts.csv"]? += "004,Huyện đảo Bốn,huyen,1\n"
      try dataset.write(in: folder)
      let path = try folder.write("s.yaml", ScenarioFolder.head + "scope: { level: district }\n")
      let report = ProblemReport.of { try ScenarioFolder.planningCase(path) }
      #expect(report?.lines.count == 1)
      #expect(report?.lines.first?.contains("004 Huyện đảo Bốn has no communes") == true)
    }
  }
}
