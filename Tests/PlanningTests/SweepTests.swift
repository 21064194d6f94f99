import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Planning

@Suite("A sweep's cases are plans of drawn figures")
struct SweepTests {
  private static let scenario = """
    format: 1
    title: Khảo sát
    dataset: random
    law: { as_of: 2023-10-01, phase: 2023-2025 }
    goals: [unresolved_due, units_changed, people_affected]

    """

  private func sweep(
    _ design: SweepDesign, keys: String = "", seed: UInt64
  ) throws -> Sweep {
    var random = SeededChance(seed)
    let map = RandomMap(&random)
    let base = try Cases.planningCase(Self.scenario + keys, dataset: map.dataset)
    let book = try RealLaw.book()
    let dated = try design.dates.compactMap { CalendarDay($0) }.map { try base.on($0, book: book) }
    return Sweep(design, of: base, dated: dated)
  }

  @Test("Each is what run finds for the same figures", arguments: 0..<40)
  func byHand(seed: Int) throws {
    let design = SweepDesign(
      seed: UInt64(seed), populationError: 300, areaError: 200, maxUnits: [2, 3, 4],
      goalOrder: true, dueShares: 10)
    let sweep = try sweep(design, seed: UInt64(seed))
    for number in 0...6 {
      let found = try #require(sweep.find(number))
      let plan = try #require(try Planner(sweep.planningCase(number).case).run().plan)
      let due = plan.planningCase.scope.filter { plan.facts[$0].isDue }
      #expect(found.due == due)
      if plan.status == .infeasible {
        guard case .infeasible(let units) = found.outcome else {
          Issue.record("case \(number) has a plan")
          continue
        }
        #expect(Set(units).isSubset(of: due))
        continue
      }
      let values = sweep.base.scenario.goals.map { plan.totals.value(of: $0) }
      #expect(found.outcome == .planned(values: values, groups: plan.groups.map(\.members)))
    }
  }

  @Test("Case 0 is the scenario as it stands")
  func base() throws {
    let sweep = try sweep(
      SweepDesign(populationError: 500, maxUnits: [2], goalOrder: true, dueShares: 20), seed: 3)
    let planned = sweep.planningCase(0)
    #expect(planned.case.dataset.units == sweep.base.dataset.units)
    #expect(planned.case.law.due == sweep.base.law.due)
    #expect(planned.draw == SweepDraw())
    #expect(sweep.planningCase(1).case.dataset.units != sweep.base.dataset.units)
  }

  @Test("Figures stay within the error, reach both ends, and depend on nothing but the case")
  func figures() throws {
    let design = SweepDesign(seed: 9, populationError: 25, areaError: 3)
    var (people, areas) = (Set<Int>(), Set<Int>())
    for number in 1...400 {
      people.insert(design.populationFactor(number, code: "00001"))
      areas.insert(design.areaFactor(number, code: "00001"))
    }
    #expect(areas == Set(997...1003))
    #expect(people.isSubset(of: Set(975...1025)) && people.contains(975) && people.contains(1025))
    #expect(
      (1...50).map { design.areaFactor($0, code: "00001") }
        != (1...50).map { design.areaFactor($0, code: "00002") })
    var other = design
    other.seed = 10
    #expect(
      (1...50).map { design.populationFactor($0, code: "1") }
        != (1...50).map { other.populationFactor($0, code: "1") })
  }

  @Test("A share of a figure is rounded half-up, and what was there stays")
  func rounding() {
    #expect(Sweep.share(1005, of: 100) == 101)
    #expect(Sweep.share(1004, of: 100) == 100)
    #expect(Sweep.share(995, of: 100) == 100)
    #expect(Sweep.share(100, of: 1) == 1)
    #expect(Sweep.share(1100, of: 0) == 0)
  }

  @Test("What is drawn is what the design lists, and every value is drawn")
  func draws() throws {
    let design = SweepDesign(
      maxUnits: [3, 5], dates: ["2023-10-01", "2024-05-01"], goalOrder: true, dueShares: 2)
    let sweep = try sweep(design, seed: 1)
    let draws = (1...60).map { sweep.planningCase($0) }
    #expect(Set(draws.compactMap(\.draw.maxUnits)) == [3, 5])
    #expect(Set(draws.compactMap(\.draw.date)) == [0, 1])
    #expect(Set(draws.compactMap(\.draw.goals)).count == 2)
    #expect(draws.allSatisfy { $0.draw.goals?.first == .unresolvedDue })
    #expect(Set(draws.flatMap(\.draw.dueShares)) == Set(-2...2))
    for (planned, draw) in draws {
      #expect(planned.scenario.maxUnits == draw.maxUnits)
      #expect(planned.scenario.goals == draw.goals)
      #expect(planned.law.day.description == design.dates[try #require(draw.date)])
      #expect(
        planned.law.due.flatMap { [$0.areaBelowPercent, $0.populationBelowPercent] }
          == zip(
            sweep.base.law.due.flatMap { [$0.areaBelowPercent, $0.populationBelowPercent] },
            draw.dueShares
          ).map { max(0, $0 + $1) })
    }
  }
}
