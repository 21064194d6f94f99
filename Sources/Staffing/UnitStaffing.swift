import LegalParameters
import Legislation
import Territory

/// Posts and monthly pay of one unit, or of several together.
public struct UnitStaffing: Sendable, Hashable {
  /// Officials' posts.
  public var officials: Int
  /// Non-specialised posts.
  public var nonSpecialised: Int
  /// Leadership posts of the People's Committee, part of the officials.
  public var leadership: Int
  /// The fund of allowances of non-specialised staff, đồng a month.
  public var allowances: Int
  /// Salaries of officials, đồng a month.
  public var salaries: Int

  /// No posts.
  public static let none = UnitStaffing(
    officials: 0, nonSpecialised: 0, leadership: 0, allowances: 0, salaries: 0)

  /// The posts of a unit under a regime and what they cost (NĐ33 Đ34; NĐ08 Đ7).
  ///
  /// The norms are those of communes: a district has no posts here.
  public static func of(
    _ unit: StaffedUnit, by figures: StaffNormFigures, leadership: LeadershipFigures,
    terms: StaffTerms
  ) -> UnitStaffing {
    guard unit.kind.level == .commune else { return .none }
    let norm = PostNorm.of(unit, by: figures, hasRegularPolice: terms.hasRegularPolice)
    let fund =
      (figures.monthlyFund[unit.unitClass] ?? 0) + norm.extra * figures.monthlyFundPerExtraPerson
    return UnitStaffing(
      officials: norm.officials, nonSpecialised: norm.nonSpecialised,
      leadership: leadership.posts(of: unit.unitClass), allowances: terms.money(fund),
      salaries: norm.officials * terms.salary)
  }

  /// Adds two.
  public static func + (a: UnitStaffing, b: UnitStaffing) -> UnitStaffing {
    UnitStaffing(
      officials: a.officials + b.officials, nonSpecialised: a.nonSpecialised + b.nonSpecialised,
      leadership: a.leadership + b.leadership, allowances: a.allowances + b.allowances,
      salaries: a.salaries + b.salaries)
  }

  /// Adds another in place.
  public static func += (a: inout UnitStaffing, b: UnitStaffing) { a = a + b }
}

extension StaffTerms {
  /// A multiple of the base salary in hundredths as đồng, rounded half-up.
  public func money(_ hundredths: Int) -> Int { (hundredths * baseSalary + 50) / 100 }

  /// An official's salary, đồng a month.
  public var salary: Int { money(salaryHundredths) }
}
