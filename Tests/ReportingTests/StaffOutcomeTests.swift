import Planning
import Reporting
import Scenarios
import StaffPlanning
import Staffing
import Testing

@Suite("What whole plans do to people adds up")
struct StaffOutcomeTests {
  private static let all = """
    staffing:
      effect: 2025-01-01
      compare: [decree-34-2019, decree-92-2009, hanoi-ward-pilot, hanoi-de-an-21]
    """

  /// The best plan of Hà Nội and the adopted one, which divides units.
  private static let plans = Result {
    let planningCase = try HanoiCase.load(all)
    let (adoptedCase, drawn) = try HanoiCase.adopted(all)
    let best = try Planner(planningCase).run().plan
    return [best, Assessment.plan(drawn, for: adoptedCase)].compactMap(\.self).map { plan in
      (plan: plan, outcome: StaffOutcome(StaffedPlan(plan), in: plan.planningCase))
    }
  }

  @Test("Totals are the sums of groups, divided and kept units, and of districts")
  func sums() throws {
    let plans = try Self.plans.get()
    #expect(plans.count == 2)
    for (plan, outcome) in plans {
      #expect(outcome.regimes.count == 5)
      for regime in outcome.regimes {
        let changed = regime.groups.map(\.effect).reduce(regime.divided, +)
        #expect(regime.changed == changed)
        #expect(regime.districts.values.reduce(.none, +) == regime.total)
        #expect(regime.total.officialsSurplus == changed.officialsSurplus)
        #expect(regime.total.severance == changed.severance)
        #expect(regime.total.annualSaving == changed.annualSaving)
        #expect(regime.groups.count == plan.groups.count)
        #expect((regime.divided == .none) == plan.dissolved.isEmpty)
      }
    }
    #expect(plans.contains { !$0.plan.dissolved.isEmpty })
  }

  @Test("Under the scenario's regime they are the totals of the plan")
  func sameAsPlan() throws {
    for (plan, outcome) in try Self.plans.get() {
      let total = outcome.regimes[0].total
      #expect(total.before.officials == plan.totals.officialsBefore)
      #expect(total.after.officials == plan.totals.officialsAfter)
      #expect(total.before.nonSpecialised == plan.totals.nonSpecialisedBefore)
      #expect(total.after.nonSpecialised == plan.totals.nonSpecialisedAfter)
      #expect(total.annualSaving == plan.totals.annualSaving)
      #expect(total.severance == plan.totals.severance)
    }
  }

  @Test("Under Đề án 21 there are 7 people for each unit after, and another cap gives others")
  func cap() throws {
    for (plan, outcome) in try Self.plans.get() {
      let capped = try #require(outcome.regimes.first { $0.regime == "hanoi-de-an-21" })
      #expect(capped.total.before.nonSpecialised == 7 * plan.totals.unitsBefore)
      #expect(capped.total.after.nonSpecialised == 7 * plan.totals.unitsAfter)
    }
    let planningCase = try HanoiCase.district(
      "staffing: { compare: [hanoi-de-an-21], people_cap: 9 }")
    let plan = try #require(try Planner(planningCase).run().plan)
    let outcome = StaffOutcome(StaffedPlan(plan), in: planningCase)
    #expect(outcome.regimes.map(\.regime) == ["decree-33-2023", "hanoi-de-an-21"])
    #expect(outcome.regimes[1].total.after.nonSpecialised == 9 * plan.totals.unitsAfter)
    #expect(outcome.regimes[1].total.nonSpecialisedSurplus == 9 * (14 - plan.totals.unitsAfter))
  }

  @Test("The roadmap of the default plan is proven, settles everybody and is shared out whole")
  func roadmap() throws {
    for (_, outcome) in try Self.plans.get() {
      guard case .found(let roadmap) = outcome.roadmap else {
        Issue.record("there is no roadmap")
        continue
      }
      #expect(roadmap.isProven)
      let own = outcome.regimes[0]
      #expect(roadmap.years.count == 5)
      #expect(
        roadmap.years.reduce(0) { $0 + $1.officials.all } == own.changed.officialsSurplus)
      #expect(
        roadmap.years.reduce(0) { $0 + $1.nonSpecialised.all } == own.changed.nonSpecialisedSurplus)
      #expect(roadmap.years.last?.officialsLeft == 0 && roadmap.years.last?.nonSpecialisedLeft == 0)
      #expect(roadmap.severance <= own.changed.severance)
      for group in own.groups {
        let part = try #require(outcome.parts?.groups[group.id]).years
        #expect(part.count == 5)
        #expect(part.reduce(0) { $0 + $1.officials } == group.effect.officialsSurplus)
        #expect(part.reduce(0) { $0 + $1.nonSpecialised } == group.effect.nonSpecialisedSurplus)
      }
    }
  }

  @Test("Savings are told with the base salary of each date, in proportion to it")
  func savings() throws {
    for (_, outcome) in try Self.plans.get() {
      #expect(outcome.savings.map(\.base.amount) == [1_490_000, 1_800_000, 2_340_000])
      #expect(outcome.savings[2].annualSaving == outcome.regimes[0].total.annualSaving)
      let perSalary = outcome.savings.map { $0.annualSaving / $0.base.amount }
      #expect(Set(perSalary).count == 1)
    }
  }
}
