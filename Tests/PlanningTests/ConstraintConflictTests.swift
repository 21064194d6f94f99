import Planning
import Scenarios
import TestSupport
import Testing

/// The decisions and rules that cannot hold together, against all plans of small maps.
@Suite("Constraints in conflict")
struct ConstraintConflictTests {
  /// A conflict's area with everything that could belong to it, listed here anew.
  private struct Area {
    let planningCase: PlanningCase
    private let everything: [Constraint]

    init(_ plan: Plan, _ conflict: Plan.Conflict) {
      let whole = plan.planningCase
      let units = whole.reach(of: conflict.units)
      planningCase = whole.within(units: units)
      everything =
        planningCase.constraints.filter { $0 != .due }
        + units.filter { plan.facts[$0].isDue }.map { .dueUnit($0) }
    }

    /// The case when nothing but `kept` holds.
    func relaxed(keeping kept: [Constraint]) -> PlanningCase {
      planningCase.without(everything.filter { !kept.contains($0) })
    }

    /// The goals' values of every plan when nothing but `kept` holds.
    func plans(keeping kept: [Constraint], goals: [Goal]? = nil) throws -> [[Int]] {
      let relaxed = relaxed(keeping: kept)
      return try Self.plans(of: goals.map { relaxed.setting(goals: $0) } ?? relaxed)
    }

    static func plans(of planningCase: PlanningCase) throws -> [[Int]] {
      let groups = SubsetListing.allSubsets(of: planningCase)
      return BruteForce(try LegalChoices(planningCase, connectedGroups: groups)).everyPlan()
        .map(\.values)
    }
  }

  private func infeasiblePlan(_ seed: Int) throws -> Plan? {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: 3...9, &random)
    var rules = RandomScenario.Rules()
    rules.maxUnits = 2...4
    rules.discretion = random.pick("allowed", "forbidden", "forbidden")
    let text = RandomScenario(for: map, rules: rules, &random).text
    let planningCase = try Cases.planningCase(text, dataset: map.dataset)
    let plan = try #require(try Planner(planningCase).run().plan)
    return plan.status == .infeasible ? plan : nil
  }

  @Test("They have no plan together, and one without any of them", arguments: 0..<4)
  func irreducible(batch: Int) throws {
    var kinds: Set<String> = []
    var count = 0
    for seed in (batch * 80)..<(batch * 80 + 80) {
      guard let plan = try infeasiblePlan(seed) else { continue }
      for conflict in plan.conflicts {
        let area = Area(plan, conflict)
        #expect(!conflict.constraints.isEmpty, "seed \(seed)")
        #expect(try area.plans(keeping: conflict.constraints).isEmpty, "seed \(seed)")
        for constraint in conflict.constraints {
          let rest = conflict.constraints.filter { $0 != constraint }
          #expect(try !area.plans(keeping: rest).isEmpty, "seed \(seed): \(constraint)")
          kinds.insert(plan.planningCase.key(of: constraint).filter(\.isLetter))
        }
        count += 1
      }
      #expect(plan.findings == [], "seed \(seed)")
    }
    #expect(count >= 15)
    #expect(kinds.count >= 4, "\(kinds)")
  }

  @Test("Each gives way as little as it can, and what alone suffices is told", arguments: 0..<4)
  func relaxations(batch: Int) throws {
    var sufficient = 0
    for seed in (batch * 80)..<(batch * 80 + 80) {
      guard let plan = try infeasiblePlan(seed) else { continue }
      for conflict in plan.conflicts {
        let area = Area(plan, conflict)
        #expect(conflict.relaxations.map(\.constraint) == conflict.constraints, "seed \(seed)")
        for relaxation in conflict.relaxations {
          try check(relaxation, of: conflict, in: area, "seed \(seed): \(relaxation.constraint)")
          if relaxation.suffices == true { sufficient += 1 }
        }
      }
    }
    #expect(sufficient >= 10)
  }

  private func check(
    _ relaxation: Plan.Relaxation, of conflict: Plan.Conflict, in area: Area, _ place: Comment
  ) throws {
    let rest = conflict.constraints.filter { $0 != relaxation.constraint }
    var changed = area.planningCase.without([relaxation.constraint])
    switch relaxation.constraint {
    case .maxUnits:
      let to = try #require(relaxation.to, place)
      changed = area.planningCase.setting(maxUnits: to)
      let sizes = (area.planningCase.scenario.maxUnits + 1)...to
      for size in sizes {
        let sized = area.relaxed(keeping: rest).setting(maxUnits: size)
        #expect(try Area.plans(of: sized).isEmpty == (size < to), place)
      }
    case .discretion:
      let counts = try area.plans(keeping: rest, goals: [.discretionaryResults]).map { $0[0] }
      #expect(relaxation.to == counts.min(), place)
    default: #expect(relaxation.to == nil, place)
    }
    let best = try Area.plans(of: changed).min { $0.lexicographicallyPrecedes($1) }
    #expect(relaxation.suffices == (best != nil), place)
    #expect(relaxation.values == best ?? [], place)
  }

  @Test("Limits that exclude each other are told with the nearest figures that can be reached")
  func limits() throws {
    var (told, open) = (0, 0)
    for seed in 0..<80 {
      let instance = try LimitedCase(seed, units: 3...8)
      guard instance.best == nil, !instance.plans.isEmpty else { continue }
      let plan = try #require(try Planner(instance.planningCase).run().plan)
      let conflict = try #require(plan.conflicts.first)
      let stated = instance.planningCase.scenario.limits
      let kept = conflict.constraints.compactMap { constraint in
        if case .limit(let index) = constraint { index } else { nil }
      }
      let others = conflict.constraints + stated.indices.map { .limit($0) }
      let relaxed = instance.planningCase.without(
        instance.planningCase.constraints.filter { !others.contains($0) })
      for relaxation in conflict.relaxations {
        guard case .limit(let moved) = relaxation.constraint else { continue }
        // Sums of money may leave a question open; then no figure is told.
        guard let to = relaxation.to else {
          open += 1
          continue
        }
        func hasPlan(reaching figure: Int) throws -> Bool {
          let limits = kept.map { $0 == moved ? stated[$0].reaching(figure) : stated[$0] }
          return try Planner(relaxed.setting(limits: limits)).run().plan?.status == .optimal
        }
        let nearer = to > (stated[moved].most ?? to) ? to - 1 : to + 1
        #expect(try hasPlan(reaching: to), "seed \(seed)")
        #expect(try !hasPlan(reaching: nearer), "seed \(seed)")
        told += 1
      }
    }
    #expect(told >= 3)
    #expect(open <= 1)
  }
}
