import Foundation
import TestSupport
import Testing

@Suite("run finds, proves, verifies and writes the best plan")
struct RunTests {
  @Test("The summary of one district, in both languages")
  func summary() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      for language in ["vi", "en"] {
        let run = try Sapxep.run(
          "run", scenario, "--lang", language, "--out", folder.path(language))
        #expect(run.code == 0)
        try Golden.expect(run.out, is: "run-one-district.\(language).txt")
        #expect(try FolderContent.text(folder.path(language + "/summary.txt")) == run.out)
        try Golden.expect(run.err, is: "run-progress.\(language).txt")
      }
    }
  }

  @Test("The folder has its six files; without --lang the summary is Vietnamese in any locale")
  func folder() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let out = folder.path("phương án số 1")
      let run = try Sapxep.run(["run", scenario, "--out", out, "--quiet"], locale: .english)
      #expect(run.code == 0 && run.err == "")
      #expect(
        try FolderContent.names(out) == [
          "model.lp", "plan.json", "resolved.yaml", "run.lock", "staff.json", "summary.txt",
        ])
      let summary = try FolderContent.text(out + "/summary.txt")
      #expect(summary.contains("TỐI ƯU: mọi mục tiêu"))
      #expect(run.out.contains("OPTIMAL: every goal"))
      #expect(try FolderContent.names(folder.path) == ["phương án số 1", "s.yaml"])
    }
  }

  @Test("stdout has the data in the asked format and nothing else; --quiet leaves stderr empty")
  func formats() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let out = folder.path("p")
      let json = try Sapxep.run("run", scenario, "--format", "json", "--quiet", "--out", out)
      #expect(json.err == "")
      #expect(try FolderContent.text(out + "/plan.json") == json.out)
      let csv = try Sapxep.run("run", scenario, "--format=csv", "--quiet")
      try Golden.expect(csv.out, is: "run-one-district.csv")
      let markdown = try Sapxep.run("run", scenario, "--format", "markdown", "--quiet")
      try Golden.expect(markdown.out, is: "run-one-district.md")
      #expect(csv.err + markdown.err == "")
    }
  }

  @Test("The shipped default scenario: every goal proven, the figures that README tells")
  func hanoi() throws {
    let run = try Sapxep.run("run", HanoiScenario.standard, "--format", "json", "--quiet")
    #expect(run.code == 0)
    let plan = try JSONDecoder().decode(PlanFigures.self, from: Data(run.out.utf8))
    #expect(plan.status == "optimal")
    #expect(plan.goals.allSatisfy { $0.proven && $0.bound == $0.value })
    #expect(plan.goals.map(\.value) == [0, 219, 12, 5836, 1_567_668, -3_079_387])
    #expect(plan.totals["units_after"] == 423)
    #expect(plan.totals["due"] == 189)
  }

  @Test("Without a legal plan the units and rules in conflict are named, with code 69")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.withoutPlan, in: folder)
      let run = try Sapxep.run(
        "run", scenario, "--quiet", "--lang", "vi", "--out", folder.path("p"))
      #expect(run.code == 69)
      try Golden.expect(run.out, is: "run-infeasible.vi.txt")
      #expect(run.out.contains("00004 Phường Trúc Bạch"))
      #expect(run.out.contains("4.1.d"))
      #expect(try Sapxep.run("verify", folder.path("p")).code == 0)
      let csv = try Sapxep.run("run", scenario, "--quiet", "--format", "csv")
      #expect(csv.code == 69)
      #expect(csv.out.split(separator: "\n").count == 1)
      #expect(csv.err.contains("00004 Phường Trúc Bạch"))
      let told = try Sapxep.run("run", scenario)
      let lines = told.err.split(separator: "\n").filter { $0.contains("cannot hold together") }
      #expect(lines.count == 1 && lines[0].hasSuffix(": 1/32"), "\(told.err)")
    }
  }
}

/// The part of plan.json that the tests of whole runs look at.
struct PlanFigures: Decodable {
  /// One goal.
  struct Goal: Decodable {
    let name: String
    let value: Int
    let bound: Int?
    let proven: Bool
  }

  let status: String
  let stop: String?
  let lawful: Bool
  let goals: [Goal]
  let totals: [String: Int]
}
