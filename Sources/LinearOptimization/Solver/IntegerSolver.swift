// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// Solves a model with its integer columns by branch and cut.
///
/// How large coefficients are kept reliable (1e6 on integer columns against limits of 1e8):
/// - Rows are scaled by powers of two to a largest coefficient near 1, so GLPK's tolerance of
///   1e-7 is about 0.1 in such a row; costs are scaled to at most 1000 for the same reason.
/// - Whole values are asked for within 1e-9.
/// - Rows of integer data are then checked exactly. A rounded point that breaks such a row is cut
///   off by a valid inequality while the search runs, so it never becomes the incumbent.
/// - GLPK's mixed integer rounding cuts are left out beyond coefficients of 1e4, and its node
///   preprocessing beyond 1e7.
/// - The final solution is checked once more, and the objective computed, from the model itself.
///
/// The search runs on the calling thread. Do not call this on Swift's cooperative thread pool,
/// see ``SolverThreads``.
///
/// - Throws: ``ModelError`` for a faulty model. All other failures are part of the result.
public func solveInteger(
  _ model: LinearModel, options: IntegerOptions = IntegerOptions()
) throws(ModelError) -> IntegerResult {
  try model.validate()
  var columns = CompressedColumns(model.columns)
  guard columns.roundIntegerBounds() else { return .without(.infeasible, bound: .infinity) }
  return withMemoryLimit(options.limits.megabytes) {
    IntegerSolver(rows: model.rows, columns: columns, options: options).solve()
  }
}

/// One integer solve: relaxation at the root, then the search.
private struct IntegerSolver {
  let rows: [LinearModel.Row]
  let columns: CompressedColumns
  let options: IntegerOptions
  /// Power of two applied to the costs.
  ///
  /// GLPK's reduced-cost tolerance is absolute for costs up to 1000 and relative beyond, so costs
  /// up to 1000 make it relative everywhere. Where costs shrink, they also stop being integers for
  /// GLPK, which would otherwise round bounds up with a tolerance too small for such objectives.
  let objectiveScale: Double
  /// The cutoff with the objective's integrality used; infinite without a cutoff.
  let cutoff: Double

  init(rows: [LinearModel.Row], columns: CompressedColumns, options: IntegerOptions) {
    self.rows = rows
    self.columns = columns
    self.options = options
    let largest = columns.objective.reduce(0) { max($0, $1.magnitude) }
    objectiveScale =
      largest > 0 ? Double(sign: .plus, exponent: (1000 / largest).exponent, significand: 1) : 1
    let cutoff = options.cutoff ?? .infinity
    self.cutoff = options.objectiveIsIntegral ? cutoff.rounded(.up) : cutoff
  }

  func solve() -> IntegerResult {
    do {
      var engineColumns = columns
      if cutoff < .infinity {
        engineColumns.append(cutoffColumn)
      }
      let engine = try SimplexEngine(
        rows: rows, columns: engineColumns, objectiveScale: objectiveScale,
        budget: Budget(options.limits, cancellation: options.cancellation))
      let root = try engine.solve()
      switch root.status {
      case .optimal:
        return columns.isInteger.contains(true)
          ? search(from: root, engine: engine) : withoutSearch(root)
      case .infeasible:
        return .without(.infeasible, bound: .infinity, work: root.work)
      case .unbounded:
        return .without(.unbounded, bound: -.infinity, work: root.work)
      case .stopped(let reason):
        return .without(.undetermined, stop: reason, bound: -.infinity, work: root.work)
      case .numericalTrouble(let message):
        return .without(
          .undetermined, stop: .numericalTrouble(message), bound: -.infinity, work: root.work)
      }
    } catch {
      return .without(.undetermined, stop: .error(error), bound: -.infinity)
    }
  }

  /// The answer of a model without integer columns.
  private func withoutSearch(_ root: RelaxationResult) -> IntegerResult {
    if root.objective >= cutoff { return .without(.infeasible, bound: cutoff, work: root.work) }
    return IntegerResult(
      status: .optimal, stop: nil, objective: root.objective, bound: root.objective,
      values: Array(root.values.prefix(columns.count)), nodes: 0, work: root.work)
  }

