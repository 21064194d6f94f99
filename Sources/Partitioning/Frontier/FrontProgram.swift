import LinearOptimization

/// The exact dynamic programme over covered sets where some goals count alike: for each set all ways
/// to cover it that no other replaces (``FrontierOrder``), for components of at most 64 units.
///
/// Everything is whole numbers, so that the values are proven without rounding.
/// - Complexity: values kept times choices for each unit. The number of values is what limits it.
struct FrontProgram {
  /// One value of the frontier with the canonical partition that has it.
  struct Entry: Sendable {
    let values: [Int]
    /// Ascending.
    let choices: [Int]
  }

  /// What the programme found.
  enum Outcome {
    /// The frontier; empty when there is no partition.
    case frontier([Entry])
    /// More values than allowed, more than 64 units, or the search was cancelled.
    case gaveUp
  }

  private struct Step {
    let before: Int
    let choice: Int
  }

  private let listing: Listing
  private let order: FrontierOrder
  private let goalCount: Int
  private let options: CoverChoices
  private var steps: [Step] = [Step(before: -1, choice: -1)]
  private var values: [Int]

  /// The frontier over a component.
  static func solve(
    _ listing: Listing, _ component: Component, by order: FrontierOrder, mostValues: Int,
    cancellation: Cancellation
  ) -> Outcome {
    guard component.units.count <= 64 else { return .gaveUp }
    var program = FrontProgram(listing, component, by: order)
    return program.run(mostValues: mostValues, cancellation: cancellation)
  }

  private init(_ listing: Listing, _ component: Component, by order: FrontierOrder) {
    self.listing = listing
    self.order = order
    goalCount = listing.goalCount
    options = CoverChoices(listing, units: component.units, choices: component.choices)
    values = [Int](repeating: 0, count: goalCount)
  }

  private mutating func run(mostValues: Int, cancellation: Cancellation) -> Outcome {
    let count = options.byLowest.count
    var layers = [(fronts: [UInt64: [Int]], order: [UInt64])](
      repeating: ([:], []), count: count + 1)
    layers[0] = ([0: [0]], [0])
    for lowest in 0..<count {
      for set in layers[lowest].order {
        guard let front = layers[lowest].fronts[set] else { continue }
        for option in options.byLowest[lowest] where option.set & set == 0 {
          let covered = set | option.set
          let layer = min((~covered).trailingZeroBitCount, count)
          var reached = layers[layer].fronts.removeValue(forKey: covered)
          if reached == nil { layers[layer].order.append(covered) }
          for (place, step) in front.enumerated() {
            // A step may be compared with very many others.
            if place & 0xFF == 0, steps.count > mostValues || cancellation.isCancelled {
              return .gaveUp
            }
            insert(option.choice, after: step, into: &reached)
          }
          layers[layer].fronts[covered] = reached
        }
      }
      layers[lowest] = ([:], [])
    }
    let last = layers[count].order.first.flatMap { layers[count].fronts[$0] } ?? []
    return .frontier(last.map { Entry(values: Array(value($0)), choices: chain($0).sorted()) })
  }

  private func value(_ step: Int) -> ArraySlice<Int> {
    values[step * goalCount..<(step + 1) * goalCount]
  }

  /// Adds a choice behind a cover unless another way to cover the same replaces it, and drops those
  /// that it replaces.
  private mutating func insert(_ choice: Int, after step: Int, into front: inout [Int]?) {
    let new = steps.count
    for goal in 0..<goalCount {
      values.append(values[step * goalCount + goal] + listing.value(choice, goal))
    }
    var kept: [Int] = []
    for other in front ?? [] {
      let comparison = values.withUnsafeBufferPointer { values in
        values.baseAddress.map {
          order.compare($0 + new * goalCount, $0 + other * goalCount, count: goalCount)
        }
      }
      switch comparison ?? .equal {
      case .isReplaced: return drop(new)
      case .equal:
        if !options.isCanonical(chain(step) + [choice], before: chain(other)) { return drop(new) }
      case .replaces: break
      case .apart: kept.append(other)
      }
    }
    steps.append(Step(before: step, choice: choice))
    kept.append(new)
    front = kept
  }

  private mutating func drop(_ step: Int) {
    values.removeLast(values.count - step * goalCount)
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
