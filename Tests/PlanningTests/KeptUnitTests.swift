import Planning
import SourceFiles
import Testing

/// Due units that a scenario keeps.
@Suite("Kept due units")
struct KeptUnitTests {
  private func report(decisions: String, due: String) throws -> ProblemReport? {
    let planningCase = try TwoTowns.planningCase(due: due, decisions: decisions)
    do {
      _ = try Planner(planningCase)
      return nil
    } catch {
      return error
    }
  }

  @Test("A due unit kept without a ground is refused with its place, its points and the grounds")
  func withoutGround() throws {
    let keep = #"{ keep: [{ units: ["00001", "00003"] }, { units: ["00004"] }] }"#
    let report = try #require(try report(decisions: keep, due: "required"))
    #expect(report.kind == .badData)
    #expect(report.problems.count == 2)
    for (problem, code) in zip(report.problems, ["00001", "00003"]) {
      #expect(problem.position.file == "scenario.yaml")
      #expect(problem.position.line == 7)
      #expect(problem.position.column != nil)
      #expect(problem.what.en.contains(code) && problem.what.vi.contains(code))
      #expect(problem.what.en.contains("a, c"))
      let mend = try #require(problem.mend)
      for word in ["ground", "3.1.a", "due: goal"] {
        #expect(mend.vi.contains(word) && mend.en.contains(word))
      }
    }
  }

  @Test("With a ground it is exempt; where due is a goal it stays unresolved and not lawful")
  func accepted() throws {
    let grounded = #"{ keep: [{ units: ["00003"], ground: "3.1.b", evidence: Đình }] }"#
    let exempt = try #require(
      try Planner(try TwoTowns.planningCase(decisions: grounded)).run().plan)
    #expect(exempt.totals.dueExempt == 1 && exempt.isLawful)
    #expect(exempt.findings == [])

    let bare = #"{ keep: [{ units: ["00003"] }] }"#
    #expect(try report(decisions: bare, due: "goal") == nil)
    let unresolved = try #require(
      try Planner(try TwoTowns.planningCase(due: "goal", decisions: bare)).run().plan)
    #expect(unresolved.totals.unresolvedDue == 1 && !unresolved.isLawful)
    #expect(unresolved.kept.contains { $0.unit == 2 })
    #expect(unresolved.findings == [])
  }
}
