import Planning
import Scenarios

/// How often units are due and groups are formed, and between what values the goals lie.
///
/// All counts are whole; a share is a count beside the count of all cases or plans.
struct SweepSummary: Sendable {
  /// A unit, by its place in the header.
  struct UnitCount: Sendable, Hashable {
    let unit: Int
    /// In how many cases it is due.
    let due: Int
    /// In how many plans it is in a group.
    let changed: Int
    /// Whether it is due by the figures as they stand.
    let isDueInBase: Bool
  }

  /// A group of units, by their places in the header.
  struct GroupCount: Sendable, Hashable {
    let members: [Int]
    /// How many plans form it.
    let plans: Int
    /// Whether the plan by the figures as they stand forms it.
    let isInBase: Bool
  }

  /// The values of one goal over all plans.
  struct GoalRange: Sendable, Hashable {
    let goal: Goal
    /// The value by the figures as they stand; `nil` without such a plan.
    let base: Int?
    let least: Int
    /// The value that half of the plans do not exceed.
    let median: Int
    let most: Int
  }

  let header: SweepHeader
  /// How many cases there are.
  let cases: Int
  /// How many of them have a proven plan.
  let plans: Int
  /// How many have no legal plan.
  let infeasible: Int
  /// How many searches ended before the proof.
  let unproven: Int
  /// Every unit of the scope.
  let units: [UnitCount]
  /// Every group that some plan forms: the most frequent first, then by members.
  let groups: [GroupCount]
  /// The goals; none without a plan.
  let goals: [GoalRange]
  /// The units that no allowed group takes in cases without a legal plan, with how many these are:
  /// the most frequent first.
  let conflicts: [(unit: Int, cases: Int)]
  /// The fewest and the most units due in a case.
  let dueRange: ClosedRange<Int>

  /// Counts the cases behind the first, which is the scenario as it stands.
  init(_ header: SweepHeader, _ found: [Sweep.Found]) {
    self.header = header
    let base = found.first { $0.number == 0 }
    let drawn = found.filter { $0.number > 0 }
    cases = drawn.count
    var (due, changed, stuck) = (
      [Int](repeating: 0, count: header.units.count),
      [Int](repeating: 0, count: header.units.count),
      [Int](repeating: 0, count: header.units.count)
    )
    var formed: [[Int]: Int] = [:]
    var values = header.goals.map { _ in [Int]() }
    var (infeasible, unproven) = (0, 0)
    for found in drawn {
      for unit in found.due { due[unit] += 1 }
      switch found.outcome {
      case .planned(let reached, let groups):
        for (place, value) in reached.enumerated() { values[place].append(value) }
        for group in groups {
          formed[group, default: 0] += 1
          for unit in group { changed[unit] += 1 }
        }
      case .infeasible(let units):
        infeasible += 1
        for unit in units { stuck[unit] += 1 }
      case .unproven: unproven += 1
      }
    }
    let (baseValues, baseGroups) =
      switch base?.outcome {
      case .planned(let values, let groups): (values, Set(groups))
      default: ([Int](), Set<[Int]>())
      }
    let baseDue = Set(base?.due ?? [])
    self.infeasible = infeasible
    self.unproven = unproven
    plans = cases - infeasible - unproven
    units = header.units.indices.map {
      UnitCount(unit: $0, due: due[$0], changed: changed[$0], isDueInBase: baseDue.contains($0))
    }
    groups = formed.map {
      GroupCount(members: $0.key, plans: $0.value, isInBase: baseGroups.contains($0.key))
    }.sorted { a, b in
      a.plans == b.plans ? a.members.lexicographicallyPrecedes(b.members) : a.plans > b.plans
    }
    goals = zip(header.goals, values).enumerated().compactMap { place, entry in
      let sorted = entry.1.sorted()
      guard let least = sorted.first, let most = sorted.last else { return nil }
      return GoalRange(
        goal: entry.0, base: baseValues.isEmpty ? nil : baseValues[place], least: least,
        median: sorted[(sorted.count - 1) / 2], most: most)
    }
    conflicts = stuck.indices.filter { stuck[$0] > 0 }.map { ($0, stuck[$0]) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let counts = drawn.map(\.due.count)
    dueRange = (counts.min() ?? 0)...(counts.max() ?? 0)
  }

  /// The units that are due in some cases and not in others: the most frequent first.
  var uncertain: [UnitCount] {
    units.filter { 0 < $0.due && $0.due < cases }.sorted { ($1.due, $0.unit) < ($0.due, $1.unit) }
  }

  /// The groups that at least `percent` of all plans form.
  func groups(inPercent percent: Int) -> [GroupCount] {
    groups.filter { $0.plans * 100 >= percent * plans }
  }
}
