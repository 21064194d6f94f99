import LinearOptimization

/// Why a search ended before its proof.
public enum SearchStop: String, Sendable, Hashable {
  /// The work limit.
  case workLimit = "work_limit"
  /// The wall-clock limit.
  case timeLimit = "time_limit"
  /// The user.
  case interrupted
  /// The solver could not be trusted any further.
  case numericalTrouble = "numerical_trouble"
  /// It did not end early: the plan is one of the next best, listed on purpose.
  case alternative

  /// Why one component's search ended early.
  init(_ reason: StopReason) {
    self =
      switch reason {
      case .cancelled: .interrupted
      case .timeLimit: .timeLimit
      case .workLimit: .workLimit
      default: .numericalTrouble
      }
  }
}

extension PartitionSearch {
  /// Why the search ended early, the user's wish first; `nil` when every goal is proven and the
  /// canonical partition was found.
  public var stop: SearchStop? {
    if isProven { return nil }
    let reasons = stops
    if reasons.contains(.cancelled) { return .interrupted }
    if reasons.contains(.timeLimit) { return .timeLimit }
    if reasons.contains(.workLimit) { return .workLimit }
    return .numericalTrouble
  }
}
