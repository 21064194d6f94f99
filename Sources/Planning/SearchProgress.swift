import Scenarios

/// What a search tells while it runs.
public enum SearchProgress: Sendable {
  /// A goal came to an end, proven or not.
  case goal(GoalProgress)
  /// There is no legal plan; it is being found out which decisions and rules of this conflict cannot
  /// hold together, which may take as long as many searches. Conflicts are counted from 1.
  case explaining(conflict: Int, of: Int)
}

/// How one goal ended.
public struct GoalProgress: Sendable {
  /// The goal, counted from 1.
  public let goalNumber: Int
  /// How many goals there are.
  public let goalCount: Int
  /// The goal.
  public let goal: Goal
  /// The value of the best plan so far; `nil` while a component has none.
  public let value: Int?
  /// The bound over all components; `nil` while a component has no plan, and after a goal that is
  /// not proven.
  public let bound: Int?
}
