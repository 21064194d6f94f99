import Scenarios
import Territory
import TestSupport

/// A scenario text for a small map, with random rules, goals and decisions that do not contradict
/// each other.
struct RandomScenario {
  /// Rules that a test wants; the rest is random.
  struct Rules {
    var maxUnits: ClosedRange<Int> = 1...4
    var due: String?
    var across: String?
    var discretion: String?
    var goals: [Goal]?
    /// The value of the key `staffing`, or the lines below it.
    var staffing: String?
    var search = "{ threads: 1 }"
  }

  let text: String

  init(for map: RandomMap, rules: Rules = Rules(), _ random: inout SeededChance) {
    let maxUnits = random.number(rules.maxUnits)
    let due = rules.due ?? random.pick("required", "required", "goal")
    let discretion = rules.discretion ?? random.pick("allowed", "allowed", "forbidden")
    let goals = rules.goals ?? Self.goals(&random)
    let across = rules.across ?? random.pick("never", "never", "allowed", "priced")
    let links = RandomLinks(for: map, &random)
    let decisions = RandomDecisions(
      for: map, links: links, mayCross: across != "never", maxUnits: maxUnits,
      isRequired: due == "required", &random)
    text = """
      format: 1
      title: Kịch bản thử
      dataset: random
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { across_districts: \(across) }
      due: \(due)
      groups:
        max_units: \(maxUnits)
        discretion: \(discretion)
        fallbacks: \(random.pick("presumed", "presumed", "justified"))
        without_due_unit: \(random.pick("never", "never", "allowed"))
      \(links.text)decisions:
      \(decisions.text)
      goals: [\(goals.map(\.rawValue).joined(separator: ", "))]
      staffing: \(rules.staffing ?? Self.staffing(&random))
      search: \(rules.search)
      """
  }

  /// The default order, its reverse, a single goal, or any order of some goals.
  private static func goals(_ random: inout SeededChance) -> [Goal] {
    let shuffled = Goal.allCases.shuffled(using: &random)
    return switch random.number(0...5) {
    case 0: Goal.defaultOrder
    case 1: Goal.defaultOrder.reversed()
    case 2: [shuffled[0]]
    case 3: [.unitsAfter, .compactness]
    case 4: Array(shuffled.prefix(random.number(2...5)))
    default: shuffled
    }
  }

  /// Mostly the default; else another regime with other pay and terms.
  private static func staffing(_ random: inout SeededChance) -> String {
    if random.chance(60) { return "{}" }
    let regime = random.pick(
      "decree-33-2023", "decree-34-2019", "decree-92-2009", "hanoi-ward-pilot", "hanoi-de-an-21")
    let cap = regime == "hanoi-de-an-21" ? ", people_cap: \(random.number(1...30))" : ""
    return
      "{ regime: \(regime)\(cap), base_salary: \(random.pick(1_490_000, 1_800_000, 2_340_001)), "
      + "salary_coefficient: \(random.pick("2.34", "3.33", "0.97")), "
      + "regular_police: \(random.pick("true", "false")), "
      + "severance: { elected_percent: \(random.number(0...100)), "
      + "early_retirement_percent: \(random.number(0...100)), "
      + "top_up_percent: \(random.pick(0, 33, 100)) } }"
  }
}
