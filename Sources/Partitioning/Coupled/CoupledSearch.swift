import LinearOptimization

/// Finds the best partition under limits on sums over all components, exactly.
///
/// The linear relaxation over all components gives a bound for the first goal that tells choices
/// apart, and prices of units and limits, exact after rounding (``ExactBound``). A solution that costs
/// at most `T` has reduced costs of at most `T` less the bound in all; so, for a rising `T`, each
/// component's useful covers within that slack are listed (``LimitedProgram``) and combined. The first
/// `T` that yields a solution yields the best one in all goals, for all solutions of its cost are
/// among those combined.
struct CoupledSearch {
  /// What the search found.
  enum Outcome {
    /// The canonical optimum.
    case optimum([Int])
    /// There is no partition within the limits.
    case infeasible
    /// Too many labels or components, or the search was stopped.
    case gaveUp
  }

  let listing: Listing
  let scope: [Int]
  let threads: Int
  /// Labels allowed in one component.
  let mostLabels: Int
  let limits: Limits
  let cancellation: Cancellation

  private typealias Cover = (value: LimitedValue, choices: [Int])

  func solve() -> Outcome {
    let components = Component.split(listing.withoutLimits, scope: scope)
    let covered = Set((0..<listing.pool.count).flatMap { listing.pool[$0] })
    guard scope.allSatisfy(covered.contains) else { return .infeasible }
    guard components.allSatisfy({ $0.units.count <= 64 }), mostLabels > 0 else { return .gaveUp }
    let goal = (0..<listing.goalCount).first { goal in
      (0..<listing.pool.count).contains { listing.value($0, goal) != 0 }
    }
    let model = PartitionModel(
      listing: listing, units: scope, choices: Array(0..<listing.pool.count),
      sideRows: listing.limits.enumerated().map {
        .init(quantity: listing.goalCount + $0, limit: $1)
      }, goal: goal ?? 0)
    let program = PartitionProgram(model, positions: model.choices.indices) {
      model.listing.value($0, model.goal)
    }
    guard let relaxed = relaxation(program.model) else { return .gaveUp }
    switch relaxed.status {
    case .optimal: break
    case .infeasible: return .infeasible
    default: return .gaveUp
    }
    let exact = ExactBound(model: model, duals: program.prices(relaxed.rowDuals))
    return deepen(components, model, exact)
  }

  private func relaxation(_ model: LinearModel) -> RelaxationResult? {
    let (limits, cancellation) = (limits, cancellation)
    let results = try? SolverThreads.map([model], threads: 1) {
      try withRelaxation(of: $0, limits: limits, cancellation: cancellation) { try $0.solve() }
    }
    return results?.first
  }

  /// Raises the cost that a solution may have until there is one.
  private func deepen(
    _ components: [Component], _ model: PartitionModel, _ exact: ExactBound
  ) -> Outcome {
    let start = exact.rounded
    // In amounts of money single steps would take for ever.
    let step = max(1, abs(start) / 10_000)
    var beyond = 0
    while true {
      let cost = start + beyond
      let slack = Int128(cost) * ExactBound.scale - exact.scaled
      guard slack < Int128(Int.max / 4) else { return .gaveUp }
      var reduced: [Int: Int] = [:]
      for position in model.choices.indices {
        let own = max(0, exact.reducedCosts[position])
        if own <= slack { reduced[model.choices[position]] = Int(own) }
      }
      // When nothing is left out, the best of all is among the combined ones whatever it costs: more
      // than reduced costs tell, where a limit or an unused choice has a price.
      let isExhaustive =
        reduced.count == model.choices.count
        && slack >= reduced.values.reduce(Int128(0)) { $0 + Int128($1) }
      guard
        let best = combined(
          components, reduced, slack: Int(slack), mostCost: isExhaustive ? .max : cost, model.goal)
      else { return .gaveUp }
      if let choices = best.first { return .optimum(choices) }
      if isExhaustive { return .infeasible }
      beyond = beyond == 0 ? step : 2 * beyond
    }
  }

  /// The best solution of at most a cost, as a list of none or one; `nil` when there were too many
  /// labels.
  private func combined(
    _ components: [Component], _ reduced: [Int: Int], slack: Int, mostCost: Int, _ goal: Int
  ) -> [[Int]]? {
    let (listing, most, cancellation) = (listing, mostLabels, cancellation)
    let order = components.indices.sorted {
      (components[$0].choices.count, $1) > (components[$1].choices.count, $0)
    }
    let found = try? SolverThreads.map(order.map { components[$0] }, threads: threads) {
      component -> [Cover]? in
      var program = LimitedProgram(listing, component: component, reduced: reduced)
      return program.run(slack: slack, most: most, cancellation: cancellation)
    }
    guard let found else { return nil }
    var covers = [[Cover]](repeating: [], count: components.count)
    for (index, cover) in zip(order, found) {
      guard let cover else { return nil }
      covers[index] = cover
    }
    // Small fronts first keep the sums few.
    var front = LimitedFront<[Int]>()
    front.insert(.zero(listing), [], listing.limits) { _, _ in false }
    for index in covers.indices.sorted(by: { (covers[$0].count, $0) < (covers[$1].count, $1) }) {
      var next = LimitedFront<[Int]>()
      for (value, chosen) in front.entries {
        if cancellation.isCancelled { return nil }
        for cover in covers[index] {
          next.insert(value + cover.value, chosen + cover.choices, listing.limits) {
            isCanonical($0, before: $1)
          }
        }
      }
      front = next
      guard front.entries.count <= most else { return nil }
    }
    let best = front.entries
      .filter { $0.value.holds(listing.limits) && $0.value.goals[goal] <= mostCost }
      .min { a, b in
        a.value.goals == b.value.goals
          ? isCanonical(a.origin, before: b.origin)
          : a.value.goals.lexicographicallyPrecedes(b.value.goals)
      }
    return best.map { [$0.origin.sorted()] } ?? []
  }

  /// Whether one of two partitions of the same units comes first: of the lowest unit that they treat
  /// differently, the smaller set.
  private func isCanonical(_ a: [Int], before b: [Int]) -> Bool {
    let (own, others) = (Set(a), Set(b))
    let differing = a.filter { !others.contains($0) } + b.filter { !own.contains($0) }
    let lowest = differing.min { x, y in
      listing.pool[x].lexicographicallyPrecedes(listing.pool[y])
    }
    return lowest.map(own.contains) ?? true
  }
}
