/// All partitions of a small map into legal choices, one by one.
struct BruteForce {
  /// A partition and its value of every goal.
  struct Solution {
    /// The choices' members, by lowest member.
    let partition: [[Int]]
    let values: [Int]
  }

  private let choices: [LegalChoices.Choice]
  private let scope: [Int]
  private let goalCount: Int

  init(_ legal: LegalChoices) {
    choices = legal.all
    scope = legal.scope
    goalCount = legal.planningCase.scenario.goals.count
  }

  /// Every legal plan.
  ///
  /// The lowest unit that is not covered yet takes its choices in order, so the plans come in the
  /// order of the tie-break: the first of equally good ones is the canonical one.
  func everyPlan() -> [Solution] {
    var found: [Solution] = []
    var chosen: [[Int]] = []
    var covered: Set<Int> = []
    func cover(_ values: [Int]) {
      guard let unit = scope.first(where: { !covered.contains($0) }) else {
        found.append(Solution(partition: chosen, values: values))
        return
      }
      for choice in choices where choice.members[0] == unit {
        guard covered.isDisjoint(with: choice.members) else { continue }
        covered.formUnion(choice.members)
        chosen.append(choice.members)
        cover(zip(values, choice.values).map(+))
        chosen.removeLast()
        covered.subtract(choice.members)
      }
    }
    cover(Array(repeating: 0, count: goalCount))
    return found
  }

  /// The canonical optimum; `nil` when there is no legal plan.
  func optimum() -> Solution? {
    everyPlan().reduce(nil) { best, next in
      guard let best else { return next }
      return next.values.lexicographicallyPrecedes(best.values) ? next : best
    }
  }

  /// Whether disjoint groups, or staying where allowed, can resolve all of `units`; what becomes of
  /// the others does not matter.
  func canResolve(_ units: some Collection<Int>, covered: Set<Int> = []) -> Bool {
    guard let unit = units.first(where: { !covered.contains($0) }) else { return true }
    return choices.contains { choice in
      choice.members.contains(unit) && covered.isDisjoint(with: choice.members)
        && canResolve(units, covered: covered.union(choice.members))
    }
  }
}
