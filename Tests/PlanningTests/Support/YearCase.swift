import Planning
import Scenarios
import TestSupport
import Testing

@testable import Verification

/// A small case with a calendar and random limits by year, and all its legal plans with all the ways
/// to give their groups years.
struct YearCase {
  /// A legal plan whose groups have years.
  struct Dated {
    let plan: BruteForce.Solution
    /// The first of all allowed years, compared group by group.
    let years: [Int]
  }

  /// The case.
  let planningCase: PlanningCase
  /// Every legal plan, whether there are years for it or not; the first of equals is canonical.
  let plans: [BruteForce.Solution]
  /// Those whose groups can be given years.
  let dated: [Dated]

  /// The best of all plans that have years, the first of equals.
  var best: Dated? {
    dated.reduce(nil) { best, next in
      guard let best else { return next }
      return next.plan.values.lexicographicallyPrecedes(best.plan.values) ? next : best
    }
  }

  init(_ seed: Int, units: ClosedRange<Int> = 3...9, hasMoney: Bool) throws {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: units, &random)
    var rules = RandomScenario.Rules()
    rules.maxUnits = 2...3
    rules.discretion = random.pick("allowed", "allowed", "forbidden")
    let text = RandomScenario(for: map, rules: rules, &random).text
    // Work begins so early that the first year is open, or not.
    let isEarly = random.chance(40)
    let calendar =
      isEarly
      ? "{ starts: 2023-01-01, preparation: { resolution_days: \(random.number(0...200)) } }"
      : random.pick("{}", "{ years: [2024, 2025] }", "{ years: [2025, 2024, 2023] }")
    let open = isEarly ? [2023, 2024, 2025] : [2024, 2025]
    let free = try Cases.planningCase("\(text)\ncalendar: \(calendar)", dataset: map.dataset)
    let legal = try LegalChoices(free, connectedGroups: SubsetListing.allSubsets(of: free))
    plans = BruteForce(legal).everyPlan()
    let judge = try Judge(free, open: open)
    let limits = try Bounds.random(
      near: plans.randomElement(using: &random)?.partition ?? [], judge, open: open,
      hasMoney: hasMoney, &random)
    planningCase =
      limits.isEmpty
      ? free
      : try Cases.planningCase(
        "\(text)\ncalendar: \(calendar)\nlimits:\n\(Bounds.text(limits))", dataset: map.dataset)
    dated = try plans.compactMap { plan in
      try judge.first(plan.partition, limits).map { Dated(plan: plan, years: $0) }
    }
  }

  /// The definitions of a group's years and money.
  private struct Judge {
    let scope: JudgedScope
    let planningCase: PlanningCase
    let open: [Int]

    init(_ planningCase: PlanningCase, open: [Int]) throws {
      scope = try #require(JudgedScope(planningCase, log: FindingLog()))
      self.planningCase = planningCase
      self.open = open
    }

    func severance(_ group: [Int]) throws -> Int {
      try #require(JudgedGroup(group, in: scope)).change.severance
    }

    func years(_ group: [Int]) -> [Int] {
      let decided = planningCase.scenario.decisions.join.filter { join in
        join.units.allSatisfy { coded in
          planningCase.dataset.index(ofUnit: coded.code).map(group.contains) ?? false
        }
      }.compactMap(\.year).max()
      return decided.map { [$0] } ?? open
    }

    /// The first of all ways to give years to the groups of a partition.
    func first(_ partition: [[Int]], _ limits: [Bounds]) throws -> [Int]? {
      let groups = partition.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      var ways: [[Int]] = [[]]
      for group in groups { ways = ways.flatMap { way in years(group).map { way + [$0] } } }
      let severance = try groups.map(severance)
      return ways.first { way in limits.allSatisfy { $0.hold(way, severance) } }
    }
  }

  /// One limit by year, read by nobody but this.
  private struct Bounds {
    let isMoney: Bool
    let year: Int
    let least: Int?
    let most: Int?

    func hold(_ years: [Int], _ severance: [Int]) -> Bool {
      let sum = zip(years, severance).reduce(0) {
        $0 + ($1.0 == year ? (isMoney ? $1.1 : 1) : 0)
      }
      return (least ?? 0) <= sum && sum <= (most ?? Int.max)
    }

    /// Limits around what some plan, with some years, has in each year.
    static func random(
      near partition: [[Int]], _ judge: Judge, open: [Int], hasMoney: Bool,
      _ random: inout SeededChance
    ) throws -> [Bounds] {
      let groups = partition.filter { $0.count > 1 }
      let years = groups.map { judge.years($0).randomElement(using: &random) ?? 0 }
      var limits: [Bounds] = []
      for isMoney in hasMoney ? [random.chance(40) ? false : true, true] : [false] {
        for year in open
        where random.chance(75)
          && !limits.contains(where: {
            $0.isMoney == isMoney && $0.year == year
          })
        {
          let sum = try zip(groups, years).reduce(0) {
            $0 + ($1.1 == year ? (isMoney ? try judge.severance($1.0) : 1) : 0)
          }
          let near = max(0, sum + random.pick(0, 0, 1, -1, -1))
          switch random.number(0...4) {
          case 0, 1: limits.append(.init(isMoney: isMoney, year: year, least: nil, most: near))
          case 2: limits.append(.init(isMoney: isMoney, year: year, least: near, most: nil))
          case 3: limits.append(.init(isMoney: isMoney, year: year, least: near, most: near))
          default:
            limits.append(
              .init(isMoney: isMoney, year: year, least: max(0, near - 1), most: near + 1))
          }
        }
      }
      return limits
    }

    static func text(_ limits: [Bounds]) -> String {
      [false, true].compactMap { isMoney -> String? in
        let own = limits.filter { $0.isMoney == isMoney }
        let entries = own.map { limit in
          let sides = [
            limit.least.map { "at_least: \($0)" }, limit.most.map { "at_most: \($0)" },
          ].compactMap(\.self).joined(separator: ", ")
          return "\(limit.year): { \(sides) }"
        }
        let key = isMoney ? "severance_per_year" : "mergers_per_year"
        return own.isEmpty ? nil : "  \(key): { \(entries.joined(separator: ", ")) }"
      }.joined(separator: "\n")
    }
  }
}
