import Foundation
import TestSupport
import Testing

@Suite("A run that is stopped leaves the best plan so far, or nothing")
struct InterruptionTests {
  /// Whether there is the program that runs another on a terminal of its own.
  private static let hasTerminals = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/script")

  /// Whether the process has taken over the signal, so that it no longer ends by it.
  private func handles(_ signal: Int32, _ process: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).filter(\.isHexDigit), radix: 16) } ?? 0
    return mask >> UInt64(signal - 1) & 1 == 1
  }

  @Test(
    "Stopped before there is a plan: code 75 and nothing is written", arguments: [SIGINT, SIGTERM])
  func beforeAPlan(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.slow, in: folder)
      let running = try RunningSapxep(["run", scenario, "--out", folder.path("a/p")])
      running.wait { handles(signal, running.id) }
      kill(running.id, signal)
      let run = try running.finish()
      run.expectRefusal(75, saying: ["stopping…", "stopped before there was a plan"])
      #expect(!run.err.contains("?"))
      #expect(try FolderContent.names(folder.path) == ["s.yaml"])
    }
  }

  @Test("Stopped during the proof: code 75, and a whole plan with its bounds that verifies")
  func duringTheProof() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.slow, in: folder)
      let out = folder.path("p")
      let running = try RunningSapxep(["run", scenario, "--out", out, "--format", "json"])
      running.wait { running.notes.contains("goal 2/6") }
      kill(running.id, SIGINT)
      let run = try running.finish()
      #expect(run.code == 75)
      let plan = try JSONDecoder().decode(PlanFigures.self, from: Data(run.out.utf8))
      #expect(plan.status == "feasible" && plan.stop == "interrupted")
      #expect(plan.goals.prefix(2).allSatisfy { $0.proven })
      #expect(plan.goals.allSatisfy { $0.bound.map { $0 <= 0 } ?? true || $0.value >= 0 })
      #expect(try FolderContent.text(out + "/plan.json") == run.out)
      #expect(try FolderContent.text(out + "/summary.txt").contains("CHƯA CHỨNG MINH TỐI ƯU"))
      #expect(try FolderContent.names(folder.path) == ["p", "s.yaml"])
      #expect(try Sapxep.run("verify", out).code == 0)
    }
  }

  @Test(
    "Ctrl-C at the question of an import ends as any other does: code 75, nothing written",
    .enabled(if: hasTerminals))
  func atTheQuestion() throws {
    try TemporaryFolder.with { folder in
      try SmallDataset().write(in: folder)
      let line = "dataset import --units data/units.csv --adjacency data/adjacency.csv --out d"
      // A terminal of its own, on which ^C is typed once the question stands there.
      let shell = """
        (until grep -q 'Y/n' log 2>/dev/null || [ -e ended ]; do sleep 0.05; done; printf '\\003') |
          script -qefc "exec '$0' \(line)" log > /dev/null; code=$?; touch ended; exit $code
        """
      let run = try Sapxep.run([], in: folder.path, shell: shell)
      let log = try FolderContent.text(folder.path("log"))
      #expect(run.code == 75, "\(log)")
      #expect(log.contains("stopped before the end"))
      #expect(try FolderContent.names(folder.path) == ["data", "ended", "log"])
    }
  }

  @Test("Work in steps says on a terminal what is counted", .enabled(if: hasTerminals))
  func counters() throws {
    try TemporaryFolder.with { folder in
      try HanoiScenario.write(HanoiScenario.oneDistrict, in: folder)
      for (line, words) in [
        ("prices s.yaml", "working out prices: 1/"),
        ("sweep s.yaml --cases 2 --population-error 2 --out o", "cases done: 1/2"),
        ("frontier s.yaml --axes severance,compactness", "clusters of units done: 1"),
      ] {
        let shell = """
          TERM=xterm script -qefc "stty cols 80; '$0' \(line)" log < /dev/null > /dev/null
          """
        _ = try Sapxep.run([], in: folder.path, shell: shell)
        let log = try FolderContent.text(folder.path("log"))
        #expect(log.contains(words), "\(log)")
      }
    }
  }

  @Test("A second signal ends the process at once, and nothing is left")
  func twice() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.slow, in: folder)
      let running = try RunningSapxep(["run", scenario, "--out", folder.path("p")])
      running.wait { handles(SIGINT, running.id) }
      kill(running.id, SIGINT)
      running.wait { running.notes.contains("stopping") }
      kill(running.id, SIGINT)
      #expect(try running.finish().code == 75)
      #expect(try FolderContent.names(folder.path) == ["s.yaml"])
    }
  }
}
