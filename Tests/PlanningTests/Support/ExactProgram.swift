/// The canonical optimum of a large map by dynamic programming over sets of covered units: whole
/// numbers only, no solver.
///
/// Choices that share units tie units into components of at most 64; a component's state is the
/// set of its covered units, and the lowest uncovered unit takes each of its choices in turn.
struct ExactProgram {
  /// A partition and its value of every goal.
  let optimum: BruteForce.Solution

  /// Solves; `nil` when some unit has no way out.
  init?(_ legal: LegalChoices) {
    let goalCount = legal.planningCase.scenario.goals.count
    var partition: [[Int]] = []
    var values = Array(repeating: 0, count: goalCount)
    for component in Self.components(legal) {
      var program = ComponentProgram(component, goalCount: goalCount)
      guard let chosen = program.canonicalOptimum() else { return nil }
      for choice in chosen {
        partition.append(choice.members)
        values = zip(values, choice.values).map(+)
      }
    }
    optimum = BruteForce.Solution(
      partition: partition.sorted { $0[0] < $1[0] }, values: values)
  }

  /// The choices of each component.
  private static func components(_ legal: LegalChoices) -> [[LegalChoices.Choice]] {
    var label = Dictionary(uniqueKeysWithValues: legal.planningCase.scope.map { ($0, $0) })
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for choice in legal.all where choice.members.count > 1 {
        let labels = choice.members.map { label[$0] ?? $0 }
        guard let lowest = labels.min(), labels.contains(where: { $0 != lowest }) else { continue }
        for member in choice.members { label[member] = lowest }
        hasChanged = true
      }
    }
    return Dictionary(grouping: legal.all) { label[$0.members[0]] ?? -1 }.values.map { $0 }
  }
}

/// The program of one component.
private struct ComponentProgram {
  private struct Option {
    let choice: LegalChoices.Choice
    let mask: UInt64
    let cost: Int128
  }

  /// For each unit of the component the choices of which it is the lowest, in the tie-break's order.
  private let options: [[Option]]
  private let full: UInt64
  /// The least cost of covering the rest; `nil` where that cannot be done.
  private var leastCost: [UInt64: Int128?]

  init(_ choices: [LegalChoices.Choice], goalCount: Int) {
    let units = Set(choices.flatMap(\.members)).sorted()
    precondition(units.count <= 64, "a component is too large for the masks")
    let bit = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let weights = Self.weights(choices, goalCount: goalCount, unitCount: units.count)
    var options = Array(repeating: [Option](), count: units.count)
    for choice in choices {
      let bits = choice.members.compactMap { bit[$0] }
      let cost = zip(choice.values, weights).reduce(Int128(0)) { $0 + Int128($1.0) * $1.1 }
      options[bits[0]].append(
        Option(choice: choice, mask: bits.reduce(0) { $0 | 1 << UInt64($1) }, cost: cost))
    }
    self.options = options
    full = units.count == 64 ? .max : (1 << UInt64(units.count)) - 1
    leastCost = [full: 0]
  }

  /// Weights with which one sum orders like the list of goals: each is larger than all that the
  /// later goals can add up to.
  private static func weights(
    _ choices: [LegalChoices.Choice], goalCount: Int, unitCount: Int
  ) -> [Int128] {
    var weights = Array(repeating: Int128(1), count: goalCount)
    for goal in (0..<goalCount).reversed().dropFirst() {
      let largest = choices.reduce(0) { max($0, abs($1.values[goal + 1])) }
      let range = Int128(2 * largest * unitCount + 1)
      let (weight, overflows) = weights[goal + 1].multipliedReportingOverflow(by: range)
      precondition(!overflows, "the goals' values are too large for exact weights")
      weights[goal] = weight
    }
    return weights
  }

  private mutating func cost(after covered: UInt64) -> Int128? {
    if let known = leastCost[covered] { return known }
    var best: Int128?
    for option in options[(~covered).trailingZeroBitCount] where option.mask & covered == 0 {
      guard let rest = cost(after: covered | option.mask) else { continue }
      let total = rest + option.cost
      if best.map({ total < $0 }) ?? true { best = total }
    }
    leastCost[covered] = .some(best)
    return best
  }

  mutating func canonicalOptimum() -> [LegalChoices.Choice]? {
    guard var left = cost(after: 0) else { return nil }
    var chosen: [LegalChoices.Choice] = []
    var covered: UInt64 = 0
    while covered != full {
      for option in options[(~covered).trailingZeroBitCount] where option.mask & covered == 0 {
        guard let rest = cost(after: covered | option.mask), rest + option.cost == left else {
          continue
        }
        chosen.append(option.choice)
        covered |= option.mask
        left = rest
        break
      }
    }
    return chosen
  }
}
