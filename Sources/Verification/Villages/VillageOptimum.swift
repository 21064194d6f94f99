import Scenarios

/// The best partition of one component, by trying every way to cover its lowest open village.
///
/// Exact and slow, with a memory of the sets of villages that are still open; for the verifier only.
struct VillageOptimum {
  /// What the search found.
  enum Answer: Equatable {
    /// The values of the goals and the groups, villages that stay among them.
    case best([Int], [[Int]])
    case impossible
    /// The component is too large.
    case unknown
  }

  /// One way to cover some villages.
  private struct Choice {
    let group: [Int]
    let set: UInt64
    let values: [Int]
  }

  /// The best way to cover the open villages.
  private struct Entry {
    /// The values of the goals; `nil` when there is no partition.
    let values: [Int]?
    let choice: Choice?
  }

  /// Sets that are looked at over all components of a plan: the search ends whatever the plan holds.
  static let mostSets = 200_000

  /// Sets that may still be looked at.
  private(set) var setsLeft: Int
  private let goalCount: Int
  private let unitCount: Int
  /// For each place the choices whose lowest village it is, in canonical order.
  private var choices: [[Choice]] = []
  private var memory: [UInt64: Entry] = [:]

  /// Prepares the search over one component.
  init(_ component: [Int], ground: VillageGround, mostSets: Int, mayStay: (Int) -> Bool) {
    setsLeft = mostSets
    goalCount = ground.villageCase.request.goals.count
    unitCount = component.count
    guard component.count < 64 else { return }
    let place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
    choices = component.map { lowest in
      // Alone sorts first, and groups are sorted.
      let groups = (mayStay(lowest) ? [[lowest]] : []) + (ground.allowed[lowest] ?? [])
      return groups.map { group in
        Choice(
          group: group, set: group.reduce(0) { $0 | UInt64(1) << UInt64(place[$1] ?? 0) },
          values: ground.values(of: group))
      }
    }
  }

  /// The best partition: least goal values in their order; among equals each village in the order of
  /// codes has the smallest group, alone before any other.
  mutating func solve() -> Answer {
    guard unitCount < 64 else { return .unknown }
    let all = (UInt64(1) << UInt64(unitCount)) - 1
    guard let entry = best(all) else { return .unknown }
    guard let values = entry.values else { return .impossible }
    var groups: [[Int]] = []
    var open = all
    while let choice = memory[open]?.choice {
      groups.append(choice.group)
      open &= ~choice.set
    }
    return .best(values, groups)
  }

  private mutating func best(_ open: UInt64) -> Entry? {
    if open == 0 { return Entry(values: [Int](repeating: 0, count: goalCount), choice: nil) }
    if let known = memory[open] { return known }
    if setsLeft == 0 { return nil }
    setsLeft -= 1
    var found = Entry(values: nil, choice: nil)
    for choice in choices[open.trailingZeroBitCount] where choice.set & ~open == 0 {
      guard let rest = best(open & ~choice.set) else { return nil }
      guard let others = rest.values else { continue }
      let values = zip(choice.values, others).map(+)
      if found.values.map({ values.lexicographicallyPrecedes($0) }) ?? true {
        found = Entry(values: values, choice: choice)
      }
    }
    memory[open] = found
    return found
  }
}

extension VillageGround {
  /// The goals of one choice, in the request's order.
  func values(of choice: [Int]) -> [Int] {
    let members = choice.compactMap { villages[$0] }
    let group = choice.count > 1 ? JudgedVillageGroup(members, in: villageCase) : nil
    return villageCase.request.goals.map { goal in
      switch goal {
      case .unresolvedMustMerge:
        group == nil ? members.count { $0.judged.mark == .mustMerge } : 0
      case .resultsBelowSize: group.map { $0.judged.mark == .full ? 0 : 1 } ?? 0
      case .villagesChanged: group == nil ? 0 : members.count
      case .villagesAfter: 1
      case .householdsRenamed: group?.renamed ?? 0
      }
    }
  }
}
