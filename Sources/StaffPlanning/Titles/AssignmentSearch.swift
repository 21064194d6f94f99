import LinearOptimization

/// Minimises the goals of an ``AssignmentModel`` one after the other, then picks the canonical one
/// among all optima.
///
/// Runs on the calling thread; see ``SolverThreads``.
struct AssignmentSearch {
  /// What was found.
  enum Outcome: Sendable {
    /// The places of the columns of the canonical optimum, ascending; proven.
    case optimum([Int])
    /// No choice keeps the rules; proven.
    case infeasible
    /// The limit was reached, or the solver's answer does not hold in whole numbers.
    case undecided
  }

  /// Work allowed for each integer problem: far above what any table of titles needs.
  static let workLimit = 500_000

  private enum Step {
    case chosen([Int])
    case infeasible
    case undecided
  }

  /// Solves `model` for as many goals as its columns have costs.
  static func solve(_ model: AssignmentModel, goals: Int) -> Outcome {
    guard model.minPeople <= model.maxPeople, model.minPeople <= model.titles.count else {
      return .infeasible
    }
    var model = model
    for goal in 0..<goals {
      let step = CommonDivisor.of(model.columns.map { $0.costs[goal] })
      switch minimise(model, by: { model.columns[$0].costs[goal] / step }) {
      case .infeasible: return .infeasible
      case .undecided: return .undecided
      case .chosen(let chosen): model.kept.append((goal, model.cost(chosen, goal)))
      }
    }
    return canonical(model)
  }

  /// Covers, again and again, the lowest title that is left by the first column that can still be
  /// completed to an optimum.
  private static func canonical(_ whole: AssignmentModel) -> Outcome {
    var model = whole
    var places = Array(whole.columns.indices)
    var result: [Int] = []
    while let lowest = model.titles.first {
      let covering = places.indices.filter { model.columns[$0].titles.contains(lowest) }
      let rank = Dictionary(uniqueKeysWithValues: covering.enumerated().map { ($1, $0) })
      guard case .chosen(let chosen) = minimise(model, by: { rank[$0] ?? 0 }),
        let first = chosen.first(where: { rank[$0] != nil })
      else { return .undecided }
      result.append(places[first])
      take(model.columns[first], from: &model, places: &places)
    }
    return whole.isSolution(result) ? .optimum(result.sorted()) : .undecided
  }

  /// What is left to decide once `column` is chosen.
  private static func take(
    _ column: AssignmentModel.Column, from model: inout AssignmentModel, places: inout [Int]
  ) {
    model.titles.removeAll { column.titles.contains($0) }
    model.minPeople = max(0, model.minPeople - 1)
    model.maxPeople -= 1
    if let capacity = model.capacities[column.holder] {
      model.capacities[column.holder] = capacity - 1
    }
    model.kept = model.kept.map { ($0.goal, $0.value - column.costs[$0.goal]) }
    let open = places.indices.filter { place in
      model.columns[place].titles.allSatisfy { !column.titles.contains($0) }
    }
    places = open.map { places[$0] }
    model.columns = open.map { model.columns[$0] }
  }

  private static func minimise(_ model: AssignmentModel, by objective: (Int) -> Int) -> Step {
    let options = IntegerOptions(
      limits: Limits(work: workLimit), objectiveIsIntegral: true)
    guard
      let result = try? solveInteger(model.linearModel(objective: objective), options: options)
    else { return .undecided }
    switch result.status {
    case .infeasible: return .infeasible
    case .optimal:
      let chosen = result.values.indices.filter { result.values[$0] > 0.5 }
      return model.isSolution(chosen) ? .chosen(chosen) : .undecided
    case .feasible, .unbounded, .undetermined: return .undecided
    }
  }
}
