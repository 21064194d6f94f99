import LegalParameters
import Legislation
import SourceFiles
import Staffing
import Territory
import TestSupport
import Testing

/// A staffing regime of the shipped law with the terms of Decree 29, for single units.
struct Regime {
  let law: StaffLaw
  let figures: StaffNormFigures

  /// The regime with this code on a day.
  init(_ code: String, on day: String = "2023-10-01") throws {
    let asOf = try #require(CalendarDay("2023-10-01"))
    let law = try RealLaw.book().law(
      on: asOf, phase: "2023-2025", regime: code, effect: CalendarDay(day))
    (self.law, figures) = (law.staff, law.staffNorm)
  }

  /// Terms with a base salary of 1.8 million đồng and the law's coefficient unless stated.
  func terms(
    baseSalary: Int = 1_800_000, salaryHundredths: Int = 234, regularPolice: Bool = false,
    roadmapMonths: Int = 60, termMonths: Int = 31, electedPercent: Int = 50,
    insuranceYears: Int = 15, earlyRetirementPercent: Int = 0, earlyYears: Int = 3,
    earlyInsuranceYears: Int = 30, topUpPercent: Int = 0
  ) -> StaffTerms {
    StaffTerms(
      baseSalary: baseSalary, salaryHundredths: salaryHundredths, hasRegularPolice: regularPolice,
      severance: law.severance, roadmapMonths: roadmapMonths, termMonths: termMonths,
      electedPercent: electedPercent, insuranceYears: insuranceYears,
      earlyRetirementPercent: earlyRetirementPercent, earlyYears: earlyYears,
      earlyInsuranceYears: earlyInsuranceYears, topUpPercent: topUpPercent)
  }

  /// A unit with the smallest figures, far below every standard, unless stated.
  static func unit(
    _ kind: UnitKind, _ unitClass: UnitClass, area: Int = 1, population: Int = 1,
    isIsland: Bool = false, isBudgetLevel: Bool = true
  ) throws -> StaffedUnit {
    let profile = Profile(kind: kind, districtKind: kind == .phuong ? .quan : .huyen, traits: [])
    let standard = try #require(Standard.of(profile, law: try RealLaw.law()))
    return StaffedUnit(
      kind: kind, unitClass: unitClass,
      standing: Standing(area: area, population: population, standard: standard),
      isIsland: isIsland, isBudgetLevel: isBudgetLevel)
  }

  /// Posts and pay of a unit.
  func staffing(_ unit: StaffedUnit, _ terms: StaffTerms? = nil) -> UnitStaffing {
    UnitStaffing.of(
      unit, by: figures, leadership: law.leadership, terms: terms ?? self.terms())
  }
}
