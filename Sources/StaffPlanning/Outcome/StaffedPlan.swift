import Scenarios
import Staffing
import Territory

/// A plan as far as people are concerned: which units become one, which stay.
public struct StaffedPlan: Sendable {
  /// People who are there, where the dataset says so.
  public struct HeadCount: Sendable, Hashable {
    /// Officials; `nil` when it is not known of every unit.
    public let officials: Int?
    /// Non-specialised staff; `nil` when it is not known of every unit.
    public let nonSpecialised: Int?

    /// States head-counts.
    public init(officials: Int?, nonSpecialised: Int?) {
      self.officials = officials
      self.nonSpecialised = nonSpecialised
    }

    /// Those of several units together; a body is known when it is known of each.
    public static func sum(_ counts: [HeadCount]) -> HeadCount {
      func sum(_ path: (HeadCount) -> Int?) -> Int? {
        counts.reduce(0 as Int?) { sum, count in
          sum.flatMap { sum in path(count).map { sum + $0 } }
        }
      }
      return HeadCount(officials: sum(\.officials), nonSpecialised: sum(\.nonSpecialised))
    }
  }

  /// Units that become one.
  public struct Group: Sendable {
    /// The plan's name of the group, such as `N001`.
    public let id: String
    /// The units that join whole; one where a unit only receives parts.
    public let former: [StaffedUnit]
    /// The new unit at the date of effect.
    public let result: StaffedUnit
    /// The new unit once it is classed anew, by the assumed class.
    public let reclassed: StaffedUnit
    /// The classes that the figures which are missing allow then, class I first.
    public let classes: ClosedRange<UnitClass>
    /// The index of the district that receives it.
    public let district: Int
    /// The year in which it takes effect; `nil` where groups have no years.
    public let year: Int?
    /// People in the former units.
    public let headCount: HeadCount

    /// Describes a group.
    public init(
      id: String, former: [StaffedUnit], result: StaffedUnit, reclassed: StaffedUnit,
      classes: ClosedRange<UnitClass>, district: Int, year: Int?, headCount: HeadCount
    ) {
      self.id = id
      self.former = former
      self.result = result
      self.reclassed = reclassed
      self.classes = classes
      self.district = district
      self.year = year
      self.headCount = headCount
    }
  }

  /// A unit that stays, or is divided among others.
  public struct Single: Sendable {
    /// The unit.
    public let unit: StaffedUnit
    /// The index of its district.
    public let district: Int
    /// The year in which it is divided; `nil` for one that stays, or where groups have no years.
    public let year: Int?
    /// People in it.
    public let headCount: HeadCount

    /// Describes a unit.
    public init(unit: StaffedUnit, district: Int, year: Int? = nil, headCount: HeadCount) {
      self.unit = unit
      self.district = district
      self.year = year
      self.headCount = headCount
    }
  }

  /// The groups, by id.
  public let groups: [Group]
  /// Units that stay.
  public let kept: [Single]
  /// Units that are divided: all their posts fall away.
  public let divided: [Single]

  /// Describes a plan.
  public init(groups: [Group], kept: [Single], divided: [Single]) {
    self.groups = groups
    self.kept = kept
    self.divided = divided
  }
}
