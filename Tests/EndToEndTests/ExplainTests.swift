import TestSupport
import Testing

/// A unit is explained by the plan that `run` finds.
@Suite("Explaining a unit under limits")
struct ExplainTests {
  @Test("A limit over several districts is one over all of them, not over the unit's own")
  func wholePlan() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        """
        scope: { districts: ["001", "002"] }
        limits: { units_after: { at_least: 9 } }
        """, in: folder)
      let rows = try Sapxep.run("run", scenario, "--quiet", "--format", "csv").out
        .split(separator: "\n").map { $0.split(separator: ",") }
      let group = try #require(rows.first { $0.contains("00037") }?.first)
      #expect(rows.filter { $0.first == group }.map { $0[2] } == ["00037", "00040", "00067"])
      let run = try Sapxep.run("explain", scenario, "00037", "--lang", "en")
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.contains("Phúc Tân + Phường Đồng Xuân + Phường Chương Dương"), "\(run.out)")
    }
  }
}
