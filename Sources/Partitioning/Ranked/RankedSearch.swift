import LinearOptimization

/// Lists the best partitions of a problem in order, each proven to be the next.
public struct RankedSearch: Sendable {
  /// What the listing found.
  public struct Outcome: Sendable {
    /// The partitions, best first.
    public let partitions: [RankedPartition]
    /// Whether there are no others.
    public let isExhausted: Bool
    /// Why a search ended early, so that fewer were listed than asked for.
    public let stop: SearchStop?
  }

  private let listing: Listing
  private let scope: [Int]
  private let settings: PartitionSearch.Settings
  private let cancellation: Cancellation

  /// Prepares the search over the components of a listing.
  public init(
    _ listing: Listing, scope: [Int], settings: PartitionSearch.Settings,
    cancellation: Cancellation
  ) {
    self.listing = listing
    self.scope = scope
    self.settings = settings
    self.cancellation = cancellation
  }

  /// The first `count` partitions such that in each at least `differing` units have another set than
  /// in every one listed before.
  ///
  /// Two partitions that differ at all differ in two units or more. Without limits and with no more
  /// asked for, components are ranked by themselves and combined; else each partition is found by a
  /// search of its own under the limit that it has few units in common with those before.
  ///
  /// - Parameter slack: By how much goals, by their place, may exceed those of the best partition.
  public func first(
    _ count: Int, differing: Int = 1, slack: [(goal: Int, most: Int)] = []
  ) -> Outcome {
    listing.limits.isEmpty && differing <= 2 && slack.isEmpty
      ? combined(count) : oneByOne(count, differing: differing, slack: slack)
  }

  // MARK: Components by themselves

  /// A partition as the ranks of its components.
  private struct Combination {
    let ranks: [Int]
    let partition: RankedPartition
  }

  private func combined(_ count: Int) -> Outcome {
    let deadline = settings.secondsLimit.map { ContinuousClock.now + .seconds($0) }
    let ranking = RankedComponent.Settings(
      threads: settings.threads,
      budget: .init(
        work: settings.workLimit ?? PartitionSearch.defaultWorkLimit,
        exactSets: settings.exactSets, deadline: deadline,
        cancellation: cancellation))
    var components = Component.split(listing, scope: scope).map {
      RankedComponent($0, of: listing, settings: ranking)
    }
    func isStopped() -> SearchStop? {
      if cancellation.isCancelled { return .interrupted }
      if let deadline, ContinuousClock.now > deadline { return .timeLimit }
      return components.compactMap(\.stop).first.map(SearchStop.init)
    }
    func combination(_ ranks: [Int]) -> Combination? {
      var choices: [Int] = []
      for index in components.indices {
        guard let part = components[index].partition(at: ranks[index]) else { return nil }
        choices += part.choices
      }
      return Combination(ranks: ranks, partition: RankedPartition(choices, of: listing))
    }
    var open = [combination(components.map { _ in 0 })].compactMap(\.self)
    var seen = Set(open.map(\.ranks))
    var partitions: [RankedPartition] = []
    while partitions.count < count,
      let next = open.indices.min(by: {
        open[$0].partition.comes(before: open[$1].partition, in: listing)
      })
    {
      let best = open.remove(at: next)
      partitions.append(best.partition)
      if partitions.count == count {
        return Outcome(partitions: partitions, isExhausted: false, stop: nil)
      }
      for index in components.indices {
        var ranks = best.ranks
        ranks[index] += 1
        if seen.insert(ranks).inserted, let further = combination(ranks) { open.append(further) }
        // Without every component's next one, the next of all is not known.
        if let stop = isStopped() {
          return Outcome(partitions: partitions, isExhausted: false, stop: stop)
        }
      }
    }
    let stop = isStopped()
    return Outcome(partitions: partitions, isExhausted: stop == nil, stop: stop)
  }

  // MARK: One search for each

  private func oneByOne(
    _ count: Int, differing: Int, slack: [(goal: Int, most: Int)]
  ) -> Outcome {
    var narrowed = listing
    var partitions: [RankedPartition] = []
    while partitions.count < count {
      var search = PartitionSearch(
        narrowed, scope: scope, settings: settings, cancellation: cancellation)
      search.run()
      if !search.infeasible.isEmpty {
        return Outcome(partitions: partitions, isExhausted: true, stop: nil)
      }
      guard search.isProven, let solution = search.solution else {
        return Outcome(partitions: partitions, isExhausted: false, stop: search.stop)
      }
      let found = RankedPartition(solution, of: listing)
      if partitions.isEmpty {
        for (goal, most) in slack {
          narrowed = narrowed.adding(.init(most: found.values[goal] + most)) {
            listing.value($0, goal)
          }
        }
      }
      partitions.append(found)
      let known = Set(solution)
      narrowed = narrowed.adding(.init(most: scope.count - differing)) { choice in
        known.contains(choice) ? listing.pool.size(choice) : 0
      }
    }
    return Outcome(partitions: partitions, isExhausted: false, stop: nil)
  }
}
