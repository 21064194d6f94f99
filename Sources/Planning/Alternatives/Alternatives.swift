import Partitioning
import Scenarios

/// The best plans of a case, or of one district of it, in order.
public struct Alternatives: Sendable {
  /// One of them.
  public struct Alternative: Sendable {
    /// Groups and units that stay, by lowest member, each ascending.
    public let partition: [[Int]]
    /// The value of every goal, in the scenario's order.
    public let values: [Int]
    /// Sets of this plan that the best one does not have.
    public let onlyHere: [[Int]]
    /// Sets of the best plan that this one does not have.
    public let onlyInBest: [[Int]]

    /// How many units are in another set than in the best plan.
    public var differingUnits: Int { onlyHere.reduce(0) { $0 + $1.count } }

    init(_ partition: [[Int]], values: [Int], best: [[Int]]?) {
      self.partition = partition
      self.values = values
      let (own, others) = (Set(partition), Set(best ?? partition))
      onlyHere = partition.filter { !others.contains($0) }
      onlyInBest = (best ?? partition).filter { !own.contains($0) }
    }
  }

  /// The plans, the best one first; none when there is no legal plan.
  public let all: [Alternative]
  /// Whether there are no others.
  public let isExhausted: Bool
  /// Why the search ended early, so that fewer are listed than asked for.
  public let stop: Plan.Stop?
}

extension Alternatives {
  /// How many plans are listed, and which.
  public struct Request: Sendable {
    /// How many at most.
    public var count: Int
    /// In how many units at least each differs from every plan before it.
    public var differing: Int
    /// By how much goals may exceed those of the best plan.
    public var slack: [Goal: Int]

    /// States what is asked for.
    public init(count: Int, differing: Int = 1, slack: [Goal: Int] = [:]) {
      self.count = count
      self.differing = differing
      self.slack = slack
    }
  }

  init(_ outcome: RankedSearch.Outcome, of listing: Listing) {
    let partitions = outcome.partitions.map { partition in
      partition.choices.map { Array(listing.pool[$0]) }.sorted { $0[0] < $1[0] }
    }
    all = zip(partitions, outcome.partitions).map {
      Alternative($0, values: $1.values, best: partitions.first)
    }
    isExhausted = outcome.isExhausted
    stop = outcome.stop
  }
}
