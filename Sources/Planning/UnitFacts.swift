import LegalParameters
import Legislation
import Scenarios
import Staffing
import Territory

/// What the law says of one existing unit.
public struct UnitFacts: Sendable {
  /// The unit's figures beside its standard.
  public let standing: Standing
  /// The points by which it is due; none when it is not, or cannot be judged.
  public let duePoints: [DueFigures]
  /// Its class, stated or estimated.
  public let unitClass: UnitClass
  /// Its posts and what they cost; none when it cannot be judged.
  public let staffing: UnitStaffing
  /// What staffing norms need to know of it.
  public let staffed: StaffedUnit

  /// The figures without which it cannot be judged; its class then means nothing.
  public let missing: MissingFigures

  /// Whether the unit must be arranged.
  public var isDue: Bool { !duePoints.isEmpty }

  /// Judges one unit.
  public static func of(
    _ unit: Unit, in district: District, law: Law, terms: StaffTerms
  ) -> UnitFacts {
    let profile = Profile(unit, in: district)
    // Loading a law checks that every kind has a standard.
    let standard =
      Standard.of(profile, law: law) ?? Standard(key: .xa, population: 1, area: 1)
    let standing = Standing(area: unit.area, population: unit.population, standard: standard)
    let unitClass = UnitClassRule.of(unit, in: district, law: law)
    let staffed = StaffedUnit(
      kind: unit.kind, unitClass: unitClass, standing: standing,
      isIsland: unit.traits.contains(.island),
      isBudgetLevel: unit.kind != .phuong || district.wardsAreBudgetLevel)
    return UnitFacts(
      standing: standing,
      duePoints: unit.isJudged
        ? DueRule.points(of: standing, level: unit.kind.level, law: law) : [],
      unitClass: unitClass,
      staffing: unit.isJudged
        ? UnitStaffing.of(
          staffed, by: law.staffNorm, leadership: law.staff.leadership, terms: terms) : .none,
      staffed: staffed, missing: unit.missing)
  }

  /// Whether the law makes a unit due, and nothing else of it.
  static func isDue(_ unit: Unit, in district: District, law: Law) -> Bool {
    guard unit.isJudged, let standard = Standard.of(Profile(unit, in: district), law: law) else {
      return false
    }
    let standing = Standing(area: unit.area, population: unit.population, standard: standard)
    return !DueRule.points(of: standing, level: unit.kind.level, law: law).isEmpty
  }

  /// Judges every unit of a case, by unit index.
  public static func all(_ planningCase: PlanningCase) -> [UnitFacts] {
    let terms = planningCase.staffTerms
    return planningCase.dataset.units.map { unit in
      of(
        unit, in: planningCase.dataset.districts[unit.district], law: planningCase.law,
        terms: terms)
    }
  }
}
