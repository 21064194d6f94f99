import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario says what to plan")
struct ScenarioReadingTests {
  @Test("What a scenario leaves out has the documented defaults")
  func defaults() throws {
    try ScenarioFolder.with("") { path in
      let scenario = try Scenario.load(path)
      #expect(scenario.due == .required)
      #expect(scenario.maxUnits == 5)
      #expect(scenario.discretion == .allowed)
      #expect(scenario.fallbacks == .presumed)
      #expect(scenario.withoutDueUnit == .never)
      #expect(scenario.regime == "decree-33-2023")
      #expect(scenario.search.threads == 2 && scenario.search.workLimit == nil)
      #expect(
        scenario.goals.map(\.rawValue) == [
          "unresolved_due", "units_changed", "discretionary_results", "non_specialised_posts",
          "people_affected", "compactness",
        ])
      let planning = try PlanningCase.load(scenario)
      #expect(planning.scope == Array(0..<7))
      #expect(planning.law.phase == "2023-2025")
    }
  }

  @Test("Every key is read")
  func everything() throws {
    let text = """
      scope: { level: commune, districts: ["001", "002"], across_districts: never }
      due: goal
      groups: { max_units: 3, discretion: forbidden, fallbacks: justified, without_due_unit: allowed }
      decisions:
        keep: [{ units: ["00006"], ground: "3.1.b", evidence: "bản đồ 1945" }]
        join: [{ units: ["00002", "00001"], year: 2024, why: "gần nhau", kind: phuong }]
        separate: [{ units: ["00002", "00003"] }]
        name:
          - { members: ["00002", "00001"], name: Phường An Bình, seat: "00001", further_joining: { factor: f, why: w } }
      goals: [units_after, compactness]
      staffing: { regime: decree-33-2023, base_salary: by-date }
      search: { work_limit: 1000, seconds_limit: 7, threads: 1 }
      """
    try ScenarioFolder.with(text) { path in
      let planning = try ScenarioFolder.planningCase(path)
      #expect(planning.scope == [0, 1, 2, 3, 4, 5])
      #expect(planning.scenario.goals == [.unitsAfter, .compactness])
      #expect(planning.scenario.search.workLimit == 1_000)
      #expect(planning.scenario.search.secondsLimit == 7)
      #expect(planning.decisions.keep[5]?.ground == "3.1.b")
      #expect(planning.decisions.joins.map(\.units) == [[0, 1]])
      #expect(planning.decisions.joins.first?.year == 2024)
      #expect(planning.decisions.joinedSets == [[0, 1]])
      #expect(planning.decisions.apart == [1: [2], 2: [1]])
      let wording = try #require(planning.decisions.wording[[0, 1]])
      #expect(wording.name == "Phường An Bình" && wording.seat == 0 && wording.kind == .phuong)
      #expect(wording.furtherJoining?.why == "w")
    }
  }

  @Test("Joins that share a unit are one set")
  func joined() throws {
    let text = """
      decisions:
        join: [{ units: ["00001", "00002"] }, { units: ["00004", "00005"] }, { units: ["00003", "00002"] }]
      """
    try ScenarioFolder.with(text) { path in
      let sets = try ScenarioFolder.planningCase(path).decisions.joinedSets
      #expect(sets == [[0, 1, 2], [3, 4]])
    }
  }

  @Test(
    "The shipped scenarios load against the shipped data and law",
    arguments: ["hanoi-2023-2025", "hanoi-strict", "hanoi-most-reduction"])
  func shipped(name: String) throws {
    let planning = try ScenarioFolder.planningCase(Repository.path("scenarios/\(name).yaml"))
    #expect(planning.scope.count == 579)
    #expect(planning.scenario.asOf.description == "2023-10-01")
    #expect(planning.scenario.discretion == (name == "hanoi-strict" ? .forbidden : .allowed))
    #expect(planning.scenario.goals.contains(.unitsAfter) == (name == "hanoi-most-reduction"))
    #expect(planning.scenario.source.chain.count == 2)
  }

  @Test("The law is found beside the dataset when the scenario states no folder")
  func lawBeside() throws {
    let scenario = try Scenario.load(Repository.path("scenarios/hanoi-2023-2025.yaml"))
    let found = PlanningCase.lawFolder(
      for: scenario, datasetFolder: Repository.path("Datasets/hanoi-2022"))
    #expect(found == Repository.path("Datasets/law"))
  }
}
