import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Plans the levels that a scenario asks for: districts, then the communes inside the new districts.
///
/// The levels are planned one after the other, because each is an arrangement of its own: the best
/// plan of districts stands, and communes are arranged in what it forms.
public struct ArrangementPlanner: Sendable {
  private let planningCase: PlanningCase
  /// The planner of the first level.
  private let first: Planner

  /// Judges the units of the first level.
  ///
  /// - Throws: ``ProblemReport`` when a due unit is kept without a ground although the scenario
  ///   requires due units to be resolved.
  public init(_ planningCase: PlanningCase) throws(ProblemReport) {
    self.planningCase = planningCase
    first = try Planner(
      planningCase.districts == nil ? planningCase : planningCase.ofDistricts())
  }

  /// Runs the search, level by level.
  ///
  /// - Throws: ``ProblemReport`` as ``init(_:)``, for communes that are due in a new district.
  public func run(
    threads: Int? = nil, cancellation: Cancellation = Cancellation(),
    progress: (SearchProgress) -> Void = { _ in }
  ) throws(ProblemReport) -> Planner.Outcome {
    let found = first.run(threads: threads, cancellation: cancellation, progress: progress)
    guard planningCase.districts != nil, let plan = found.plan else { return found }
    let districts = DistrictPlan(arranging: plan, in: planningCase)
    let communes = districts.communeCase(of: planningCase)
    if districts.plan.status == .infeasible {
      let none = PlanBuilder(GroupJudge(communes)).infeasible([])
      return Planner.Outcome(plan: none.over(districts), choices: found.choices)
    }
    let isShown = planningCase.scenario.level == .both
    let below = try Planner(communes).run(
      threads: threads, cancellation: cancellation, progress: { if isShown { progress($0) } })
    return Planner.Outcome(
      plan: below.plan?.over(districts),
      choices: planningCase.scenario.level == .district ? found.choices : below.choices)
  }

  /// The case on which communes are planned: in the new districts where districts are arranged and
  /// have a plan, else the case itself.
  public func communes(
    cancellation: Cancellation = Cancellation()
  ) -> (planningCase: PlanningCase, districts: DistrictPlan?) {
    guard planningCase.districts != nil, let plan = first.run(cancellation: cancellation).plan
    else { return (planningCase, nil) }
    let districts = DistrictPlan(arranging: plan, in: planningCase)
    guard plan.status != .infeasible else { return (planningCase, districts) }
    return (districts.communeCase(of: planningCase), districts)
  }
}

extension DistrictPlan {
  /// Takes up the plan of districts of `stated` and looks for moves where it asks for them.
  public init(arranging plan: Plan, in stated: PlanningCase) {
    let proposals =
      stated.scenario.districtRules?.proposeMoves == true
      ? MoveSearch(
        plan.planningCase, facts: plan.facts,
        communes: stated.districts?.communes ?? stated.dataset
      ).proposals() : []
    self.init(plan, of: stated, proposals: proposals)
  }
}

extension Plan {
  /// The plan of communes below a plan of districts: it is as certain and as lawful as both.
  public func over(_ districts: DistrictPlan) -> Plan {
    var plan = self
    if districts.plan.status == .feasible, status == .optimal {
      plan.status = .feasible
      plan.stop = districts.plan.stop
    }
    plan.isLawful = isLawful && districts.plan.isLawful
    // Where no commune is planned, nothing is assumed of posts and classes.
    let ofCommunes =
      planningCase.scenario.level == .district
      ? Assumptions.ofJudgement(planningCase) : assumptions
    plan.assumptions = ofCommunes + DistrictAssumptions(districts).phrases
    plan.remarks = districts.plan.remarks.filter { !remarks.contains($0) } + remarks
    plan.districts = districts
    return plan
  }
}
