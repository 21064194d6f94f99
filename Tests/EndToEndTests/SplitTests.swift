import Foundation
import TestSupport
import Testing

@Suite("Units may be divided among their neighbours")
struct SplitTests {
  /// Quận Đống Đa of the scenario that the project ships.
  private func write(in folder: TemporaryFolder) throws -> String {
    let shipped = Repository.path("scenarios/hanoi-split-wards.yaml")
    return try folder.write(
      "s.yaml",
      """
      format: 1
      title: Đống Đa
      extends: \(shipped)
      scope: { districts: ["006"] }
      split: { units: ["00226", "00235"] }
      decisions:
        keep:
          - units: [
              "00178", "00190", "00193", "00196", "00199", "00205", "00208", "00214",
              "00217", "00232"
            ]
            ground: "3"
            inferred_from: Nghị quyết 1286/NQ-UBTVQH15
            evidence: thử

      """)
  }

  @Test("run divides two wards, marks what it assumes, and its folder verifies and is read again")
  func run() throws {
    try TemporaryFolder.with { folder in
      let scenario = try write(in: folder)
      let out = folder.path("p")
      let run = try Sapxep.run("run", scenario, "--out", out, "--quiet", "--lang", "en")
      #expect(run.code == 0)
      #expect(run.out.contains("OPTIMAL") && run.out.contains("part 00226.1"))
      #expect(run.out.contains("~ the part's"))
      #expect(run.out.contains("divided among Phường"))
      #expect(try Sapxep.run("verify", out).code == 0)
      #expect(try Sapxep.run("staff", out, "--quiet").code == 0)
      let csv = try Sapxep.run("run", scenario, "--format", "csv", "--quiet")
      #expect(csv.out.contains(",00226,00226.1,"))
      let assessed = try Sapxep.run(
        "assess", scenario, "--plan", folder.write("p.csv", csv.out), "--format", "json", "--quiet")
      let found = try Sapxep.run("run", scenario, "--format", "json", "--quiet")
      let plans = try [found, assessed].map {
        try JSONDecoder().decode(PlanFigures.self, from: Data($0.out.utf8))
      }
      #expect(plans[0].goals.map(\.value) == plans[1].goals.map(\.value))
    }
  }

  @Test("explain tells into which groups a divided ward goes")
  func explain() throws {
    try TemporaryFolder.with { folder in
      let run = try Sapxep.run("explain", write(in: folder), "00226", "--lang", "en")
      #expect(run.code == 0)
      #expect(run.out.contains("part 00226.1 of Phường Trung Tự"))
      #expect(run.out.contains("part 00226.2 of Phường Trung Tự"))
      #expect(run.out.contains("The figures of the parts 00226.1, 00226.2"))
    }
  }
}
