import LinearOptimization
import Partitioning
import Planning
import Scenarios
import Territory

/// The planning model as a file that any solver reads (model.lp).
public enum ModelExport {
  /// The set-partitioning model, with the first goal as its objective.
  ///
  /// One row per unit (or per part of a unit that may be divided), one binary column per choice, one
  /// free column per goal that equals its value, one row per limit (of a saving: minus the saving; of
  /// a reduction or surplus: what remains; of a share: 100 less the percentage for each discretionary
  /// result), one per sum that limits by year need. To follow the order of goals, fix a goal's column
  /// at its optimum and minimise the next.
  public static func linearModel(_ choices: Choices) -> LinearModel {
    let (listing, atoms, planningCase) = (choices.listing, choices.atoms, choices.planningCase)
    let row = Dictionary(uniqueKeysWithValues: atoms.scope.enumerated().map { ($1, $0) })
    let firstGoalRow = atoms.scope.count
    var rows = atoms.scope.map {
      LinearModel.Row(name: "unit_\(atoms.code(of: $0))", bounds: .equal(1))
    }
    let (goals, limits) = (planningCase.scenario.goals, planningCase.scenario.limits)
    for goal in goals {
      rows.append(.init(name: "goal_\(goal.rawValue)", bounds: .equal(0)))
    }
    let firstLimitRow = firstGoalRow + goals.count
    for (index, limit) in listing.limits.enumerated() {
      let name =
        index < limits.count
        ? limits[index].path.replacing(".", with: "_") : "years_\(index - limits.count + 1)"
      rows.append(.init(name: "limit_\(name)", bounds: bounds(limit)))
    }
    var columns = goals.enumerated().map { index, goal in
      LinearModel.Column(
        name: goal.rawValue, objective: index == 0 ? 1 : 0, bounds: .free,
        coefficients: [.init(row: firstGoalRow + index, value: -1)])
    }
    for choice in 0..<listing.pool.count {
      let members = listing.pool[choice]
      var coefficients = members.compactMap { unit in
        row[unit].map { LinearModel.Coefficient(row: $0, value: 1) }
      }
      for index in goals.indices {
        let value = listing.value(choice, index)
        if value != 0 {
          coefficients.append(.init(row: firstGoalRow + index, value: Double(value)))
        }
      }
      for index in listing.limits.indices {
        let value = listing.value(choice, goals.count + index)
        if value != 0 {
          coefficients.append(.init(row: firstLimitRow + index, value: Double(value)))
        }
      }
      let codes = members.map(atoms.code).joined(separator: "_")
      columns.append(.binary(name: "x_\(codes)", objective: 0, coefficients: coefficients))
    }
    return LinearModel(name: planningCase.dataset.name, rows: rows, columns: columns)
  }

  /// The bounds of a limit's row.
  private static func bounds(_ limit: Listing.Limit) -> Bounds {
    switch (limit.least, limit.most) {
    case (let least?, let most?) where least == most: .equal(Double(least))
    case (let least?, let most?): .range(Double(least), Double(most))
    case (let least?, nil): .atLeast(Double(least))
    case (nil, let most?): .atMost(Double(most))
    case (nil, nil): .free
    }
  }
}
