import Planning
import Scenarios
import TestSupport
import Testing

/// Limits on reductions, surpluses and shares, of the whole plan and of single districts, against
/// all plans of small maps.
@Suite("Limits on derived figures and on districts")
struct DerivedLimitTests {
  /// A case with its limits, and the best of all plans that keep them.
  private struct Instance {
    /// What is counted of every plan, in this order.
    static let counted: [Goal] = [
      .unitsAfter, .officialsPosts, .nonSpecialisedPosts, .discretionaryResults,
    ]

    let planningCase: PlanningCase
    let plans: [BruteForce.Solution]
    let best: BruteForce.Solution?

    init(_ seed: Int) throws {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 3...9, &random)
      var rules = RandomScenario.Rules()
      rules.goals = Self.counted
      // Pricing would add a goal to those that are counted here.
      rules.across = random.pick("never", "allowed")
      let text = RandomScenario(for: map, rules: rules, &random).text
      let free = try Cases.planningCase(text, dataset: map.dataset)
      let legal = try LegalChoices(free, connectedGroups: SubsetListing.allSubsets(of: free))
      plans = BruteForce(legal).everyPlan()
      let alone = Dictionary(
        uniqueKeysWithValues: legal.all.map { ($0.members, $0.values) })
      let judge = GroupJudge(free)
      func totals(_ plan: BruteForce.Solution, in district: Int?) -> [Int] {
        var sums = [0, 0, 0, 0, 0, 0, 0, 0]
        for members in plan.partition {
          // What is there before counts where it is, what is formed where most people are.
          let units = free.dataset.units
          let own = members.filter { district == nil || units[$0].district == district }
          sums[5] += own.count
          sums[6] += own.reduce(0) { $0 + judge.facts[$1].staffing.officials }
          sums[7] += own.reduce(0) { $0 + judge.facts[$1].staffing.nonSpecialised }
          let most = members.map { units[$0].population }.max()
          let leading = members.first { units[$0].population == most } ?? members[0]
          guard district == nil || units[leading].district == district else { continue }
          for (index, value) in (alone[members] ?? []).enumerated() { sums[index] += value }
          sums[4] += members.count > 1 ? 1 : 0
        }
        return sums
      }
      func figure(_ key: String, _ sums: [Int]) -> Int {
        switch key {
        case "reduction": sums[5] - sums[0]
        case "officials_surplus": sums[6] - sums[1]
        case "non_specialised_surplus": sums[7] - sums[2]
        default: sums[0]
        }
      }
      var keys: [String] = []
      var tests: [(BruteForce.Solution) -> Bool] = []
      let districts = [Int?.none] + map.dataset.districts.indices.map(Int?.some)
      for district in districts where random.chance(60) {
        var own: [String] = []
        for key in ["units_after", "reduction", "officials_surplus", "non_specialised_surplus"]
        where random.chance(35) {
          let near =
            plans.isEmpty
            ? 1 : figure(key, totals(plans[random.number(0...plans.count - 1)], in: district))
          let bound = max(0, near + random.number(-1...1))
          let isLeast = random.chance(50)
          own.append("\(key): { \(isLeast ? "at_least" : "at_most"): \(bound) }")
          tests.append { plan in
            let value = figure(key, totals(plan, in: district))
            return isLeast ? value >= bound : value <= bound
          }
        }
        if random.chance(35) {
          let most = random.pick(0, 25, 50, 99)
          own.append("discretion_share: { at_most: \(most) }")
          tests.append { plan in
            let sums = totals(plan, in: district)
            return 100 * sums[3] <= most * sums[4]
          }
        }
        if let district {
          let code = map.dataset.districts[district].code
          keys.append("    \"\(code)\": { \(own.joined(separator: ", ")) }")
        } else {
          keys = own.map { "  \($0)" } + keys
        }
      }
      let firstDistrict = keys.firstIndex { $0.hasPrefix("    ") } ?? keys.count
      keys.insert(
        firstDistrict == keys.count ? "  districts: {}" : "  districts:", at: firstDistrict)
      planningCase = try Cases.planningCase(
        text + "\nlimits:\n" + keys.joined(separator: "\n"), dataset: map.dataset)
      best = plans.filter { plan in tests.allSatisfy { $0(plan) } }.reduce(nil) { best, next in
        guard let best else { return next }
        return next.values.lexicographicallyPrecedes(best.values) ? next : best
      }
    }
  }

  @Test("The plan is the canonical best of all that keep them", arguments: 0..<6)
  func optimum(batch: Int) throws {
    var (found, broken) = (0, 0)
    for seed in (batch * 50)..<(batch * 50 + 50) {
      let instance = try Instance(seed)
      for sets in [400_000, 0] {
        let plan = try #require(try Planner(instance.planningCase).run(exactSets: sets).plan)
        #expect(plan.values == instance.best?.values ?? [], "seed \(seed), \(sets) sets")
        #expect(plan.partition == instance.best?.partition ?? [], "seed \(seed), \(sets) sets")
        #expect(plan.findings == [], "seed \(seed), \(sets) sets")
      }
      if instance.best != nil { found += 1 } else if !instance.plans.isEmpty { broken += 1 }
    }
    #expect(found >= 15)
    #expect(broken >= 4)
  }
}
