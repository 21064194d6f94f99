import LegalParameters
import Scenarios
import SourceFiles
import Staffing

/// How a surplus may be spread over the years: who, how many, at what cost, under which caps.
///
/// People are counted in four sorts, because they leave on different terms; no named person enters.
/// Groups that take effect in the same year are a wave: their people become surplus on its day, have
/// the years of the law from then on, and are paid for the whole years between. Waves share places
/// and budgets, not retirements: who retires from a unit eases that unit.
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
    /// The index of the wave with which they become surplus.
    public let wave: Int
    /// To which body they belong.
    public let body: Body
    /// How many are surplus.
    public let people: Int
    /// What one of them is paid a month, đồng.
    public let monthlyPay: Int
    /// Severance of one person by year, đồng; `nil` in a year in which the law gives none.
    public let severance: [Int?]

    /// Describes people; `severance` has one entry for each year of the problem.
    public init(wave: Int = 0, body: Body, people: Int, monthlyPay: Int, severance: [Int?]) {
      self.wave = wave
      self.body = body
      self.people = people
      self.monthlyPay = monthlyPay
      self.severance = severance
    }
  }

  /// People who become surplus on the same day.
  public struct Wave: Sendable, Hashable {
    /// The year in which their groups take effect; `nil` where groups have no years.
    public let year: Int?
    /// The years of the problem in which they may leave.
    public let years: Range<Int>
    /// Natural departures at most, by body and year of the problem.
    public let attrition: [[Int]]

    /// Describes a wave.
    public init(year: Int?, years: Range<Int>, attrition: [[Int]]) {
      self.year = year
      self.years = years
      self.attrition = attrition
    }
  }

  /// For each wave: officials, officials who retire early, elected and other non-specialised staff.
  public let sorts: [Sort]
  /// The waves, the earliest first.
  public let waves: [Wave]
  /// The years.
  public let years: Int
  /// The first day.
  public let effect: CalendarDay
  /// Places in other units, by body and year.
  public let places: [[Int]]
  /// Đồng for severance, by year; `nil` for no limit.
  public let budget: [Int]?
  /// What to minimise first.
  public let goal: StaffingRequest.RoadmapGoal

  /// Natural departures at most in all waves, by body and year.
  public var attrition: [[Int]] {
    Body.allCases.map { body in
      (0..<years).map { year in
        waves.reduce(0) { $0 + $1.attrition[body.rawValue][year] }
      }
    }
  }

  /// States a problem; every list by year has `years` entries.
  public init(
    sorts: [Sort], waves: [Wave], years: Int, effect: CalendarDay, places: [[Int]],
    budget: [Int]?, goal: StaffingRequest.RoadmapGoal
  ) {
    self.sorts = sorts
    self.waves = waves
    self.years = years
    self.effect = effect
    self.places = places
    self.budget = budget
    self.goal = goal
  }

  /// The problem of a plan's surplus.
  ///
  /// - Parameters:
  ///   - waves: What the plan does to the units that change, by year, the earliest first.
  ///   - vacancies: Places in units that stay, where the dataset has head-counts; they are used when
  ///     the scenario states no places, all in the first year.
  public init(
    _ waves: [RegimeOutcome.Wave], in planningCase: PlanningCase,
    vacancies: StaffingRequest.Pair = .init(officials: 0, nonSpecialised: 0)
  ) {
    let request = planningCase.scenario.staffing.roadmap
    let (span, first) = (planningCase.roadmapYears, waves.first?.year)
    let starts = waves.map { wave in
      wave.year.flatMap { year in first.map { year - $0 } } ?? 0
    }
    let years = span + (starts.last ?? 0)
    let firstDay = planningCase.roadmapStart(first)
    let parts = zip(waves, starts).map { wave, start in
      RoadmapWave(
        effect: wave.changed, start: start, span: span, years: years,
        terms: planningCase.staffTerms(from: firstDay.adding(years: start)))
    }
    func padded(_ stated: [Int], else other: Int) -> [Int] {
      let numbers = stated.isEmpty ? [other] : stated
      return (0..<years).map { $0 < numbers.count ? numbers[$0] : 0 }
    }
    self.init(
      sorts: parts.enumerated().flatMap { index, part in part.sorts(of: index) },
      waves: zip(waves, parts).map { wave, part in
        Wave(
          year: wave.year, years: part.start..<part.start + span,
          attrition: part.attrition(request))
      }, years: years, effect: firstDay,
      places: [
        padded(request.officialsPlaces, else: vacancies.officials),
        padded(request.nonSpecialisedPlaces, else: vacancies.nonSpecialised),
      ], budget: request.yearlyBudget.map { padded($0, else: 0) }, goal: request.minimise)
  }
}
