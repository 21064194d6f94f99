import Planning
import Scenarios
import TestSupport
import Testing

/// A small case with one to three random limits, and all its legal plans.
struct LimitedCase {
  /// The case with the limits.
  let planningCase: PlanningCase
  /// Every legal plan, whether it keeps the limits or not; the first of equals is canonical.
  let plans: [BruteForce.Solution]
  /// Those that keep every limit, with the values of the scenario's goals alone.
  let limited: [BruteForce.Solution]

  /// The best of all plans that keep the limits, the first of equals.
  var best: BruteForce.Solution? {
    limited.reduce(nil) { best, next in
      guard let best else { return next }
      return next.values.lexicographicallyPrecedes(best.values) ? next : best
    }
  }

  /// - Parameters:
  ///   - goals: The scenario's goals; drawn when there are none.
  ///   - limits: How many limits.
  init(
    _ seed: Int, units: ClosedRange<Int> = 2...9, isHuge: Bool = false, goals: [Goal]? = nil,
    limits count: ClosedRange<Int> = 1...3, search: String = "{ threads: 1 }"
  ) throws {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: units, isHuge: isHuge, &random)
    let goals = goals ?? Array(Goal.allCases.shuffled(using: &random).prefix(random.number(1...6)))
    let limitedGoals = Array(Goal.limited.shuffled(using: &random).prefix(random.number(count)))
    var rules = RandomScenario.Rules()
    rules.search = search
    // Pricing would add a goal to those that are drawn here.
    rules.across = random.pick("never", "allowed")
    rules.goals = goals + limitedGoals.filter { !goals.contains($0) }
    let all = rules.goals ?? []
    func list(_ goals: [Goal]) -> String {
      "goals: [\(goals.map(\.rawValue).joined(separator: ", "))]"
    }
    // Without limits, with the limited figures behind the goals: what the plans are chosen from.
    let text = RandomScenario(for: map, rules: rules, &random).text
    let free = try Cases.planningCase(text, dataset: map.dataset)
    let legal = try LegalChoices(free, connectedGroups: SubsetListing.allSubsets(of: free))
    let plans = BruteForce(legal).everyPlan()
    let limits = limitedGoals.map { goal -> Bounds in
      let place = all.firstIndex(of: goal) ?? 0
      let figures = plans.map { goal.isNegated ? -$0.values[place] : $0.values[place] }
      return Bounds(of: goal, place: place, near: figures, &random)
    }
    let keys = limits.map(\.text).joined(separator: ", ")
    planningCase = try Cases.planningCase(
      text.replacing(list(all), with: list(goals) + "\nlimits: { \(keys) }"), dataset: map.dataset)
    self.plans = plans
    limited = plans.filter { plan in limits.allSatisfy { $0.hold(for: plan.values) } }
      .map {
        BruteForce.Solution(partition: $0.partition, values: Array($0.values.prefix(goals.count)))
      }
  }

  /// One limit, read by nobody but this.
  private struct Bounds {
    let goal: Goal
    let place: Int
    let least: Int?
    let most: Int?

    /// Bounds around the figure of some plan, so that many limits cut plans off and some all of them.
    init(of goal: Goal, place: Int, near figures: [Int], _ random: inout SeededChance) {
      (self.goal, self.place) = (goal, place)
      let figure = figures.isEmpty ? 3 : figures[random.number(0...(figures.count - 1))]
      let step = max(1, abs(figure) / 50)
      let near = max(0, figure + random.pick(0, 0, 0, -1, 1, -step, step))
      switch random.number(0...5) {
      case 0, 1: (least, most) = (nil, near)
      case 2: (least, most) = (near, nil)
      case 3: (least, most) = (near, near)
      case 4: (least, most) = (max(0, near - step), near + step)
      default: (least, most) = (near, near + random.number(0...2))
      }
    }

    var text: String {
      let sides = [least.map { "at_least: \($0)" }, most.map { "at_most: \($0)" }]
        .compactMap(\.self).joined(separator: ", ")
      return "\(goal.rawValue): { \(sides) }"
    }

    func hold(for values: [Int]) -> Bool {
      let figure = goal.isNegated ? -values[place] : values[place]
      return (least ?? Int.min) <= figure && figure <= (most ?? Int.max)
    }
  }
}
