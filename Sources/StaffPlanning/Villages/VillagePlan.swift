import Partitioning
import Scenarios
import SourceFiles

/// A full partition of the villages into groups and villages that stay, with what follows.
public struct VillagePlan: Sendable {
  /// How much is known of the plan.
  public enum Status: String, Sendable, Hashable {
    /// Every goal is proven optimal.
    case optimal
    /// Legal, but the search ended before the proof.
    case feasible
    /// There is no legal plan.
    case infeasible
  }

  /// Why a search ended before its proof.
  public typealias Stop = SearchStop

  /// One goal with its value.
  public struct GoalResult: Sendable, Hashable {
    /// The goal.
    public let goal: VillageGoal
    /// The plan's value.
    public let value: Int
    /// No legal plan that is as good in the earlier goals has a lower value; `nil` when not known.
    public let bound: Int?

    /// Whether the value is proven optimal.
    public var isProven: Bool { bound == value }
  }

  /// A group of villages that become one.
  public struct Group: Sendable {
    /// `T001` and so on, by lowest member.
    public let id: String
    /// The members, ascending.
    public let members: [Int]
    /// The figures.
    public let figures: VillageGroupFigures
    /// The new village's name.
    public let name: String
    /// People and money.
    public let staffing: VillageStaffing
  }

  /// A village that stays.
  public struct Kept: Sendable {
    /// The village.
    public let village: Int
    /// People and money.
    public let staffing: VillageStaffing
  }

  /// Villages that cannot all be resolved.
  public struct Conflict: Sendable {
    /// The villages.
    public let villages: [Int]
    /// The rules that stand against it.
    public let rules: [String]
    /// The conflict in words.
    public let explanation: Phrase
  }

  /// The case.
  public let villageCase: VillageCase
  /// What the law says of each village.
  public let facts: [VillageFacts]
  /// How much is known.
  public let status: Status
  /// Why the search ended early.
  public let stop: Stop?
  /// Goals in the request's order; none when there is no plan.
  public let goals: [GoalResult]
  /// The groups by lowest member.
  public let groups: [Group]
  /// The villages that stay, ascending.
  public let kept: [Kept]
  /// Why there is no plan.
  public let conflicts: [Conflict]
  /// Connected groups that were looked at.
  public let lookedAt: Int
  /// Those of them that are allowed.
  public let allowed: Int
  /// Sums by commune, in the order of the case's communes.
  public let communes: [VillageTotals]
  /// Sums of all.
  public let totals: VillageTotals
  /// What is assumed, in words.
  public let assumptions: [Phrase]

  /// Whether every must-merge village is resolved and no group has a member that refused.
  public var isLawful: Bool {
    status != .infeasible && totals.unresolved == 0 && totals.refusedInGroups == 0
  }
}

/// Sums over villages; the same names as in the JSON report.
public struct VillageTotals: Sendable, Hashable {
  /// Villages before.
  public var before = 0
  /// Villages after.
  public var after = 0
  /// Groups.
  public var groups = 0
  /// Members of groups.
  public var changed = 0
  /// Villages that must merge.
  public var mustMerge = 0
  /// Villages for which merging is encouraged.
  public var encouraged = 0
  /// Must-merge villages that stay.
  public var unresolved = 0
  /// Groups below the size of a new village.
  public var belowSize = 0
  /// Households whose village loses its name.
  public var renamed = 0
  /// Members of groups whose voters were not asked.
  public var notAskedInGroups = 0
  /// Members of groups whose voters refused.
  public var refusedInGroups = 0
  /// People and money.
  public var staffing = VillageStaffing()

  /// Nothing.
  public init() {}

  mutating func addBefore(_ facts: VillageFacts) {
    before += 1
    switch facts.standing.mark {
    case .mustMerge: mustMerge += 1
    case .encouraged: encouraged += 1
    case .full: break
    }
  }

  mutating func add(_ group: VillagePlan.Group, facts: [VillageFacts]) {
    after += 1
    groups += 1
    changed += group.members.count
    if group.figures.standing.mark != .full { belowSize += 1 }
    renamed += group.figures.householdsRenamed
    for member in group.members {
      switch facts[member].consent {
      case .notAsked: notAskedInGroups += 1
      case .refused: refusedInGroups += 1
      case .agreed: break
      }
    }
    staffing += group.staffing
  }

  mutating func add(_ kept: VillagePlan.Kept, facts: VillageFacts) {
    after += 1
    if facts.standing.mark == .mustMerge { unresolved += 1 }
    staffing += kept.staffing
  }

  /// The value of a goal.
  func value(of goal: VillageGoal) -> Int {
    switch goal {
    case .unresolvedMustMerge: unresolved
    case .resultsBelowSize: belowSize
    case .villagesChanged: changed
    case .villagesAfter: after
    case .householdsRenamed: renamed
    }
  }
}
