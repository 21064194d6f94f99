import LinearOptimization

/// Lists all partitions of a problem between which goals that count alike cannot decide: the
/// non-dominated values, each with one canonical partition.
///
/// Without limits on sums the components' own frontiers are found exactly (``FrontProgram``) and
/// added up (``FrontierSum``); a component that is too large for that, and a problem with limits, is
/// searched point by point (``SteppedFrontier``).
public struct FrontierSearch: Sendable {
  /// One non-dominated value.
  public struct Point: Sendable, Hashable {
    /// The value of every goal of the listing.
    public let values: [Int]
    /// The choices of the canonical partition, ascending.
    public let choices: [Int]
  }

  /// What the search found.
  public struct Outcome: Sendable {
    /// The points by the first axis, ascending; each is proven not to be dominated.
    public let points: [Point]
    /// Why the search ended before all points were found; `nil` when these are all.
    public let stop: SearchStop?
  }

  /// Values that the programme may reach in one component before it gives up.
  public static let defaultMostValues = 4_000_000

  private let listing: Listing
  private let scope: [Int]
  private let order: FrontierOrder
  private let settings: PartitionSearch.Settings
  private let cancellation: Cancellation

  /// Prepares the search; the order's parts are of the goals of `listing`.
  ///
  /// - Parameter settings: ``PartitionSearch/Settings/exactSets`` of zero leaves everything to
  ///   searches point by point.
  public init(
    _ listing: Listing, scope: [Int], order: FrontierOrder, settings: PartitionSearch.Settings,
    cancellation: Cancellation
  ) {
    self.listing = listing
    self.scope = scope
    self.order = order
    self.settings = settings
    self.cancellation = cancellation
  }

  /// Runs to the end, or until a limit or the cancellation stops it.
  ///
  /// - Parameter progress: Called with the number of points, or of components, that are done.
  public func run(progress: (Int) -> Void = { _ in }) -> Outcome {
    listing.limits.isEmpty ? byComponents(progress) : pointByPoint(progress)
  }

  private func pointByPoint(_ progress: (Int) -> Void) -> Outcome {
    guard order.axes <= 2 else { return Outcome(points: [], stop: .workLimit) }
    var count = 0
    let (entries, stop) = SteppedFrontier(
      listing: listing, scope: scope, order: order, settings: settings, cancellation: cancellation
    ).points { _ in
      count += 1
      progress(count)
    }
    return Outcome(points: entries.map { Point($0) }, stop: stop)
  }

  private func byComponents(_ progress: (Int) -> Void) -> Outcome {
    let components = Component.split(listing, scope: scope)
    let (listing, order, cancellation) = (listing, order, cancellation)
    let mostValues = settings.exactSets > 0 ? Self.defaultMostValues : 0
    // The largest components first, so that no thread is left with one at the end.
    let places = components.indices.sorted {
      (components[$0].choices.count, $1) > (components[$1].choices.count, $0)
    }
    let found = try? SolverThreads.map(
      places.map { components[$0] }, threads: settings.threads
    ) { component in
      FrontProgram.solve(
        listing, component, by: order, mostValues: mostValues, cancellation: cancellation)
    }
    guard let found else { return Outcome(points: [], stop: .numericalTrouble) }
    var fronts = [[FrontProgram.Entry]](repeating: [], count: components.count)
    for (done, (place, outcome)) in zip(places, found).enumerated() {
      switch outcome {
      case .frontier(let entries): fronts[place] = entries
      case .gaveUp:
        let (entries, stop) = stepped(components[place])
        // Without all points of a component nothing is known of the points of the whole.
        if let stop { return Outcome(points: [], stop: stop) }
        fronts[place] = entries
      }
      if fronts[place].isEmpty { return Outcome(points: [], stop: nil) }
      progress(done + 1)
    }
    var sum = FrontierSum(listing, by: order, cancellation: cancellation)
    for front in fronts {
      sum.add(front)
      if cancellation.isCancelled { return Outcome(points: [], stop: .interrupted) }
    }
    return Outcome(points: sum.entries.map { Point($0) }, stop: nil)
  }

  /// The frontier of one component, point by point.
  private func stepped(
    _ component: Component
  ) -> (entries: [FrontProgram.Entry], stop: SearchStop?) {
    guard order.axes <= 2, !cancellation.isCancelled else {
      return ([], cancellation.isCancelled ? .interrupted : .workLimit)
    }
    var own = Listing(goalCount: listing.goalCount)
    for choice in component.choices {
      own.add(
        listing.pool[choice],
        quantities: (0..<listing.goalCount).map { listing.value(choice, $0) })
    }
    let (entries, stop) = SteppedFrontier(
      listing: own, scope: component.units, order: order, settings: settings,
      cancellation: cancellation
    ).points()
    return (
      entries.map {
        .init(values: $0.values, choices: $0.choices.map { component.choices[$0] })
      }, stop
    )
  }
}

extension FrontierSearch.Point {
  fileprivate init(_ entry: FrontProgram.Entry) {
    self.init(values: entry.values, choices: entry.choices)
  }
}
