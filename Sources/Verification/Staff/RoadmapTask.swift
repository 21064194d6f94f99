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

  /// People whose groups take effect in the same year.
  struct Wave {
    /// That year; `nil` where groups have no years.
    let year: Int?
    /// The first year of the roadmap in which they may leave, counted from 0.
    let start: Int
    /// Two for each body: officials who leave and who retire early; elected and other staff.
    let sorts: [[Sort]]
    /// What one person of a body is paid, đồng a month.
    let monthlyPay: [Int]
    /// Natural departures at most, by body and year of the roadmap.
    let natural: [[Int]]

    /// The surplus people of a body.
    func people(_ body: Body) -> Int { sorts[body.rawValue].reduce(0) { $0 + $1.people } }

    /// Whether the law supports who leaves a body in a year.
    func isSupported(_ body: Body, year: Int) -> Bool {
      sorts[body.rawValue].allSatisfy { $0.severance[year] != nil }
    }
  }

  /// Years of the whole roadmap.
  let years: Int
  /// Years in which the people of a wave may leave.
  let span: Int
  let firstDay: CalendarDay
  /// The earliest first.
  let waves: [Wave]
  /// Places in other units, by body and year.
  let places: [[Int]]
  /// Đồng by year; `nil` for no limit.
  let budget: [Int]?
  let goal: StaffingRequest.RoadmapGoal

  /// The surplus people of a body.
  func people(_ body: Body) -> Int { waves.reduce(0) { $0 + $1.people(body) } }

  /// Natural departures at most in all waves, by body and year.
  var natural: [[Int]] {
    Body.allCases.map { body in
      (0..<years).map { year in waves.reduce(0) { $0 + $1.natural[body.rawValue][year] } }
    }
  }
}

extension RoadmapTask {
  /// The task of a plan under the scenario's regime.
  init(_ regime: JudgedRegime, of units: StaffedUnits) {
    let planningCase = units.scope.planningCase
    let request = planningCase.scenario.staffing.roadmap
    let first = regime.waves.first?.year
    let starts = regime.waves.map { ($0.year ?? 0) - (first ?? 0) }
    let (span, firstDay) = (planningCase.roadmapYears, Self.firstDay(first, in: planningCase))
    let all = span + (starts.max() ?? 0)
    years = all
    self.span = span
    self.firstDay = firstDay
    waves = zip(regime.waves, starts).map { wave, start in
      Wave(
        wave, start: start, years: (all: all, span: span), request: request,
        terms: planningCase.staffTerms(from: firstDay.adding(years: start)))
    }
    /// One number for each year; a list that states none has `first` in the first year.
    func list(_ stated: [Int], whenEmpty first: Int) -> [Int] {
      let known = (stated.isEmpty ? [first] : stated).prefix(all)
      return known + Array(repeating: 0, count: all - known.count)
    }
    let vacancies = units.vacancies(under: regime.figures, terms: planningCase.staffTerms)
    places = [
      list(request.officialsPlaces, whenEmpty: vacancies.officials),
      list(request.nonSpecialisedPlaces, whenEmpty: vacancies.nonSpecialised),
    ]
    budget = request.yearlyBudget.map { list($0, whenEmpty: 0) }
    goal = request.minimise
  }

  /// The day of `staffing.effect` in the first year, unless a resolution takes effect later in it.
  private static func firstDay(_ year: Int?, in planningCase: PlanningCase) -> CalendarDay {
    let effect = planningCase.scenario.effect
    guard let year, let calendar = JudgedCalendar(planningCase) else { return effect }
    let day = effect.adding(years: year - effect.year)
    return calendar.earliestEffect.year == year && calendar.earliestEffect > day
      ? calendar.earliestEffect : day
  }
}

extension RoadmapTask.Wave {
  /// One wave of a plan; `terms` are counted from its own day.
  fileprivate init(
    _ wave: JudgedRegime.Wave, start: Int, years: (all: Int, span: Int),
    request: StaffingRequest.Roadmap, terms: StaffTerms
  ) {
    let changed = wave.changed
    let severance = YearlySeverance(start: start, years: years, terms: terms)
    let early = Money.percent(terms.earlyRetirementPercent, of: changed.officialsSurplus)
    let elected = Money.percent(terms.electedPercent, of: changed.nonSpecialisedSurplus)
    let posts = changed.before.nonSpecialised
    let allowance =
      posts > 0 ? Money.halfUp(Int128(changed.before.allowances), Int128(posts)) : 0
    year = wave.year
    self.start = start
    sorts = [
      [
        .init(people: changed.officialsSurplus - early, severance: severance.leaving),
        .init(people: early, severance: severance.earlyRetirement),
      ],
      [
        .init(people: elected, severance: severance.staff(allowance, until: terms.termMonths)),
        .init(
          people: changed.nonSpecialisedSurplus - elected,
          severance: severance.staff(allowance, until: terms.roadmapMonths)),
      ],
    ]
    monthlyPay = [Money.salary(terms), allowance]
    /// Retirements, departures by assessment, and in its year the end of the term.
    func natural(_ body: (StaffingRequest.Pair) -> Int, posts: Int, surplus: Int) -> [Int] {
      var each = posts * body(request.attritionPerMille) / 1_000
      if let grades = request.grades {
        each += posts * grades.notCompleted * grades.notCompletedLeavePercent / 10_000
      }
      var list = Array(repeating: 0, count: years.all)
      for year in start..<start + years.span { list[year] = each }
      let end = terms.termMonths / 12
      if end < years.span {
        list[start + end] += Money.percent(body(request.endOfTermPercent), of: surplus)
      }
      return list
    }
    self.natural = [
      natural(\.officials, posts: changed.before.officials, surplus: changed.officialsSurplus),
      natural(\.nonSpecialised, posts: posts, surplus: changed.nonSpecialisedSurplus),
    ]
  }
}

/// Severance of one person who leaves at the start of each year, with what the province adds.
private struct YearlySeverance {
  /// The wave's first year of the roadmap.
  let start: Int
  let years: (all: Int, span: Int)
  let terms: StaffTerms

  var leaving: [Int?] { officials { Money.leaving(terms, monthsLeft: $0) } }
  var earlyRetirement: [Int?] { officials { Money.earlyRetirement(terms, monthsLeft: $0) } }

  private func officials(_ hundredths: (Int) -> Int) -> [Int?] {
    byYear { year in
      let months = hundredths(terms.roadmapMonths - 12 * year)
      return Money.halfUp(Int128(Money.salary(terms)) * Int128(months), 100)
    }
  }

  /// NĐ29 Đ2.3: only who leaves soon after the decision is supported.
  func staff(_ allowance: Int, until months: Int) -> [Int?] {
    byYear { year in
      guard 12 * year < terms.severance.withinMonths else { return nil }
      let left = Int128(max(months - 12 * year, 0))
      return Money.halfUp(
        Int128(allowance) * Int128(terms.severance.allowancePercent) * left, 100)
    }
  }

  /// An amount for each of the wave's years, counted from its first; none in other years.
  private func byYear(_ amount: (Int) -> Int?) -> [Int?] {
    var list = [Int?](repeating: nil, count: years.all)
    for year in 0..<years.span {
      list[start + year] = amount(year).map { $0 + Money.percent(terms.topUpPercent, of: $0) }
    }
    return list
  }
}
