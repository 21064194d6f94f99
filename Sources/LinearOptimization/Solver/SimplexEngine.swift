// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// A linear relaxation in GLPK, with limits, restarts and a check of every answer.
final class SimplexEngine {
  /// One way of running the simplex method; later ones are used when earlier ones fail.
  private struct Attempt {
    var basis: Basis
    var method: Int32
    /// Feasibility tolerance in the scaled problem.
    var tolerance: Double

    enum Basis { case current, advanced, standard }

    static let all = [
      Attempt(basis: .current, method: GLP_PRIMAL, tolerance: 1e-9),
      Attempt(basis: .advanced, method: GLP_PRIMAL, tolerance: 1e-7),
      Attempt(basis: .standard, method: GLP_DUALP, tolerance: 1e-7),
    ]
  }

  private enum Outcome {
    case optimal(RelaxationResult)
    case infeasible
    case unbounded
    case trouble(String)
    case stopped(StopReason)
  }

  /// Simplex iterations between two looks at the clock and the cancellation flag.
  ///
  /// GLPK forgets its pricing weights in between, so much smaller chunks would cost iterations.
  private static let chunk: Int64 = 500

  let problem: GLPKProblem
  let rows: [LinearModel.Row]
  private(set) var columns: CompressedColumns
  private(set) var budget: Budget
  private let objectiveScale: Double
  private var largestByRow: [Double]

  /// Builds the problem; the model must be valid.
  init(
    rows: [LinearModel.Row], columns: CompressedColumns, objectiveScale: Double, budget: Budget
  ) throws(SolverError) {
    problem = try GLPKProblem()
    self.rows = rows
    self.columns = columns
    self.budget = budget
    self.objectiveScale = objectiveScale
    largestByRow = columns.largestByRow(rows: rows.count)
    try problem.addRows(rows)
    try problem.addColumns(columns, objectiveScale: objectiveScale)
    try problem.scaleRows(largest: largestByRow)
    try problem.setBasis(advanced: true)
  }

  /// Adds columns at a bound, so that the basis stays as it is.
  func addColumns(_ added: [LinearModel.Column]) throws(SolverError) {
    let compressed = CompressedColumns(added)
    try problem.addColumns(compressed, objectiveScale: objectiveScale)
    for column in added {
      columns.append(column)
    }
    let largest = compressed.largestByRow(rows: rows.count)
    // Only rows that were empty need a scale; others keep theirs and with it their basis.
    if largest.indices.contains(where: { largestByRow[$0] == 0 && largest[$0] > 0 }) {
      for row in largest.indices where largestByRow[row] == 0 {
        largestByRow[row] = largest[row]
      }
      try problem.scaleRows(largest: largestByRow)
    }
  }

  /// Solves from the current basis.
  ///
  /// GLPK now and then ends with a wrong verdict on badly scaled problems. An optimum counts only
  /// if it stands up to ``RelaxationCheck``; "infeasible" and "unbounded" only if a second run
  /// from another basis agrees.
  func solve() throws(SolverError) -> RelaxationResult {
    var infeasible = 0
    var unbounded = 0
    var trouble = "contradictory verdicts"
    for attempt in Attempt.all {
      switch try run(attempt) {
      case .optimal(let result):
        return result
      case .stopped(let reason):
        return .without(.stopped(reason), work: Int(budget.workSpent))
      case .infeasible:
        infeasible += 1
        if infeasible == 2 { return .without(.infeasible, work: Int(budget.workSpent)) }
      case .unbounded:
        unbounded += 1
        if unbounded == 2 { return .without(.unbounded, work: Int(budget.workSpent)) }
      case .trouble(let message):
        trouble = message
      }
    }
    return .without(.numericalTrouble(trouble), work: Int(budget.workSpent))
  }

  private func run(_ attempt: Attempt) throws(SolverError) -> Outcome {
    switch attempt.basis {
    case .current:
      break
    case .advanced:
      try problem.scaleAutomatically()
      try problem.setBasis(advanced: true)
    case .standard:
      try problem.setBasis(advanced: false)
    }
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_ERR
    parameters.meth = attempt.method
    parameters.tol_bnd = attempt.tolerance
    parameters.tol_dj = attempt.tolerance

    // Far beyond what any sound run needs: a run this long is going in circles.
    var iterationsLeft = 20_000 + 50 * Int64(rows.count + columns.count)
    while iterationsLeft > 0 {
      if let stop = budget.stop { return .stopped(stop) }
      parameters.it_lim = Int32(min(Self.chunk, budget.workLeft))
      parameters.tm_lim = budget.millisecondsLeft
      let before = Int64(try problem.state().iterations)
      let code = try problem.runSimplex(parameters)
      let iterations = Int64(try problem.state().iterations) - before
      budget.spend(iterations)
      iterationsLeft -= iterations
      switch code {
      case 0:
        return try verdict()
      case GLP_EITLIM where iterations > 0, GLP_ETMLIM:
        continue
      default:
        return .trouble("glp_simplex returned \(code)")
      }
    }
    return .trouble("the simplex method does not converge")
  }

  private func verdict() throws(SolverError) -> Outcome {
    switch try problem.state().status {
    case GLP_OPT: break
    case GLP_NOFEAS: return .infeasible
    case GLP_UNBND: return .unbounded
    case let status: return .trouble("glp_simplex ended with status \(status)")
    }
    let solution = try problem.solution(rows: rows.count, columns: columns.count)
    let result = RelaxationResult(
      status: .optimal, objective: columns.objective(of: solution.primal),
      values: solution.primal, rowDuals: solution.rowDuals.map { $0 / objectiveScale },
      reducedCosts: solution.reducedCosts.map { $0 / objectiveScale },
      work: Int(budget.workSpent))
    if let defect = RelaxationCheck(rows: rows, columns: columns).defect(in: result) {
      return .trouble(defect)
    }
    return .optimal(result)
  }
}
