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

  private struct Entry {
    /// The values of the goals for the open villages; `nil` when they have no partition.
    let values: [Int]?
    let choice: [Int]
  }

  /// More sets are not looked at.
  static let mostSets = 100_000

  private let ground: VillageGround
  private let component: [Int]
  private let place: [Int: Int]
  private let mayStay: (Int) -> Bool
  private var memory: [UInt64: Entry] = [:]

  /// Prepares the search over one component.
  init(_ component: [Int], ground: VillageGround, mayStay: @escaping (Int) -> Bool) {
    self.ground = ground
    self.component = component
    self.mayStay = mayStay
    place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
  }

  /// The best partition: least goal values in their order; among equals each village in the order of
  /// codes has the smallest group, alone before any other.
  mutating func solve() -> Answer {
    guard component.count < 64 else { return .unknown }
    let all = (UInt64(1) << UInt64(component.count)) - 1
    guard let entry = best(all) else { return .unknown }
    guard let values = entry.values else { return .impossible }
    var groups: [[Int]] = []
    var open = all
    while open != 0, let entry = memory[open] {
      groups.append(entry.choice)
      open &= ~set(entry.choice)
    }
    return .best(values, groups)
  }

  private func set(_ group: [Int]) -> UInt64 {
    group.reduce(0) { $0 | UInt64(1) << UInt64(place[$1] ?? 0) }
  }

  private mutating func best(_ open: UInt64) -> Entry? {
    let goals = ground.villageCase.request.goals
    if open == 0 { return Entry(values: goals.map { _ in 0 }, choice: []) }
    if let known = memory[open] { return known }
    if memory.count >= Self.mostSets { return nil }
    let lowest = component[open.trailingZeroBitCount]
    // Alone sorts first, and groups are sorted.
    let choices = (mayStay(lowest) ? [[lowest]] : []) + (ground.allowed[lowest] ?? [])
    var found = Entry(values: nil, choice: [])
    for choice in choices {
      let covered = set(choice)
      guard covered & ~open == 0 else { continue }
      guard let rest = best(open & ~covered) else { return nil }
      guard let others = rest.values else { continue }
      let values = zip(ground.values(of: choice), others).map(+)
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
