import Foundation
import TestSupport
import Testing

@Suite("assess judges a plan drawn by hand")
struct AssessTests {
  @Test("The adopted outcome: 526 units after, 42 groups, two encouraged, boundary changes told")
  func adopted() throws {
    let run = try Sapxep.run(
      "assess", HanoiScenario.standard, "--plan", HanoiScenario.adopted, "--quiet", "--lang", "en")
    #expect(run.code == 0)
    try Golden.expect(run.out, is: "assess-adopted.en.txt")
    #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try Sapxep.run(
      "assess", HanoiScenario.standard, "--plan", HanoiScenario.adopted, "--quiet", "--format",
      "json")
    let plan = try JSONDecoder().decode(PlanFigures.self, from: Data(json.out.utf8))
    #expect(plan.status == "assessed" && !plan.lawful)
    #expect(plan.totals["units_after"] == 526)
    #expect(plan.totals["groups"] == 42)
    #expect(plan.totals["encouraged_results"] == 2)
    #expect(plan.totals["discretionary_results"] == 32)
  }

  @Test("The CSV that run prints is assessed to the same goals; the folder verifies")
  func roundTrip() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let found = try Sapxep.run("run", scenario, "--format", "json", "--quiet")
      let csv = try Sapxep.run("run", scenario, "--format", "csv", "--quiet")
      let drawn = try folder.write("p.csv", csv.out)
      let out = folder.path("p")
      let assessed = try Sapxep.run(
        "assess", scenario, "--plan", drawn, "--format", "json", "--out", out, "--quiet")
      #expect(assessed.code == 0)
      let plans = try [found, assessed].map {
        try JSONDecoder().decode(PlanFigures.self, from: Data($0.out.utf8))
      }
      #expect(plans[0].goals.map(\.value) == plans[1].goals.map(\.value))
      #expect(plans[1].goals.allSatisfy { $0.bound == nil && !$0.proven })
      #expect(
        try FolderContent.names(out) == [
          "plan.json", "resolved.yaml", "run.lock", "staff.json", "summary.txt",
        ])
      #expect(try Sapxep.run("verify", out).code == 0)
    }
  }

  @Test("Unknown units, repeated units and unknown words are told with their places")
  func badPlan() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let plan = try folder.write(
        "p.csv", "group,code,part\nA,00001,whole\nA,00099,whole\nB,00001,whole\nB,00002,half\n")
      try Sapxep.run("assess", scenario, "--plan", plan).expectRefusal(
        65,
        saying: [
          "p.csv:3:3: error:", "“00099”", "similar: 00001 Phường An",
          "p.csv:4:3: error:", "p.csv:5:9: error:", "whole, partial, boundary_adjustment",
        ])
    }
  }
}
