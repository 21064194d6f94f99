import Planning
import Scenarios
import Testing

/// The planner on all of Hà Nội.
@Suite("Hà Nội's optimum")
struct HanoiOptimumTests {
  /// Proven optima of the default goals by the largest group and the rule on 4.1.d.
  static let optima: [(maxUnits: Int, discretion: String, values: [Int])] = [
    (3, "allowed", [0, 221, 30, 6_039, 1_276_296, -2_480_350]),
    (4, "allowed", [0, 219, 15, 5_920, 1_407_201, -2_863_955]),
  ]

  @Test(
    "An exact dynamic program over covered sets finds the known optimum and the same plan",
    arguments: optima)
  func defaultScenario(maxUnits: Int, discretion: String, values: [Int]) throws {
    let planningCase = try Cases.hanoiCase(maxUnits: maxUnits, discretion: discretion)
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.values == values)
    try compare(plan)
    let solved = try #require(try Planner(planningCase).run(exactSets: 0).plan)
    #expect(solved.bytes == plan.bytes)
  }

  @Test("It does so with the exemptions of the adopted plan and groups of up to five")
  func sameExemptions() throws {
    try compare(try ShippedPlans.sameExemptions.get())
  }

  private func compare(_ plan: Plan) throws {
    let planningCase = plan.planningCase
    let movable = planningCase.scope.filter { planningCase.decisions.keep[$0] == nil }
    let groups = SubsetListing.grown(
      planningCase.dataset, largest: planningCase.scenario.maxUnits, from: movable)
    let legal = try LegalChoices(planningCase, connectedGroups: groups)
    let exact = try #require(ExactProgram(legal)).optimum
    #expect(plan.status == .optimal)
    #expect(plan.values == exact.values)
    #expect(plan.partition == exact.partition)
    #expect(plan.findings == [])
  }
}
