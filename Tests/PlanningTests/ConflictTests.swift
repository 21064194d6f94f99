import Planning
import Scenarios
import TestSupport
import Testing

/// Why there is no legal plan.
@Suite("Conflicts")
struct ConflictTests {
  @Test("A conflict cannot be resolved, but can without any one of its units")
  func irreducible() throws {
    var sizes: [Int: Int] = [:]
    for seed in 0..<900 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 3...10, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 2...3
      rules.due = "required"
      rules.discretion = random.pick("allowed", "forbidden", "forbidden")
      let text = RandomScenario(for: map, rules: rules, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let plan = try #require(try Planner(planningCase).run().plan)
      guard plan.status == .infeasible else { continue }
      let groups = SubsetListing.allSubsets(of: planningCase)
      let search = BruteForce(try LegalChoices(planningCase, connectedGroups: groups))
      #expect(!plan.conflicts.isEmpty, "seed \(seed)")
      for conflict in plan.conflicts {
        #expect(!search.canResolve(conflict.units), "seed \(seed)")
        for unit in conflict.units {
          let rest = conflict.units.filter { $0 != unit }
          #expect(search.canResolve(rest), "seed \(seed), without \(unit)")
        }
        sizes[conflict.units.count, default: 0] += 1
      }
      #expect(plan.findings == [], "seed \(seed)")
    }
    #expect(sizes[1, default: 0] >= 50)
    #expect(sizes.filter { $0.key > 1 }.values.reduce(0, +) >= 5, "\(sizes)")
  }

  @Test("Pairs without discretion do not resolve Ba Đình and Hoàn Kiếm: units and rules are named")
  func innerDistricts() throws {
    let planningCase = try Cases.hanoiCase(
      maxUnits: 2, discretion: "forbidden", districts: #"["001", "002"]"#)
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.status == .infeasible)
    #expect(!plan.isLawful && plan.goals.isEmpty && plan.groups.isEmpty && plan.kept.isEmpty)
    #expect(plan.findings == [])
    #expect(!plan.conflicts.isEmpty)
    for conflict in plan.conflicts {
      #expect(conflict.rules.starts(with: ["due", "max_units"]))
      #expect(conflict.rules.contains("discretion"))
      for unit in conflict.units {
        #expect(plan.facts[unit].isDue)
        #expect(conflict.explanation.vi.contains(planningCase.dataset.units[unit].code))
        #expect(conflict.explanation.en.contains(planningCase.dataset.units[unit].name))
      }
    }
  }

  @Test("A due unit without neighbours is a conflict of its own")
  func isolated() throws {
    let plan = try #require(try Planner(try TwoTowns.planningCase()).run().plan)
    #expect(plan.status == .infeasible)
    #expect(plan.conflicts.map(\.units) == [[2]])
    #expect(plan.conflicts.map(\.rules) == [["due", "max_units"]])
    #expect(plan.findings == [])
  }

  @Test("A join that the law lets rest on 4.1.d only is a conflict where discretion is forbidden")
  func refusedJoin() throws {
    let planningCase = try TwoTowns.planningCase(
      due: "goal", groups: "{ max_units: 2, discretion: forbidden }",
      decisions: #"{ join: [{ units: ["00001", "00002"] }] }"#)
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.status == .infeasible)
    #expect(plan.conflicts.map(\.units) == [[0], [1]])
    #expect(
      plan.conflicts.map(\.rules)
        == Array(repeating: ["max_units", "join", "discretion"], count: 2))
    #expect(plan.findings == [])
  }
}
