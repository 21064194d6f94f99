// SPDX-License-Identifier: GPL-3.0-or-later

/// How a relaxation ended.
public enum RelaxationStatus: Sendable, Equatable {
  /// An optimum was found and checked.
  case optimal
  /// No point satisfies the rows and bounds.
  case infeasible
  /// The objective has no lower end.
  case unbounded
  /// A limit was reached or cancellation was requested.
  case stopped(StopReason)
  /// Every attempt failed or failed its check.
  case numericalTrouble(String)
}

/// Answer of one relaxation; the numbers are present only when the status is optimal.
public struct RelaxationResult: Sendable, Equatable {
  /// How the relaxation ended.
  public let status: RelaxationStatus
  /// Objective of `values`; NaN without an optimum.
  public let objective: Double
  /// One value per column.
  public let values: [Double]
  /// Change of the optimum per unit of each row's binding bound.
  public let rowDuals: [Double]
  /// Cost of each column minus the duals of the rows it enters.
  public let reducedCosts: [Double]
  /// Work spent in the session so far, see ``Limits``.
  public let work: Int

  static func without(_ status: RelaxationStatus, work: Int) -> RelaxationResult {
    RelaxationResult(
      status: status, objective: .nan, values: [], rowDuals: [], reducedCosts: [], work: work)
  }
}

/// A linear relaxation that keeps its basis between solves, for column generation.
///
/// A session exists only inside ``withRelaxation(of:limits:cancellation:_:)``; it can be neither
/// copied nor sent to another thread.
public struct RelaxationSession: ~Copyable {
  private let engine: SimplexEngine

  init(model: LinearModel, budget: Budget) throws(SolverError) {
    engine = try SimplexEngine(
      rows: model.rows, columns: CompressedColumns(model.columns), objectiveScale: 1,
      budget: budget)
  }

  /// Number of columns, those added included.
  public var columnCount: Int { engine.columns.count }

  /// Solves, beginning at the basis of the previous solve.
  public borrowing func solve() throws(SolverError) -> RelaxationResult {
    try engine.solve()
  }

  /// Adds columns after the existing ones; throws ``ModelError`` or ``SolverError``.
  ///
  /// If a column is refused, none is added.
  public borrowing func addColumns(_ columns: [LinearModel.Column]) throws {
    var checker = ColumnChecker(rows: engine.rows.count)
    for (offset, column) in columns.enumerated() {
      try checker.check(column, index: engine.columns.count + offset)
    }
    try engine.addColumns(columns)
  }
}

/// Runs `body` with a session on the linear relaxation of a model; column kinds are ignored.
///
/// The limits hold for all solves of the session together. The session lives and dies on the
/// calling thread. Do not call this on Swift's cooperative thread pool, see ``SolverThreads``.
///
/// - Throws: ``ModelError`` for a faulty model, ``SolverError`` if the solver fails, and whatever
///   `body` throws.
public func withRelaxation<Result>(
  of model: LinearModel, limits: Limits = .none, cancellation: Cancellation? = nil,
  _ body: (borrowing RelaxationSession) throws -> Result
) throws -> Result {
  try model.validate()
  let budget = Budget(limits, cancellation: cancellation)
  return try withMemoryLimit(limits.megabytes) {
    let session = try RelaxationSession(model: model, budget: budget)
    return try body(session)
  }
}
