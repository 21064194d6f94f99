import LinearOptimization

/// The frontier of two axes, one point after the other: the best partition that is better on the
/// second axis than the one before (Haimes, Lasdon and Wismer 1971), each proven by a search of its
/// own.
///
/// It is for what the programme over covered sets cannot hold, and for limits on sums.
struct SteppedFrontier {
  let listing: Listing
  let scope: [Int]
  let order: FrontierOrder
  let settings: PartitionSearch.Settings
  let cancellation: Cancellation

  /// The points by the first axis, ascending, and why the search ended early.
  func points(
    found: (FrontProgram.Entry) -> Void = { _ in }
  ) -> (entries: [FrontProgram.Entry], stop: SearchStop?) {
    let second = order.fixed + 1
    var entries: [FrontProgram.Entry] = []
    var current = listing
    while true {
      var search = PartitionSearch(
        current, scope: scope, settings: settings, cancellation: cancellation)
      search.run()
      if !search.infeasible.isEmpty { return (entries, nil) }
      guard search.isProven, let choices = search.solution else { return (entries, search.stop) }
      let values = (0..<listing.goalCount).map { goal in
        choices.reduce(0) { $0 + listing.value($1, goal) }
      }
      let best = entries.first?.values ?? values
      // A better value on the second axis that costs an earlier goal is none of the frontier.
      guard values[..<order.fixed] == best[..<order.fixed] else { return (entries, nil) }
      let entry = FrontProgram.Entry(values: values, choices: choices.sorted())
      entries.append(entry)
      found(entry)
      current = listing.adding(.init(most: values[second] - 1)) { listing.value($0, second) }
    }
  }
}
