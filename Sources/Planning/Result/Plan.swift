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
    /// `N001` and so on, of districts `H001` and so on, by lowest member.
    public internal(set) var id: String
    /// The units that join whole, ascending.
    public let members: [Int]
    /// The parts of divided units that join, ascending.
    public let parts: [SplitParts.Part]
    /// The figures.
    public let figures: GroupFigures
    /// The members that come from other districts than the one that receives the result, ascending.
    public let movedMembers: [Int]
    /// The parts that come from other districts, ascending.
    public let movedParts: [SplitParts.Part]
    /// The new unit's name.
    public internal(set) var name: String
    /// Where the name comes from.
    public internal(set) var nameSource: NameSource
    /// The member whose name it is; `nil` for a new one.
    ///
    /// People affected are counted by ``GroupFigures/nameKeeper``: a name that is taken in the
    /// district does not change what a group costs.
    public internal(set) var nameKeeper: Int?
    /// The member in which the office is, decided or proposed.
    public let seat: Int
    /// Whether the scenario decided the seat.
    public let isSeatDecided: Bool
    /// Why no further unit can join, when stated.
    public let furtherJoining: FurtherJoining?
    /// The year in which it takes effect, when decided or given by the calendar.
    public internal(set) var year: Int?
    /// Whether a join decided the year.
    public let isYearDecided: Bool
    /// Whether members and parts touch.
    public let isContiguous: Bool
    /// The links of the scenario without which they would not.
    public let links: [Links.Added]

    /// The units that join, wholly or in part, ascending.
    public var touched: [Int] {
      parts.isEmpty ? members : Set(members + parts.map(\.unit)).sorted()
    }
    /// Whether a member or a part comes from another district than the one that receives the result.
    public var crossesDistricts: Bool { !movedMembers.isEmpty || !movedParts.isEmpty }
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
    /// Decisions, limits and rules that cannot hold together, none of which can be left out; none
    /// when they were not found.
    public var constraints: [Constraint] = []
    /// The least change of each of them, in the same order.
    public var relaxations: [Relaxation] = []
  }

  /// The case.
  public let planningCase: PlanningCase
  /// What the law says of each unit.
  public let facts: [UnitFacts]
  /// How much is known.
  public internal(set) var status: Status
  /// Why the search ended early.
  public internal(set) var stop: Stop?
  /// Goals in the scenario's order; none when there is no plan.
  public let goals: [GoalResult]
  /// The groups by lowest member.
  public let groups: [Group]
  /// The units that stay, ascending.
  public let kept: [Kept]
  /// The units that are divided, ascending.
  public let dissolved: [Dissolved]
  /// The districts whose lines the plan moves, ascending.
  public let districtsChanged: [DistrictChange]
  /// Why there is no plan.
  public let conflicts: [Conflict]
  /// Whether the plan meets the law and the scenario's rules on bases.
  public internal(set) var isLawful: Bool
  /// The sums.
  public let totals: Totals
  /// When the groups take effect; `nil` when the scenario does not ask for it.
  public let calendar: Calendar?
  /// Who does what until when; `nil` when the scenario does not ask for it.
  public let schedule: WorkSchedule?
  /// What is assumed, in words.
  public internal(set) var assumptions: [Phrase]
  /// Where the plan departs from the scenario, and decisions without effect.
  public internal(set) var remarks: [Phrase]
  /// How districts are arranged above it; `nil` where the scenario arranges communes only.
  public internal(set) var districts: DistrictPlan?

  /// Whether a rural member becomes part of an urban unit: its structure and infrastructure then
  /// have to be justified (NQ35 Đ4.3).
  public func changesKind(_ group: Group) -> Bool {
    !group.figures.kind.isRural
      && group.members.contains { planningCase.dataset.units[$0].kind.isRural }
  }
}
