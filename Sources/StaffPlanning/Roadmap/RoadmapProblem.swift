import LegalParameters
import Scenarios
import SourceFiles
import Staffing

/// How a surplus may be spread over the years: who, how many, at what cost, under which caps.
///
/// People are counted in four sorts, because they leave on different terms; no named person enters.
/// Who leaves in year `y` is paid for the `y − 1` whole years before.
public struct RoadmapProblem: Sendable, Hashable {
  /// The two bodies of people that have attrition and places of their own.
  public enum Body: Int, Sendable, Hashable, CaseIterable {
    /// Officials.
    case officials
    /// Non-specialised staff.
    case nonSpecialised
  }

  /// People who leave on the same terms.
  public struct Sort: Sendable, Hashable {
    /// To which body they belong.
    public let body: Body
    /// How many are surplus.
    public let people: Int
    /// What one of them is paid a month, đồng.
    public let monthlyPay: Int
    /// Severance of one person by year, đồng; `nil` in a year in which the law gives none.
    public let severance: [Int?]
  }

  /// The sorts: officials, officials who retire early, elected and other non-specialised staff.
  public let sorts: [Sort]
  /// The years.
  public let years: Int
  /// The first day.
  public let effect: CalendarDay
  /// Natural departures at most, by body and year.
  public let attrition: [[Int]]
  /// Places in other units, by body and year.
  public let places: [[Int]]
  /// Đồng for severance, by year; `nil` for no limit.
  public let budget: [Int]?
  /// What to minimise first.
  public let goal: StaffingRequest.RoadmapGoal

  /// States a problem; every list by year has `years` entries.
  public init(
    sorts: [Sort], years: Int, effect: CalendarDay, attrition: [[Int]], places: [[Int]],
    budget: [Int]?, goal: StaffingRequest.RoadmapGoal
  ) {
    self.sorts = sorts
    self.years = years
    self.effect = effect
    self.attrition = attrition
    self.places = places
    self.budget = budget
    self.goal = goal
  }

  /// The problem of a plan's surplus.
  ///
  /// - Parameters:
  ///   - effect: What the plan does to all units that change.
  ///   - vacancies: Places in units that stay, where the dataset has head-counts; they are used when
  ///     the scenario states no places, all in the first year.
  public init(
    _ effect: StaffEffect, in planningCase: PlanningCase,
    vacancies: StaffingRequest.Pair = .init(officials: 0, nonSpecialised: 0)
  ) {
    let (request, terms) = (planningCase.scenario.staffing.roadmap, planningCase.staffTerms)
    let years = planningCase.roadmapYears
    let spread = RoadmapSpread(years: years, terms: terms)
    let early = StaffEffect.share(terms.earlyRetirementPercent, of: effect.officialsSurplus)
    let elected = StaffEffect.share(terms.electedPercent, of: effect.nonSpecialisedSurplus)
    let allowance =
      effect.before.nonSpecialised > 0
      ? (2 * effect.before.allowances + effect.before.nonSpecialised)
        / (2 * effect.before.nonSpecialised) : 0
    self.init(
      sorts: [
        Sort(
          body: .officials, people: effect.officialsSurplus - early, monthlyPay: terms.salary,
          severance: spread.officials()),
        Sort(
          body: .officials, people: early, monthlyPay: terms.salary,
          severance: spread.earlyRetirement()),
        Sort(
          body: .nonSpecialised, people: elected, monthlyPay: allowance,
          severance: spread.nonSpecialised(allowance, monthsAtStart: terms.termMonths)),
        Sort(
          body: .nonSpecialised, people: effect.nonSpecialisedSurplus - elected,
          monthlyPay: allowance,
          severance: spread.nonSpecialised(allowance, monthsAtStart: terms.roadmapMonths)),
      ], years: years, effect: planningCase.scenario.effect,
      attrition: [
        spread.attrition(
          request.attritionPerMille.officials, request.endOfTermPercent.officials, request.grades,
          posts: effect.before.officials, surplus: effect.officialsSurplus),
        spread.attrition(
          request.attritionPerMille.nonSpecialised, request.endOfTermPercent.nonSpecialised,
          request.grades, posts: effect.before.nonSpecialised,
          surplus: effect.nonSpecialisedSurplus),
      ],
      places: [
        spread.padded(request.officialsPlaces, else: vacancies.officials),
        spread.padded(request.nonSpecialisedPlaces, else: vacancies.nonSpecialised),
      ], budget: request.yearlyBudget.map { spread.padded($0, else: 0) }, goal: request.minimise)
  }
}

/// Works out figures year by year.
private struct RoadmapSpread {
  let years: Int
  let terms: StaffTerms

  private func perYear<Value>(_ value: (Int) -> Value) -> [Value] { (0..<years).map(value) }

  private func toppedUp(_ amount: Int) -> Int {
    amount + StaffEffect.share(terms.topUpPercent, of: amount)
  }

  func officials() -> [Int?] {
    perYear { year in
      toppedUp(
        Severance.officials(
          1, salary: terms.salary, insuranceYears: terms.insuranceYears,
          monthsLeft: terms.roadmapMonths - 12 * year, figures: terms.severance))
    }
  }

  func earlyRetirement() -> [Int?] {
    perYear { year in
      toppedUp(
        Severance.earlyRetirement(
          1, salary: terms.salary, earlyYears: terms.earlyYears,
          insuranceYears: terms.earlyInsuranceYears,
          monthsLeft: terms.roadmapMonths - 12 * year, figures: terms.severance))
    }
  }

  /// The law supports only those who leave soon after the decision (NĐ29 Đ2.3).
  func nonSpecialised(_ allowance: Int, monthsAtStart: Int) -> [Int?] {
    perYear { year in
      guard 12 * year < terms.severance.withinMonths else { return nil }
      return toppedUp(
        Severance.nonSpecialised(
          1, allowances: allowance, posts: 1, monthsLeft: max(0, monthsAtStart - 12 * year),
          figures: terms.severance))
    }
  }

  /// Retirements of the units that change, departures by assessment, and the end of the term.
  func attrition(
    _ perMille: Int, _ endOfTermPercent: Int, _ grades: StaffingRequest.Grades?, posts: Int,
    surplus: Int
  ) -> [Int] {
    let weak = grades.map { posts * $0.notCompleted * $0.notCompletedLeavePercent / 10_000 } ?? 0
    return perYear { year in
      let isTermEnd = terms.termMonths / 12 == year
      return posts * perMille / 1_000 + weak
        + (isTermEnd ? StaffEffect.share(endOfTermPercent, of: surplus) : 0)
    }
  }

  /// One number for each year; where none is stated, `other` in the first.
  func padded(_ stated: [Int], else other: Int) -> [Int] {
    let numbers = stated.isEmpty ? [other] : stated
    return perYear { $0 < numbers.count ? numbers[$0] : 0 }
  }
}
