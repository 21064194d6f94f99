import LegalParameters
import LinearOptimization
import Scenarios

/// Who holds which titles: the fewest people, then the least allowance, then the first in order;
/// proven optimal.
///
/// A person is a position without a name.
public struct TitlePlan: Sendable, Hashable {
  /// The titles and rules.
  public let set: TitleSet
  /// For each person the titles held, by their places in the set, ascending; in the order of each
  /// person's first title.
  public let people: [[Int]]

  /// What all people get, in ten-thousandths of the base salary, without the titles whose
  /// coefficient is not known.
  public var allowance: Int { people.reduce(0) { $0 + set.allowance($1) } }

  /// Shares the titles of `figures` out among the fewest people.
  ///
  /// Blocks until the solver is done; solves on a thread of its own.
  /// - Parameters:
  ///   - unitClass: The class by which allowances differ.
  ///   - request: What the scenario states instead of the law.
  /// - Returns: The plan, or why there is none.
  public static func solve(
    figures: TitleSetFigures, unitClass: AllowanceClass, request: TitleRequest? = nil
  ) -> Result<TitlePlan, TitleConflict> {
    solve(TitleSet(figures, unitClass: unitClass, request: request))
  }

  /// Shares the titles of `set` out among the fewest people.
  static func solve(_ set: TitleSet) -> Result<TitlePlan, TitleConflict> {
    if let conflict = TitleConflict.atSight(of: set) { return .failure(conflict) }
    let model = model(of: set)
    switch outcome(of: model, goals: 2) {
    case .undecided: return .failure(.unsettled(set))
    case .infeasible: return .failure(TitleConflictSearch.find(in: set))
    case .optimum(let chosen):
      let people = chosen.map { model.columns[$0].titles }
      guard people.allSatisfy(set.allows) else { return .failure(.unsettled(set)) }
      return .success(TitlePlan(set: set, people: people))
    }
  }

  /// Goals: people, allowance.
  private static func model(of set: TitleSet) -> AssignmentModel {
    let indices = Array(set.titles.indices)
    return AssignmentModel(
      titles: indices,
      columns: set.holdableSets(of: indices).map {
        .init(titles: $0, holder: 0, costs: [1, set.allowance($0)])
      }, capacities: [nil], minPeople: set.minPeople, maxPeople: set.maxPeople)
  }

  /// The outcome of a search on a thread of its own.
  static func outcome(of model: AssignmentModel, goals: Int) -> AssignmentSearch.Outcome {
    let outcomes = try? SolverThreads.map([0], threads: 1) { _ in
      AssignmentSearch.solve(model, goals: goals)
    }
    return outcomes?.first ?? .undecided
  }
}
