import SourceFiles

/// What a scenario asks of the district level: how districts themselves are arranged (NQ35 Đ1–Đ4).
public struct DistrictRules: Sendable {
  /// A commune that changes its district.
  public struct Move: Sendable {
    /// The commune.
    public let unit: Scenario.Coded
    /// The district that receives it.
    public let to: Scenario.Coded
    /// Why.
    public let why: String?
    /// Where the decision stands.
    public let position: SourcePosition
  }

  /// How due districts are treated.
  public let due: Scenario.DueRule
  /// The largest group of districts.
  public let maxUnits: Int
  /// Whether 4.1.d is allowed.
  public let discretion: Scenario.Discretion
  /// When points a and b are allowed.
  public let fallbacks: Scenario.Fallbacks
  /// Whether groups without a due district are considered.
  public let withoutDueUnit: Scenario.WithoutDueUnit
  /// What was decided about districts.
  public let decisions: StatedDecisions
  /// The communes that change their district; it is done before anything is judged.
  public let moves: [Move]
  /// Whether moves of communes are looked for that would make a due district no longer due.
  public let proposeMoves: Bool
  /// The goals, most important first.
  public let goals: [Goal]

  /// The largest group when a scenario states none.
  public static let defaultMaxUnits = 3
}

extension Scenario {
  /// Which tiers of units are arranged.
  public enum Level: String, Sendable, CaseIterable {
    /// Communes.
    case commune
    /// Districts; their communes stay.
    case district
    /// Districts, then the communes inside the new districts.
    case both
  }

  /// The scenario of the district level, whose units are the districts; the same scenario where it
  /// asks nothing of them.
  func ofDistricts() -> Scenario {
    guard let rules = districtRules else { return self }
    var copy = self
    copy.due = rules.due
    copy.maxUnits = rules.maxUnits
    copy.discretion = rules.discretion
    copy.fallbacks = rules.fallbacks
    copy.withoutDueUnit = rules.withoutDueUnit
    copy.decisions = rules.decisions
    copy.goals = rules.goals
    copy.limits = []
    // Districts have the years of the calendar; limits by year count communes.
    if let limit = yearLimits.first, calendar == nil {
      copy.calendar = CalendarRequest(starts: nil, days: [:], years: nil, position: limit.position)
    }
    copy.yearLimits = []
    copy.schedule = nil
    copy.split = nil
    copy.links = .none
    copy.acrossDistricts = .never
    return copy
  }
}
