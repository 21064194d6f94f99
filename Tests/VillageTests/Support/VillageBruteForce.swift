import Scenarios
import Territory

/// All partitions of a small map of villages, judged by rules written down here once more.
struct VillageBruteForce {
  let villageCase: VillageCase
  private var villages: [Village] { villageCase.map.villages }

  /// The best partition with the values of its goals; `nil` when there is none.
  func best() -> (values: [Int], partition: [[Int]])? {
    var best: (values: [Int], partition: [[Int]])?
    extend([], from: villageCase.villages) { partition in
      let values = self.values(partition)
      let isBetter =
        best.map { known in
          if known.values != values { return values.lexicographicallyPrecedes(known.values) }
          return precedes(partition, known.partition)
        } ?? true
      if isBetter { best = (values, partition) }
    }
    return best
  }

  /// Gives the lowest open village every subset of the open ones as its group.
  private func extend(_ done: [[Int]], from open: [Int], _ body: ([[Int]]) -> Void) {
    guard let lowest = open.first else {
      body(done)
      return
    }
    let others = Array(open.dropFirst())
    for mask in 0..<(1 << others.count) {
      let group =
        [lowest] + others.indices.filter { mask >> $0 & 1 == 1 }.map { others[$0] }
      guard isAllowed(group) else { continue }
      extend(done + [group], from: others.filter { !group.contains($0) }, body)
    }
  }

  /// Whether the first difference, in the order of lowest members, is a smaller group.
  private func precedes(_ a: [[Int]], _ b: [[Int]]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return x.lexicographicallyPrecedes(y) }
    return false
  }

  // MARK: Rules

  /// The least households of a new village in the Red River Delta, or of border and islands.
  private func size(_ kind: VillageKind, _ traits: VillageTraits) -> Int {
    if traits.contains(.border) || traits.contains(.island) { return kind == .thon ? 100 : 150 }
    if kind == .thon { return 300 }
    return villageCase.request.city == .haNoi ? 450 : 350
  }

  private func size(of village: Int) -> Int {
    size(villages[village].kind, villages[village].traits)
  }

  private func mustMerge(_ village: Int) -> Bool {
    2 * villages[village].households < size(of: village)
  }

  private func isAllowed(_ group: [Int]) -> Bool {
    if group.count == 1 {
      return !mustMerge(group[0]) || villageCase.request.due == .goal
    }
    guard group.count <= villageCase.request.maxUnits, isConnected(group),
      Set(group.map { villages[$0].commune }).count == 1,
      villageCase.request.mixedKinds == .allowed || Set(group.map { villages[$0].kind }).count == 1,
      group.contains(where: { villages[$0].households < size(of: $0) })
    else { return false }
    if villageCase.request.consent == .required,
      group.contains(where: { member in
        guard let asked = villages[member].consultation else { return false }
        return 2 * asked.agree <= asked.voters
      })
    {
      return false
    }
    return 2 * households(group) >= resultSize(group)
  }

  private func households(_ group: [Int]) -> Int {
    group.reduce(0) { $0 + villages[$1].households }
  }

  private func resultSize(_ group: [Int]) -> Int {
    let kinds = Set(group.map { villages[$0].kind })
    let isRural = villages[group[0]].commune == 0
    let kind = kinds.count == 1 ? villages[group[0]].kind : isRural ? .thon : .toDanPho
    let traits = group.reduce(villages[group[0]].traits) { $0.intersection(villages[$1].traits) }
    return size(kind, traits)
  }

  private func isConnected(_ group: [Int]) -> Bool {
    var reached: Set = [group[0]]
    for _ in group {
      for member in group
      where villageCase.map.neighbours[member].contains(where: reached.contains) {
        reached.insert(member)
      }
    }
    return reached.count == group.count
  }

  private func values(_ partition: [[Int]]) -> [Int] {
    let groups = partition.filter { $0.count > 1 }
    return villageCase.request.goals.map { goal in
      switch goal {
      case .unresolvedMustMerge: partition.count { $0.count == 1 && mustMerge($0[0]) }
      case .resultsBelowSize: groups.count { households($0) < resultSize($0) }
      case .villagesChanged: groups.reduce(0) { $0 + $1.count }
      case .villagesAfter: partition.count
      case .householdsRenamed:
        groups.reduce(0) { sum, group in
          sum + households(group) - (group.map { villages[$0].households }.max() ?? 0)
        }
      }
    }
  }
}
