import Planning
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Verification

/// Divided communes below districts that are arranged too, against all partitions.
@Suite("Divided units in small random provinces")
struct TwoLevelPartTests {
  /// A province whose communes have parts, with a scenario of both levels that lets them be divided.
  private func stated(_ seed: Int) throws -> PlanningCase? {
    var random = SeededChance(UInt64(seed))
    let province = RandomProvince(&random)
    guard (2...7).contains(province.dataset.units.count) else { return nil }
    let parts = RandomParts(province.dataset, &random)
    let text = RandomDistrictScenario(for: province, moves: false, &random).text
      .replacing("level: district", with: "level: both")
      .replacing("groups: { max_units:", with: "groups: { without_due_unit: allowed, max_units:")
    do {
      return try Cases.planningCase(
        text + parts.text + "\ngoals: [unresolved_due, compactness, people_affected]\n",
        dataset: parts.dataset)
    } catch let report as ProblemReport {
      #expect(report.problems.allSatisfy { $0.what.en.contains("max_units") }, "seed \(seed)")
      return nil
    }
  }

  @Test("The communes of new districts are the canonical optimum of units and parts")
  func optimum() throws {
    var divided = 0
    for seed in 0..<300 {
      guard let stated = try stated(seed) else { continue }
      let plan = try #require(try ArrangementPlanner(stated).run().plan, "seed \(seed)")
      let findings = PlanVerification.verify(
        planJSON: plan.bytes, resolvedYAML: Array(stated.scenario.resolvedYAML().utf8),
        case: stated)
      #expect(findings.findings.map(\.en) == [], "seed \(seed)")
      guard let districts = plan.districts, districts.plan.status != .infeasible else { continue }
      let communes = districts.communeCase(of: stated)
      let choices = PartChoices(communes)
      let best = BruteForce(try choices.legal()).optimum()
      #expect(plan.values == best?.values ?? [], "seed \(seed)")
      let groups = plan.groups.map { group in
        group.members.flatMap(choices.codes)
          + group.parts.map { communes.dataset.parts.parts[$0.index].code }
      }
      let found = (groups + plan.kept.map { choices.codes(of: $0.unit) }).map { $0.sorted() }
        .sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == choices.codes(best?.partition ?? []), "seed \(seed)")
      let again = try #require(Plan.read(plan.bytes, for: stated), "seed \(seed)")
      #expect(again.bytes == plan.bytes, "seed \(seed)")
      divided += plan.dissolved.count
    }
    #expect(divided >= 3)
  }
}
