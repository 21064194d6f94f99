import LinearOptimization

/// Finds the best partition under limits on sums over all components, exactly.
///
/// The linear relaxation over all components prices the limits. With these prices in the costs the
/// components fall apart, and each one's exact minimum adds to a bound (Lagrangian duality) that only
/// the limits keep from being reached. A solution that costs at most `T` can, in each component,
/// exceed that minimum by no more than `T` exceeds the bound; so, for a rising `T`, each component's
/// useful covers within that slack are listed (``LimitedProgram``) and combined. The first `T` that
/// yields a solution yields the best one in all goals, for all solutions of its cost are among those
/// combined.
struct CoupledSearch {
  /// What the search found.
  enum Outcome {
    /// The canonical optimum.
    case optimum([Int])
    /// There is no partition within the limits.
    case infeasible
    /// Too much work, a component that is too large, or the search was stopped.
    case gaveUp
  }

  let listing: Listing
  let scope: [Int]
  let threads: Int
  /// Work allowed in one component, in comparisons of covers.
  let mostWork: Int
  let limits: Limits
  let cancellation: Cancellation

  /// A way to cover some components.
  private struct Cover {
    let value: LimitedValue
    let choices: [Int]
    /// By how much its priced cost exceeds the components' minima.
    let excess: Int
  }

  func solve() -> Outcome {
    let components = Component.split(listing.withoutLimits, scope: scope)
    let covered = Set((0..<listing.pool.count).flatMap { listing.pool[$0] })
    guard scope.allSatisfy(covered.contains) else { return .infeasible }
    guard components.allSatisfy({ $0.units.count <= 64 }), mostWork > 0 else { return .gaveUp }
    // Goals before it are zero whatever is chosen.
    let goal =
      (0..<listing.goalCount).first { goal in
        (0..<listing.pool.count).contains { listing.value($0, goal) != 0 }
      } ?? 0
    let model = PartitionModel(
      listing: listing, units: scope, choices: Array(0..<listing.pool.count),
      sideRows: listing.limits.enumerated().map {
        .init(quantity: listing.goalCount + $0, limit: $1)
      }, goal: goal)
    let program = PartitionProgram(model, positions: model.choices.indices) {
      model.listing.value($0, model.goal)
    }
    guard let relaxed = relaxation(program.model) else { return .gaveUp }
    switch relaxed.status {
    case .optimal: break
    case .infeasible: return .infeasible
    default: return .gaveUp
    }
    let prices = LimitPrices(
      duals: program.prices(relaxed.rowDuals).suffix(listing.limits.count), of: listing, goal: goal)
    guard let priced = pricedComponents(components, prices, goal) else { return .gaveUp }
    return deepen(priced, prices, goal)
  }

  private func relaxation(_ model: LinearModel) -> RelaxationResult? {
    let (limits, cancellation) = (limits, cancellation)
    let results = try? SolverThreads.map([model], threads: 1) {
      try withRelaxation(of: $0, limits: limits, cancellation: cancellation) { try $0.solve() }
    }
    return results?.first
  }

  /// Each component's minimum with the limits in its costs; `nil` when one is not proven.
  private func pricedComponents(
    _ components: [Component], _ prices: LimitPrices, _ goal: Int
  ) -> [PricedComponent]? {
    let (priced, limits, cancellation) = (
      prices.listing(of: listing, goal: goal), limits, cancellation
    )
    let results = try? SolverThreads.map(components, threads: threads) { component in
      PricedComponent(component, of: priced, limits: limits, cancellation: cancellation)
    }
    guard let results else { return nil }
    let found = results.compactMap(\.self)
    return found.count == components.count ? found : nil
  }

  /// Raises the cost that a solution may have until there is one.
  private func deepen(
    _ components: [PricedComponent], _ prices: LimitPrices, _ goal: Int
  ) -> Outcome {
    let bound = components.reduce(prices.constant) { $0 + $1.minimum }
    let start = prices.wholeCost(atLeast: bound)
    // In amounts of money single steps would take for ever.
    let step = max(1, abs(start) / 10_000)
    var beyond = 0
    while beyond < Int.max / 8 {
      let cost = start + beyond
      let slack = prices.scale * cost - bound
      // When nothing is left out, the best of all is among the combined ones whatever it costs.
      let isExhaustive = components.allSatisfy { $0.holdsEverything(within: slack) }
      let found =
        isExhaustive
        ? combined(components, prices, slack: .max, mostCost: .max, goal)
        : combined(components, prices, slack: slack, mostCost: cost, goal)
      switch found {
      case .none: return .gaveUp
      case .some(.some(let choices)): return .optimum(choices)
      case .some(.none): break
      }
      if isExhaustive { return .infeasible }
      beyond = beyond == 0 ? step : 2 * beyond
    }
    return .gaveUp
  }

  /// The best solution of at most a cost, if any; `nil` outside when it was too much work.
  private func combined(
    _ components: [PricedComponent], _ prices: LimitPrices, slack: Int, mostCost: Int, _ goal: Int
  ) -> [Int]?? {
    let (listing, most, cancellation) = (listing, mostWork, cancellation)
    let order = components.indices.sorted {
      (components[$0].component.choices.count, $1) > (components[$1].component.choices.count, $0)
    }
    let found = try? SolverThreads.map(order.map { components[$0] }, threads: threads) {
      component -> [(value: LimitedValue, choices: [Int])]? in
      guard let (reduced, room) = component.reducedCosts(within: slack) else { return nil }
      var program = LimitedProgram(listing, component: component.component, reduced: reduced)
      return program.run(slack: room, mostWork: most, cancellation: cancellation)
    }
    guard let found else { return nil }
    var covers: [[Cover]] = []
    for (index, cover) in zip(order, found) {
      guard let cover else { return nil }
      covers.append(
        cover.map {
          Cover(
            value: $0.value, choices: $0.choices,
            excess: prices.cost(of: $0.value, goal: goal) - components[index].minimum)
        })
    }
    // Small fronts first keep the sums few.
    var front = LimitedFront<Cover>()
    let nothing = Cover(value: .zero(listing), choices: [], excess: 0)
    front.insert(nothing.value, nothing, listing.limits) { _, _ in false }
    var work = 0
    for index in covers.indices.sorted(by: { (covers[$0].count, $0) < (covers[$1].count, $1) }) {
      var next = LimitedFront<Cover>()
      for (_, chosen) in front.entries {
        if cancellation.isCancelled || work + next.work > most { return nil }
        for cover in covers[index] where cover.excess <= slack - chosen.excess {
          let sum = Cover(
            value: chosen.value + cover.value, choices: chosen.choices + cover.choices,
            excess: chosen.excess + cover.excess)
          next.insert(sum.value, sum, listing.limits) {
            listing.isCanonical($0.choices, before: $1.choices)
          }
        }
      }
      work += next.work
      front = next
    }
    let best = front.entries
      .filter { $0.value.holds(listing.limits) && $0.value.goals[goal] <= mostCost }
      .min { a, b in
        a.value.goals == b.value.goals
          ? listing.isCanonical(a.origin.choices, before: b.origin.choices)
          : a.value.goals.lexicographicallyPrecedes(b.value.goals)
      }
    return .some(best.map { $0.origin.choices.sorted() })
  }
}
