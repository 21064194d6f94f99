import Planning
import Scenarios
import Testing

/// The scenarios that ship with the program.
@Suite("Shipped scenarios")
struct ShippedScenarioTests {
  private func expect(_ plan: Plan, _ values: [Int]) {
    #expect(plan.status == .optimal)
    #expect(plan.isLawful)
    #expect(plan.values == values)
    #expect(plan.findings == [])
  }

  @Test("The default scenario changes 219 units, 12 results at discretion")
  func standard() throws {
    expect(try ShippedPlans.standard.get(), [0, 219, 12, 5_836, 1_567_668, -3_079_387])
  }

  @Test("Without discretion 230 units change")
  func strict() throws {
    expect(try ShippedPlans.strict.get(), [0, 230, 0, 5_706, 1_674_379, -3_509_218])
  }

  @Test("With the exemptions of the adopted plan 88 units change")
  func sameExemptions() throws {
    expect(try ShippedPlans.sameExemptions.get(), [0, 88, 12, 6_746, 488_498, -1_036_006])
  }

  @Test("At most reduction 229 units are left")
  func mostReduction() throws {
    let values = [229, 0, 443, 1, 4_016, 3_862_096, -10_330_230]
    expect(try ShippedPlans.mostReduction.get(), values)
  }

  @Test("In two years the default plan takes 35 and 28 new units")
  func phased() throws {
    let plan = try #require(try Planner(try Cases.shippedCase("hanoi-phased")).run().plan)
    expect(plan, [0, 219, 12, 5_836, 1_567_668, -3_079_387])
    #expect(plan.calendar?.years.map(\.groups) == [0, 35, 28])
  }

  @Test("Across district lines 214 units change in groups of up to three, 6 of them move")
  func acrossLines() throws {
    let plan = try #require(try Planner(try Cases.shippedCase("hanoi-across-lines")).run().plan)
    expect(plan, [0, 214, 6, 22, 6_059, 1_264_152, -2_453_477])
    #expect(plan.totals.unitsMoved == plan.groups.flatMap(\.movedMembers).count)
    #expect(!plan.districtsChanged.isEmpty)
  }

  @Test("Where moves are priced first none is needed, and the plan is the one within districts")
  func priced() throws {
    func plan(_ rule: String) throws -> Plan {
      let planningCase = try Cases.planningCase(
        """
        format: 1
        title: Hà Nội
        dataset: hanoi-2022
        law: { as_of: 2023-10-01, phase: 2023-2025 }
        scope: { across_districts: \(rule) }
        groups: { max_units: 4 }
        """, dataset: try Cases.hanoi.get())
      return try #require(try Planner(planningCase).run().plan)
    }
    let (priced, within) = (try plan("priced"), try plan("never"))
    #expect(priced.status == .optimal && priced.totals.unitsMoved == 0)
    #expect(priced.partition == within.partition)
  }

  @Test("No two scenarios have the same plan")
  func plansDiffer() throws {
    let plans = [
      try ShippedPlans.standard.get(), try ShippedPlans.strict.get(),
      try ShippedPlans.sameExemptions.get(), try ShippedPlans.mostReduction.get(),
    ]
    #expect(Set(plans.map(\.partition)).count == plans.count)
  }
}
