// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solver ended before its answer was complete.
public enum StopReason: Sendable, Equatable {
  /// The work limit was reached.
  case workLimit
  /// The time limit was reached.
  case timeLimit
  /// The relative gap asked for was reached.
  case gapReached
  /// Cancellation was requested.
  case cancelled
  /// Rounding errors make a further answer unreliable.
  case numericalTrouble(String)
  /// The solver failed, for example for lack of memory.
  case error(SolverError)
}

extension StopReason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .workLimit: "work limit reached"
    case .timeLimit: "time limit reached"
    case .gapReached: "gap reached"
    case .cancelled: "cancelled"
    case .numericalTrouble(let message): "numerical trouble: \(message)"
    case .error(let error): error.description
    }
  }
}
