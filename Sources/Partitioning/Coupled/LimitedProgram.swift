import LinearOptimization

/// The exact dynamic programme over covered sets where sums are limited: for each set all ways to
/// cover it that no other makes useless.
///
/// Partial covers whose reduced costs add up to more than the slack cannot be part of a solution that
/// costs little enough, and are dropped; see ``CoupledSearch``.
/// - Complexity: labels times choices for each unit. The number of labels is what limits it.
struct LimitedProgram {
  /// How a cover was reached.
  private struct Step {
    let before: Int
    let choice: Int
    /// Scaled reduced costs so far.
    let reduced: Int
  }

  private let listing: Listing
  private let options: CoverChoices
  /// The options with the scaled reduced cost of each.
  private let byLowest: [[(set: UInt64, choice: Int, reduced: Int)]]
  private var steps: [Step] = [Step(before: -1, choice: -1, reduced: 0)]

  /// Prepares a component of at most 64 units; `reduced` holds the scaled reduced cost of each choice.
  init(_ listing: Listing, component: Component, reduced: [Int: Int]) {
    self.listing = listing
    options = CoverChoices(
      listing, units: component.units, choices: component.choices.filter { reduced[$0] != nil })
    byLowest = options.byLowest.map { options in
      options.map { ($0.set, $0.choice, reduced[$0.choice] ?? 0) }
    }
  }

  /// Every way to cover all units within the slack that no other makes useless.
  ///
  /// - Returns: The values with their choices; `nil` when more values than `mostWork` had to be
  ///   compared.
  mutating func run(
    slack: Int, mostWork: Int, cancellation: Cancellation
  ) -> [(value: LimitedValue, choices: [Int])]? {
    let count = byLowest.count
    typealias Front = LimitedFront<Int>
    var layers = [(fronts: [UInt64: Front], order: [UInt64])](
      repeating: ([:], []), count: count + 1)
    var start = Front()
    start.insert(.zero(listing), 0, listing.limits) { _, _ in false }
    layers[0] = ([0: start], [0])
    var work = 0
    for lowest in 0..<count {
      for set in layers[lowest].order {
        guard let front = layers[lowest].fronts[set] else { continue }
        work += front.work
        if work + steps.count > mostWork || cancellation.isCancelled { return nil }
        for (value, origin) in front.entries {
          let spent = steps[origin].reduced
          for option in byLowest[lowest] where option.set & set == 0 {
            guard option.reduced <= slack - spent else { continue }
            let covered = set | option.set
            let layer = min((~covered).trailingZeroBitCount, count)
            let step = steps.count
            steps.append(
              Step(before: origin, choice: option.choice, reduced: spent + option.reduced))
            if layers[layer].fronts[covered] == nil { layers[layer].order.append(covered) }
            layers[layer].fronts[covered, default: Front()].insert(
              value.adding(option.choice, of: listing), step, listing.limits
            ) { options.isCanonical(chain($0), before: chain($1)) }
          }
        }
      }
      layers[lowest] = ([:], [])
    }
    let last = layers[count].order.first.flatMap { layers[count].fronts[$0] }
    return (last?.entries ?? []).map { ($0.value, chain($0.origin).sorted()) }
  }

  private func chain(_ step: Int) -> [Int] {
    var choices: [Int] = []
    var step = step
    while steps[step].before >= 0 {
      choices.append(steps[step].choice)
      step = steps[step].before
    }
    return choices.reversed()
  }
}
