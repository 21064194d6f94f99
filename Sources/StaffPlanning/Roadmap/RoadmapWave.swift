import LegalParameters
import Scenarios
import Staffing

/// One wave of a roadmap, worked out year by year.
struct RoadmapWave {
  /// What happens to the units of the wave.
  let effect: StaffEffect
  /// Whole years from the first day of the roadmap to the wave's.
  let start: Int
  /// Years in which its people may leave.
  let span: Int
  /// Years of the whole roadmap.
  let years: Int
  /// What people are paid and how they leave, counted from the wave's day.
  let terms: StaffTerms

  /// The people of the wave with the given index.
  func sorts(of wave: Int) -> [RoadmapProblem.Sort] {
    let early = StaffEffect.share(terms.earlyRetirementPercent, of: effect.officialsSurplus)
    let elected = StaffEffect.share(terms.electedPercent, of: effect.nonSpecialisedSurplus)
    let posts = effect.before.nonSpecialised
    let allowance = posts > 0 ? (2 * effect.before.allowances + posts) / (2 * posts) : 0
    func sort(
      _ body: RoadmapProblem.Body, _ people: Int, _ pay: Int, _ severance: [Int?]
    ) -> RoadmapProblem.Sort {
      .init(wave: wave, body: body, people: people, monthlyPay: pay, severance: severance)
    }
    return [
      sort(.officials, effect.officialsSurplus - early, terms.salary, leaving),
      sort(.officials, early, terms.salary, earlyRetirement),
      sort(.nonSpecialised, elected, allowance, staff(allowance, monthsAtStart: terms.termMonths)),
      sort(
        .nonSpecialised, effect.nonSpecialisedSurplus - elected, allowance,
        staff(allowance, monthsAtStart: terms.roadmapMonths)),
    ]
  }

  /// Natural departures at most, by body and year.
  func attrition(_ request: StaffingRequest.Roadmap) -> [[Int]] {
    [
      attrition(
        request.attritionPerMille.officials, request.endOfTermPercent.officials, request.grades,
        posts: effect.before.officials, surplus: effect.officialsSurplus),
      attrition(
        request.attritionPerMille.nonSpecialised, request.endOfTermPercent.nonSpecialised,
        request.grades, posts: effect.before.nonSpecialised,
        surplus: effect.nonSpecialisedSurplus),
    ]
  }

  /// A value for each year of the roadmap, worked out from years since the wave's day.
  private func perYear<Value>(outside none: Value, _ value: (Int) -> Value) -> [Value] {
    (0..<years).map { (start..<start + span).contains($0) ? value($0 - start) : none }
  }

  private func toppedUp(_ amount: Int) -> Int {
    amount + StaffEffect.share(terms.topUpPercent, of: amount)
  }

  private var leaving: [Int?] {
    perYear(outside: nil) { year in
      toppedUp(
        Severance.officials(
          1, salary: terms.salary, insuranceYears: terms.insuranceYears,
          monthsLeft: terms.roadmapMonths - 12 * year, figures: terms.severance))
    }
  }

  private var earlyRetirement: [Int?] {
    perYear(outside: nil) { year in
      toppedUp(
        Severance.earlyRetirement(
          1, salary: terms.salary, earlyYears: terms.earlyYears,
          insuranceYears: terms.earlyInsuranceYears,
          monthsLeft: terms.roadmapMonths - 12 * year, figures: terms.severance))
    }
  }

  /// The law supports only those who leave soon after the decision (NĐ29 Đ2.3).
  private func staff(_ allowance: Int, monthsAtStart: Int) -> [Int?] {
    perYear(outside: nil) { year in
      guard 12 * year < terms.severance.withinMonths else { return nil }
      return toppedUp(
        Severance.nonSpecialised(
          1, allowances: allowance, posts: 1, monthsLeft: max(0, monthsAtStart - 12 * year),
          figures: terms.severance))
    }
  }

  /// Retirements of the units that change, departures by assessment, and the end of the term.
  private func attrition(
    _ perMille: Int, _ endOfTermPercent: Int, _ grades: StaffingRequest.Grades?, posts: Int,
    surplus: Int
  ) -> [Int] {
    let weak = grades.map { posts * $0.notCompleted * $0.notCompletedLeavePercent / 10_000 } ?? 0
    return perYear(outside: 0) { year in
      posts * perMille / 1_000 + weak
        + (terms.termMonths / 12 == year
          ? StaffEffect.share(endOfTermPercent, of: surplus) : 0)
    }
  }
}
