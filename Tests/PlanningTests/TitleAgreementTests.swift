import LegalParameters
import Planning
import Scenarios
import StaffPlanning
import TestSupport
import Testing

@testable import Verification

/// The planner's titles and statements against the verifier's, which shares no code with it.
@Suite("Titles and statements")
struct TitleAgreementTests {
  @Test("Random titles under random requests: the same people, or none for both", arguments: 0..<4)
  func randomTitles(batch: Int) {
    var (found, none) = (0, 0)
    for seed in (batch * 60)..<(batch * 60 + 60) {
      var random = SeededChance(UInt64(seed))
      let figures = RandomTitles.figures(random.number(1...9), &random)
      let level = RandomTitles.request(for: figures, &random)
      let request = level.map { TitleRequest(levels: [.commune: $0], position: $0.position) }
      let plan = TitlePlan.solve(figures: figures, unitClass: .second, request: request)
      let rules = TitleRules(figures, unitClass: .second, request: level, cap: nil)
      var search = TitleSearch(rules)
      let answer = search.answer()
      switch plan {
      case .success(let plan):
        found += 1
        #expect(answer == .holdings(plan.people), "seed \(seed)")
        #expect(plan.allowance == rules.allowance(ofAll: plan.people), "seed \(seed)")
        #expect(plan.set.assumptions.count == rules.uncertainties, "seed \(seed)")
        #expect(
          plan.set.unknownAllowances.map { plan.set.titles[$0].id } == rules.unknownAllowances)
        expectOneUnitStays(plan, figures, request, units: 1 + seed % 3)
      case .failure(let conflict):
        none += 1
        #expect(answer == .none && conflict.reason != .unsettled, "seed \(seed)")
        #expect((conflict.position != nil) == rules.isConflictTheScenarios, "seed \(seed)")
      }
    }
    #expect(found > 15 && none > 10, "\(found) \(none)")
  }

  /// The verifier takes for granted that merged communes keep the people of the first one.
  private func expectOneUnitStays(
    _ plan: TitlePlan, _ figures: TitleSetFigures, _ request: TitleRequest?, units: Int
  ) {
    let slots = (1...units).flatMap { TitleSlot.of(plan, unit: "ĐV\($0)") }
    let merged = TitlePlan.inheriting(
      slots, figures: figures, unitClass: .second, request: request)
    guard case .success(let result) = merged else {
      Issue.record("no titles for \(units) units")
      return
    }
    #expect(result.holdings.map(\.slot) == TitleSlot.of(plan, unit: "ĐV1"))
    #expect(result.holdings.map(\.titles) == plan.people && result.changedTitles == [])
    #expect(result.surplus == Array(slots.dropFirst(plan.people.count)))
    #expect(result.allowance == plan.allowance)
  }

  @Test("Random plans with random titles, caps and statements are accepted", arguments: 0..<3)
  func randomPlans(batch: Int) throws {
    var (plans, conflicts, without) = (0, 0, 0)
    for seed in (batch * 40)..<(batch * 40 + 40) {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 2...7, &random)
      var rules = RandomScenario.Rules()
      rules.due = "goal"
      rules.goals = [.unitsAfter]
      rules.staffing = RandomTitles.staffing(&random)
      let text = RandomScenario(for: map, rules: rules, &random).text
      let dataset = map.dataset.with(RandomTitles.statements(&random))
      // A request for titles is an error where the law has none; here it always has.
      let planningCase = try Cases.planningCase(text, dataset: dataset)
      let plan = try #require(try Planner(planningCase).run().plan, "seed \(seed)")
      if plan.status == .infeasible { continue }
      let written = WrittenStaff(plan)
      let result = written.verified()
      #expect(result.findings.map(\.en) == [], "seed \(seed)")
      #expect(!result.notes.contains { $0.en.contains("titles") }, "seed \(seed)")
      switch written.outcome.titles?.commune {
      case .success?: plans += 1
      case .failure?: conflicts += 1
      case nil: without += 1
      }
    }
    #expect(plans > 5 && conflicts > 5 && without > 0, "\(plans) \(conflicts) \(without)")
  }

  @Test(
    "Hà Nội's conflicts are verified, from the resolved scenario too",
    arguments: ["people_cap: 5", "titles: { commune: { pairs: [] } }"])
  func conflicts(staffing: String) throws {
    let text = """
      format: 1
      title: Ba Đình
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["001"] }
      staffing: { compare: [hanoi-de-an-21], \(staffing) }
      """
    let planningCase = try Cases.planningCase(text, dataset: try Cases.hanoi.get())
    let plan = try #require(try Planner(planningCase).run(threads: 2).plan)
    let written = WrittenStaff(plan)
    #expect(written.verified().findings.map(\.en) == [])
    let commune = try written.parsed()["titles"]?["commune"]
    #expect(commune?["conflict"]?.isPhrase == true)
    #expect(commune?["position"]?.stringValue?.hasPrefix("scenario.yaml:6:") == true)
    // Its lines are others.
    let resolved = try Cases.planningCase(
      planningCase.scenario.resolvedYAML(), dataset: planningCase.dataset)
    let again = StaffVerification.verify(
      staffJSON: written.staffJSON, planJSON: written.planJSON, case: resolved)
    #expect(again.findings.map(\.en) == [])
  }
}
