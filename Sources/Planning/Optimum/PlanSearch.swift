import LinearOptimization
import Scenarios

/// What a search tells while it runs.
public struct SearchProgress: Sendable {
  /// The goal, counted from 1.
  public let goalNumber: Int
  /// How many goals there are.
  public let goalCount: Int
  /// The goal.
  public let goal: Goal
  /// The value of the best plan so far; `nil` while a component has none.
  public let value: Int?
  /// The bound over all components; `nil` while a component has no plan, and after a goal that is
  /// not proven.
  public let bound: Int?
}

/// Finds the best partition: goal by goal over all components, then the canonical one.
public struct PlanSearch: Sendable {
  /// Work allowed for one goal of one component when the scenario states none; the hardest
  /// component of Hà Nội within districts needs a few thousand.
  public static let defaultWorkLimit = 200_000

  /// Sets that the exact programme may reach in one component before the integer solver takes over.
  public static let defaultExactSets = 400_000

  let listing: Listing
  private(set) var searches: [ComponentSearch]
  private let workLimit: Int
  private let exactSets: Int
  private let threads: Int
  private let deadline: ContinuousClock.Instant?
  private let cancellation: Cancellation

  /// Prepares the search over the components of a listing.
  public init(
    _ listing: Listing, scope: [Int], search: Scenario.Search, cancellation: Cancellation,
    exactSets: Int = PlanSearch.defaultExactSets
  ) {
    self.listing = listing
    searches = Component.split(listing, scope: scope).map(ComponentSearch.init)
    workLimit = search.workLimit ?? Self.defaultWorkLimit
    threads = search.threads
    deadline = search.secondsLimit.map { ContinuousClock.now + .seconds($0) }
    self.cancellation = cancellation
    self.exactSets = exactSets
  }

  /// Runs to the end, or until a limit or the cancellation stops it.
  public mutating func run(progress: (SearchProgress) -> Void) {
    for (index, goal) in listing.goals.enumerated() {
      step { $0.minimise(index, of: $1, within: $2) }
      if searches.contains(where: { $0.state == .infeasible }) { return }
      let levels = searches.compactMap { $0.levels.count > index ? $0.levels[index] : nil }
      let isComplete = levels.count == searches.count
      progress(
        SearchProgress(
          goalNumber: index + 1, goalCount: listing.goals.count, goal: goal,
          value: isComplete ? levels.reduce(0) { $0 + $1.value } : nil, bound: bound(of: index)))
    }
    if searches.allSatisfy(\.isProven) {
      step { $0.chooseCanonically($1, within: $2) }
    }
  }

  /// The value below which no legal plan lies that is as good in the earlier goals.
  ///
  /// It is `nil` while a component has no plan, and after the first goal that is not proven:
  /// components might then give way in an earlier goal to each other.
  func bound(of goal: Int) -> Int? {
    let isKnown = searches.allSatisfy {
      $0.levels.count > goal && $0.levels[..<goal].allSatisfy { $0.isProven }
    }
    return isKnown ? searches.reduce(0) { $0 + $1.levels[goal].bound } : nil
  }

  /// Applies one step to every component, the components in parallel.
  private mutating func step(
    _ body: @escaping @Sendable (inout ComponentSearch, Listing, ComponentSearch.Budget) -> Void
  ) {
    let (listing, workLimit, deadline, cancellation) = (listing, workLimit, deadline, cancellation)
    let exactSets = exactSets
    // The largest components first, so that no thread is left with one at the end.
    let order = searches.indices.sorted {
      (searches[$0].choices.count, $1) > (searches[$1].choices.count, $0)
    }
    let results = try? SolverThreads.map(order.map { searches[$0] }, threads: threads) { search in
      var search = search
      let seconds = deadline.map { max(0, ContinuousClock.now.duration(to: $0).inSeconds) }
      body(
        &search, listing,
        ComponentSearch.Budget(
          work: workLimit, exactSets: exactSets, seconds: seconds, cancellation: cancellation))
      return search
    }
    for (index, search) in zip(order, results ?? []) { searches[index] = search }
  }
}

extension Duration {
  /// The duration as seconds.
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
