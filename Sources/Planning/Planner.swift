import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// What a search tells while it runs.
public struct SearchProgress: Sendable {
  /// The goal, counted from 1.
  public let goalNumber: Int
  /// How many goals there are.
  public let goalCount: Int
  /// The goal.
  public let goal: Goal
  /// The value of the best plan so far; `nil` while a component has none.
  public let value: Int?
  /// The bound over all components; `nil` while a component has no plan, and after a goal that is
  /// not proven.
  public let bound: Int?
}

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
    public let choices: Choices
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
    threads: Int? = nil, exactSets: Int = PartitionSearch.defaultExactSets,
    cancellation: Cancellation = Cancellation(),
    progress: (SearchProgress) -> Void = { _ in }
  ) -> Outcome {
    let choices = Choices(judge)
    if cancellation.isCancelled {
      return Outcome(plan: nil, choices: choices)
    }
    let (stated, goals) = (planningCase.scenario.search, planningCase.scenario.goals)
    let settings = PartitionSearch.Settings(
      workLimit: stated.workLimit, secondsLimit: stated.secondsLimit,
      threads: threads ?? stated.threads, exactSets: exactSets)
    var search = PartitionSearch(
      choices.listing, scope: choices.atoms.scope, settings: settings, cancellation: cancellation)
    search.run { step in
      progress(
        SearchProgress(
          goalNumber: step.goal + 1, goalCount: goals.count, goal: goals[step.goal],
          value: step.value, bound: step.bound))
    }
    let plan =
      search.infeasible.isEmpty
      ? plan(of: search, choices: choices)
      : PlanBuilder(judge).infeasible(
        conflicts(search.infeasible, choices.listing, settings, cancellation))
    return Outcome(plan: plan, choices: choices)
  }

  /// Why there is no legal plan: limits are only looked at when there is one without them.
  private func conflicts(
    _ infeasible: [Component], _ listing: Listing, _ settings: PartitionSearch.Settings,
    _ cancellation: Cancellation
  ) -> [Plan.Conflict] {
    let finder = ConflictFinder(judge: judge, listing: listing)
    guard !listing.limits.isEmpty else { return infeasible.flatMap(finder.conflicts) }
    let free = listing.withoutLimits
    var search = PartitionSearch(
      free, scope: judge.atoms.scope, settings: settings, cancellation: cancellation)
    search.run()
    if !search.infeasible.isEmpty { return search.infeasible.flatMap(finder.conflicts) }
    return [
      LimitConflict(
        judge: judge, listing: listing, settings: settings,
        cancellation: cancellation
      ).conflict()
    ]
  }

  private func plan(of search: PartitionSearch, choices: Choices) -> Plan? {
    let builder = PlanBuilder(judge)
    guard let solution = search.solution else { return nil }
    var groups: [Plan.Group] = []
    var kept: [Plan.Kept] = []
    for choice in solution {
      let (members, parts) = choices.atoms.split(choices.listing.pool[choice])
      if members.count > 1 || !parts.isEmpty {
        groups.append(builder.group(members, parts: parts))
      } else {
        kept.append(builder.kept(members[0]))
      }
    }
    let isProven = search.isProven
    return builder.plan(
      status: isProven ? .optimal : .feasible, stop: search.stop, groups: groups, kept: kept,
      bounds: planningCase.scenario.goals.indices.map(search.bound))
  }
}
