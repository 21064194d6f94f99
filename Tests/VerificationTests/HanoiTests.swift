import LegalParameters
import Scenarios
import SourceFiles
import Territory
import Testing

@testable import Verification

/// The repository's data of Hà Nội: 579 communes.
@Suite("Hà Nội")
struct HanoiTests {
  private func scope(_ scenario: String) throws -> JudgedScope {
    let dataset = try Dataset.load(folder: SmallTown.repository + "/Datasets/hanoi-2022")
    let planningCase = try SmallTown.planningCase(scenario, dataset: dataset)
    return try #require(JudgedScope(planningCase, log: FindingLog()))
  }

  @Test("By the census 189 communes are due: 68 under point a, 53 of them also under c")
  func due() throws {
    let units = try scope(SmallTown.scenario(decisions: "  keep: []")).units
    #expect(units.count == 579)
    #expect(units.count(where: \.isDue) == 189)
    #expect(units.count { $0.dueClauses.contains("a") } == 68)
    #expect(units.count { $0.dueClauses == ["a", "c"] } == 53)
    #expect(units.count { $0.dueClauses == ["c"] } == 121)
  }

  @Test("A plan of the whole city is verified, and one altered figure is found")
  func wholeCity() throws {
    let scope = try scope(SmallTown.scenario(decisions: "  keep: []", due: "goal"))
    let plan = HanoiPlan(scope)
    let result = plan.verified(Array(plan.json.jsonText.utf8))
    #expect(result.findings == [])
    #expect(result.checks > 8_000)
    let altered = plan.json.changing(path("groups.7.population")) { $0.adding(1) }
    let refused = plan.verified(Array(altered.jsonText.utf8))
    #expect(refused.findings.count == 1)
    #expect(refused.names("N008", "population"))
  }
}
