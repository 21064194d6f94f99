import LegalParameters
import Territory

/// Posts and monthly money of units under one regime, re-added by the verifier.
struct StaffCost {
  var officials = 0
  var nonSpecialised = 0
  var leadership = 0
  /// Đồng a month.
  var allowances = 0
  /// Đồng a month.
  var salaries = 0

  init() {}

  /// The posts of a unit with this norm and what they cost.
  init(_ norm: StaffNorm, unitClass: UnitClass, law: StaffLaw, terms: StaffTerms) {
    officials = norm.officials
    nonSpecialised = norm.nonSpecialised
    leadership = law.leadership.chairmen + (law.leadership.viceChairmen[unitClass] ?? 0)
    allowances = Money.halfUp(Int128(norm.fundHundredths) * Int128(terms.baseSalary), 100)
    salaries = norm.officials * Money.salary(terms)
  }

  static func + (a: StaffCost, b: StaffCost) -> StaffCost {
    var sum = a
    sum.officials += b.officials
    sum.nonSpecialised += b.nonSpecialised
    sum.leadership += b.leadership
    sum.allowances += b.allowances
    sum.salaries += b.salaries
    return sum
  }
}

/// What becomes of people when units with `before` become one with `after`.
struct StaffChange {
  let before: StaffCost
  let after: StaffCost
  let terms: StaffTerms

  var officialsSurplus: Int { max(before.officials - after.officials, 0) }
  var nonSpecialisedSurplus: Int { max(before.nonSpecialised - after.nonSpecialised, 0) }
  var leadershipSurplus: Int { max(before.leadership - after.leadership, 0) }
  var monthlySaving: Int {
    (before.allowances - after.allowances) + (before.salaries - after.salaries)
  }
  var annualSaving: Int { monthlySaving * 12 }

  /// NĐ29 Đ5 and Đ7, each with Đ9.1: months of salary in hundredths, times people and salary.
  var officialsSeverance: Int {
    let early = Money.percent(terms.earlyRetirementPercent, of: officialsSurplus)
    func money(_ people: Int, _ months: Int) -> Int {
      Money.halfUp(Int128(people) * Int128(Money.salary(terms)) * Int128(months), 100)
    }
    return money(early, Money.earlyRetirement(terms, monthsLeft: terms.roadmapMonths))
      + money(officialsSurplus - early, Money.leaving(terms, monthsLeft: terms.roadmapMonths))
  }

  /// NĐ29 Đ9.2: a part of the average allowance for each month left of the term or the roadmap.
  var nonSpecialisedSeverance: Int {
    guard before.nonSpecialised > 0 else { return 0 }
    let people = nonSpecialisedSurplus
    let elected = Money.percent(terms.electedPercent, of: people)
    func money(_ people: Int, _ months: Int) -> Int {
      Money.halfUp(
        Int128(people) * Int128(months) * Int128(terms.severance.allowancePercent)
          * Int128(before.allowances), 100 * Int128(before.nonSpecialised))
    }
    return money(elected, terms.termMonths) + money(people - elected, terms.roadmapMonths)
  }

  var topUp: Int {
    Money.percent(terms.topUpPercent, of: officialsSeverance + nonSpecialisedSeverance)
  }
  var severance: Int { officialsSeverance + nonSpecialisedSeverance + topUp }

  /// Whole months of saving that cover the severance.
  var paybackMonths: Int? {
    monthlySaving > 0 ? (severance + monthlySaving - 1) / monthlySaving : nil
  }
}

/// Exact amounts, rounded half-up.
enum Money {
  static func halfUp(_ numerator: Int128, _ denominator: Int128) -> Int {
    Int(clamping: (numerator * 2 + denominator) / (denominator * 2))
  }

  static func percent(_ percent: Int, of whole: Int) -> Int {
    halfUp(Int128(percent) * Int128(whole), 100)
  }

  /// An official's salary, đồng a month.
  static func salary(_ terms: StaffTerms) -> Int {
    halfUp(Int128(terms.salaryHundredths) * Int128(terms.baseSalary), 100)
  }

  /// Hundredths of a month's salary for an official who leaves at once (NĐ29 Đ7, Đ9.1).
  static func leaving(_ terms: StaffTerms, monthsLeft: Int) -> Int {
    let figures = terms.severance
    return 100 * figures.jobSearchMonths
      + 10 * figures.tenthsPerInsuranceYear * terms.insuranceYears
      + figures.salaryPercent * monthsLeft
  }

  /// Hundredths of a month's salary for an official who retires early (NĐ29 Đ5, Đ9.1).
  static func earlyRetirement(_ terms: StaffTerms, monthsLeft: Int) -> Int {
    let figures = terms.severance
    let furtherYears = max(terms.earlyInsuranceYears - figures.firstYears, 0)
    return 100 * (figures.monthsPerEarlyYear * terms.earlyYears + figures.monthsForFirstYears)
      + 10 * figures.tenthsPerFurtherYear * furtherYears + figures.salaryPercent * monthsLeft
  }
}
