import Foundation
import TestSupport
import Testing

@Suite("sweep is the same however it is run")
struct SweepTests {
  private static let errors = ["--population-error", "15%", "--area-error", "5%", "--quiet"]

  private func sweep(
    _ scenario: String, cases: Int = 6, to out: String, _ more: [String] = []
  ) throws -> Sapxep.Run {
    try Sapxep.run(
      ["sweep", scenario, "--cases", String(cases), "--seed", "5", "--out", out] + Self.errors
        + more)
  }

  private func content(_ folder: String) throws -> [String: Data] {
    try FolderContent.plan(folder)
  }

  @Test("Threads, parts and a killed run give the same bytes")
  func sameBytes() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let whole = try sweep(scenario, to: folder.path("whole"), ["--threads", "1"])
      #expect(whole.code == 0, "\(whole.err)")
      let expected = try content(folder.path("whole"))
      #expect(
        Set(expected.keys) == [
          "cases.csv", "cases.log", "design.json", "goals.csv", "groups.csv", "resolved.yaml",
          "summary.txt", "sweep.json", "sweep.svg", "units.csv",
        ])

      let two = try sweep(scenario, to: folder.path("two"), ["--threads", "2"])
      #expect(two.out == whole.out)
      #expect(try content(folder.path("two")) == expected)

      for index in 1...2 {
        let part = try sweep(
          scenario, to: folder.path("part\(index)"), ["--shard", "\(index)/2"])
        #expect(part.code == 0, "\(part.err)")
      }
      let merged = try Sapxep.run(
        "sweep", "--merge", folder.path("part2"), folder.path("part1"), "--out",
        folder.path("merged"))
      #expect(merged.out == whole.out, "\(merged.err)")
      #expect(try content(folder.path("merged")) == expected)

      let killed = folder.path("killed")
      let running = try RunningSapxep(
        ["sweep", scenario, "--cases", "6", "--seed", "5", "--out", killed] + Self.errors)
      running.wait {
        ((try? FolderContent.text(killed + "/cases.log")) ?? "").filter { $0 == "\n" }.count >= 2
      }
      kill(running.id, SIGKILL)
      _ = try running.finish()
      let again = try sweep(scenario, to: killed)
      #expect(again.out == whole.out, "\(again.err)")
      #expect(try content(killed) == expected)
    }
  }

  @Test("Rules vary too, and case 0 is the plan of run")
  func rules() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let out = folder.path("s")
      let run = try Sapxep.run(
        "sweep", scenario, "--cases", "8", "--vary", "max_units=2,4", "--vary", "goals", "--vary",
        "share=±5%", "--vary", "date=2023-10-01,2024-05-01", "--out", out, "--format", "json")
      #expect(run.code == 0, "\(run.err)")
      let rows = try FolderContent.text(out + "/cases.csv").split(separator: "\n")
      #expect(rows.count == 10)
      let fields = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      #expect(Set(fields.dropFirst(2).map { $0[3] }) == ["2", "4"])
      #expect(Set(fields.dropFirst(2).map { $0[2] }).isSubset(of: ["2023-10-01", "2024-05-01"]))
      let plan = try Sapxep.run("run", scenario, "--format", "json", "--quiet")
      let figures = try JSONDecoder().decode(PlanFigures.self, from: Data(plan.out.utf8))
      #expect(fields[1].dropFirst(8).map { Int($0) } == figures.goals.map(\.value))
    }
  }

  @Test("Another sweep in the folder is refused, --replace begins anew")
  func otherSweep() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let out = folder.path("s")
      #expect(try sweep(scenario, cases: 2, to: out).code == 0)
      let before = try content(out)
      let other = try sweep(scenario, cases: 3, to: out)
      other.expectRefusal(73, saying: ["--cases: 2 ≠ 3", "--replace"])
      #expect(try content(out) == before)
      #expect(try sweep(scenario, cases: 3, to: out, ["--replace"]).code == 0)
      #expect(try content(out)["design.json"] != before["design.json"])
    }
  }

  @Test(
    "Wrong options are refused before anything is written",
    arguments: [
      ["s.yaml", "--cases", "5"],
      ["s.yaml", "--population-error", "5%"],
      ["s.yaml", "--cases", "0", "--vary", "goals"],
      ["s.yaml", "--cases", "5", "--population-error", "0"],
      ["s.yaml", "--cases", "5", "--population-error", "91%"],
      ["s.yaml", "--cases", "5", "--population-error", "1.25%"],
      ["s.yaml", "--cases", "5", "--population-error", "-3"],
      ["s.yaml", "--cases", "5", "--vary", "max_units=1"],
      ["s.yaml", "--cases", "5", "--vary", "max_units=3,3"],
      ["s.yaml", "--cases", "5", "--vary", "max_units=9"],
      ["s.yaml", "--cases", "5", "--vary", "date=2023-02-30"],
      ["s.yaml", "--cases", "5", "--vary", "share=0"],
      ["s.yaml", "--cases", "5", "--vary", "colour"],
      ["s.yaml", "--cases", "5", "--vary", "share=3", "--vary", "share=4"],
      ["s.yaml", "--cases", "5", "--vary", "goals", "--shard", "0/2"],
      ["s.yaml", "--cases", "5", "--vary", "goals", "--shard", "3/2"],
      ["s.yaml", "t.yaml", "--cases", "5", "--vary", "goals"],
      ["--merge", "a", "--cases", "5"],
      ["--cases", "5", "--vary", "goals"],
    ])
  func wrongOptions(words: [String]) throws {
    try TemporaryFolder.with { folder in
      try SmallTown.write(in: folder)
      let run = try Sapxep.run(["sweep"] + words + ["--out", "o"], in: folder.path)
      #expect(run.code == 64, "\(run.all)")
      #expect(run.isOrderly && run.out == "")
      #expect(try !FolderContent.names(folder.path).contains("o"))
    }
  }

  @Test("A day without law, another level and a missing part say what to do")
  func refusals() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      func varying(_ what: String, _ path: String) throws -> Sapxep.Run {
        try Sapxep.run(
          "sweep", path, "--cases", "2", "--vary", what, "--out", folder.path("o"))
      }
      try varying("date=1990-01-01", scenario).expectRefusal(65, saying: ["1990-01-01"])
      let districts = try HanoiScenario.write("scope: { level: district }", in: folder)
      try varying("goals", districts).expectRefusal(65, saying: ["sweep:", "scope.level"])
      try varying("goals", folder.path("none.yaml")).expectRefusal(66, saying: ["no such file"])
      try Sapxep.run("sweep", "--merge", folder.path("none"), "--out", folder.path("o"))
        .expectRefusal(66, saying: ["design.json"])
    }
  }
}
