import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario says which units may be divided")
struct SplitRequestTests {
  /// Bình and Nam in two parts each; the figures of Nam's are not known.
  private static let parts = """
    unit,part,area_m2,population,touches
    00002,00002.1,500000,7000,00001 00002.2
    00002,00002.2,300000,5000,00003 00002.1
    00005,00005.1,,,00004
    00005,00005.2,,,00006

    """

  private func resolved(_ split: String, drawn: String? = nil) throws -> (
    planning: PlanningCase?, plan: DrawnPlan?, report: ProblemReport?
  ) {
    let files = [
      "s.yaml": ScenarioFolder.head + split, "data/parts.csv": Self.parts, "p.csv": drawn ?? "",
    ]
    return try ScenarioFolder.withFiles(files) { folder in
      var (planning, plan): (PlanningCase?, DrawnPlan?)
      let report = ProblemReport.of {
        planning = try ScenarioFolder.planningCase(folder.path("s.yaml"))
        if let planning, drawn != nil {
          plan = try DrawnPlan.read(folder.path("p.csv"), for: planning)
        }
      }
      return (planning, plan, report)
    }
  }

  private func report(_ split: String, drawn: String? = nil) throws -> [String] {
    let report = try #require(try resolved(split, drawn: drawn).report)
    #expect(report.problems.areMendable)
    return report.lines
  }

  @Test("Listed units may be divided; without the key none may")
  func units() throws {
    let text = "split: { units: [\"00005\", \"00002\"], unknown_figures: equal }\n"
    #expect(try resolved(text).planning?.splittable == [1, 4])
    #expect(try resolved("").planning?.splittable == [])
  }

  @Test("The resolved scenario repeats it and means the same; without it, it says nothing")
  func resolvedText() throws {
    let planning = try #require(try resolved("split: { units: [\"00002\"] }\n").planning)
    let text = planning.scenario.resolvedYAML()
    #expect(text.contains("split:\n  units: [\"00002\"]  # s.yaml:5\n"))
    #expect(text.contains("  unknown_figures: refuse  # default\n"))
    try TemporaryFolder.with { folder in
      let again = try Scenario.load(folder.write("r.yaml", text))
      #expect(again.split?.units.map(\.code) == ["00002"])
      #expect(again.split?.unknownFigures == .refuse)
    }
    #expect(try resolved("").planning?.scenario.resolvedYAML().contains("split") == false)
  }

  @Test(
    "Faults are told at their places",
    arguments: [
      (
        "split: { units: [\"00001\"] }\n",
        "s.yaml:5:18: 00001 Phường An has no parts in parts.csv of the dataset"
      ),
      (
        "split: { units: [\"00005\"] }\n",
        "s.yaml:5:18: 00005 Xã Nam: the figures of 00005.1, 00005.2 are not known"
      ),
      ("split: { units: [\"00099\"] }\n", "s.yaml:5:18: the dataset has no unit “00099”"),
      (
        "scope: { districts: [\"001\"] }\nsplit: { units: [\"00005\"], unknown_figures: equal }\n",
        "s.yaml:6:18: 00005 Xã Nam is in Huyện Hai, outside the scope"
      ),
    ])
  func faults(text: String, expected: String) throws {
    #expect(try report(text) == [expected])
  }

  // MARK: Drawn plans

  @Test("Without the key a receiver of named parts stays; with it it is a group with the part")
  func drawn() throws {
    let text = "group,code,part\nA,00001,\nA,00002,00002.1\nB,00003,\nB,00002,00002.2\n"
    let plain = try #require(try resolved("", drawn: text).plan)
    #expect(plain.mergers.isEmpty && plain.divided == [1: [0, 2]])
    #expect(plain.receivers == [0: [1], 2: [1]] && plain.received == [0: [0], 2: [1]])
    let split = try #require(try resolved("split: { units: [\"00002\"] }\n", drawn: text).plan)
    #expect(split.mergers.map(\.members) == [[0], [2]])
    #expect(split.mergers.map(\.parts) == [[0], [1]])
    #expect(split.divided.isEmpty && split.receivers.isEmpty)
  }

  @Test(
    "What is wrong with the parts of a drawn plan is told at its place",
    arguments: [
      (
        "A,00001,\nA,00002,00002.9\n",
        "p.csv:3:9: “00002.9” is not allowed in the column “part”"
      ),
      (
        "A,00001,\nA,00002,00002.1\n", "p.csv:3:3: the rest of this unit is missing: 00002.2"
      ),
      (
        "A,00001,\nA,00002,00002.1\nA,00002,00002.2\n",
        "p.csv:3:3: all parts of this unit are in one group"
      ),
      (
        "A,00001,\nA,00002,00002.1\nB,00003,\nB,00002,00002.1\nB,00002,00002.2\n",
        "p.csv:5:3: the part 00002.1 is already on another line"
      ),
      (
        "A,00001,\nA,00002,partial\n",
        "p.csv:3:3: the scenario lets this unit be divided: which part must be told"
      ),
      (
        "A,00002,00002.1\nB,00003,\nB,00002,00002.2\n",
        "p.csv:2:3: group “A” has parts only and no whole unit"
      ),
      (
        "A,00001,\nA,00002,00002.1\nA,00002,whole\nB,00003,\nB,00002,00002.2\n",
        "p.csv:3:3: this unit is both divided and merged whole (line 4)"
      ),
    ])
  func drawnFaults(rows: String, expected: String) throws {
    let found = try report("split: { units: [\"00002\"] }\n", drawn: "group,code,part\n" + rows)
    #expect(found.contains(expected), "\(found)")
  }
}
