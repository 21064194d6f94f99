import Partitioning
import Scenarios

/// All plans of a case between which two or three goals cannot decide, if these count alike.
public struct Frontier: Sendable {
  /// A non-dominated point.
  public struct Point: Sendable {
    /// The value of every goal of ``Frontier/goals``.
    public let values: [Int]
    /// Groups and units that stay in the point's canonical plan, by lowest member, each ascending.
    public let partition: [[Int]]
  }

  /// What is asked for.
  public struct Axes: Sendable, Hashable {
    /// Two or three different goals.
    public let goals: [Goal]
    /// The scenario's goals before the first axis, which are fixed at their optimum.
    public let fixed: [Goal]
    /// The scenario's other goals, which decide among plans of the same point.
    public let ties: [Goal]

    /// Reads the axes against a scenario's goals.
    ///
    /// An axis that the scenario does not list stands right behind ``Goal/unresolvedDue``, or first
    /// of all.
    public init(_ goals: [Goal], in scenario: Scenario) {
      self.goals = goals
      let stated = scenario.goals
      let unlisted = stated.firstIndex(of: .unresolvedDue).map { $0 + 1 } ?? 0
      let first = goals.map { stated.firstIndex(of: $0) ?? unlisted }.min() ?? 0
      fixed = Array(stated[..<first])
      ties = stated[first...].filter { !goals.contains($0) }
    }

    /// All goals: fixed ones, axes, and those that decide ties.
    public var order: [Goal] { fixed + goals + ties }
  }

  /// The axes.
  public let axes: Axes
  /// The points by the first axis, ascending; none when there is no legal plan.
  ///
  /// Each is proven not to be dominated by any legal plan.
  public let points: [Point]
  /// Why the search ended before all points were found; `nil` when these are all.
  public let stop: Plan.Stop?
  private let scenarioGoals: [Goal]

  /// The goals of the points' values: those of ``Axes/order``.
  public var goals: [Goal] { axes.order }

  /// A point as a plan that can be completed with all figures.
  public func alternative(_ point: Point) -> Alternatives.Alternative {
    Alternatives.Alternative(
      point.partition,
      values: scenarioGoals.map { goal in
        goals.firstIndex(of: goal).map { point.values[$0] } ?? 0
      }, best: nil)
  }

  init(
    _ outcome: FrontierSearch.Outcome, of listing: Listing, axes: Axes, scenarioGoals: [Goal]
  ) {
    self.axes = axes
    self.scenarioGoals = scenarioGoals
    stop = outcome.stop
    points = outcome.points.map { point in
      Point(
        values: point.values,
        partition: point.choices.map { Array(listing.pool[$0]) }.sorted { $0[0] < $1[0] })
    }
  }
}
