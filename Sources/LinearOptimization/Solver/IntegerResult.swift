// SPDX-License-Identifier: GPL-3.0-or-later

/// What an integer search established.
public enum IntegerStatus: Sendable, Equatable {
  /// The solution is optimal, up to a relative rounding error of 1e-9.
  case optimal
  /// There is a solution, but a better one may exist.
  case feasible
  /// There is no solution, or none below the cutoff if one was given.
  case infeasible
  /// The linear relaxation has no lower end.
  case unbounded
  /// The search ended before it found a solution or proved that there is none.
  case undetermined
}

/// Answer of an integer search.
public struct IntegerResult: Sendable, Equatable {
  /// What was established.
  public let status: IntegerStatus
  /// Why the search ended early; nil when it ran to its end.
  public let stop: StopReason?
  /// Objective of `values`; nil without a solution.
  public let objective: Double?
  /// Lower bound on the model's optimum, never above `objective`.
  ///
  /// It is `-infinity` when nothing is known, the cutoff when nothing lies below it, and
  /// `infinity` when there is no solution at all.
  public let bound: Double
  /// One value per column, whole for integer columns; empty without a solution.
  ///
  /// The values satisfy every row. Rows of integer data and integer columns hold exactly, others
  /// within 1e-6 times their largest coefficient (at least 1) plus 1e-8 times their bound.
  public let values: [Double]
  /// Nodes made.
  public let nodes: Int
  /// Work spent, see ``Limits``.
  public let work: Int

  /// (objective - bound) / |objective|: 0 when they are equal, infinite without a solution.
  public var gap: Double {
    guard let objective else { return .infinity }
    return objective == bound ? 0 : (objective - bound) / objective.magnitude
  }

  static func without(
    _ status: IntegerStatus, stop: StopReason? = nil, bound: Double, nodes: Int = 0, work: Int = 0
  ) -> IntegerResult {
    IntegerResult(
      status: status, stop: stop, objective: nil, bound: bound, values: [], nodes: nodes,
      work: work)
  }
}
