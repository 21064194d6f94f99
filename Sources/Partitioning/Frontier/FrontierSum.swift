import LinearOptimization

/// The frontier of components together, from the frontiers of each.
///
/// The sum of any two partial values is a candidate; those that another one replaces are dropped
/// before the next component is added, for what is added to both changes nothing between them.
struct FrontierSum {
  private struct Entry {
    let values: [Int]
    /// The entry of the components before, and the entry of the last one.
    let before: Int
    let last: Int
  }

  private let listing: Listing
  private let order: FrontierOrder
  private let cancellation: Cancellation
  private var parts: [[FrontProgram.Entry]] = []
  private var stages: [[Entry]]

  /// Makes an empty sum; once it is cancelled its entries mean nothing.
  init(_ listing: Listing, by order: FrontierOrder, cancellation: Cancellation) {
    self.listing = listing
    self.cancellation = cancellation
    self.order = order
    stages = [[Entry(values: Array(repeating: 0, count: listing.goalCount), before: -1, last: -1)]]
  }

  /// Adds a component.
  mutating func add(_ part: [FrontProgram.Entry]) {
    parts.append(part)
    let sums = (stages.last ?? []).enumerated().flatMap { before, entry in
      part.enumerated().map { last, other in
        Entry(values: zip(entry.values, other.values).map(+), before: before, last: last)
      }
    }
    stages.append(undominated(sums))
  }

  /// The values of all components together, by the first axis, each with its canonical partition.
  var entries: [FrontProgram.Entry] {
    (stages.last ?? []).map { .init(values: $0.values, choices: choices(of: $0, in: parts.count)) }
  }

  private func choices(of entry: Entry, in stage: Int) -> [Int] {
    var (entry, stage) = (entry, stage)
    var choices: [Int] = []
    while stage > 0 {
      choices += parts[stage - 1][entry.last].choices
      stage -= 1
      entry = stages[stage][entry.before]
    }
    return choices.sorted()
  }

  /// What is left of candidates, sorted by values: of each only one that came before it can replace
  /// it, and on two axes only the last one that was kept.
  private func undominated(_ sums: [Entry]) -> [Entry] {
    let sorted = sums.sorted { a, b in
      if a.values != b.values { return a.values.lexicographicallyPrecedes(b.values) }
      let stage = parts.count
      let (x, y) = (choices(of: a, in: stage), choices(of: b, in: stage))
      return x != y && listing.isCanonical(x, before: y)
    }
    var kept: [Entry] = []
    for (place, entry) in sorted.enumerated() {
      if place & 0xFF == 0, cancellation.isCancelled { return kept }
      let rivals = order.axes <= 2 ? kept.suffix(1) : kept[...]
      let isReplaced = rivals.contains { rival in
        switch order.compare(rival.values, entry.values, count: listing.goalCount) {
        case .replaces, .equal: true
        case .isReplaced, .apart: false
        }
      }
      if !isReplaced { kept.append(entry) }
    }
    return kept
  }
}
