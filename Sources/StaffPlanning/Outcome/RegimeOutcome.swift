import LegalParameters
import Scenarios
import Staffing
import Territory

/// What a plan does to people and money under one regime.
public struct RegimeOutcome: Sendable {
  /// One group.
  public struct Group: Sendable {
    /// The plan's name of the group.
    public let id: String
    /// The index of its district.
    public let district: Int
    /// Posts and money before and after, at the date of effect.
    public let effect: StaffEffect
    /// Posts and pay of the new unit once it is classed anew.
    public let reclassed: UnitStaffing
    /// The class at the date of effect.
    public let unitClass: UnitClass
    /// The assumed class once it is classed anew.
    public let reclassedClass: UnitClass
    /// The classes that the figures which are missing allow then, class I first.
    public let classes: ClosedRange<UnitClass>
    /// People in the former units.
    public let headCount: StaffedPlan.HeadCount

    /// People above the norm after, counted from those who are there.
    public var officialsOverHeadCount: Int? {
      headCount.officials.map { max(0, $0 - effect.after.officials) }
    }
    /// The same for non-specialised staff.
    public var nonSpecialisedOverHeadCount: Int? {
      headCount.nonSpecialised.map { max(0, $0 - effect.after.nonSpecialised) }
    }
  }

  /// What takes effect in one year.
  public struct Wave: Sendable {
    /// The year; `nil` where groups have no years.
    public let year: Int?
    /// The groups, as indices.
    public let groups: [Int]
    /// What falls away with units that are divided then.
    public let divided: StaffEffect
    /// All that changes.
    public let changed: StaffEffect

    /// Describes a wave.
    public init(year: Int?, groups: [Int], divided: StaffEffect, changed: StaffEffect) {
      self.year = year
      self.groups = groups
      self.divided = divided
      self.changed = changed
    }
  }

  /// The regime's code.
  public let regime: String
  /// Its figures.
  public let figures: StaffNormFigures
  /// The groups, by id.
  public let groups: [Group]
  /// What falls away with units that are divided.
  public let divided: StaffEffect
  /// All that changes: groups and divided units.
  public let changed: StaffEffect
  /// The same by year, the earliest first; one where groups have no years.
  public let waves: [Wave]
  /// All units of the scope: what changes, and the units that stay, before and after.
  public let total: StaffEffect
  /// Posts and pay of all units once the new ones are classed anew.
  public let reclassed: UnitStaffing
  /// All units, by district.
  public let districts: [Int: StaffEffect]

  /// Works out a plan under the regime with these figures.
  public init(
    _ plan: StaffedPlan, regime: String, figures: StaffNormFigures, law: StaffLaw,
    terms: StaffTerms
  ) {
    func staffing(_ unit: StaffedUnit) -> UnitStaffing {
      UnitStaffing.of(unit, by: figures, leadership: law.leadership, terms: terms)
    }
    let groups = plan.groups.map { group in
      Group(
        id: group.id, district: group.district,
        effect: StaffEffect.of(
          before: group.former.map(staffing).reduce(.none, +), after: staffing(group.result),
          terms: terms), reclassed: staffing(group.reclassed),
        unitClass: group.result.unitClass, reclassedClass: group.reclassed.unitClass,
        classes: group.classes, headCount: group.headCount)
    }
    // Divided units go with the first wave when no group says when.
    let years = Set(plan.groups.map(\.year)).sorted { ($0 ?? 0) < ($1 ?? 0) }
    var dividedIn: [Int?: StaffEffect] = [:]
    var districts: [Int: StaffEffect] = [:]
    var (divided, kept) = (StaffEffect.none, StaffEffect.none)
    for single in plan.divided {
      let effect = StaffEffect.of(before: staffing(single.unit), after: .none, terms: terms)
      divided += effect
      dividedIn[single.year ?? years.first ?? nil, default: .none] += effect
      districts[single.district, default: .none] += effect
    }
    for single in plan.kept {
      let unit = staffing(single.unit)
      let effect = StaffEffect.of(before: unit, after: unit, terms: terms)
      kept += effect
      districts[single.district, default: .none] += effect
    }
    for group in groups { districts[group.district, default: .none] += group.effect }
    self.regime = regime
    self.figures = figures
    self.groups = groups
    self.divided = divided
    changed = groups.map(\.effect).reduce(divided, +)
    waves = (years.isEmpty ? [nil] : years).map { year in
      let indices = groups.indices.filter { plan.groups[$0].year == year }
      let divided = dividedIn[year] ?? .none
      return Wave(
        year: year, groups: indices, divided: divided,
        changed: indices.reduce(divided) { $0 + groups[$1].effect })
    }
    total = changed + kept
    reclassed = groups.map(\.reclassed).reduce(kept.after, +)
    self.districts = districts
  }
}
