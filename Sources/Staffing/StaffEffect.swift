import LegalParameters

/// What an arrangement does to people and money, for one group or several together.
public struct StaffEffect: Sendable, Hashable {
  /// Posts and pay before.
  public let before: UnitStaffing
  /// Posts and pay after, at the date of effect.
  public let after: UnitStaffing
  /// Officials above the norm after; none when the norm grows.
  public let officialsSurplus: Int
  /// Non-specialised staff above the norm after; none when the norm grows.
  public let nonSpecialisedSurplus: Int
  /// Leadership posts that fall away; none when they grow.
  public let leadershipSurplus: Int
  /// Severance of officials when the whole surplus leaves on the day of effect, đồng.
  public let officialsSeverance: Int
  /// Severance of non-specialised staff when the whole surplus leaves on that day, đồng.
  public let nonSpecialisedSeverance: Int
  /// What the province adds, đồng.
  public let topUp: Int

  /// Nothing changes.
  public static let none = StaffEffect(
    before: .none, after: .none, officialsSurplus: 0, nonSpecialisedSurplus: 0,
    leadershipSurplus: 0, officialsSeverance: 0, nonSpecialisedSeverance: 0, topUp: 0)

  /// The effect of units becoming one.
  public static func of(
    before: UnitStaffing, after: UnitStaffing, terms: StaffTerms
  ) -> StaffEffect {
    let officials = max(0, before.officials - after.officials)
    let staff = max(0, before.nonSpecialised - after.nonSpecialised)
    let forOfficials = severance(ofOfficials: officials, terms)
    let forStaff = severance(ofStaff: staff, before, terms)
    return StaffEffect(
      before: before, after: after, officialsSurplus: officials, nonSpecialisedSurplus: staff,
      leadershipSurplus: max(0, before.leadership - after.leadership),
      officialsSeverance: forOfficials, nonSpecialisedSeverance: forStaff,
      topUp: share(terms.topUpPercent, of: forOfficials + forStaff))
  }

  private static func severance(ofOfficials people: Int, _ terms: StaffTerms) -> Int {
    let early = share(terms.earlyRetirementPercent, of: people)
    return Severance.earlyRetirement(
      early, salary: terms.salary, earlyYears: terms.earlyYears,
      insuranceYears: terms.earlyInsuranceYears, monthsLeft: terms.roadmapMonths,
      figures: terms.severance)
      + Severance.officials(
        people - early, salary: terms.salary, insuranceYears: terms.insuranceYears,
        monthsLeft: terms.roadmapMonths, figures: terms.severance)
  }

  private static func severance(
    ofStaff people: Int, _ before: UnitStaffing, _ terms: StaffTerms
  ) -> Int {
    let elected = share(terms.electedPercent, of: people)
    func money(_ people: Int, _ monthsLeft: Int) -> Int {
      Severance.nonSpecialised(
        people, allowances: before.allowances, posts: before.nonSpecialised,
        monthsLeft: monthsLeft, figures: terms.severance)
    }
    return money(elected, terms.termMonths) + money(people - elected, terms.roadmapMonths)
  }

  /// A percentage of a whole number, rounded half-up.
  public static func share(_ percent: Int, of whole: Int) -> Int {
    Severance.halfUp(Int128(percent) * Int128(whole), over: 100)
  }

  /// What allowances and salaries fall by in a month, đồng; below zero when they grow.
  public var monthlySaving: Int {
    before.allowances + before.salaries - after.allowances - after.salaries
  }

  /// What they fall by in a year, đồng.
  public var annualSaving: Int { 12 * monthlySaving }

  /// Severance of all with what the province adds, đồng.
  public var severance: Int { officialsSeverance + nonSpecialisedSeverance + topUp }

  /// Months of saving that pay for the severance, rounded up; `nil` when nothing is saved.
  public var paybackMonths: Int? {
    guard monthlySaving > 0 else { return nil }
    return (severance + monthlySaving - 1) / monthlySaving
  }

  /// Adds two; surplus and severance are summed, not worked out anew.
  public static func + (a: StaffEffect, b: StaffEffect) -> StaffEffect {
    StaffEffect(
      before: a.before + b.before, after: a.after + b.after,
      officialsSurplus: a.officialsSurplus + b.officialsSurplus,
      nonSpecialisedSurplus: a.nonSpecialisedSurplus + b.nonSpecialisedSurplus,
      leadershipSurplus: a.leadershipSurplus + b.leadershipSurplus,
      officialsSeverance: a.officialsSeverance + b.officialsSeverance,
      nonSpecialisedSeverance: a.nonSpecialisedSeverance + b.nonSpecialisedSeverance,
      topUp: a.topUp + b.topUp)
  }

  /// Adds another in place.
  public static func += (a: inout StaffEffect, b: StaffEffect) { a = a + b }
}
