import SourceFiles
import Territory

/// What a scenario file asks for, before it meets its dataset.
public struct Scenario: Sendable {
  /// Whether due units must be resolved, or their number is only a goal.
  public enum DueRule: String, Sendable, CaseIterable {
    /// Every due unit is in a group or kept with a ground; otherwise there is no legal plan.
    case required
    /// Due units may stay unresolved; the plan then is not lawful and says so.
    case goal
  }

  /// Whether groups may have members of several districts.
  public enum AcrossDistricts: String, Sendable, CaseIterable {
    /// They may not.
    case never
    /// They may: the result lies in the district of its most populous member.
    case allowed
    /// They may, and the number of units that move to another district is a goal.
    case priced
  }

  /// Whether results that rest on Article 4.1.d are allowed.
  public enum Discretion: String, Sendable, CaseIterable {
    /// They are.
    case allowed
    /// They are not.
    case forbidden
  }

  /// When points a to c of Article 4.1 may be used.
  public enum Fallbacks: String, Sendable, CaseIterable {
    /// Always; without a stated reason they count as presumed and are marked.
    case presumed
    /// Only with a stated reason why no further unit can join.
    case justified
  }

  /// Whether groups without a due unit are considered.
  public enum WithoutDueUnit: String, Sendable, CaseIterable {
    /// Only where a `join` asks for them.
    case never
    /// Yes (encouraged, Đ1.4).
    case allowed
  }

  /// Which districts are planned.
  public enum Districts: Sendable {
    /// All of the dataset.
    case all
    /// Those with these codes.
    case listed([Coded])
    /// Those of these provinces, by code or name.
    case ofProvinces([Coded])
  }

  /// A code with the place where it was written.
  public struct Coded: Sendable {
    /// The code.
    public let code: String
    /// Where it stands.
    public let position: SourcePosition
  }

  /// How long and how to search.
  public struct Search: Sendable {
    /// Work allowed for each district component and goal; `nil` is the default limit.
    public var workLimit: Int?
    /// Seconds of wall-clock time, `nil` for none; a plan stopped by it is marked.
    public var secondsLimit: Int?
    /// Threads that solve; they do not change the answer.
    public var threads: Int
  }

  /// The title.
  public private(set) var title: String
  /// The dataset folder as the file states it.
  public let datasetStated: String
  /// The dataset folder, joined to the folder of the file that states it.
  public let datasetFolder: String
  /// Where the dataset folder is stated.
  public let datasetPosition: SourcePosition
  /// The law folder, when one is stated.
  public let lawFolder: String?
  /// Where the law folder is stated.
  public let lawFolderPosition: SourcePosition?
  /// The day whose law holds.
  public internal(set) var asOf: CalendarDay
  /// Where the day is stated.
  public let asOfPosition: SourcePosition
  /// The phase of arrangement.
  public let phase: String
  /// Where the phase is stated.
  public let phasePosition: SourcePosition
  /// Which tiers of units are arranged.
  public let level: Level
  /// The districts.
  public let districts: Districts
  /// Whether groups may cross district lines.
  public internal(set) var acrossDistricts: AcrossDistricts
  /// How districts themselves are arranged; `nil` where only communes are.
  public let districtRules: DistrictRules?
  /// What it assumes of factors that its dataset may not have; `nil` where it assumes nothing.
  public let traits: TraitRequest?
  /// How due units are treated.
  public internal(set) var due: DueRule
  /// The largest group.
  public internal(set) var maxUnits: Int
  /// Whether 4.1.d is allowed.
  public internal(set) var discretion: Discretion
  /// When points a to c are allowed.
  public internal(set) var fallbacks: Fallbacks
  /// Whether groups without a due unit are considered.
  public internal(set) var withoutDueUnit: WithoutDueUnit
  /// Which units may be divided among their neighbours; `nil` when none may.
  public internal(set) var split: SplitRequest?
  /// Which units touch beside the dataset's borders, and which do not.
  public internal(set) var links: StatedLinks
  /// What was decided beforehand.
  public internal(set) var decisions: StatedDecisions
  /// The goals, most important first.
  public internal(set) var goals: [Goal]
  /// Bounds on figures of the whole plan.
  public internal(set) var limits: [StatedLimit]
  /// Bounds on what takes effect in single years.
  public internal(set) var yearLimits: [YearLimit]
  /// What it states about people.
  public let staffing: StaffingRequest
  /// How to search.
  public let search: Search
  /// What is asked about villages, when anything is.
  public let villages: VillageRequest?
  /// What it states about years, when anything is.
  public internal(set) var calendar: CalendarRequest?
  /// What it states about the work schedule, when anything is.
  public internal(set) var schedule: ScheduleRequest?
  /// The files and the tree behind all this.
  public let source: ScenarioSource

