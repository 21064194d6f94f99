import Scenarios
import StaffPlanning
import Testing

/// The planner of villages against all partitions of small maps.
@Suite("Small random maps of villages")
struct RandomVillageTests {
  @Test("Goals and the canonical plan are those of brute force", arguments: 0..<25)
  func bruteForce(block: Int) throws {
    for seed in (block * 20)..<(block * 20 + 20) {
      let villageCase = try RandomVillages.make(seed)
      let plan = try villageCase.plan()
      guard let best = VillageBruteForce(villageCase: villageCase).best() else {
        #expect(plan.status == .infeasible && !plan.conflicts.isEmpty, "seed \(seed)")
        #expect(plan.findings == [], "seed \(seed)")
        continue
      }
      #expect(plan.status == .optimal, "seed \(seed)")
      #expect(plan.values == best.values, "seed \(seed)")
      #expect(plan.goals.map(\.bound) == best.values, "seed \(seed)")
      #expect(plan.partition == best.partition, "seed \(seed)")
      #expect(plan.findings == [], "seed \(seed)")
    }
  }

  @Test("All kinds of answers occur among the maps")
  func variety() throws {
    var seen: Set<String> = []
    for seed in 0..<200 {
      let plan = try RandomVillages.make(seed).plan()
      seen.insert(plan.status.rawValue)
      if !plan.isLawful, plan.status == .optimal { seen.insert("unlawful") }
      if plan.totals.belowSize > 0 { seen.insert("below size") }
      if plan.totals.staffing.vacant > 0 { seen.insert("vacant") }
      for conflict in plan.conflicts { seen.formUnion(conflict.rules) }
    }
    #expect(
      seen.isSuperset(of: [
        "optimal", "infeasible", "unlawful", "below size", "vacant",
        "consent", "still_too_small", "mixed_kinds",
      ]), "\(seen.sorted())")
  }

  @Test("GLPK alone and any number of threads give the same plan", arguments: 0..<40)
  func sameAnswer(seed: Int) throws {
    let villageCase = try RandomVillages.make(seed)
    let plan = try villageCase.plan()
    for (threads, exactSets) in [(1, 0), (3, 0), (3, 400_000)] {
      let other = try #require(
        VillagePlanner(villageCase).run(threads: threads, exactSets: exactSets))
      #expect(other.partition == plan.partition && other.values == plan.values)
      #expect(other.status == plan.status)
    }
  }

  @Test("A search without work keeps a verified plan with its bounds, or has none")
  func stopped() throws {
    var found = 0
    for seed in 0..<60 {
      var random = try RandomVillages.make(seed)
      random = try VillageCases.make(
        random.map.villages,
        pairs: random.map.neighbours.enumerated().flatMap { a, others in
          others.filter { $0 > a }.map { (a, $0) }
        },
        request: "due: goal, consent: noted", search: "search: { work_limit: 0 }")
      guard let plan = VillagePlanner(random).run(exactSets: 0) else { continue }
      #expect(plan.findings == [], "seed \(seed)")
      if plan.status == .feasible {
        found += 1
        #expect(plan.stop == .workLimit)
      }
    }
    #expect(found > 0)
  }
}