  private func search(from root: RelaxationResult, engine: SimplexEngine) -> IntegerResult {
    let check = RowCheck(rows: rows, columns: columns, exactly: true)
    let reporter = ProgressReporter(options.progress)
    var best = Array(repeating: 0.0, count: columns.count)
    var search = cglpk_search()
    search.deadline = engine.budget.deadline
    search.work_limit = engine.budget.workLimit
    search.work_before = engine.budget.workSpent
    search.relative_gap = options.relativeGap
    search.objective_scale = objectiveScale
    search.objective_is_integral = options.objectiveIsIntegral
    search.cutoff = cutoff
    search.cutoff_column = cutoff < .infinity ? Int32(columns.count + 1) : 0
    search.bound = root.objective
    search.work = engine.budget.workSpent
    search.cancelled = options.cancellation?.flag

    let report = withExtendedLifetime((reporter, options.cancellation)) {
      best.withUnsafeMutableBufferPointer { best in
        withConstraints(check) { constraints in
          search.constraints = constraints
          search.best = best.baseAddress
          if options.progress != nil {
            search.report = ProgressReporter.callback
            search.context = Unmanaged.passUnretained(reporter).toOpaque()
          }
          return engine.problem.runSearch(&search, parameters: parameters)
        }
      }
    }
    return SearchOutcome(
      rows: rows, columns: columns, check: check, search: search, best: best,
      report: report, cutoff: cutoff
    ).result
  }

  /// A column without entries, fixed at 0, that carries the cutoff as the objective of a point
  /// GLPK prunes against but cannot reach.
  private var cutoffColumn: LinearModel.Column {
    LinearModel.Column(name: "cutoff", objective: 1 / objectiveScale, bounds: .equal(0))
  }

  private var parameters: glp_iocp {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    let cuts = options.cuts ? GLP_ON : GLP_OFF
    parameters.msg_lev = GLP_MSG_ERR
    parameters.gmi_cuts = cuts
    // GLPK's rounding cuts and node preprocessing have been seen to lose optima of models with
    // coefficients of 1e6 and 1e8.
    let largest = columns.value.reduce(0) { max($0, $1.magnitude) }
    parameters.mir_cuts = largest <= 1e4 ? cuts : GLP_OFF
    parameters.pp_tech = largest <= 1e7 ? GLP_PP_ALL : GLP_PP_NONE
    parameters.cov_cuts = cuts
    parameters.clq_cuts = cuts
    // The presolver would hide the model's own columns from the exact check.
    parameters.presolve = GLP_OFF
    parameters.sr_heur = GLP_ON
    parameters.tol_int = 1e-9
    parameters.tol_obj = 1e-9
    return parameters
  }

  /// Runs `body` with the constraints as C arrays that live until it returns.
  private func withConstraints<Result>(
    _ check: RowCheck, _ body: (cglpk_constraints) -> Result
  ) -> Result {
    let isBinary = (0..<columns.count).map {
      columns.isInteger[$0] && columns.lower[$0] >= 0 && columns.upper[$0] <= 1
    }
    return columns.isInteger.withUnsafeBufferPointer { isInteger in
      isBinary.withUnsafeBufferPointer { isBinary in
        check.isExact.withUnsafeBufferPointer { isExact in
          check.lower.withUnsafeBufferPointer { lower in
            check.upper.withUnsafeBufferPointer { upper in
              columns.start.withUnsafeBufferPointer { start in
                columns.row.withUnsafeBufferPointer { row in
                  columns.value.withUnsafeBufferPointer { value in
                    body(
                      cglpk_constraints(
                        rows: Int32(rows.count), columns: Int32(columns.count),
                        lower: lower.baseAddress, upper: upper.baseAddress,
                        integer: isInteger.baseAddress, binary: isBinary.baseAddress,
                        exact: isExact.baseAddress, start: start.baseAddress,
                        row: row.baseAddress, value: value.baseAddress))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Hands progress from the C callback to the closure.
private final class ProgressReporter {
  let report: (@Sendable (IntegerProgress) -> Void)?

  init(_ report: (@Sendable (IntegerProgress) -> Void)?) {
    self.report = report
  }

  static let callback:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<cglpk_progress>?) -> Void = {
      context, progress in
      guard let context, let progress = progress?.pointee else { return }
      let reporter = Unmanaged<ProgressReporter>.fromOpaque(context).takeUnretainedValue()
      reporter.report?(
        IntegerProgress(
          bound: progress.bound,
          incumbent: progress.incumbent < .infinity ? progress.incumbent : nil,
          nodes: Int(progress.nodes), work: Int(progress.work)))
    }
}