  /// Whether groups may have members of several districts.
  public var mayCrossDistricts: Bool { acrossDistricts != .never }
  /// The staffing regime.
  public var regime: String { staffing.regime }
  /// What replaces the law's rules for titles.
  public var titles: TitleRequest? { staffing.titles }
  /// The day the arrangement takes effect.
  public var effect: CalendarDay { staffing.effect ?? asOf }

  /// The same scenario under another title.
  func titled(_ title: String) -> Scenario {
    var copy = self
    copy.title = title
    return copy
  }

  /// The same scenario with further `name` decisions.
  func adding(names: [StatedDecisions.Name]) -> Scenario {
    var copy = self
    copy.decisions = StatedDecisions(
      keep: decisions.keep, join: decisions.join, separate: decisions.separate,
      name: decisions.name + names)
    return copy
  }
}

/// Why no further unit can join a group: the precondition of points a to d of Article 4.1.
public struct FurtherJoining: Sendable, Hashable {
  /// The special factor.
  public let factor: String
  /// Why it prevents a further merger.
  public let why: String
}

/// The decisions of a scenario as written, with places.
public struct StatedDecisions: Sendable {
  /// Units that stay as they are.
  public struct Keep: Sendable {
    /// The units.
    public let units: [Scenario.Coded]
    /// The ground of Article 3.
    public let ground: Scenario.Coded?
    /// The evidence, in the planner's words.
    public let evidence: String?
    /// The adopted resolution from which the ground was inferred.
    public let inferredFrom: String?
    /// Where the decision stands.
    public let position: SourcePosition
  }

  /// Units that must be in one group.
  public struct Join: Sendable {
    /// The units.
    public let units: [Scenario.Coded]
    /// The year in which it takes effect.
    public let year: Int?
    /// Why.
    public let why: String?
    /// The kind of the result, when chosen.
    public let kind: UnitKind?
    /// Why no further unit can join exactly these.
    public let furtherJoining: FurtherJoining?
    /// Where the decision stands.
    public let position: SourcePosition
  }

  /// Units that may not be in one group.
  public struct Separate: Sendable {
    /// The units.
    public let units: [Scenario.Coded]
    /// Why.
    public let why: String?
    /// Where the decision stands.
    public let position: SourcePosition
  }

  /// The name of the group with exactly these members.
  public struct Name: Sendable {
    /// The members.
    public let members: [Scenario.Coded]
    /// The new unit's full name.
    public let name: String
    /// The member in which the office is.
    public let seat: Scenario.Coded?
    /// The kind of the result, when chosen.
    public let kind: UnitKind?
    /// Why no further unit can join.
    public let furtherJoining: FurtherJoining?
    /// Where the decision stands.
    public let position: SourcePosition
  }

  /// Units that stay.
  public let keep: [Keep]
  /// Units that join.
  public let join: [Join]
  /// Units that stay apart.
  public let separate: [Separate]
  /// Names of groups.
  public let name: [Name]

  /// No decisions.
  static let none = StatedDecisions(keep: [], join: [], separate: [], name: [])

  /// Whether nothing is decided.
  var isEmpty: Bool { keep.isEmpty && join.isEmpty && separate.isEmpty && name.isEmpty }
}
