import LegalParameters
import SourceFiles

extension PlanningCase {
  /// What people are paid and how they leave, as law and scenario say together.
  public var staffTerms: StaffTerms { staffTerms(from: scenario.effect) }

  /// The same with the months of the term counted from `effect`.
  public func staffTerms(from effect: CalendarDay) -> StaffTerms {
    let (law, request) = (law.staff, scenario.staffing)
    return StaffTerms(
      baseSalary: request.baseSalary ?? law.baseSalary.amount,
      salaryHundredths: request.salaryCoefficient ?? law.officialsSalary.hundredths,
      hasRegularPolice: request.regularPolice, severance: law.severance,
      roadmapMonths: 12 * roadmapYears,
      termMonths: effect.wholeMonths(to: request.severance.termEnds),
      electedPercent: request.severance.electedPercent,
      insuranceYears: request.severance.insuranceYears,
      earlyRetirementPercent: request.severance.earlyRetirementPercent,
      earlyYears: request.severance.earlyYears,
      earlyInsuranceYears: request.severance.earlyInsuranceYears,
      topUpPercent: request.severance.topUpPercent)
  }

  /// The years of the roadmap, at most those of the law.
  public var roadmapYears: Int { scenario.staffing.roadmap.years ?? law.staff.roadmap.years }

  /// The day on which groups that take effect in `year` make people surplus: that of
  /// `staffing.effect` in this year, but not before a resolution can take effect in it; without a
  /// year, `staffing.effect` itself.
  public func roadmapStart(_ year: Int?) -> CalendarDay {
    guard let year else { return scenario.effect }
    let (day, earliest) = (
      scenario.effect.adding(years: year - scenario.effect.year), calendarTerms.earliestEffect
    )
    return earliest.year == year ? max(day, earliest) : day
  }
}
