import Planning
import Scenarios
import StaffPlanning
import TestSupport
import Testing

@testable import Verification

/// The planner's figures about people against the verifier's, which shares no code with it.
@Suite("Figures about people")
struct StaffAgreementTests {
  /// A plan of a random map with random staffing; `nil` when there is no legal plan.
  private func written(_ seed: Int, caps: Bool) throws -> WrittenStaff? {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: 2...9, &random)
    var rules = RandomScenario.Rules()
    rules.due = "goal"
    rules.goals = [.unitsAfter]
    let dataset = map.withHeadCounts(&random)
    let text =
      RandomScenario(for: map, rules: rules, &random).text + "\n"
      + RandomStaffing(caps: caps, &random).text + "\n"
    let planningCase = try Cases.planningCase(text, dataset: dataset)
    let plan = try #require(try Planner(planningCase).run().plan, "seed \(seed)")
    return plan.status == .infeasible ? nil : WrittenStaff(plan)
  }

  @Test("Random plans under random regimes, pay, severance and roadmaps", arguments: 0..<60)
  func random(batch: Int) throws {
    var tally: [String: Int] = [:]
    for seed in (batch * 50)..<(batch * 50 + 50) {
      guard let written = try written(seed, caps: batch % 2 == 1) else { continue }
      let result = written.verified()
      #expect(result.findings.map(\.en) == [], "seed \(seed)")
      let isProvedAgain = !result.notes.contains { $0.en.contains("again") }
      let status = try #require(try written.parsed()["roadmap"]?["status"]?.stringValue)
      tally["\(status)\(isProvedAgain ? ", proved" : "")", default: 0] += 1
    }
    print("TALLY", tally)
  }
}
