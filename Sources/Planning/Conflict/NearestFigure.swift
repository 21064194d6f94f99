import Scenarios

/// The figure nearest to a limit that a legal plan can have, when the limit does not hold.
struct NearestFigure {
  let limit: StatedLimit
  /// A case in which the limit is not stated.
  let planningCase: PlanningCase
  let trial: CaseTrial

  /// The figure; `nil` when it was not found.
  ///
  /// A plan without the limit has a figure on one side of it. The nearest one on that side is the
  /// least by which the figure can leave the limit; the other side is tried as well when the limit
  /// has both. Shares of groups have no nearest figure.
  func figure() -> Int? {
    let above = limit.most.flatMap { most in
      extreme(lowest: true, from: most + 1)
    }
    let below = limit.least.flatMap { least in
      extreme(lowest: false, from: least - 1)
    }
    return [above, below].compactMap(\.self).min { distance(to: $0) < distance(to: $1) }
  }

  private func distance(to figure: Int) -> Int {
    max((limit.least ?? figure) - figure, figure - (limit.most ?? figure))
  }

  /// The lowest figure from `end` up, or the highest from `end` down.
  private func extreme(lowest: Bool, from end: Int) -> Int? {
    // Mostly all plans lie on that side: then the limit itself need not be minded.
    if let figure = extreme(lowest: lowest, limits: []), lowest ? figure >= end : figure <= end {
      return figure
    }
    return extreme(
      lowest: lowest, limits: [limit.bounded(least: lowest ? end : nil, most: lowest ? nil : end)])
  }

  /// The lowest or the highest figure under the case's limits and some more.
  private func extreme(lowest: Bool, limits: [StatedLimit]) -> Int? {
    let limited = planningCase.setting(limits: planningCase.scenario.limits + limits)
    let quantity = LimitedQuantity(limit, judge: GroupJudge(limited))
    guard let zero = quantity.figure(ofSum: 0), let one = quantity.figure(ofSum: 1) else {
      return nil
    }
    // The quantity stands last behind the limits, bounded by nothing.
    let free = limited.setting(
      limits: limited.scenario.limits + [limit.bounded(least: nil, most: nil)])
    let place = limited.scenario.limits.count
    let weight = lowest == (one > zero) ? 1 : -1
    let listing = Choices(GroupJudge(free)).listing.aiming(atLimited: place, weight: weight)
    let search = trial.search(listing, scope: planningCase.scope)
    guard search.isProven, let solution = search.solution else { return nil }
    return quantity.figure(
      ofSum: weight * solution.reduce(0) { $0 + listing.value($1, 0) })
  }
}
