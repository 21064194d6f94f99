import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Finds the best legal plan of a case.
public struct Planner: Sendable {
  let judge: GroupJudge
  let planningCase: PlanningCase

  /// Judges the units of the case.
  ///
  /// - Throws: ``ProblemReport`` when a due unit is kept without a ground although the scenario
  ///   requires due units to be resolved.
  public init(_ planningCase: PlanningCase) throws(ProblemReport) {
    self.planningCase = planningCase
    judge = GroupJudge(planningCase)
    let log = ProblemLog()
    for unit in judge.keptWithoutGround {
      guard let keep = planningCase.decisions.keep[unit] else { continue }
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
  ///   - progress: Called after each goal, and before each conflict that is looked into, on the
  ///     calling thread.
  public func run(
    threads: Int? = nil, exactSets: Int = PartitionSearch.defaultExactSets,
    cancellation: Cancellation = Cancellation(),
    progress: (SearchProgress) -> Void = { _ in }
  ) -> Outcome {
    let choices = Choices(judge)
    if cancellation.isCancelled {
      return Outcome(plan: nil, choices: choices)
    }
    if let conflict = calendarConflict?.ofEarlyYears() {
      return Outcome(plan: PlanBuilder(judge).infeasible([conflict]), choices: choices)
    }
    let (stated, goals) = (planningCase.scenario.search, planningCase.scenario.goals)
    var settings = settings(threads: threads, exactSets: exactSets)
    let start = ContinuousClock.now
    for round in judge.calendar == nil ? [.wholePlan] : YearRound.allCases {
      let listing = round.listing(choices, of: judge)
      // The programmes over covered sets count each set of units once, whatever its years.
      if round == .singleYears { settings.exactSets = 0 }
      settings.secondsLimit = stated.secondsLimit.map {
        max(0, $0 - Int(start.duration(to: .now).components.seconds))
      }
      let ofLimits = limitConflict(in: round, choices, settings, cancellation)
      if round == .sums, ofLimits.isCertain {
        return Outcome(
          plan: PlanBuilder(judge).infeasible([ofLimits.conflict()]), choices: choices)
      }
      var search = PartitionSearch(
        listing, scope: choices.atoms.scope, settings: settings, cancellation: cancellation)
      search.run { step in
        progress(
          .goal(
            GoalProgress(
              goalNumber: step.goal + 1, goalCount: goals.count, goal: goals[step.goal],
              value: step.value, bound: step.bound)))
      }
      if !search.infeasible.isEmpty {
        let found = explained(
          conflicts(search.infeasible, in: round, choices, settings, cancellation), settings,
          cancellation, progress)
        return Outcome(plan: PlanBuilder(judge).infeasible(found), choices: choices)
      }
      let plan = plan(of: search, listing)
      if plan?.calendar?.isComplete != false { return Outcome(plan: plan, choices: choices) }
    }
    let notFound = calendarConflict.map { [$0.ofDivision(isProven: false)] } ?? []
    return Outcome(plan: PlanBuilder(judge).infeasible(notFound), choices: choices)
  }

  private var calendarConflict: CalendarConflict? {
    judge.calendar.map { CalendarConflict(calendar: $0, limits: planningCase.scenario.limits) }
  }

  private func limitConflict(
    in round: YearRound, _ choices: Choices, _ settings: PartitionSearch.Settings,
    _ cancellation: Cancellation
  ) -> LimitConflict {
    LimitConflict(
      judge: judge, choices: choices, calendar: round == .wholePlan ? nil : judge.calendar,
      settings: settings, cancellation: cancellation)
  }

  /// Conflicts with the decisions and rules behind them.
  private func explained(
    _ conflicts: [Plan.Conflict], _ settings: PartitionSearch.Settings,
    _ cancellation: Cancellation, _ progress: (SearchProgress) -> Void
  ) -> [Plan.Conflict] {
    // Trials without one constraint know neither years nor parts of units.
    if judge.calendar != nil || !planningCase.splittable.isEmpty { return conflicts }
    return ConstraintConflict.explaining(
      conflicts, judge: judge, settings: settings, cancellation: cancellation, progress: progress)
  }

  /// How the scenario asks to search.
  func settings(
    threads: Int?, exactSets: Int = PartitionSearch.defaultExactSets
  ) -> PartitionSearch.Settings {
    let stated = planningCase.scenario.search
    return PartitionSearch.Settings(
      workLimit: stated.workLimit, secondsLimit: stated.secondsLimit,
      threads: threads ?? stated.threads, exactSets: exactSets)
  }

  /// Why there is no legal plan: limits are only looked at when there is one without them.
  private func conflicts(
    _ infeasible: [Component], in round: YearRound, _ choices: Choices,
    _ settings: PartitionSearch.Settings, _ cancellation: Cancellation
  ) -> [Plan.Conflict] {
    let ofLimits = limitConflict(in: round, choices, settings, cancellation)
    switch round {
    case .wholePlan: break
    case .sums: return [ofLimits.conflict()]
    case .singleYears: return calendarConflict.map { [$0.ofDivision(isProven: true)] } ?? []
    }
    if let conflict = calendarConflict?.ofNoYear() { return [conflict] }
    let finder = ConflictFinder(judge: judge, listing: choices.listing)
    guard !planningCase.scenario.limits.isEmpty else {
      return infeasible.flatMap(finder.conflicts)
    }
    var search = PartitionSearch(
      choices.listing.keepingLimits(0), scope: choices.atoms.scope, settings: settings,
      cancellation: cancellation)
    search.run()
    if !search.infeasible.isEmpty { return search.infeasible.flatMap(finder.conflicts) }
    return [ofLimits.conflict()]
  }

  private func plan(of search: PartitionSearch, _ listing: Listing) -> Plan? {
    let builder = PlanBuilder(judge)
    guard let solution = search.solution else { return nil }
    var groups: [Plan.Group] = []
    var kept: [Plan.Kept] = []
    for choice in solution {
      let (members, parts) = judge.atoms.split(listing.pool[choice])
      if members.count > 1 || !parts.isEmpty {
        groups.append(builder.group(members, parts: parts))
      } else {
        kept.append(builder.kept(members[0]))
      }
    }
    return builder.plan(
      status: search.hasProvenGoals ? .optimal : .feasible, stop: search.stop, groups: groups,
      kept: kept,
      bounds: planningCase.scenario.goals.indices.map(search.bound))
  }
}
