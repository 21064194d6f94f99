import LegalParameters

/// Money for people who leave because of an arrangement (NĐ29 Đ2.3, Đ5, Đ7, Đ9), from averages.
///
/// Amounts are whole đồng, rounded half-up once for each call.
public enum Severance {
  /// Non-specialised staff who leave within the months that the law gives (NĐ29 Đ9.2).
  ///
  /// - Parameters:
  ///   - people: How many leave.
  ///   - allowances: The monthly fund of some posts, in đồng.
  ///   - posts: These posts; a person's allowance is the average.
  ///   - monthsLeft: Months to the end of the term (elected) or of the roadmap (not elected).
  public static func nonSpecialised(
    _ people: Int, allowances: Int, posts: Int, monthsLeft: Int, figures: SeveranceFigures
  ) -> Int {
    guard posts > 0 else { return 0 }
    return halfUp(
      Int128(people) * Int128(allowances) * Int128(figures.allowancePercent) * Int128(monthsLeft),
      over: 100 * Int128(posts))
  }

  /// Officials who leave at once (NĐ29 Đ7), with what is added before the roadmap ends (Đ9.1).
  public static func officials(
    _ people: Int, salary: Int, insuranceYears: Int, monthsLeft: Int, figures: SeveranceFigures
  ) -> Int {
    let tenths = 10 * figures.jobSearchMonths + figures.tenthsPerInsuranceYear * insuranceYears
    return officials(people, salary, tenths: tenths, monthsLeft, figures)
  }

  /// Officials who retire two to five years early (NĐ29 Đ5), with what is added (Đ9.1).
  public static func earlyRetirement(
    _ people: Int, salary: Int, earlyYears: Int, insuranceYears: Int, monthsLeft: Int,
    figures: SeveranceFigures
  ) -> Int {
    let further = max(0, insuranceYears - figures.firstYears)
    let tenths =
      10 * (figures.monthsPerEarlyYear * earlyYears + figures.monthsForFirstYears)
      + figures.tenthsPerFurtherYear * further
    return officials(people, salary, tenths: tenths, monthsLeft, figures)
  }

  private static func officials(
    _ people: Int, _ salary: Int, tenths: Int, _ monthsLeft: Int, _ figures: SeveranceFigures
  ) -> Int {
    let hundredths = 10 * tenths + figures.salaryPercent * monthsLeft
    return halfUp(Int128(people) * Int128(salary) * Int128(hundredths), over: 100)
  }

  /// A quotient of numbers that are not negative, rounded half-up.
  static func halfUp(_ numerator: Int128, over denominator: Int128) -> Int {
    Int(clamping: (2 * numerator + denominator) / (2 * denominator))
  }
}
