import Planning
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Verification

/// Plans of districts, and of the communes below them, against all partitions.
@Suite("Small random provinces")
struct TwoLevelTests {
  /// What a batch of provinces must show at least once.
  private struct Seen: Hashable {
    var statuses: [Plan.Status: Int] = [:]
    var pointB = 0
    var across = 0
    var moved = 0
    var proposed = 0
  }

  private func compare(_ seed: Int, _ seen: inout Seen) throws {
    var random = SeededChance(UInt64(seed))
    let province = RandomProvince(&random)
    guard let stated = try planningCase(province, &random) else { return }
    let plan = try #require(try ArrangementPlanner(stated).run().plan, "seed \(seed)")
    let districts = try #require(plan.districts)
    let level = try #require(stated.districts)
    #expect(findings(plan, stated) == [], "seed \(seed)")
    seen.statuses[plan.status, default: 0] += 1
    seen.moved += level.moves.count
    seen.proposed += districts.proposals.count

    // The district level: all partitions of the districts.
    let below = CommunesOfDistricts(after: level.moves, in: stated)
    let above = stated.ofDistricts(below.asUnits())
    guard let best = try optimum(of: above) else {
      #expect(districts.plan.status == .infeasible && plan.status == .infeasible, "seed \(seed)")
      return
    }
    #expect(districts.plan.partition == best.partition, "seed \(seed)")
    #expect(districts.plan.values == best.values, "seed \(seed)")
    #expect(districts.plan.goals.allSatisfy { $0.isProven }, "seed \(seed)")

    // The commune level: all partitions of the communes in the new districts.
    let scope = try #require(JudgedScope(above, log: FindingLog()))
    let groups = best.partition.filter { $0.count > 1 }.compactMap { JudgedGroup($0, in: scope) }
    let stay = best.partition.filter { $0.count == 1 }.compactMap { scope.unit(at: $0[0]) }
    let communes = stated.ofCommunes(in: below.regrouped(groups, kept: stay), yearsFormed: [:])
    let bestBelow = try #require(try optimum(of: communes))
    #expect(plan.partition == bestBelow.partition, "seed \(seed)")
    #expect(plan.values == bestBelow.values, "seed \(seed)")
    #expect(plan.status == .optimal, "seed \(seed)")
    seen.pointB += groups.count { $0.basis == .pointB }
    seen.across += plan.groups.count { group in
      Set(group.members.map { province.dataset.units[$0].district }).count > 1
    }
  }

  /// A scenario of the province; a move that is not allowed is left out.
  private func planningCase(
    _ province: RandomProvince, _ random: inout SeededChance
  ) throws -> PlanningCase? {
    for moves in [random.chance(40), false] {
      var text = RandomDistrictScenario(for: province, moves: moves, &random).text
      // No decided year: the calendar changes no partition.
      if random.chance(30) { text += "calendar: { years: [2024, 2025] }\n" }
      do {
        return try Cases.planningCase(text, dataset: province.dataset)
      } catch let report as ProblemReport {
        // Only a move, and a join that is too large, may be refused here.
        #expect(moves || report.problems.allSatisfy { $0.what.en.contains("max_units") })
      }
    }
    return nil
  }

  private func optimum(of planningCase: PlanningCase) throws -> BruteForce.Solution? {
    let connected = SubsetListing.allSubsets(of: planningCase)
    return BruteForce(try LegalChoices(planningCase, connectedGroups: connected)).optimum()
  }

  private func findings(_ plan: Plan, _ stated: PlanningCase) -> [String] {
    PlanVerification.verify(
      planJSON: plan.bytes, resolvedYAML: Array(stated.scenario.resolvedYAML().utf8), case: stated
    ).findings.map(\.en)
  }

  @Test(
    "Both levels are the canonical optimum of all partitions, and infeasible only without any",
    arguments: 0..<8)
  func optimum(batch: Int) throws {
    var seen = Seen()
    for seed in (batch * 100)..<(batch * 100 + 100) { try compare(seed, &seen) }
    #expect(seen.statuses[.optimal, default: 0] >= 40)
    #expect(seen.statuses[.infeasible, default: 0] >= 5)
    #expect(seen.pointB > 0)
    #expect(seen.across > 0)
    #expect(seen.moved > 0)
    #expect(seen.proposed > 0)
  }

  @Test("Where districts have no plan, the whole says so and names the districts' conflict")
  func withoutPlan() throws {
    var random = SeededChance(1)
    let province = RandomProvince(&random)
    let codes = province.dataset.districts.map { "\"\($0.code)\"" }.joined(separator: ", ")
    let stated = try Cases.planningCase(
      """
      format: 1
      title: Không có phương án
      dataset: province
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { level: both }
      districts: { groups: { max_units: 1 }, decisions: { separate: [{ units: [\(codes)] }] } }
      """, dataset: province.dataset)
    let plan = try #require(try ArrangementPlanner(stated).run().plan)
    let districts = try #require(plan.districts?.plan)
    #expect(districts.facts.contains { $0.isDue })
    #expect(plan.status == .infeasible && plan.conflicts.isEmpty && !plan.isLawful)
    #expect(districts.status == .infeasible && !districts.conflicts.isEmpty)
    #expect(findings(plan, stated) == [])
  }
}
