import LinearOptimization
import Partitioning
import Scenarios

extension Planner {
  /// Lists the best plans in order: by the goals, most important first, then the canonical order.
  ///
  /// Each is proven to be the next one among those that the request admits.
  public func alternatives(
    _ request: Alternatives.Request, threads: Int? = nil,
    cancellation: Cancellation = Cancellation()
  ) -> Alternatives {
    let listing = Choices(judge).listing
    let goals = planningCase.scenario.goals
    let search = RankedSearch(
      listing, scope: planningCase.scope, settings: settings(threads: threads),
      cancellation: cancellation)
    let slack = request.slack.compactMap { goal, most in
      goals.firstIndex(of: goal).map { (goal: $0, most: most) }
    }.sorted { $0.goal < $1.goal }
    return Alternatives(
      search.first(request.count, differing: request.differing, slack: slack), of: listing)
  }

  /// The plan of an alternative with all its figures.
  ///
  /// - Parameters:
  ///   - alternative: The alternative; its partition covers the whole scope.
  ///   - best: The best plan, whose values are the bounds as far as the alternative equals them.
  public func plan(
    of alternative: Alternatives.Alternative, best: Alternatives.Alternative
  ) -> Plan {
    let builder = PlanBuilder(judge)
    let isBest = alternative.partition == best.partition
    let bounds = best.values.indices.map { goal in
      alternative.values[..<goal] == best.values[..<goal] ? best.values[goal] : nil
    }
    return builder.plan(
      status: isBest ? .optimal : .feasible, stop: isBest ? nil : .alternative,
      groups: alternative.partition.filter { $0.count > 1 }.map { builder.group($0) },
      kept: alternative.partition.filter { $0.count == 1 }.map { builder.kept($0[0]) },
      bounds: bounds)
  }
}
