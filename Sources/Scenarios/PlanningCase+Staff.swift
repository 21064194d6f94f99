import LegalParameters

extension PlanningCase {
  /// What people are paid and how they leave, as law and scenario say together.
  public var staffTerms: StaffTerms {
    let (law, request) = (law.staff, scenario.staffing)
    return StaffTerms(
      baseSalary: request.baseSalary ?? law.baseSalary.amount,
      salaryHundredths: request.salaryCoefficient ?? law.officialsSalary.hundredths,
      hasRegularPolice: request.regularPolice, severance: law.severance,
      roadmapMonths: 12 * roadmapYears,
      termMonths: scenario.effect.wholeMonths(to: request.severance.termEnds),
      electedPercent: request.severance.electedPercent,
      insuranceYears: request.severance.insuranceYears,
      earlyRetirementPercent: request.severance.earlyRetirementPercent,
      earlyYears: request.severance.earlyYears,
      earlyInsuranceYears: request.severance.earlyInsuranceYears,
      topUpPercent: request.severance.topUpPercent)
  }

  /// The years of the roadmap, at most those of the law.
  public var roadmapYears: Int { scenario.staffing.roadmap.years ?? law.staff.roadmap.years }
}
