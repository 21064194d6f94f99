/// What people are paid and how they leave: the law's figures on the day of effect together with the
/// averages that a scenario states.
public struct StaffTerms: Sendable, Hashable {
  /// The base salary, đồng a month.
  public let baseSalary: Int
  /// An official's average salary in hundredths of the base salary.
  public let salaryHundredths: Int
  /// Whether the police chiefs of xã and thị trấn are regular officers.
  public let hasRegularPolice: Bool
  /// Money for people who leave.
  public let severance: SeveranceFigures
  /// Months of the roadmap.
  public let roadmapMonths: Int
  /// Whole months from the day of effect to the end of the term.
  public let termMonths: Int
  /// Percent of the surplus of non-specialised staff in elected posts.
  public let electedPercent: Int
  /// Years of social insurance of an official who leaves.
  public let insuranceYears: Int
  /// Percent of the officials that leave who retire early.
  public let earlyRetirementPercent: Int
  /// By how many years these retire early.
  public let earlyYears: Int
  /// The years of social insurance of these.
  public let earlyInsuranceYears: Int
  /// Percent that the province adds.
  public let topUpPercent: Int

  /// States the terms.
  public init(
    baseSalary: Int, salaryHundredths: Int, hasRegularPolice: Bool = false,
    severance: SeveranceFigures, roadmapMonths: Int, termMonths: Int, electedPercent: Int,
    insuranceYears: Int, earlyRetirementPercent: Int, earlyYears: Int, earlyInsuranceYears: Int,
    topUpPercent: Int
  ) {
    self.baseSalary = baseSalary
    self.salaryHundredths = salaryHundredths
    self.hasRegularPolice = hasRegularPolice
    self.severance = severance
    self.roadmapMonths = roadmapMonths
    self.termMonths = termMonths
    self.electedPercent = electedPercent
    self.insuranceYears = insuranceYears
    self.earlyRetirementPercent = earlyRetirementPercent
    self.earlyYears = earlyYears
    self.earlyInsuranceYears = earlyInsuranceYears
    self.topUpPercent = topUpPercent
  }
}
