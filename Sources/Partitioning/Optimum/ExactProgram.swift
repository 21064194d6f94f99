import LinearOptimization

/// An exact dynamic programme over covered sets, for components of at most 64 units.
///
/// All ways to cover the same set are alike for what follows, so only the best is kept: the least
/// vector of goal values in the order of goals, and among equals the canonical one. Everything is
/// whole numbers, so the result is proven without rounding. It knows no limits.
/// - Complexity: O(sets reached · choices per unit). The number of sets is what limits it.
struct ExactProgram {
  /// What the programme found.
  enum Outcome {
    /// The canonical optimum, and how many sets were reached.
    case optimum([Int], sets: Int)
    /// There is no partition.
    case infeasible(sets: Int)
    /// More sets than allowed, more than 64 units, or the search was cancelled.
    case gaveUp(sets: Int)
  }

  /// The best way to cover one set.
  private struct Cover {
    let set: UInt64
    var before: Int
    var choice: Int
  }

  private let listing: Listing
  private let goalCount: Int
  private let options: CoverChoices
  private var covers: [Cover] = []
  private var values: [Int] = []
  /// For each position of the lowest uncovered unit: the covers, by set and in order of discovery.
  private var layers: [(index: CoverTable, order: [Int])]

  /// Finds the canonical optimum over `choices` of `units`.
  static func solve(
    _ listing: Listing, units: [Int], choices: [Int], mostSets: Int, cancellation: Cancellation
  ) -> Outcome {
    guard units.count <= 64, mostSets > 0 else { return .gaveUp(sets: 0) }
    var program = ExactProgram(listing, units: units, choices: choices)
    return program.run(unitCount: units.count, mostSets: mostSets, cancellation: cancellation)
  }

  private init(_ listing: Listing, units: [Int], choices: [Int]) {
    self.listing = listing
    goalCount = listing.goalCount
    options = CoverChoices(listing, units: units, choices: choices)
    layers = .init(repeating: (CoverTable(), []), count: units.count + 1)
  }

  private mutating func run(
    unitCount: Int, mostSets: Int, cancellation: Cancellation
  ) -> Outcome {
    covers.append(Cover(set: 0, before: -1, choice: -1))
    values += [Int](repeating: 0, count: goalCount)
    layers[0].index.insert(0, at: 0)
    layers[0].order = [0]
    for lowest in 0..<unitCount {
      for cover in layers[lowest].order {
        if covers.count > mostSets || cancellation.isCancelled {
          return .gaveUp(sets: covers.count)
        }
        let covered = covers[cover].set
        for option in options.byLowest[lowest] where option.set & covered == 0 {
          reach(covered | option.set, from: cover, by: option.choice)
        }
      }
      layers[lowest] = (CoverTable(), [])
    }
    guard let last = layers[unitCount].order.first else { return .infeasible(sets: covers.count) }
    return .optimum(chain(endingAt: last).sorted(), sets: covers.count)
  }

  /// Records that `set` can be covered by `choice` after `cover`, when that is the best way so far.
  private mutating func reach(_ set: UInt64, from cover: Int, by choice: Int) {
    let layer = min((~set).trailingZeroBitCount, layers.count - 1)
    guard let known = layers[layer].index[set] else {
      for goal in 0..<goalCount {
        values.append(values[cover * goalCount + goal] + listing.value(choice, goal))
      }
      layers[layer].index.insert(set, at: covers.count)
      layers[layer].order.append(covers.count)
      covers.append(Cover(set: set, before: cover, choice: choice))
      return
    }
    for goal in 0..<goalCount {
      let value = values[cover * goalCount + goal] + listing.value(choice, goal)
      let best = values[known * goalCount + goal]
      if value > best { return }
      if value < best {
        replace(known, with: cover, choice)
        return
      }
    }
    if options.isCanonical(chain(endingAt: cover) + [choice], before: chain(endingAt: known)) {
      replace(known, with: cover, choice)
    }
  }

  private mutating func replace(_ known: Int, with cover: Int, _ choice: Int) {
    for goal in 0..<goalCount {
      values[known * goalCount + goal] =
        values[cover * goalCount + goal] + listing.value(choice, goal)
    }
    covers[known].before = cover
    covers[known].choice = choice
  }

  /// The choices that lead to a cover, in the order of their lowest units.
  private func chain(endingAt cover: Int) -> [Int] {
    var choices: [Int] = []
    var cover = cover
    while covers[cover].before >= 0 {
      choices.append(covers[cover].choice)
      cover = covers[cover].before
    }
    return choices.reversed()
  }
}
