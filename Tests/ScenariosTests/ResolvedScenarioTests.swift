import Foundation
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("The resolved scenario is one flat text that says the same")
struct ResolvedScenarioTests {
  private static let rich = """
    title: "Thử: # \\"lạ\\" \\\\ \\t\\u0007 \\u2028 '{[&*' "
    scope: { districts: ["002", "001"] }
    groups: { max_units: 3, fallbacks: justified }
    decisions:
      keep:
        - { units: ["00006"], ground: "3.1.b", evidence: "dòng một\\ndòng hai" }
        - { units: ["00003"] }
      join: [{ units: ["00002", "00001"], year: 2024, why: "- gần: nhau", kind: phuong, further_joining: { factor: "a: b", why: "#c" } }]
      separate: [{ units: ["00004", "00006"], why: 'x' }]
      name: [{ members: ["00001", "00002"], name: "yes", seat: "00001" }]
    search: { work_limit: 77, seconds_limit: 3, threads: 9 }

    """

  @Test("Read again it is the same scenario, and its text no longer changes")
  func roundTrip() throws {
    let files = ["base.yaml": ScenarioFolder.head, "s.yaml": "extends: base.yaml\n" + Self.rich]
    try ScenarioFolder.withFiles(files) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      let text = scenario.resolvedYAML()
      let again = try Scenario.load(folder.write("resolved.yaml", text))
      #expect(again.content == scenario.content)
      #expect(again.datasetStated == "data")
      let second = try Scenario.load(folder.write("second.yaml", again.resolvedYAML()))
      #expect(second.content == scenario.content)
      #expect(Self.withoutOrigins(second.resolvedYAML()) == Self.withoutOrigins(text))
    }
  }

  /// The text without its comments.
  private static func withoutOrigins(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      line.range(of: "  # ", options: .backwards).map { String(line[..<$0.lowerBound]) }
        ?? String(line)
    }
  }

  @Test("Random scenarios come back the same", arguments: 0..<8)
  func property(seed: UInt64) throws {
    var chance = SeededChance(seed)
    try ScenarioFolder.withFiles([:]) { folder in
      for _ in 0..<20 {
        let text = ScenarioFolder.head + RandomScenario.text(using: &chance)
        let scenario = try Scenario.load(folder.write("s.yaml", text))
        let again = try Scenario.load(folder.write("r.yaml", scenario.resolvedYAML()))
        #expect(again.content == scenario.content)
      }
    }
  }

  @Test("Every key stands in it, with the file and line it comes from or “default”")
  func golden() throws {
    let files = [
      "base/b.yaml":
        "format: 1\ntitle: Gốc\ndataset: ../data/\nlaw: { as_of: 2023-10-01, phase: 2023-2025 }\n",
      "s.yaml":
        "extends: base/b.yaml\ngroups: { max_units: 3 }\ndecisions:\n  keep: [{ units: [\"00001\"] }]\n"
        + "limits: { units_after: { at_most: 6 }, annual_saving: { at_least: 1_000 } }\n"
        + "staffing:\n  compare: [hanoi-de-an-21]\n  people_cap: 8\n"
        + "  roadmap: { yearly_budget: [5, 0], years: 3 }\n",
    ]
    let golden = try TextFile.read(Repository.path("Tests/ScenariosTests/resolved.golden.yaml"))
      .text
    try ScenarioFolder.withFiles(files) { folder in
      let text = try Scenario.load(folder.path("s.yaml")).resolvedYAML()
      #expect(text == golden)
    }
  }

  @Test("The text is the same however the path is written and wherever the folder lies")
  func places() throws {
    let files = [
      "in/s.yaml": "extends: ./sub//b.yaml\n", "in/sub/b.yaml": "extends: ../../c.yaml\ntitle: B\n",
      "c.yaml": ScenarioFolder.head,
    ]
    func text(_ path: (TemporaryFolder) -> String) throws -> String {
      try ScenarioFolder.withFiles(files) { try Scenario.load(path($0)).resolvedYAML() }
    }
    let plain = try text { $0.path("in/s.yaml") }
    #expect(plain.contains("title: \"B\"  # ./sub//b.yaml:2"))
    #expect(plain.contains("as_of: 2023-10-01  # ./sub//../../c.yaml:4"))
    #expect(try text { $0.path("in//s.yaml") } == plain)
    #expect(try text { $0.path("in/./s.yaml") } == plain)
    #expect(try text { $0.path("in/../in/s.yaml") } == plain)
    #expect(try text { relative($0.path("in/s.yaml")) } == plain)
    #expect(try text { relative($0.path + "/./in/s.yaml") } == plain)
  }

  /// The path from the current directory, which stays what it is.
  private func relative(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath.split(separator: "/").count
    return String(repeating: "../", count: here) + path.dropFirst()
  }

  @Test("A file name with a line break cannot end the comment it stands in")
  func strangeName() throws {
    let name = "b\n title: x # \u{7}.yaml"
    let files = [
      name: ScenarioFolder.head, "s.yaml": "extends: \"b\\n title: x # \\u0007.yaml\"\n",
    ]
    try ScenarioFolder.withFiles(files) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      let again = try Scenario.load(folder.write("r.yaml", scenario.resolvedYAML()))
      #expect(again.content == scenario.content)
    }
  }

  @Test("Threads and folders are left out: they do not change the answer")
  func leftOut() throws {
    try ScenarioFolder.with("search: { threads: 7 }\n") { path in
      let text = try Scenario.load(path).resolvedYAML()
      #expect(!text.contains("threads"))
      #expect(!text.contains(Repository.root))
    }
  }
}
