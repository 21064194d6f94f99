// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// A GLPK problem; made, used and freed on one thread.
///
/// A class so that the memory is freed exactly once; the C layer refuses use on other threads.
final class GLPKProblem {
  private let handle: OpaquePointer

  init() throws(SolverError) {
    var made: OpaquePointer?
    try Self.check(cglpk_create(&made))
    guard let made else { throw .outOfMemory }
    handle = made
  }

  deinit {
    cglpk_delete(handle)
  }

  func addRows(_ rows: [LinearModel.Row]) throws(SolverError) {
    try Self.check(
      cglpk_add_rows(
        handle, Int32(rows.count), rows.map(\.bounds.lower), rows.map(\.bounds.upper)))
  }

  func addColumns(_ columns: CompressedColumns, objectiveScale: Double) throws(SolverError) {
    try Self.check(
      cglpk_add_columns(
        handle, Int32(columns.count), columns.objective.map { $0 * objectiveScale },
        columns.lower, columns.upper, columns.isInteger, columns.start, columns.row,
        columns.value))
  }

  /// Scales every row by a power of two that brings its largest coefficient near 1.
  ///
  /// Powers of two change no digit of the data. GLPK's feasibility tolerance is absolute in the
  /// scaled row, so this ties it to the size of the coefficients.
  func scaleRows(largest: [Double]) throws(SolverError) {
    let factors = largest.map {
      $0 > 0 ? Double(sign: .plus, exponent: -$0.exponent, significand: 1) : 1
    }
    try Self.check(cglpk_scale_rows(handle, factors))
  }

  func scaleAutomatically() throws(SolverError) {
    try Self.check(cglpk_scale_automatically(handle))
  }

  func setBasis(advanced: Bool) throws(SolverError) {
    try Self.check(cglpk_set_basis(handle, advanced))
  }

  /// Runs the simplex method and returns GLPK's code.
  func runSimplex(_ parameters: glp_smcp) throws(SolverError) -> Int32 {
    var parameters = parameters
    let code = cglpk_simplex(handle, &parameters)
    try Self.check(code)
    return code
  }

  func state() throws(SolverError) -> cglpk_relaxation_state {
    var state = cglpk_relaxation_state()
    try Self.check(cglpk_get_state(handle, &state))
    return state
  }

  /// Primal values, row duals and reduced costs of the current basis.
  func solution(
    rows: Int, columns: Int
  ) throws(SolverError) -> (primal: [Double], rowDuals: [Double], reducedCosts: [Double]) {
    var primal = Array(repeating: 0.0, count: columns)
    var rowDuals = Array(repeating: 0.0, count: rows)
    var reducedCosts = Array(repeating: 0.0, count: columns)
    try Self.check(cglpk_get_solution(handle, &primal, &rowDuals, &reducedCosts))
    return (primal, rowDuals, reducedCosts)
  }

  /// Runs branch and cut on a solved relaxation.
  func runSearch(_ search: inout cglpk_search, parameters: glp_iocp) -> SolverReport {
    var parameters = parameters
    return SolverReport(code: cglpk_integer_search(handle, &parameters, &search))
  }

  private static func check(_ code: Int32) throws(SolverError) {
    if let error = SolverReport(code: code).error { throw error }
  }
}

/// Runs `body` with GLPK's memory on this thread bounded as asked.
func withMemoryLimit<Result>(
  _ megabytes: Int?, _ body: () throws -> Result
) rethrows -> Result {
  guard let megabytes else { return try body() }
  cglpk_limit_memory(Int32(clamping: max(1, megabytes)))
  defer { cglpk_limit_memory(0) }
  return try body()
}
