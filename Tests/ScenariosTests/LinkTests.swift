import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("Links and groups across district lines in a scenario")
struct LinkTests {
  /// An and Cam do not touch, Bình and Cam do.
  private static let links = """
    links:
      add:    [{ units: ["00003", "00001"], kind: bridge, why: "cầu" }]
      remove: [{ units: ["00002", "00003"], why: "sông" }]

    """

  @Test("An added link touches without a boundary, a cut border does not; the dataset stays raw")
  func borders() throws {
    try ScenarioFolder.with(Self.links) { path in
      let planningCase = try ScenarioFolder.planningCase(path)
      #expect(planningCase.borders.shared(0, 2) == 0)
      #expect(planningCase.borders.shared(1, 2) == nil)
      #expect(planningCase.borders.shared(0, 1) == 7_000)
      #expect(planningCase.dataset.borders.shared(1, 2) == 6_505)
      #expect(planningCase.links.added.map(\.kind) == [.bridge])
      #expect(planningCase.links.removed.map(\.why) == ["sông"])
    }
  }

  @Test("A child scenario changes its parent's links as it changes any list")
  func inherited() throws {
    let files = [
      "base.yaml": ScenarioFolder.head + Self.links,
      "s.yaml": """
      extends: base.yaml
      links:
        add: { add: [{ units: ["00001", "00004"], kind: ferry, why: "phà" }] }
        remove: []

      """,
    ]
    try ScenarioFolder.withFiles(files) { folder in
      let links = try ScenarioFolder.planningCase(folder.path("s.yaml")).links
      #expect(links.added.map { [$0.a, $0.b] } == [[0, 2], [0, 3]])
      #expect(links.removed.isEmpty)
    }
  }

  @Test("They stand in the resolved scenario, which says the same when it is read again")
  func resolved() throws {
    let text = Self.links + "scope: { across_districts: priced }\ngoals: [units_after]\n"
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + text]) { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      let again = try Scenario.load(folder.write("r.yaml", scenario.resolvedYAML()))
      #expect(again.content == scenario.content)
      #expect(again.acrossDistricts == .priced && again.goals == [.unitsMoved, .unitsAfter])
      #expect(again.links.add.map(\.why) == ["cầu"])
    }
  }

  @Test(
    "Links that change nothing, or do not name two units, are refused where they stand",
    arguments: [
      (#"{ add: [{ units: ["00001", "00002"], kind: road, why: x }] }"#, "touch in the dataset"),
      (#"{ remove: [{ units: ["00001", "00003"], why: x }] }"#, "nothing to cut"),
      (
        #"{ add: [{ units: ["00001", "00003"], kind: road, why: x }, { units: ["00003", "00001"], kind: ferry, why: y }] }"#,
        "already at"
      ),
      (#"{ add: [{ units: ["00001"], kind: road, why: x }] }"#, "exactly two units"),
      (#"{ add: [{ units: ["00001", "00009"], kind: road, why: x }] }"#, "no unit"),
      (#"{ add: [{ units: ["00001", "00003"], kind: tunnel, why: x }] }"#, "bridge, ferry"),
      (#"{ add: [{ units: ["00001", "00003"], why: x }] }"#, "kind"),
      (#"{ add: [{ units: ["00001", "00003"], kind: road }] }"#, "why"),
      (#"{ cut: [] }"#, "unknown key"),
    ])
  func bad(value: String, word: String) throws {
    let report = try #require(try ScenarioFolder.report("links: \(value)\n"))
    #expect(report.problems.count == 1)
    let problem = try #require(report.problems.first)
    #expect(problem.position.line == 5 && problem.position.column != nil)
    let text = [problem.what.en, problem.mend?.en ?? ""].joined(separator: " ")
    #expect(text.contains(word), "\(text)")
  }

  @Test("A join may use an added link, and not a cut border")
  func joins() throws {
    let join = #"decisions: { join: [{ units: ["00001", "00003"] }] }"# + "\n"
    #expect(try ScenarioFolder.report(join)?.problems.count == 1)
    #expect(try ScenarioFolder.report(Self.links + join) == nil)
    let cut = #"decisions: { join: [{ units: ["00002", "00003"] }] }"# + "\n"
    #expect(try ScenarioFolder.report(cut) == nil)
    #expect(try ScenarioFolder.report(Self.links + cut)?.problems.count == 1)
  }

  @Test("A join over district lines needs a scenario that allows it")
  func crossing() throws {
    let join = #"decisions: { join: [{ units: ["00003", "00004"] }] }"# + "\n"
    let report = try #require(try ScenarioFolder.report(join))
    #expect(report.problems.first?.what.en.contains("crosses district lines") == true)
    for rule in ["allowed", "priced"] {
      #expect(try ScenarioFolder.report("scope: { across_districts: \(rule) }\n" + join) == nil)
    }
  }

  @Test("A ward cannot be decided where a rural district receives it")
  func kind() throws {
    // Hai, with 9,000 people, is the larger one and lies in a huyện; Cam, with 20,000, in a quận.
    let scope = "scope: { across_districts: allowed }\n"
    func name(_ codes: String) -> String {
      "decisions: { name: [{ members: [\(codes)], name: Mới, kind: phuong }] }\n"
    }
    #expect(try ScenarioFolder.report(scope + name(#""00003", "00004""#)) == nil)
    let report = try #require(try ScenarioFolder.report(scope + name(#""00006", "00007""#)))
    #expect(report.problems.first?.what.en.contains("Huyện Hai cannot be a ward") == true)
  }

  @Test(
    "Pricing puts the units that move after the due units, unless the goals name their place",
    arguments: [
      ("[unresolved_due, units_after]", [Goal.unresolvedDue, .unitsMoved, .unitsAfter]),
      ("[units_after, unresolved_due]", [.unitsAfter, .unresolvedDue, .unitsMoved]),
      ("[units_after]", [.unitsMoved, .unitsAfter]),
      ("[units_after, units_moved]", [.unitsAfter, .unitsMoved]),
    ])
  func pricing(stated: String, goals: [Goal]) throws {
    try ScenarioFolder.with("scope: { across_districts: priced }\ngoals: \(stated)\n") { path in
      let scenario = try Scenario.load(path)
      #expect(scenario.goals == goals)
    }
  }
}
