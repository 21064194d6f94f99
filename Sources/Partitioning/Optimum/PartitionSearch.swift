import LinearOptimization

/// Finds the best partition: goal by goal over all components, then the canonical one.
public struct PartitionSearch: Sendable {
  /// How long and how to search.
  public struct Settings: Sendable {
    /// Work allowed for each component and goal; `nil` is ``defaultWorkLimit``.
    public var workLimit: Int?
    /// Seconds of wall-clock time, `nil` for none.
    public var secondsLimit: Int?
    /// Threads that solve; they do not change the answer.
    public var threads: Int
    /// Sets that the exact programme may reach in one component before the solver takes over.
    ///
    /// Zero leaves every proof to the solver. The answer does not depend on it.
    public var exactSets: Int
    /// Whether the integer solver takes over where the exact programme under limits gives up; over
    /// many units that may take very long.
    public var usesSolverUnderLimits = true

    /// States how to search.
    public init(
      workLimit: Int? = nil, secondsLimit: Int? = nil, threads: Int = 1,
      exactSets: Int = PartitionSearch.defaultExactSets
    ) {
      self.workLimit = workLimit
      self.secondsLimit = secondsLimit
      self.threads = threads
      self.exactSets = exactSets
    }
  }

  /// What a search tells while it runs.
  public struct Progress: Sendable {
    /// The goal's place, counted from 0.
    public let goal: Int
    /// The value of the best partition so far; `nil` while a component has none.
    public let value: Int?
    /// The bound over all components; `nil` while a component has no solution, and after a goal that
    /// is not proven.
    public let bound: Int?
  }

  /// Work allowed for one goal of one component when the scenario states none; the hardest
  /// component of Hà Nội within districts needs a few thousand.
  public static let defaultWorkLimit = 200_000

  /// Sets that the exact programme may reach in one component before the integer solver takes over.
  public static let defaultExactSets = 400_000

  /// Comparisons of the programme under limits that count as one set of the one without.
  private static let comparisonsPerSet = 8_000

  /// The choices that are searched.
  public let listing: Listing
  private(set) var searches: [ComponentSearch]
  private let settings: Settings
  private let deadline: ContinuousClock.Instant?
  private let cancellation: Cancellation

  /// Prepares the search over the components of a listing.
  public init(
    _ listing: Listing, scope: [Int], settings: Settings, cancellation: Cancellation
  ) {
    self.listing = listing
    searches = Component.split(listing, scope: scope).map { ComponentSearch($0, of: listing) }
    self.settings = settings
    deadline = settings.secondsLimit.map { ContinuousClock.now + .seconds($0) }
    self.cancellation = cancellation
  }

  /// Runs to the end, or until a limit or the cancellation stops it.
  ///
  /// - Parameter canonically: Whether the canonical partition is wanted; else any of the best is
  ///   taken.
  public mutating func run(
    canonically: Bool = true, progress: (Progress) -> Void = { _ in }
  ) {
    if !listing.limits.isEmpty { settleUnderLimits() }
    for goal in 0..<listing.goalCount {
      step { $0.minimise(goal, of: $1, within: $2) }
      if !infeasible.isEmpty { return }
      let levels = searches.compactMap { $0.levels.count > goal ? $0.levels[goal] : nil }
      let isComplete = levels.count == searches.count
      progress(
        Progress(
          goal: goal, value: isComplete ? levels.reduce(0) { $0 + $1.value } : nil,
          bound: bound(of: goal)))
      searches = searches.flatMap { $0.parts(of: listing) }
    }
    if canonically, isProven {
      step { $0.chooseCanonically($1, within: $2) }
    }
  }

  /// Looks for any partition at all, good or bad.
  ///
  /// - Returns: Whether there is one; `nil` when that was not decided.
  public mutating func findAny() -> Bool? {
    if !listing.limits.isEmpty { settleUnderLimits() }
    for goal in 0..<listing.goalCount {
      step { $0.minimise(goal, of: $1, within: $2) }
      if !infeasible.isEmpty { return false }
      if solution != nil { return true }
    }
    return nil
  }

  /// Settles every goal at once where sums are limited, when that is not too much work.
  private mutating func settleUnderLimits() {
    let work = settings.workLimit ?? Self.defaultWorkLimit
    let budget = SearchBudget(
      work: work, exactSets: settings.exactSets, deadline: deadline, cancellation: cancellation)
    let search = CoupledSearch(
      listing: listing, scope: searches.flatMap(\.component.units), threads: settings.threads,
      mostWork: min(settings.exactSets, work) * Self.comparisonsPerSet,
      limits: budget.limits, cancellation: cancellation)
    switch search.solve() {
    case .optimum(let choices):
      for index in searches.indices { searches[index].settle(choices, of: listing) }
    case .infeasible: for index in searches.indices { searches[index].settleAsInfeasible() }
    case .gaveUp where settings.usesSolverUnderLimits: break
    case .gaveUp: for index in searches.indices { searches[index].giveUp() }
    }
  }

  // MARK: What was found

  /// The chosen choices; `nil` while a component has no solution.
  public var solution: [Int]? {
    var chosen: [Int] = []
    for search in searches {
      guard let solution = search.solution else { return nil }
      chosen += solution
    }
    return chosen
  }

  /// Whether every goal is proven optimal and the canonical partition was found.
  public var isProven: Bool { searches.allSatisfy(\.isProven) }

  /// Whether every goal is proven optimal, even if the choice among the best was not finished.
  public var hasProvenGoals: Bool {
    searches.allSatisfy { search in
      search.levels.count == listing.goalCount && search.levels.allSatisfy(\.isProven)
    }
  }

  /// The components that have no partition.
  public var infeasible: [Component] {
    searches.filter { $0.state == .infeasible }.map(\.component)
  }

  /// Why components stopped early.
  public var stops: [StopReason] {
    searches.compactMap { if case .stopped(let reason) = $0.state { reason } else { nil } }
  }

  /// The value below which no legal plan lies that is as good in the earlier goals.
  ///
  /// It is `nil` while a component has no plan, and after the first goal that is not proven:
  /// components might then give way in an earlier goal to each other.
  public func bound(of goal: Int) -> Int? {
    let isKnown = searches.allSatisfy {
      $0.levels.count > goal && $0.levels[..<goal].allSatisfy { $0.isProven }
    }
    return isKnown ? searches.reduce(0) { $0 + $1.levels[goal].bound } : nil
  }

  /// Applies one step to every component, the components in parallel.
  private mutating func step(
    _ body: @escaping @Sendable (inout ComponentSearch, Listing, SearchBudget) -> Void
  ) {
    let (listing, deadline, cancellation) = (listing, deadline, cancellation)
    let (workLimit, exactSets) = (settings.workLimit ?? Self.defaultWorkLimit, settings.exactSets)
    // The largest components first, so that no thread is left with one at the end.
    let order = searches.indices.sorted {
      (searches[$0].choices.count, $1) > (searches[$1].choices.count, $0)
    }
    let results = try? SolverThreads.map(order.map { searches[$0] }, threads: settings.threads) {
      search in
      var search = search
      body(
        &search, listing,
        SearchBudget(
          work: workLimit, exactSets: exactSets, deadline: deadline, cancellation: cancellation))
      return search
    }
    for (index, search) in zip(order, results ?? []) { searches[index] = search }
  }
}
