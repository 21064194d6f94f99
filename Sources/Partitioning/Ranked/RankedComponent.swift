import LinearOptimization

/// The partitions of one component, best first, found one after another.
///
/// All partitions but the best fall into parts: those that share the best one's first `i` sets and
/// leave out the next (Lawler, “A procedure for computing the K best solutions”, 1972). The best of
/// each part is found by the same proven search as the best of all; the next one of the component is
/// the best of these, and its own part falls apart in turn.
struct RankedComponent: Sendable {
  /// A part of the partitions that are left, by its best one.
  private struct Part: Sendable {
    let best: RankedPartition
    /// Sets that every partition of the part has.
    let held: [Int]
    /// Sets that none has.
    let barred: Set<Int>
  }

  private let component: Component
  private let listing: Listing
  /// The partitions so far, best first.
  private(set) var found: [RankedPartition] = []
  private var parts: [Part] = []
  /// The part of the last one that was found, which is not divided yet.
  private var undivided: Part?
  /// Why a search ended early; then nothing more is found.
  private(set) var stop: StopReason?
  private let settings: Settings

  /// How to search.
  struct Settings: Sendable {
    let threads: Int
    let budget: SearchBudget
  }

  init(_ component: Component, of listing: Listing, settings: Settings) {
    self.component = component
    self.listing = listing
    self.settings = settings
    add([(held: [], barred: [])])
    takeBest()
  }

  /// The partition of a rank, counted from 0; `nil` when there are not so many, or a search stopped.
  mutating func partition(at rank: Int) -> RankedPartition? {
    while rank >= found.count {
      guard stop == nil, let last = undivided else { return nil }
      undivided = nil
      divide(last)
      if stop != nil { return nil }
      takeBest()
      if undivided == nil { return nil }
    }
    return found[rank]
  }

  private mutating func takeBest() {
    guard stop == nil,
      let index = parts.indices.min(by: {
        parts[$0].best.comes(before: parts[$1].best, in: listing)
      })
    else { return }
    let part = parts.remove(at: index)
    found.append(part.best)
    undivided = part
  }

  private mutating func divide(_ part: Part) {
    let free = part.best.choices.filter { !part.held.contains($0) }
    add(
      free.indices.map { index in
        (held: part.held + free[..<index], barred: part.barred.union([free[index]]))
      })
  }

  /// Finds the best of each part, the parts in parallel, and keeps those that have one.
  private mutating func add(_ new: [(held: [Int], barred: Set<Int>)]) {
    let (component, listing, budget) = (component, listing, settings.budget)
    let results = try? SolverThreads.map(new, threads: settings.threads) { part in
      Self.best(of: component, listing, held: part.held, barred: part.barred, budget)
    }
    guard let results else {
      stop = .numericalTrouble("a solver's thread failed")
      return
    }
    for (part, result) in zip(new, results) {
      switch result {
      case .failure(let ended): stop = stop ?? ended.reason
      case .success(nil): break
      case .success(let choices?):
        parts.append(
          Part(best: RankedPartition(choices, of: listing), held: part.held, barred: part.barred))
      }
    }
  }

  /// A search that ended before its proof.
  private struct Ended: Error {
    let reason: StopReason
  }

  /// The best partition that has the sets `held` and none of `barred`; `nil` when there is none.
  private static func best(
    of component: Component, _ listing: Listing, held: [Int], barred: Set<Int>,
    _ budget: SearchBudget
  ) -> Result<[Int]?, Ended> {
    let taken = Set(held.flatMap { listing.pool[$0] })
    let units = component.units.filter { !taken.contains($0) }
    if units.isEmpty { return .success(held) }
    let choices = component.choices.filter { choice in
      !barred.contains(choice) && listing.pool[choice].allSatisfy { !taken.contains($0) }
    }
    var search = ComponentSearch(Component(units: units, choices: choices), of: listing)
    for goal in 0..<listing.goalCount {
      search.minimise(goal, of: listing, within: budget)
      if search.state == .infeasible { return .success(nil) }
    }
    search.chooseCanonically(listing, within: budget)
    if case .stopped(let reason) = search.state { return .failure(Ended(reason: reason)) }
    guard search.isProven, let solution = search.solution else {
      return .failure(Ended(reason: .numericalTrouble("no solution")))
    }
    return .success(held + solution)
  }
}
