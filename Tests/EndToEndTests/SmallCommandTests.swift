import TestSupport
import Testing

@Suite("explain, check and resolve answer a planner's questions")
struct SmallCommandTests {
  @Test("explain tells figures, why the unit is due, what it could join and what the plan does")
  func explain() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run("explain", scenario, "00004", "--lang", "vi")
      #expect(run.code == 0)
      try Golden.expect(run.out, is: "explain-00004.vi.txt")
      for format in ["json", "csv", "markdown"] {
        let other = try Sapxep.run("explain", scenario, "00004", "--format", format)
        #expect(other.code == 0 && !other.out.isEmpty && other.isOrderly)
      }
    }
  }

  @Test("explain names similar units for an unknown code, and the district of one outside")
  func explainUnknown() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      try Sapxep.run("explain", scenario, "Trúc Bách").expectRefusal(
        65, saying: ["s.yaml: error:", "similar: 00004 Phường Trúc Bạch"])
      try Sapxep.run("explain", scenario, "00037").expectRefusal(
        65, saying: ["00037 Phường Phúc Tân is in Quận Hoàn Kiếm", "outside the scope"])
    }
  }

  @Test("check counts what it found sound in a scenario, a dataset and a law")
  func check() throws {
    let scenario = try Sapxep.run("check", HanoiScenario.standard)
    #expect(scenario.code == 0)
    #expect(scenario.out.contains("579 units, 30 districts, 1621 adjacent pairs"))
    #expect(scenario.out.contains("579 units in scope"))
    let dataset = try Sapxep.run("check", Repository.path("Datasets/hanoi-2022"))
    #expect(dataset.code == 0 && dataset.out.contains("no errors; 579 units"))
    let law = try Sapxep.run("check", Repository.path("Datasets/law"))
    #expect(law.code == 0 && law.out.contains("phases 2023-2025"))
  }

  @Test("check finds a due unit that is kept without a ground, as run does")
  func checkKeptWithoutGround() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        HanoiScenario.oneDistrict + "\ndecisions: { keep: [{ units: [\"00004\"] }] }", in: folder)
      for command in ["check", "run"] {
        try Sapxep.run(command, scenario).expectRefusal(
          65, saying: ["s.yaml:5:21: error:", "keeping it needs a ground", "3.1.b"])
      }
    }
  }

  @Test("check says what a folder is that it cannot check")
  func checkOther() throws {
    try TemporaryFolder.with { folder in
      try Sapxep.run("check", folder.path).expectRefusal(66, saying: ["neither a dataset folder"])
      try folder.write("plan.json", "{}")
      try Sapxep.run("check", folder.path).expectRefusal(66, saying: ["sapxep verify"])
    }
  }

  @Test("resolve prints the whole scenario with the place of every key, and it can be run")
  func resolve() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run("resolve", scenario)
      #expect(run.code == 0 && run.err == "")
      try Golden.expect(run.out, is: "resolve-one-district.yaml")
      #expect(run.out.contains("run with --dataset DIR\n"))
      let again = try folder.write("resolved.yaml", run.out)
      try Sapxep.run("run", again).expectRefusal(66, saying: ["resolved.yaml:3:10: error: "])
      let dataset = Repository.path("Datasets/hanoi-2022")
      let plans = try [scenario, again].map {
        try Sapxep.run("run", $0, "--dataset", dataset, "--format", "csv", "--quiet")
      }
      #expect(plans[0].out == plans[1].out && plans[1].code == 0)
    }
  }
}
