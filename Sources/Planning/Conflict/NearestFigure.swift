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
  /// has both.
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
    let bounded = StatedLimit(
      goal: limit.goal, least: lowest ? end : nil, most: lowest ? nil : end,
      position: limit.position)
    let sought = planningCase.setting(limits: planningCase.scenario.limits + [bounded])
    // Of some goals the value is the figure's negative.
    let sign = limit.goal.isNegated ? -1 : 1
    return trial.extreme(limit.goal, of: sought, weight: lowest ? sign : -sign).map { sign * $0 }
  }
}
