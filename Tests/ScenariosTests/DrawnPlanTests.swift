import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A plan drawn by hand is read from CSV")
struct DrawnPlanTests {
  private func read(_ text: String, scenario: String = "") throws -> (
    plan: DrawnPlan?, report: ProblemReport?
  ) {
    let files = ["s.yaml": ScenarioFolder.head + scenario, "p.csv": text]
    return try ScenarioFolder.withFiles(files) { folder in
      let planning = try ScenarioFolder.planningCase(folder.path("s.yaml"))
      var plan: DrawnPlan?
      let report = ProblemReport.of {
        plan = try DrawnPlan.read(folder.path("p.csv"), for: planning)
      }
      return (plan, report)
    }
  }

  @Test("The adopted outcome: 42 whole mergers, 8 receivers of 4 divided wards, 6 adjusted wards")
  func adopted() throws {
    let planning = try ScenarioFolder.planningCase(
      Repository.path("scenarios/hanoi-2023-2025.yaml"))
    let plan = try DrawnPlan.read(
      Repository.path("Datasets/hanoi-2022/adopted-2025.csv"), for: planning)
    #expect(plan.mergers.count == 42)
    #expect(plan.receivers.count == 8)
    #expect(plan.divided.count == 4)
    #expect(plan.adjusted.count == 6)
    let gone = plan.mergers.reduce(0) { $0 + $1.members.count - 1 } + plan.divided.count
    #expect(planning.dataset.units.count - gone == 526)
    let first = try #require(plan.mergers.first)
    #expect(first.name == "Phường Trúc Bạch")
    #expect(first.members.map { planning.dataset.units[$0].code } == ["00004", "00010"])
  }

  @Test("Groups, parts and boundary adjustments are told apart; further columns are left alone")
  func kinds() throws {
    let text = """
      group,code,name,part,remark
      A,00002,Phường An Bình,,x
      A,00001,,whole,
      B,00004,,whole,
      B,00005,,partial,
      C,00006,,,
      C,00005,,partial,
      D,00007,,boundary_adjustment,
      """
    let plan = try #require(try read(text).plan)
    #expect(plan.mergers.map(\.members) == [[0, 1]])
    #expect(plan.mergers.map(\.name) == ["Phường An Bình"])
    #expect(plan.receivers == [3: [4], 5: [4]])
    #expect(plan.divided == [4: [3, 5]])
    #expect(plan.adjusted == [6])
  }

  @Test(
    "Each fault is told at its place",
    arguments: [
      ("grp,code\nA,00001\n", "p.csv:1:1: the column “group” is missing"),
      ("group,code\nA,00001\nA,00009\n", "p.csv:3:3: the dataset has no unit “00009”"),
      ("group,code\nA,00001\nA,2\n", "p.csv:3:3: the dataset has no unit “2”"),
      ("group,code\nA,00001\nB,00001\n", "p.csv:3:3: this unit is already in a group (line 2)"),
      ("group,code,part\nA,00001,half\n", "p.csv:2:9: “half” is not allowed in the column “part”"),
      (
        "group,code\nA,00003\nA,00004\n",
        "p.csv:3:3: group “A” crosses district lines: Xã Đông is in Huyện Hai, not Quận Một"
      ),
      (
        "group,code,part\nA,00001,partial\n",
        "p.csv:2:3: group “A” receives a part and so needs exactly one whole unit (it has 0)"
      ),
      (
        "group,code,part\nA,00001,\nA,00002,partial\nB,00002,\n",
        "p.csv:3:3: this unit is both divided and merged whole (line 4)"
      ),
      ("group,code\nA\n", "p.csv:2:1: the row has 1 fields, the header has 2"),
    ])
  func faults(text: String, expected: String) throws {
    let report = try #require(try read(text).report)
    #expect(report.lines == [expected])
    #expect(report.problems.areMendable)
  }

  @Test("A unit outside the scope is refused")
  func scope() throws {
    let report = try read("group,code\nA,00004\n", scenario: "scope: { districts: [\"001\"] }\n")
      .report
    #expect(report?.lines == ["p.csv:2:3: 00004 Xã Đông is in Huyện Hai, outside the scope"])
  }

  @Test("Names of the plan become decisions, those that the scenario decides stay")
  func names() throws {
    let scenario = "decisions: { name: [{ members: [\"00004\", \"00005\"], name: Xã Cũ }] }\n"
    let text = "group,code,name\nA,00001,Phường Mới\nA,00002,\nB,00004,Xã Khác\nB,00005,\n"
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + scenario, "p.csv": text]) {
      folder in
      let planning = try ScenarioFolder.planningCase(folder.path("s.yaml"))
      let named = planning.naming(try DrawnPlan.read(folder.path("p.csv"), for: planning))
      #expect(named.decisions.wording[[0, 1]]?.name == "Phường Mới")
      #expect(named.decisions.wording[[3, 4]]?.name == "Xã Cũ")
      let resolved = named.scenario.resolvedYAML()
      #expect(resolved.contains("- members: [\"00001\", \"00002\"]  # p.csv:2"))
      let again = try Scenario.load(folder.write("r.yaml", resolved))
      #expect(again.decisions.name.map(\.name) == ["Xã Cũ", "Phường Mới"])
    }
  }
}
