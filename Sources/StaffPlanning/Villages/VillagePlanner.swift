import LinearOptimization
import Partitioning
import Scenarios

/// Finds the best legal plan for the villages of a case.
public struct VillagePlanner: Sendable {
  private let judge: VillageJudge
  private var villageCase: VillageCase { judge.villageCase }

  /// Judges the villages of the case.
  public init(_ villageCase: VillageCase) {
    judge = VillageJudge(villageCase)
  }

  /// Runs the search.
  ///
  /// - Parameters:
  ///   - threads: Replaces the scenario's number of threads; the answer does not depend on it.
  ///   - exactSets: Sets that the exact programme may reach in one component before the solver takes
  ///     over; the answer does not depend on it.
  ///   - cancellation: Stops the search; the best plan so far is returned if there is one.
  /// - Returns: The plan; `nil` when the search was stopped before it had one.
  public func run(
    threads: Int? = nil, exactSets: Int = PartitionSearch.defaultExactSets,
    cancellation: Cancellation = Cancellation()
  ) -> VillagePlan? {
    let choices = VillageChoices(judge)
    if cancellation.isCancelled { return nil }
    let stated = villageCase.planningCase.scenario.search
    var search = PartitionSearch(
      choices.listing, scope: villageCase.villages,
      settings: .init(
        workLimit: stated.workLimit, secondsLimit: stated.secondsLimit,
        threads: threads ?? stated.threads, exactSets: exactSets),
      cancellation: cancellation)
    search.run()
    let builder = VillagePlanBuilder(judge: judge, choices: choices)
    let infeasible = search.infeasible
    if !infeasible.isEmpty {
      let finder = VillageConflictFinder(judge: judge, listing: choices.listing)
      return builder.infeasible(infeasible.flatMap(finder.conflicts))
    }
    guard let solution = search.solution else { return nil }
    return builder.plan(
      of: solution, stop: search.stop,
      bounds: villageCase.request.goals.indices.map(search.bound))
  }
}
