import TestSupport
import Testing

@Suite("A bad scenario is told with its place, what is wrong and what is allowed")
struct BadScenarioTests {
  /// What is wrong; the keys below those of the small town, which end on line 5; the place; what
  /// the message says is wrong; what it says of mending.
  static let cases: [[String]] = [
    ["unknown key", "titel: x", "s.yaml:5:1", "unknown key “titel”", "did you mean “title”?"],
    [
      "unknown key inside", "groups: { max_unit: 5 }", "s.yaml:5:11", "unknown key “max_unit”",
      "max_units",
    ],
    ["repeated key", "due: goal\ndue: required", "s.yaml:6:1", "“due” is repeated", "keep one"],
    ["wrong type", "groups: [5]", "s.yaml:5:9", "a map of “key: value” is expected", "a list"],
    ["wrong number", "groups: { max_units: many }", "s.yaml:5:22", "a whole number", "“many”"],
    [
      "number too large", "groups: { max_units: 99 }", "s.yaml:5:22", "99 is not between",
      "1 and 8",
    ],
    ["wrong word", "due: maybe", "s.yaml:5:6", "“maybe” is not allowed", "required, goal"],
    [
      "unquoted code", "decisions:\n  keep: [{ units: [00004], ground: \"3.1.b\" }]", "s.yaml:6:20",
      "leading zeros are lost", "write “\"00004\"”",
    ],
    [
      "unknown unit", "decisions:\n  join: [{ units: [\"00001\", \"0002\"] }]", "s.yaml:6:29",
      "no unit “0002”", "00002 Phường Bình",
    ],
    [
      "unknown unit by its name",
      "decisions: { separate: [{ units: [\"phuong An\", \"00002\"] }] }",
      "s.yaml:5:35", "no unit “phuong An”", "00001 Phường An",
    ],
    [
      "join and separate",
      "decisions:\n  join: [{ units: [\"00001\", \"00002\"] }]\n"
        + "  separate: [{ units: [\"00001\", \"00002\"] }]",
      "s.yaml:6:10", "contradict: 00001 Phường An and 00002 Phường Bình", "remove one",
    ],
    [
      "join and keep",
      "decisions:\n  join: [{ units: [\"00001\", \"00002\"] }]\n"
        + "  keep: [{ units: [\"00001\"], ground: \"3.1.a\" }]",
      "s.yaml:6:10", "is to join and to be kept", "remove one",
    ],
    [
      "join across districts", "decisions: { join: [{ units: [\"00003\", \"00004\"] }] }",
      "s.yaml:5:21",
      "crosses district lines (Quận Một, Huyện Hai)", "across_districts: never",
    ],
    [
      "join of units that do not touch", "decisions: { join: [{ units: [\"00001\", \"00003\"] }] }",
      "s.yaml:5:21", "not contiguous: 00001 Phường An", "add the unit between",
    ],
    [
      "unknown ground", "decisions: { keep: [{ units: [\"00001\"], ground: \"9.z\" }] }",
      "s.yaml:5:49",
      "“9.z” is not a ground", "3.1.b",
    ],
    [
      "unknown district", "scope: { districts: [\"004\"] }", "s.yaml:5:22", "no district “004”",
      "00",
    ],
    ["unknown goal", "goals: [unit_after]", "s.yaml:5:9", "“unit_after” is not", "units_after"],
    ["no YAML", "goals: [", "s.yaml:6:1", "not valid YAML", "check commas"],
    [
      "missing parent", "extends: none.yaml", "s.yaml:5:10", "no such file",
      "the folder of this file",
    ],
    [
      "parent is a folder", "extends: data", "s.yaml:5:10", "this is a folder",
      "folder of this file",
    ],
    ["its own parent", "extends: ./s.yaml", "s.yaml:5:10", "goes in a circle", "remove “extends”"],
    [
      "limit of a year outside the calendar", "limits: { mergers_per_year: { 2026: 3 } }",
      "s.yaml:5:31", "the year 2026 is not in the calendar", "2023, 2024, 2025",
    ],
    [
      "contradictory limit", "limits: { units_after: { at_least: 9, at_most: 8 } }", "s.yaml:5:24",
      "no number is both at least 9 and at most 8", "change one of the two",
    ],
    [
      "regime without figures on the day", "staffing: { effect: 2023-07-31 }", "s.yaml:5:21",
      "“regimes.decree-33-2023” has no value on 2023-07-31", "in force from 2023-08-01",
    ],
    [
      "roadmap too long", "staffing: { roadmap: { years: 6 } }", "s.yaml:5:31",
      "longer than the 5 years of the law (NQ35 Đ11.3)", "state 1 to 5",
    ],
    [
      "cap without a capped regime", "staffing: { people_cap: 7 }", "s.yaml:5:25",
      "no regime of the scenario has a cap on people", "hanoi-de-an-21",
    ],
  ]

  @Test("Each fault, in a line of its own", arguments: cases)
  func fault(parts: [String]) throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(keys: parts[1] + "\n", in: folder)
      let missing = ["missing parent", "parent is a folder"].contains(parts[0])
      for command in ["run", "check"] {
        let out = command == "run" ? ["--out", folder.path("out")] : []
        let run = try Sapxep.run([command, scenario] + out)
        run.expectRefusal(missing ? 66 : 65, saying: [parts[2] + ": error: ", parts[3], parts[4]])
      }
      let vietnamese = try Sapxep.run(["due", scenario], locale: .vietnamese)
      #expect(vietnamese.err.contains(parts[2] + ": lỗi: "))
      #expect(!vietnamese.err.contains(parts[3]) || parts[0] == "unknown goal")
      #expect(try FolderContent.names(folder.path) == ["data", "s.yaml"])
    }
  }

  @Test("A circle of three files names the way round")
  func circle() throws {
    try TemporaryFolder.with { folder in
      try folder.write("a.yaml", "extends: b.yaml\n")
      try folder.write("b.yaml", "format: 1\nextends: c/c.yaml\n")
      try folder.write("c/c.yaml", "extends: ../a.yaml\n")
      try Sapxep.run(["run", "a.yaml"], in: folder.path).expectRefusal(
        65, saying: ["c/c.yaml:1:10: error: ", "a.yaml → b.yaml → c/c.yaml"])
    }
  }

  @Test("A dataset folder that is missing is told where the scenario names it")
  func missingDataset() throws {
    try TemporaryFolder.with { folder in
      let scenario = try folder.write("s.yaml", SmallTown.scenario)
      try Sapxep.run("run", scenario).expectRefusal(
        66, saying: ["s.yaml:3:10: error: ", "data", "paths in a scenario count from"])
    }
  }

  @Test("A path of the command line is not explained by how scenarios count theirs")
  func missingOnCommandLine() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let none = folder.path("none")
      for arguments in [
        ["run", none], ["run", scenario, "--dataset", none], ["run", scenario, "--law", none],
        ["assess", scenario, "--plan", none], ["dataset", "check", none],
      ] {
        let run = try Sapxep.run(arguments)
        run.expectRefusal(66, saying: ["none: error: ", "→ check the path\n"])
      }
    }
  }

  @Test("All faults of a file are told at once")
  func allAtOnce() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(
        keys: "due: maybe\ngoals: [x]\nsize: 5\ngroups: { max_units: 0 }\n", in: folder)
      try Sapxep.run("run", scenario).expectRefusal(
        65, saying: ["s.yaml:5:6:", "s.yaml:6:9:", "s.yaml:7:1:", "s.yaml:8:22:"])
    }
  }
}
