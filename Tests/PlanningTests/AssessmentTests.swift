import Legislation
import Planning
import Scenarios
import TestSupport
import Testing

/// Resolution 1286's real outcome, judged by the census.
@Suite("The adopted plan")
struct AssessmentTests {
  private func adopted(_ scenario: String) throws -> Plan {
    let planningCase = try Cases.shippedCase(scenario)
    let drawn = try DrawnPlan.read(
      Repository.path("Datasets/hanoi-2022/adopted-2025.csv"), for: planningCase)
    return Assessment.plan(drawn, for: planningCase)
  }

  @Test("Its 42 mergers are contiguous, 526 units are left, two results are encouraged")
  func outcome() throws {
    let plan = try adopted("hanoi-2023-2025")
    #expect(plan.status == .assessed)
    #expect(plan.groups.count == 42)
    #expect(plan.groups.allSatisfy { $0.isContiguous })
    #expect(plan.totals.unitsBefore == 579)
    #expect(plan.totals.unitsAfter == 526)
    #expect(plan.totals.encouragedResults == 2)
    #expect(plan.findings == [])
  }

  @Test("Four wards are divided among eight, the boundaries of six are adjusted")
  func parts() throws {
    let plan = try adopted("hanoi-2023-2025")
    #expect(plan.dissolved.count == 4)
    #expect(plan.kept.count { $0.change == .receivesPart } == 8)
    #expect(plan.kept.count { $0.change == .boundaryAdjustment } == 6)
    let givers = plan.kept.flatMap(\.receives)
    #expect(Set(givers) == Set(plan.dissolved.map(\.unit)))
    #expect(givers.count == plan.dissolved.reduce(0) { $0 + $1.into.count })
  }

  @Test("By the census 32 of its 42 results rest on discretion, 7 on the waiver")
  func bases() throws {
    let groups = try adopted("hanoi-2023-2025").groups
    let bases = Dictionary(grouping: groups, by: \.figures.basis).mapValues(\.count)
    #expect(bases == [.pointD: 32, .waiver: 7, .pointA: 2, .pointC: 1])
  }

  @Test("Without exemptions it leaves 117 due units unresolved; with them it is lawful")
  func lawful() throws {
    let without = try adopted("hanoi-2023-2025").totals
    #expect(without.unresolvedDue == 117 && without.dueExempt == 0)
    #expect(without.due == without.dueInGroups + without.dueChanged + 117)
    #expect(try !adopted("hanoi-2023-2025").isLawful)
    let plan = try adopted("hanoi-same-exemptions")
    #expect(plan.totals.unresolvedDue == 0 && plan.totals.dueExempt == 117)
    #expect(plan.isLawful)
    #expect(plan.findings == [])
  }
}
