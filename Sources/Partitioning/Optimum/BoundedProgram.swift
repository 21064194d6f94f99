import LinearOptimization

/// The exact dynamic programme over covered sets, for whole cities: proofs keep the sets few.
///
/// It covers the first uncovered unit again and again, and of all ways to cover
/// the same set keeps only the best: the least goal values in the order of goals, then the canonical
/// one. But the units are taken in a ``CoverOrder``, so that a set is described by few units beyond
/// the first uncovered one; and what a proof shows to cost too much is dropped: a partition costs at
/// least the proven bound and the reduced costs of its choices, so a partial cover whose reduced costs
/// exceed the room leads to no optimal partition. Dropping never loses an optimal one: when a better
/// way replaces a worse one, whatever completes the worse one to an optimal partition completes the
/// better one too.
struct BoundedProgram {
  /// A bound on one goal as a limit on sums of reduced costs.
  struct Room {
    /// Scaled reduced costs in the order of the choices; those below zero count as zero.
    let reducedCosts: [Int128]
    /// How much the reduced costs of one partition may add up to.
    let room: Int128

    /// What is left when a goal may cost `limit` at the most.
    init(_ bound: ExactBound, costUpTo limit: Int) {
      reducedCosts = bound.reducedCosts
      room = Int128(limit) * ExactBound.scale - bound.scaled
    }
  }

  /// What the programme found.
  enum Outcome {
    /// The best partition within the rooms: least goal values, then canonical.
    case optimum([Int], sets: Int)
    /// No partition lies within the rooms.
    case none(sets: Int)
    /// Some partition that lies within; sets were left out, so that there may be better ones.
    case some([Int], sets: Int)
    /// More sets than allowed, units that reach too far, or the search was cancelled.
    case gaveUp(sets: Int)

    /// How many sets were reached.
    var sets: Int {
      switch self {
      case .optimum(_, let sets), .some(_, let sets), .none(let sets), .gaveUp(let sets): sets
      }
    }
  }

  /// A choice as the programme reads it: units from the first one on, as bits.
  private struct Option {
    let set: UInt128
    let choice: Int32
    /// Where its reduced costs and values begin.
    let numbers: Int
  }

  /// The ways to cover that have the same first uncovered unit.
  private struct Layer {
    var index = CoverTable<UInt128>()
    var sets: [UInt128] = []
    var before: [Int32] = []
    var choice: [Int32] = []
    /// For each set the sums of reduced costs, then the goal values.
    var numbers: [Int] = []
  }

  private let listing: Listing
  private let goalCount: Int
  private let rooms: [Int]
  private let width: Int
  private var options: [[Option]]
  private var optionNumbers: [Int] = []
  private var rank: [Int32: Int] = [:]
  private var layers: [Layer]
  /// How each cover of a finished layer was reached.
  private var before: [Int32] = []
  private var choice: [Int32] = []

  /// Finds the best partition of `units` by `choices` within every room.
  ///
  /// - Parameter mostAlike: How many sets with the same first uncovered unit are kept, those with the
  ///   least reduced costs by the last room; `nil` keeps all. `isOver` ends the search when it says so.
  static func solve(
    _ listing: Listing, units: [Int], choices: [Int], rooms: [Room], mostSets: Int,
    mostAlike: Int? = nil, isOver: () -> Bool
  ) -> Outcome {
    if rooms.contains(where: { $0.room < 0 }) { return .none(sets: 0) }
    guard mostSets > 0,
      var program = BoundedProgram(listing, units: units, choices: choices, rooms: rooms)
    else { return .gaveUp(sets: 0) }
    return program.run(mostSets: mostSets, mostAlike: mostAlike, isOver: isOver)
  }

  private init?(_ listing: Listing, units: [Int], choices: [Int], rooms: [Room]) {
    self.listing = listing
    goalCount = listing.goalCount
    let useful = rooms.filter { $0.room < Int128(Int.max / 4) }
    self.rooms = useful.map { Int($0.room) }
    width = useful.count + goalCount
    let kept = choices.indices.filter { position in
      useful.allSatisfy { $0.reducedCosts[position] <= $0.room }
    }
    let order = CoverOrder(listing, units: units, choices: kept.map { choices[$0] }).units
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    options = [[Option]](repeating: [], count: units.count)
    layers = [Layer](repeating: Layer(), count: units.count + 1)
    for position in kept {
      let choice = choices[position]
      let places = listing.pool[choice].compactMap { place[$0] }.sorted()
      guard let first = places.first, let last = places.last else { continue }
      guard last - first < UInt128.bitWidth else { return nil }
      let set = places.reduce(UInt128(0)) { $0 | 1 << UInt128($1 - first) }
      options[first].append(
        Option(set: set, choice: Int32(choice), numbers: optionNumbers.count))
      optionNumbers += useful.map { Int(max(0, $0.reducedCosts[position])) }
      optionNumbers += (0..<goalCount).map { listing.value(choice, $0) }
    }
    let canonical = kept.map { choices[$0] }.sorted { a, b in
      let (x, y) = (listing.pool[a], listing.pool[b])
      return x == y ? a < b : x.lexicographicallyPrecedes(y)
    }
    rank = Dictionary(uniqueKeysWithValues: canonical.enumerated().map { (Int32($1), $0) })
  }

