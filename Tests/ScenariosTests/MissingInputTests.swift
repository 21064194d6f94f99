import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("What a scenario needs and does not find is told where the scenario asks for it")
struct MissingInputTests {
  private func report(_ text: String) throws -> ProblemReport {
    try ScenarioFolder.withFiles(["s.yaml": text]) { folder in
      try #require(ProblemReport.of { try ScenarioFolder.planningCase(folder.path("s.yaml")) })
    }
  }

  @Test("A dataset folder that is not there")
  func dataset() throws {
    let report = try report(ScenarioFolder.head.replacing("dataset: data", with: "dataset: dta"))
    #expect(report.kind == .noInput)
    #expect(report.lines.count == 1)
    #expect(report.lines[0].hasPrefix("s.yaml:3:10: “"))
    #expect(report.lines[0].hasSuffix("/dta”: there is no such dataset folder"))
    #expect(report.problems.areMendable)
  }

  @Test("A table that is not there is named")
  func table() throws {
    let text = ScenarioFolder.head.replacing("dataset: data", with: "dataset: other")
    var small = SmallDataset()
    small.files["units.csv"] = nil
    let report = try TemporaryFolder.with { folder in
      for (name, content) in small.files { try folder.write("other/" + name, content) }
      try folder.write("s.yaml", text)
      return try #require(
        ProblemReport.of { try ScenarioFolder.planningCase(folder.path("s.yaml")) })
    }
    #expect(report.lines.count == 1)
    #expect(report.lines[0].hasPrefix("s.yaml:3:10: “"))
    #expect(report.lines[0].hasSuffix("/other/units.csv”: there is no such file"))
  }

  @Test("A law folder that is not there")
  func law() throws {
    let report = try report(
      "format: 1\ntitle: x\ndataset: data\nlaw: { folder: none, as_of: 2023-10-01, phase: 2023-2025 }\n"
    )
    #expect(report.kind == .noInput)
    #expect(report.lines.count == 1)
    #expect(report.lines[0].hasPrefix("s.yaml:4:16: “"))
    #expect(report.lines[0].hasSuffix("/none”: there is no such law folder"))
  }

  @Test(
    "A day without law, or an unknown phase, is told at its place",
    arguments: [
      (
        "2023-10-01", "2023-07-18",
        "“phases.2023-2025” has no value on 2023-07-18: in force from 2023-07-19"
      ),
      (
        "2023-10-01", "2025-04-15",
        "“phases.2023-2025” has no value on 2025-04-15: repealed from 2025-04-15"
      ),
      ("2023-10-01", "2023-10-32", "a day written as 2023-10-01 is expected, found “2023-10-32”"),
      ("2023-2025", "2023-2026", "the value “2023-2026” is not allowed"),
    ])
  func noLaw(old: String, new: String, expected: String) throws {
    let report = try report(ScenarioFolder.head.replacing(old, with: new))
    #expect(report.problems.map(\.what.en) == [expected])
    #expect(report.problems.arePlaced)
    #expect(report.problems[0].position.line == 4)
  }

  @Test("An empty scenario lacks what every scenario needs", arguments: ["", "# nothing\n"])
  func empty(text: String) throws {
    #expect(
      try report(text).lines
        == ["format", "title", "dataset", "law"].map {
          "s.yaml:1:1: the key “\($0)” is missing"
        })
  }

  @Test("A scenario that is a list or a word is no scenario", arguments: ["[1]\n", "hello\n"])
  func notAMap(text: String) throws {
    #expect(
      try report(text).lines.first?.hasPrefix("s.yaml:1:1: a map of “key: value” is expected")
        == true)
  }
}
