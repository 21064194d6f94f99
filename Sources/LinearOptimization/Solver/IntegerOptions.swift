// SPDX-License-Identifier: GPL-3.0-or-later

/// State of a running integer search.
public struct IntegerProgress: Sendable, Equatable {
  /// Lower bound on the optimum.
  public let bound: Double
  /// Objective of the best solution so far.
  public let incumbent: Double?
  /// Nodes made.
  public let nodes: Int
  /// Work spent, see ``Limits``.
  public let work: Int
}

/// Settings of ``solveInteger(_:options:)``.
public struct IntegerOptions: Sendable {
  /// Limits on work, time and memory.
  public var limits: Limits
  /// Stop once (objective - bound) / |objective| is no more than this; 0 asks for the optimum.
  public var relativeGap: Double
  /// Whether to add cutting planes (Gomory, cover, clique; mixed integer rounding where safe).
  public var cuts: Bool
  /// Search only for objectives strictly below this.
  ///
  /// "Strictly" allows for a relative rounding error of 1e-9. The status ``IntegerStatus/infeasible``
  /// then means that there is none.
  public var cutoff: Double?
  /// Set when every solution has a whole objective; bounds are then rounded up.
  ///
  /// If all costs are integers on integer columns, this is known without being said.
  public var objectiveIsIntegral: Bool
  /// Request to stop.
  public var cancellation: Cancellation?
  /// Called at every node on the solving thread; must not call a solver.
  public var progress: (@Sendable (IntegerProgress) -> Void)?

  /// Makes settings; without arguments the search runs to the optimum.
  public init(
    limits: Limits = .none, relativeGap: Double = 0, cuts: Bool = true, cutoff: Double? = nil,
    objectiveIsIntegral: Bool = false, cancellation: Cancellation? = nil,
    progress: (@Sendable (IntegerProgress) -> Void)? = nil
  ) {
    self.limits = limits
    self.relativeGap = relativeGap
    self.cuts = cuts
    self.cutoff = cutoff
    self.objectiveIsIntegral = objectiveIsIntegral
    self.cancellation = cancellation
    self.progress = progress
  }
}
