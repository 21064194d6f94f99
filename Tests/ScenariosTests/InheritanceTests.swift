import Foundation
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario inherits from one parent")
struct InheritanceTests {
  private let base =
    ScenarioFolder.head + """
      groups: { max_units: 4, discretion: forbidden }
      goals: [units_after, compactness]
      decisions:
        keep:
          - { units: ["00001"], evidence: a }
          - { units: ["00006"], evidence: b }

      """

  private func scenario(_ child: String) throws -> Scenario {
    try ScenarioFolder.withFiles(["base.yaml": base, "s.yaml": "extends: base.yaml\n" + child]) {
      try Scenario.load($0.path("s.yaml"))
    }
  }

  private func kept(_ child: String) throws -> [String] {
    try scenario(child).decisions.keep.map { $0.units.map(\.code).joined(separator: "+") }
  }

  @Test("Maps merge key by key")
  func maps() throws {
    let child = try scenario("groups: { max_units: 2 }\nlaw: { phase: 2026-2030 }\n")
    #expect(child.maxUnits == 2)
    #expect(child.discretion == .forbidden)
    #expect(child.phase == "2026-2030")
    #expect(child.asOf.description == "2023-10-01")
  }

  @Test("Scalars and lists replace; null puts the default back")
  func replacing() throws {
    let child = try scenario("title: Mới\ngoals: [units_changed]\ngroups: ~\n")
    #expect(child.title == "Mới")
    #expect(child.goals == [.unitsChanged])
    #expect(child.maxUnits == 5)
    #expect(try kept("decisions: { keep: [{ units: [\"00002\"] }] }\n") == ["00002"])
  }

  @Test("Lists change by add and remove")
  func lists() throws {
    #expect(
      try scenario("goals: { add: [units_changed] }\n").goals == [
        .unitsAfter, .compactness, .unitsChanged,
      ])
    #expect(try scenario("goals: { remove: [units_after] }\n").goals == [.compactness])
    #expect(
      try scenario("goals: { remove: [compactness], add: [officials_posts] }\n").goals
        == [.unitsAfter, .officialsPosts])
    let removed = "decisions: { keep: { remove: [{ evidence: a, units: [\"00001\"] }] } }\n"
    #expect(try kept(removed) == ["00006"])
    let added = "decisions: { keep: { add: [{ units: [\"00002\"] }] } }\n"
    #expect(try kept(added) == ["00001", "00006", "00002"])
  }

  @Test("Removing what is not there, or another change than add and remove, is refused")
  func badChange() throws {
    for (text, expected) in [
      (
        "goals: { remove: [units_changed] }\n",
        "s.yaml:2:19: the inherited list has no such item to remove"
      ),
      (
        "goals: { plus: [units_changed] }\n",
        "s.yaml:2:10: an inherited list changes by “add: […]” and “remove: […]” only"
      ),
      (
        "goals: { add: units_changed }\n",
        "s.yaml:2:10: an inherited list changes by “add: […]” and “remove: […]” only"
      ),
    ] {
      let report = try ScenarioFolder.withFiles(
        ["base.yaml": base, "s.yaml": "extends: base.yaml\n" + text]
      ) { folder in ProblemReport.of { try Scenario.load(folder.path("s.yaml")) } }
      #expect(report?.lines == [expected])
    }
  }

  @Test("A grandparent is inherited through the parent, each path from the file that states it")
  func grandparent() throws {
    let files = [
      "a/b/root.yaml": ScenarioFolder.head.replacing("dataset: data", with: "dataset: ../../data"),
      "a/middle.yaml": "extends: b/root.yaml\ntitle: Giữa\n",
      "c/s.yaml": "extends: ../a/middle.yaml\ndue: goal\n",
    ]
    try ScenarioFolder.withFiles(files) { folder in
      let planning = try ScenarioFolder.planningCase(folder.path("c/s.yaml"))
      #expect(planning.scenario.title == "Giữa")
      #expect(planning.scenario.due == .goal)
      #expect(planning.dataset.units.count == 7)
      #expect(
        planning.scenario.source.chain.map { ($0 as NSString).lastPathComponent }
          == ["s.yaml", "middle.yaml", "root.yaml"])
      #expect(planning.scenario.datasetPosition.description.hasSuffix("/a/b/root.yaml:3:10"))
    }
  }

  @Test("A path that the child states counts from the child, also when the parent states one")
  func overriddenPath() throws {
    let files = [
      "base/root.yaml": ScenarioFolder.head, "s.yaml": "extends: base/root.yaml\ndataset: data\n",
    ]
    try ScenarioFolder.withFiles(files) { folder in
      let planning = try ScenarioFolder.planningCase(folder.path("s.yaml"))
      #expect(planning.dataset.units.count == 7)
    }
  }

  @Test("A circle of files is refused where it closes")
  func circle() throws {
    let files = [
      "s.yaml": "extends: t.yaml\n", "t.yaml": "title: x\nextends: sub/../s.yaml\n", "sub/x": "",
    ]
    try ScenarioFolder.withFiles(files) { folder in
      let report = try #require(ProblemReport.of { try Scenario.load(folder.path("s.yaml")) })
      #expect(report.kind == .badData)
      #expect(report.problems.map(\.position.description) == [folder.path("t.yaml") + ":2:10"])
      #expect(report.problems[0].what.en.hasPrefix("“extends” goes in a circle: "))
      #expect(report.problems.areMendable)
    }
    let own = try ScenarioFolder.withFiles(["s.yaml": "extends: s.yaml\n"]) { folder in
      ProblemReport.of { try Scenario.load(folder.path("s.yaml")) }
    }
    #expect(own?.problems.first?.position.line == 1)
  }

  @Test("A missing parent is told where it is named; a folder is no parent")
  func missing() throws {
    try ScenarioFolder.withFiles([
      "s.yaml": "title: x\nextends: none.yaml\n", "t.yaml": "extends: data\n",
    ]) { folder in
      let report = try #require(ProblemReport.of { try Scenario.load(folder.path("s.yaml")) })
      #expect(report.kind == .noInput)
      #expect(
        report.lines == [
          "s.yaml:2:10: cannot inherit “\(folder.path("none.yaml"))”: there is no such file"
        ])
      #expect(report.problems.areMendable)
      let other = try #require(ProblemReport.of { try Scenario.load(folder.path("t.yaml")) })
      #expect(other.lines.first?.hasSuffix("this is a folder, a file is expected") == true)
    }
  }

  @Test("A scenario that is missing itself is told by its path")
  func missingScenario() throws {
    try TemporaryFolder.with { folder in
      let report = try #require(ProblemReport.of { try Scenario.load(folder.path("s.yaml")) })
      #expect(report.kind == .noInput && report.lines == ["s.yaml: there is no such file"])
    }
  }

  @Test("A problem in the parent is told in the parent's file")
  func problemInParent() throws {
    let files = [
      "base.yaml": ScenarioFolder.head + "due: maybe\n", "s.yaml": "extends: base.yaml\n",
    ]
    let report = try ScenarioFolder.withFiles(files) { folder in
      ProblemReport.of { try Scenario.load(folder.path("s.yaml")) }
    }
    #expect(report?.lines == ["base.yaml:5:6: the value “maybe” is not allowed"])
  }
}
