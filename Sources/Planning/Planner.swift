import LinearOptimization
import Scenarios
import SourceFiles

/// Finds the best legal plan of a case.
public struct Planner: Sendable {
  private let judge: GroupJudge
  private let planningCase: PlanningCase

  /// Judges the units of the case.
  ///
  /// - Throws: ``ProblemReport`` when a due unit is kept without a ground although the scenario
  ///   requires due units to be resolved.
  public init(_ planningCase: PlanningCase) throws(ProblemReport) {
    self.planningCase = planningCase
    judge = GroupJudge(planningCase)
    guard planningCase.scenario.due == .required else { return }
    let log = ProblemLog()
    for (unit, keep) in planningCase.decisions.keep.sorted(by: { $0.key < $1.key })
    where keep.ground == nil && judge.facts[unit].isDue {
      let codes = judge.facts[unit].duePoints.map(\.point).joined(separator: ", ")
      let label =
        "\(planningCase.dataset.units[unit].code) \(planningCase.dataset.units[unit].name)"
      let grounds = planningCase.law.exemptions.values.filter { !$0.inferredOnly }
        .map(\.code).sorted().joined(separator: ", ")
      log.error(
        at: keep.position,
        Phrase(
          vi: "\(label) thuộc diện sắp xếp (điểm \(codes)): giữ nguyên phải nêu yếu tố đặc thù",
          en: "\(label) is due (point \(codes)): keeping it needs a ground"),
        mend: Phrase(
          vi: "thêm “ground”: \(grounds) (Điều 3), hoặc đặt “due: goal”",
          en: "add “ground”: \(grounds) (Article 3), or set “due: goal”"))
    }
    try log.throwIfErrors()
  }

  /// What a run found.
  public struct Outcome: Sendable {
    /// The plan; `nil` when the search was stopped before it had one.
    public let plan: Plan?
    /// The choices, for the exported model.
    public let listing: Listing
  }

  /// Runs the search.
  ///
  /// - Parameters:
  ///   - threads: Replaces the scenario's number of threads; the answer does not depend on it.
  ///   - exactSets: Sets that the exact programme may reach in one component before GLPK's branch
  ///     and cut takes over; zero leaves every proof to GLPK. The answer does not depend on it.
  ///   - cancellation: Stops the search; the best plan so far is returned if there is one.
  ///   - progress: Called after each goal on the calling thread.
  public func run(
    threads: Int? = nil, exactSets: Int = PlanSearch.defaultExactSets,
    cancellation: Cancellation = Cancellation(),
    progress: (SearchProgress) -> Void = { _ in }
  ) -> Outcome {
    var settings = planningCase.scenario.search
    settings.threads = threads ?? settings.threads
    let listing = Listing(judge)
    if cancellation.isCancelled {
      return Outcome(plan: nil, listing: listing)
    }
    var search = PlanSearch(
      listing, scope: planningCase.scope, search: settings, cancellation: cancellation,
      exactSets: exactSets)
    search.run(progress: progress)
    return Outcome(plan: plan(of: search, listing: listing), listing: listing)
  }

  private func plan(of search: PlanSearch, listing: Listing) -> Plan? {
    let builder = PlanBuilder(judge)
    let infeasible = search.searches.filter { $0.state == .infeasible }
    if !infeasible.isEmpty {
      let finder = ConflictFinder(judge: judge, listing: listing)
      return builder.infeasible(infeasible.flatMap { finder.conflicts(in: $0.component) })
    }
    var groups: [Plan.Group] = []
    var kept: [Plan.Kept] = []
    for component in search.searches {
      guard let solution = component.solution else { return nil }
      for choice in solution {
        let members = Array(listing.pool[choice])
        if members.count > 1 {
          groups.append(builder.group(members))
        } else {
          kept.append(builder.kept(members[0]))
        }
      }
    }
    let isProven = search.searches.allSatisfy(\.isProven)
    return builder.plan(
      status: isProven ? .optimal : .feasible, stop: isProven ? nil : stop(search), groups: groups,
      kept: kept, bounds: listing.goals.indices.map(search.bound))
  }

  private func stop(_ search: PlanSearch) -> Plan.Stop {
    let reasons = search.searches.compactMap { component -> StopReason? in
      if case .stopped(let reason) = component.state { reason } else { nil }
    }
    if reasons.contains(.cancelled) { return .interrupted }
    if reasons.contains(.timeLimit) { return .timeLimit }
    if reasons.contains(.workLimit) { return .workLimit }
    return .numericalTrouble
  }
}