  private mutating func run(
    mostSets: Int, mostAlike: Int?, isOver: () -> Bool
  ) -> Outcome {
    layers[0].index.insert(0, at: 0)
    layers[0].sets = [0]
    layers[0].before = [-1]
    layers[0].choice = [-1]
    layers[0].numbers = [Int](repeating: 0, count: width)
    var (sets, isWhole) = (1, true)
    for first in options.indices {
      var layer = Layer()
      swap(&layer, &layers[first])
      let base = before.count
      before += layer.before
      choice += layer.choice
      var places = Array(layer.sets.indices)
      if let mostAlike, places.count > mostAlike {
        isWhole = false
        let key = max(0, rooms.count - 1)
        places.sort {
          (layer.numbers[$0 * width + key], $0) < (layer.numbers[$1 * width + key], $1)
        }
        places.removeSubrange(mostAlike...)
      }
      for index in places {
        sets += reach(from: layer, index, id: Int32(base + index), first: first)
        if sets > mostSets || isOver() { return .gaveUp(sets: sets) }
      }
    }
    guard let last = layers[options.count].before.first else {
      return isWhole ? .none(sets: sets) : .gaveUp(sets: sets)
    }
    var chosen = [Int(layers[options.count].choice[0])]
    var cover = last
    while cover > 0 {
      chosen.append(Int(choice[Int(cover)]))
      cover = before[Int(cover)]
    }
    chosen.sort()
    if chosen == [-1] { chosen = [] }
    return isWhole ? .optimum(chosen, sets: sets) : .some(chosen, sets: sets)
  }

  /// Extends one cover by every choice of its first uncovered unit; tells how many sets are new.
  private mutating func reach(from layer: Layer, _ index: Int, id: Int32, first: Int) -> Int {
    let (covered, start) = (layer.sets[index], index * width)
    var new = 0
    next: for option in options[first] where option.set & covered == 0 {
      for room in rooms.indices
      where layer.numbers[start + room] + optionNumbers[option.numbers + room] > rooms[room] {
        continue next
      }
      let set = covered | option.set
      let step = (~set).trailingZeroBitCount
      let target = min(first + step, options.count)
      let rest = step < UInt128.bitWidth ? set >> UInt128(step) : 0
      guard let known = layers[target].index[rest] else {
        layers[target].index.insert(rest, at: layers[target].sets.count)
        layers[target].sets.append(rest)
        layers[target].before.append(id)
        layers[target].choice.append(option.choice)
        for number in 0..<width {
          layers[target].numbers.append(
            layer.numbers[start + number] + optionNumbers[option.numbers + number])
        }
        new += 1
        continue
      }
      if isBetter(layer, start, option, id, than: known, in: target) {
        layers[target].before[known] = id
        layers[target].choice[known] = option.choice
        for number in 0..<width {
          layers[target].numbers[known * width + number] =
            layer.numbers[start + number] + optionNumbers[option.numbers + number]
        }
      }
    }
    return new
  }

  private func isBetter(
    _ layer: Layer, _ start: Int, _ option: Option, _ id: Int32, than known: Int, in target: Int
  ) -> Bool {
    for goal in rooms.count..<width {
      let value = layer.numbers[start + goal] + optionNumbers[option.numbers + goal]
      let best = layers[target].numbers[known * width + goal]
      if value != best { return value < best }
    }
    return isCanonical(
      option.choice, after: id, before: layers[target].choice[known],
      after: layers[target].before[known])
  }

  /// Whether one of two ways to cover the same set comes first: their choices are compared from where
  /// the ways part, by the lowest unit that is in different groups.
  private func isCanonical(
    _ a: Int32, after first: Int32, before b: Int32, after second: Int32
  ) -> Bool {
    var (x, y) = ([a], [b])
    var (first, second) = (first, second)
    while first != second {
      if first > second {
        x.append(choice[Int(first)])
        first = before[Int(first)]
      } else {
        y.append(choice[Int(second)])
        second = before[Int(second)]
      }
    }
    let (ranksX, ranksY) = (x.compactMap { rank[$0] }.sorted(), y.compactMap { rank[$0] }.sorted())
    return ranksX.lexicographicallyPrecedes(ranksY)
  }
}
