import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Solves a case again without each of its decisions, limits and rules.
///
/// A decision only matters to the units that groups can tie to those it names. So without limits on
/// the whole plan only these are solved again, and the rest keeps its part of the best plan.
public struct PriceSearch {
  private let planningCase: PlanningCase
  private let trial: CaseTrial
  private let cancellation: Cancellation

  /// Prepares the search.
  ///
  /// - Throws: ``ProblemReport`` as ``Planner/init(_:)`` does.
  public init(
    _ planningCase: PlanningCase, threads: Int? = nil, cancellation: Cancellation = Cancellation()
  ) throws(ProblemReport) {
    let planner = try Planner(planningCase)
    self.planningCase = planningCase
    self.cancellation = cancellation
    trial = CaseTrial(settings: planner.settings(threads: threads), cancellation: cancellation)
  }

  /// The price of everything that narrows the plans.
  ///
  /// Entries of `keep` with several units are priced as a whole and unit by unit; the largest group
  /// by one unit more; `due: required` against `due: goal`.
  ///
  /// - Parameter progress: Called before each question with its number, from 1, and how many there
  ///   are.
  public func prices(progress: (Int, Int) -> Void = { _, _ in }) -> PriceList {
    let constraints = priced()
    let best = Best(planningCase, trial)
    var prices: [Price] = []
    for (index, constraint) in constraints.enumerated() where !cancellation.isCancelled {
      progress(index + 1, constraints.count)
      prices.append(
        constraint == .due
          ? priceOfDueRule()
          : Price(
            constraint: constraint, without: worth(without: constraint, best), unresolvedDue: nil))
    }
    return PriceList(planningCase, base: best.worth, prices: prices)
  }

  /// What is priced, in the scenario's order.
  private func priced() -> [Constraint] {
    let keep = planningCase.scenario.decisions.keep
    let entries = keep.indices.filter { keep[$0].units.count > 1 }.map { Constraint.keepEntry($0) }
    return entries + planningCase.constraints
  }

  /// Among plans that are equally good by the scenario's goals the one with fewest due units
  /// unresolved counts.
  private func priceOfDueRule() -> Price {
    let goals = planningCase.scenario.goals
    let loose = planningCase.without([.due])
    let place = goals.firstIndex(of: .unresolvedDue) ?? goals.count
    let asked = place < goals.count ? loose : loose.setting(goals: goals + [.unresolvedDue])
    let best = trial.best(of: asked)
    guard case .values(let values) = best else {
      return Price(constraint: .due, without: Price.Worth(best), unresolvedDue: nil)
    }
    return Price(
      constraint: .due, without: .values(Array(values.prefix(goals.count))),
      unresolvedDue: values[place])
  }

  private func worth(without constraint: Constraint, _ best: Best) -> Price.Worth {
    let changed =
      constraint == .maxUnits
      ? planningCase.setting(maxUnits: planningCase.scenario.maxUnits + 1)
      : planningCase.without([constraint])
    let named = planningCase.units(of: constraint)
    guard let values = best.values, planningCase.scenario.limits.isEmpty, !named.isEmpty else {
      return Price.Worth(trial.best(of: changed))
    }
    let area = planningCase.reach(of: named)
    guard case .values(let new) = trial.best(of: changed.within(units: area)) else {
      return Price.Worth(trial.best(of: changed))
    }
    let old = best.values(in: area)
    return .values(values.indices.map { values[$0] - old[$0] + new[$0] })
  }

  /// The best plan of the case as it is stated.
  private struct Best {
    let worth: Price.Worth
    private let listing: Listing
    private let solution: [Int]

    init(_ planningCase: PlanningCase, _ trial: CaseTrial) {
      let search = trial.search(
        Choices(GroupJudge(planningCase)).listing, scope: planningCase.scope)
      listing = search.listing
      solution = search.solution ?? []
      worth = Price.Worth(trial.best(of: search))
    }

    var values: [Int]? {
      if case .values(let values) = worth { values } else { nil }
    }

    /// What the plan is worth over some units that no group of it leaves.
    func values(in area: [Int]) -> [Int] {
      let inside = Set(area)
      let chosen = solution.filter { choice in
        listing.pool[choice].first.map(inside.contains) ?? false
      }
      return (0..<listing.goalCount).map { goal in
        chosen.reduce(0) { $0 + listing.value($1, goal) }
      }
    }
  }
}

extension Price.Worth {
  /// What a trial found.
  init(_ best: CaseTrial.Best) {
    switch best {
    case .values(let values): self = .values(values)
    case .noPlan: self = .noPlan
    case .undecided: self = .undecided
    }
  }
}
