import LinearOptimization
import Partitioning
import Scenarios

/// Asks what would be if a case were a little different: whether it had a plan, and of what worth.
struct CaseTrial {
  let settings: PartitionSearch.Settings
  let cancellation: Cancellation

  /// The best plan of a case, as far as goals tell.
  enum Best: Sendable, Equatable {
    /// Its value of every goal, in the order of the case's scenario.
    case values([Int])
    /// There is no legal plan.
    case noPlan
    /// The search ended before the proof.
    case undecided
  }

  /// The best plan's value of every goal.
  func best(of planningCase: PlanningCase) -> Best {
    best(of: search(Choices(GroupJudge(planningCase)).listing, scope: planningCase.scope))
  }

  /// The same of a search that was run.
  func best(of search: PartitionSearch) -> Best {
    if !search.infeasible.isEmpty { return .noPlan }
    guard search.isProven, let solution = search.solution else { return .undecided }
    let listing = search.listing
    return .values(
      (0..<listing.goalCount).map { goal in
        solution.reduce(0) { $0 + listing.value($1, goal) }
      })
  }

  /// Whether a case has a legal plan; `nil` when that was not decided.
  func hasPlan(_ planningCase: PlanningCase) -> Bool? {
    let judge = GroupJudge(planningCase)
    let changing = planningCase.scope.filter { !judge.mayStayAlone($0) }
    if planningCase.scenario.limits.isEmpty {
      guard let first = changing.first else { return true }
      if Set(changing).isSubset(of: judge.joinedUnits(with: first)) {
        return hasGroup(with: first, judge)
      }
    }
    // Limits are easier to judge with goals, which leave out most of what does not matter.
    let listing = Choices(judge).listing
    var search = PartitionSearch(
      listing.limits.isEmpty ? listing.withoutGoals : listing, scope: planningCase.scope,
      settings: settings, cancellation: cancellation)
    return search.findAny()
  }

  /// Runs a search to its end; which of equally good plans it finds does not matter.
  func search(_ listing: Listing, scope: [Int]) -> PartitionSearch {
    var search = PartitionSearch(
      listing, scope: scope, settings: settings, cancellation: cancellation)
    search.run(canonically: false)
    return search
  }

  /// Whether some allowed group contains a unit: where only one group is needed, no search is.
  private func hasGroup(with unit: Int, _ judge: GroupJudge) -> Bool {
    let planningCase = judge.planningCase
    let usable = planningCase.scope.filter(planningCase.mayJoin)
    var groups = ConnectedGroups(
      neighbours: planningCase.groupNeighbours,
      largest: planningCase.scenario.maxUnits, usable: usable)
    var isFound = false
    for root in usable where root <= unit && !isFound {
      groups.forEach(rootedAt: root) { grown in
        guard !isFound, grown.contains(unit) else { return }
        let members = grown.sorted()[...]
        isFound = judge.refusal(of: members, figures: judge.figures(of: members)) == nil
      }
    }
    return isFound
  }
}
