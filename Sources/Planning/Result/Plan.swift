import LegalParameters
import Legislation
import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles
import Staffing
import Territory

/// A full partition of the scope into groups and units that stay, with everything that follows.
public struct Plan: Sendable {
  /// How much is known of the plan.
  public enum Status: String, Sendable, Hashable {
    /// Every goal is proven optimal.
    case optimal
    /// Legal, but the search ended before the proof.
    case feasible
    /// There is no legal plan.
    case infeasible
    /// Drawn by hand and assessed.
    case assessed
  }

  /// Why a search ended before its proof.
  public typealias Stop = SearchStop

  /// One goal with its value.
  public struct GoalResult: Sendable, Hashable {
    /// The goal.
    public let goal: Goal
    /// The plan's value.
    public let value: Int
    /// No legal plan that is as good in the earlier goals has a lower value; `nil` when not known.
    public let bound: Int?

    /// Whether the value is proven optimal.
    public var isProven: Bool { bound == value }
  }

  /// A group of units that become one.
  public struct Group: Sendable {
    /// `N001` and so on, by lowest member.
    public let id: String
    /// The units that join whole, ascending.
    public let members: [Int]
    /// The parts of divided units that join, ascending.
    public let parts: [SplitParts.Part]
    /// The figures.
    public let figures: GroupFigures
    /// The new unit's name.
    public let name: String
    /// Whether the scenario decided the name.
    public let isNameDecided: Bool
    /// The member in which the office is, when decided.
    public let seat: Int?
    /// Why no further unit can join, when stated.
    public let furtherJoining: FurtherJoining?
    /// The year in which it takes effect, when decided.
    public let year: Int?
    /// Whether the members touch.
    public let isContiguous: Bool
  }

  /// A change of a unit that stays, in a plan drawn by hand.
  public enum Change: String, Sendable, Hashable {
    /// It receives part of a unit that is divided.
    case receivesPart = "receives_part"
    /// Its boundary is adjusted.
    case boundaryAdjustment = "boundary_adjustment"
  }

  /// A unit that stays.
  public struct Kept: Sendable {
    /// The unit.
    public let unit: Int
    /// The decision to keep it, when there is one.
    public let decision: Decisions.Keep?
    /// A change of its boundary.
    public let change: Change?
    /// The divided units of which it receives a part.
    public let receives: [Int]
    /// The parts it receives, as indices in ``PartMap/parts``; none where the plan does not name them.
    public let parts: [Int]
    /// The unit with these parts; `nil` where their figures are not known.
    ///
    /// The plan's sums count the unit with its former figures.
    public let result: GroupFigures?
  }

  /// A unit that is divided among others.
  public struct Dissolved: Sendable {
    /// The unit.
    public let unit: Int
    /// The units that receive its parts; for a part in a group, the group's lowest whole member.
    public let into: [Int]
  }

  /// Decisions and rules that cannot hold together.
  public struct Conflict: Sendable {
    /// The units that cannot all be resolved.
    public let units: [Int]
    /// The rules and decisions that stand against it.
    public let rules: [String]
    /// The conflict in words.
    public let explanation: Phrase
  }

  /// The case.
  public let planningCase: PlanningCase
  /// What the law says of each unit.
  public let facts: [UnitFacts]
  /// How much is known.
  public let status: Status
  /// Why the search ended early.
  public let stop: Stop?
  /// Goals in the scenario's order; none when there is no plan.
  public let goals: [GoalResult]
  /// The groups by lowest member.
  public let groups: [Group]
  /// The units that stay, ascending.
  public let kept: [Kept]
  /// The units that are divided, ascending.
  public let dissolved: [Dissolved]
  /// Why there is no plan.
  public let conflicts: [Conflict]
  /// Whether the plan meets the law and the scenario's rules on bases.
  public let isLawful: Bool
  /// The sums.
  public let totals: Totals
  /// What is assumed, in words.
  public let assumptions: [Phrase]
  /// Where the plan departs from the scenario, and decisions without effect.
  public let remarks: [Phrase]
}
