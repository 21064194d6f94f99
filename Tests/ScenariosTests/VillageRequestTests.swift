import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario says what to plan about villages")
struct VillageRequestTests {
  private static let villages = [
    "data/villages.csv": """
    code,name,kind,parent,households
    T1,Thôn Một,thon,00004,120
    T2,Thôn Hai,thon,00004,310
    T3,Tổ dân phố 3,to_dan_pho,00001,200

    """,
    "data/village-adjacency.csv": "a,b\nT1,T2\n",
  ]

  /// Runs `work` with the folder of ``ScenarioFolder/head``, `text` and the villages.
  private func with<Result>(
    _ text: String, villages: Bool = true, _ work: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + text]) { folder in
      if villages {
        for (name, text) in Self.villages { try folder.write(name, text) }
      }
      return try work(folder)
    }
  }

  private func resolve(_ folder: TemporaryFolder) throws -> VillageCase {
    try VillageCase.resolve(
      try ScenarioFolder.planningCase(folder.path("s.yaml")), datasetFolder: folder.path("data"))
  }

  private func report(_ text: String, villages: Bool = true) throws -> ProblemReport? {
    try with(text, villages: villages) { folder in ProblemReport.of { try resolve(folder) } }
  }

  @Test("What a request leaves out has the documented defaults")
  func defaults() throws {
    try with("staffing: { base_salary: 1490000 }\nvillages: { region: mien_trung }\n") { folder in
      let villageCase = try resolve(folder)
      let request = villageCase.request
      #expect(request.maxUnits == 3 && request.due == .required && request.consent == .required)
      #expect(request.mixedKinds == .never && request.city == nil)
      #expect(request.goals == VillageGoal.allCases)
      #expect(villageCase.peoplePerVillage == 3 && villageCase.baseSalary == 1_490_000)
      #expect(villageCase.communes == [0, 3] && villageCase.villages == [0, 1, 2])
    }
  }

  @Test("Every key is read, and the flat scenario says the same")
  func everything() throws {
    let text = """
      villages:
        communes: ["00004"]
        max_units: 4
        region: mien_nam
        city: tp_ho_chi_minh
        due: goal
        consent: noted
        mixed_kinds: allowed
        people_per_village: 2
        goals: [villages_after, unresolved_must_merge]

      """
    try with(text) { folder in
      let villageCase = try resolve(folder)
      let request = villageCase.request
      #expect(request.maxUnits == 4 && request.region == .south && request.city == .hoChiMinh)
      #expect(request.due == .goal && request.consent == .noted && request.mixedKinds == .allowed)
      #expect(request.goals == [.villagesAfter, .unresolvedMustMerge])
      #expect(villageCase.peoplePerVillage == 2 && villageCase.baseSalary == 1_800_000)
      #expect(villageCase.communes == [3] && villageCase.villages == [0, 1])
      let flat = villageCase.planningCase.scenario.resolvedYAML()
      #expect(
        flat.hasSuffix(
          """
          villages:
            communes: ["00004"]  # s.yaml:6
            max_units: 4  # s.yaml:7
            region: mien_nam  # s.yaml:8
            city: tp_ho_chi_minh  # s.yaml:9
            due: goal  # s.yaml:10
            consent: noted  # s.yaml:11
            mixed_kinds: allowed  # s.yaml:12
            people_per_village: 2  # s.yaml:13
            goals: [villages_after, unresolved_must_merge]  # s.yaml:14

          """))
      let again = try Scenario.load(try folder.write("flat.yaml", flat))
      func keys(_ yaml: String) -> [Substring] {
        yaml.split(separator: "\n").map { $0.prefix { $0 != "#" } }
      }
      #expect(keys(again.resolvedYAML()) == keys(flat))
    }
  }

  @Test("A scenario without villages has no such section")
  func absent() throws {
    try with("") { folder in
      let scenario = try Scenario.load(folder.path("s.yaml"))
      #expect(scenario.villages == nil && !scenario.resolvedYAML().contains("villages"))
    }
    let report = try #require(try report(""))
    #expect(report.kind == .badData)
    #expect(report.lines == ["s.yaml:1:1: the scenario has no key “villages”"])
    #expect(report.problems.areMendable)
  }

  @Test(
    "Each fault is told at its place",
    arguments: [
      (
        "villages: { max_units: 3 }",
        "s.yaml:5:11: the key “region” is missing: the size of villages depends on it"
      ),
      (
        "villages: { region: mien_bac }",
        "s.yaml:5:21: the value “mien_bac” is not allowed"
      ),
      (
        "villages: { region: mien_nam, city: ha_noi }",
        "s.yaml:5:37: Hà Nội is not in the region “mien_nam”"
      ),
      (
        "villages: { region: mien_nam, people_per_village: 4 }",
        "s.yaml:5:51: 4 people, but a village has 3 paid titles (NĐ33 Đ33.6)"
      ),
      (
        "villages: { region: mien_nam, max_units: 9 }",
        "s.yaml:5:42: 9 is not between 1 and 8"
      ),
      (
        "villages: { region: mien_nam, base_salary: 1800000 }",
        "s.yaml:5:31: unknown key “base_salary”"
      ),
      (
        "villages: { region: mien_nam, maxunits: 3 }",
        "s.yaml:5:31: unknown key “maxunits”"
      ),
      (
        "villages: { region: mien_nam, communes: [\"00009\"] }",
        "s.yaml:5:42: the dataset has no unit “00009”"
      ),
      (
        "villages: { region: mien_nam, communes: [\"00002\"] }",
        "s.yaml:5:42: Phường Bình has no village in villages.csv"
      ),
      (
        "villages: { region: mien_nam, communes: [] }",
        "s.yaml:5:41: the list of communes is empty"
      ),
      (
        "villages: { region: mien_nam, goals: [] }",
        "s.yaml:5:38: there is no goal"
      ),
      (
        "villages: { region: mien_nam, goals: [villages_after, villages_after] }",
        "s.yaml:5:55: the goal “villages_after” is repeated"
      ),
      (
        "scope: { districts: [\"003\"] }\nvillages: { region: mien_nam }",
        "s.yaml:6:11: no commune of the scope has villages in villages.csv"
      ),
    ])
  func fault(text: String, expected: String) throws {
    let report = try #require(try report(text + "\n"))
    #expect(report.kind == .badData)
    #expect(report.lines == [expected])
    #expect(report.problems.areWorded && report.problems.arePlaced)
  }

  @Test("A missing region names every region")
  func regions() throws {
    let report = try #require(try report("villages: { max_units: 3 }\n"))
    for region in VillageRegion.allCases {
      #expect(report.problems[0].mend?.en.contains(region.rawValue) == true)
    }
  }

  @Test("A dataset without villages is told by the file that is missing")
  func noVillages() throws {
    let report = try #require(
      try report("villages: { region: mien_nam }\n", villages: false))
    #expect(report.kind == .noInput)
    #expect(
      report.lines == ["villages.csv: there is no such file: the dataset has no villages"])
    #expect(report.problems.areMendable)
  }

  @Test("The base salary is the one of the day of effect, unless the scenario states another")
  func baseSalary() throws {
    for (keys, amount) in [
      ("", 1_800_000), ("staffing: { effect: 2024-08-01 }\n", 2_340_000),
      ("staffing: { base_salary: 5 }\n", 5),
    ] {
      try with(keys + "villages: { region: mien_nam }\n") { folder in
        let salary = try resolve(folder).baseSalary
        #expect(salary == amount)
      }
    }
  }
}
