import LegalParameters
import Scenarios
import SourceFiles

/// What a roadmap has to settle, on which terms and under which caps, worked out again.
struct RoadmapTask {
  /// The two bodies of people.
  enum Body: Int, CaseIterable {
    case officials, nonSpecialised

    /// How staff.json names it.
    var key: String { self == .officials ? "officials" : "non_specialised" }
  }

  /// People of a body who leave on the same terms.
  struct Sort {
    let people: Int
    /// Severance of one person by year, đồng; `nil` where the law gives none.
    let severance: [Int?]
  }

  let years: Int
  let firstDay: CalendarDay
  /// Two for each body: officials who leave and who retire early; elected and other staff.
  let sorts: [[Sort]]
  /// What one person of a body is paid, đồng a month.
  let monthlyPay: [Int]
  /// Natural departures at most, by body and year.
  let natural: [[Int]]
  /// Places in other units, by body and year.
  let places: [[Int]]
  /// Đồng by year; `nil` for no limit.
  let budget: [Int]?
  let goal: StaffingRequest.RoadmapGoal

  /// The surplus people of a body.
  func people(_ body: Body) -> Int { sorts[body.rawValue].reduce(0) { $0 + $1.people } }

  /// Whether the law supports who leaves a body in a year.
  func isSupported(_ body: Body, year: Int) -> Bool {
    sorts[body.rawValue].allSatisfy { $0.severance[year] != nil }
  }
}

extension RoadmapTask {
  /// The task of a plan under the scenario's regime.
  init(_ regime: JudgedRegime, of units: StaffedUnits) {
    let planningCase = units.scope.planningCase
    let (request, terms) = (planningCase.scenario.staffing.roadmap, planningCase.staffTerms)
    let changed = regime.changed
    let severance = YearlySeverance(years: planningCase.roadmapYears, terms: terms)
    let early = Money.percent(terms.earlyRetirementPercent, of: changed.officialsSurplus)
    let elected = Money.percent(terms.electedPercent, of: changed.nonSpecialisedSurplus)
    let posts = changed.before.nonSpecialised
    let allowance =
      posts > 0 ? Money.halfUp(Int128(changed.before.allowances), Int128(posts)) : 0
    years = planningCase.roadmapYears
    firstDay = planningCase.scenario.effect
    sorts = [
      [
        Sort(people: changed.officialsSurplus - early, severance: severance.leaving),
        Sort(people: early, severance: severance.earlyRetirement),
      ],
      [
        Sort(people: elected, severance: severance.staff(allowance, until: terms.termMonths)),
        Sort(
          people: changed.nonSpecialisedSurplus - elected,
          severance: severance.staff(allowance, until: terms.roadmapMonths)),
      ],
    ]
    monthlyPay = [Money.salary(terms), allowance]
    let caps = RoadmapCaps(
      years: planningCase.roadmapYears, termMonths: terms.termMonths, request: request)
    natural = [
      caps.natural(
        \.officials, posts: changed.before.officials, surplus: changed.officialsSurplus),
      caps.natural(\.nonSpecialised, posts: posts, surplus: changed.nonSpecialisedSurplus),
    ]
    let vacancies = units.vacancies(under: regime.figures, terms: terms)
    places = [
      caps.list(request.officialsPlaces, whenEmpty: vacancies.officials),
      caps.list(request.nonSpecialisedPlaces, whenEmpty: vacancies.nonSpecialised),
    ]
    budget = request.yearlyBudget.map { caps.list($0, whenEmpty: 0) }
    goal = request.minimise
  }
}

/// Severance of one person who leaves at the start of each year, with what the province adds.
private struct YearlySeverance {
  let years: Int
  let terms: StaffTerms

  var leaving: [Int?] { officials { Money.leaving(terms, monthsLeft: $0) } }
  var earlyRetirement: [Int?] { officials { Money.earlyRetirement(terms, monthsLeft: $0) } }

  private func officials(_ hundredths: (Int) -> Int) -> [Int?] {
    (0..<years).map { year in
      let months = hundredths(terms.roadmapMonths - 12 * year)
      return withTopUp(Money.halfUp(Int128(Money.salary(terms)) * Int128(months), 100))
    }
  }

  /// NĐ29 Đ2.3: only who leaves soon after the decision is supported.
  func staff(_ allowance: Int, until months: Int) -> [Int?] {
    (0..<years).map { year in
      guard 12 * year < terms.severance.withinMonths else { return nil }
      let left = Int128(max(months - 12 * year, 0))
      return withTopUp(
        Money.halfUp(Int128(allowance) * Int128(terms.severance.allowancePercent) * left, 100))
    }
  }

  private func withTopUp(_ amount: Int) -> Int {
    amount + Money.percent(terms.topUpPercent, of: amount)
  }
}

/// Caps by year, as the scenario states or implies them.
private struct RoadmapCaps {
  let years: Int
  let termMonths: Int
  let request: StaffingRequest.Roadmap

  /// Retirements, departures by assessment, and in its year the end of the term.
  func natural(_ body: (StaffingRequest.Pair) -> Int, posts: Int, surplus: Int) -> [Int] {
    var each = posts * body(request.attritionPerMille) / 1_000
    if let grades = request.grades {
      each += posts * grades.notCompleted * grades.notCompletedLeavePercent / 10_000
    }
    var list = Array(repeating: each, count: years)
    let end = termMonths / 12
    if end < years { list[end] += Money.percent(body(request.endOfTermPercent), of: surplus) }
    return list
  }

  /// One number for each year; a list that states none has `first` in the first year.
  func list(_ stated: [Int], whenEmpty first: Int) -> [Int] {
    let known = (stated.isEmpty ? [first] : stated).prefix(years)
    return known + Array(repeating: 0, count: years - known.count)
  }
}
