import LinearOptimization
import Partitioning
import Scenarios

extension Planner {
  /// Lists the non-dominated points of two or three goals, exactly.
  ///
  /// The case must be one of groups of whole communes without limits by year.
  ///
  /// - Parameter progress: Called with the number of components, or under limits of points, that
  ///   are done.
  public func frontier(
    _ axes: Frontier.Axes, threads: Int? = nil,
    exactSets: Int = PartitionSearch.defaultExactSets,
    cancellation: Cancellation = Cancellation(), progress: (Int) -> Void = { _ in }
  ) -> Frontier {
    let ordered = GroupJudge(planningCase.setting(goals: axes.order))
    let listing = Choices(ordered).listing
    let search = FrontierSearch(
      listing, scope: planningCase.scope,
      order: FrontierOrder(fixed: axes.fixed.count, axes: axes.goals.count),
      settings: settings(threads: threads, exactSets: exactSets), cancellation: cancellation)
    return Frontier(
      search.run(progress: progress), of: listing, axes: axes,
      scenarioGoals: planningCase.scenario.goals)
  }
}
