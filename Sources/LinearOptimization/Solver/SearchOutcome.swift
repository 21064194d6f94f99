// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// Turns what the search left behind into a checked result.
struct SearchOutcome {
  let rows: [LinearModel.Row]
  let columns: CompressedColumns
  let check: RowCheck
  let search: cglpk_search
  let best: [Double]
  let report: SolverReport
  let cutoff: Double

  var result: IntegerResult {
    guard search.found else { return withoutSolution }
    if let defect {
      return .without(
        .undetermined, stop: .numericalTrouble(defect), bound: search.bound, nodes: nodes,
        work: work)
    }
    let objective = columns.objective(of: best)
    return IntegerResult(
      status: isComplete ? .optimal : .feasible, stop: stop, objective: objective,
      bound: isComplete ? objective : min(search.bound, objective), values: best, nodes: nodes,
      work: work)
  }

  private var withoutSolution: IntegerResult {
    let bound = min(search.bound, cutoff)
    return isComplete
      ? .without(.infeasible, bound: cutoff, nodes: nodes, work: work)
      : .without(.undetermined, stop: stop, bound: bound, nodes: nodes, work: work)
  }

  private var nodes: Int { Int(search.nodes) }
  private var work: Int { Int(search.work) }

  /// Whether nothing is left to search.
  private var isComplete: Bool {
    report.code == 0
      || (report.code == GLP_ESTOP && search.stop == Int32(CGLPK_STOP_PROVED))
  }

  private var stop: StopReason? {
    if let error = report.error { return .error(error) }
    switch report.code {
    case 0:
      return nil
    case GLP_ESTOP:
      switch Int(search.stop) {
      case CGLPK_STOP_WORK: return .workLimit
      case CGLPK_STOP_TIME: return .timeLimit
      case CGLPK_STOP_CANCELLED: return .cancelled
      case CGLPK_STOP_GAP: return .gapReached
      case CGLPK_STOP_PROVED: return nil
      default: return .numericalTrouble("a point within GLPK's tolerance breaks a constraint")
      }
    default:
      return .numericalTrouble("glp_intopt returned \(report.code): \(report.message)")
    }
  }

  /// What is wrong with the best point, or nil.
  private var defect: String? {
    let activities = columns.activities(of: best, rows: rows.count)
    if let row = Feasibility.brokenRow(
      activities: activities, lower: check.lower, upper: check.upper)
    {
      return "row \(row) (\(rows[row].name)) is broken after rounding"
    }
    if let column = Feasibility.brokenColumn(values: best, columns: columns) {
      return "column \(column) is out of bounds after rounding"
    }
    return nil
  }
}
