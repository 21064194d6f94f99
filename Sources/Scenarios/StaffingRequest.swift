import SourceFiles

/// What a scenario states about people: regime, dates, pay, departures.
///
/// Where the file states nothing, the values are assumptions of this program; results print them.
public struct StaffingRequest: Sendable {
  /// A number for officials and one for non-specialised staff.
  public struct Pair: Sendable, Hashable {
    /// For officials (cán bộ, công chức).
    public var officials: Int
    /// For non-specialised staff (người hoạt động không chuyên trách).
    public var nonSpecialised: Int

    /// Pairs two numbers.
    public init(officials: Int, nonSpecialised: Int) {
      self.officials = officials
      self.nonSpecialised = nonSpecialised
    }
  }

  /// Averages from which severance is worked out; no named person enters.
  public struct Severance: Sendable, Hashable {
    /// Percent of the surplus of non-specialised staff that hold elected posts.
    public var electedPercent = 50
    /// The day on which the term of elected posts ends; by default the councils' term of 2021–2026.
    public var termEnds = CalendarDay(year: 2026, month: 5, day: 31)
    /// An official's years of social insurance.
    public var insuranceYears = 15
    /// Percent of the officials that leave who retire early.
    public var earlyRetirementPercent = 0
    /// By how many years they retire early.
    public var earlyYears = 3
    /// The years of social insurance of those who retire early.
    public var earlyInsuranceYears = 30
    /// Percent that the province adds.
    public var topUpPercent = 0
  }

  /// What a roadmap should be best in.
  public enum RoadmapGoal: String, Sendable, CaseIterable {
    /// Pay until departure and severance, in đồng; then years.
    case cost
    /// Years that surplus people stay, summed; then đồng.
    case time
  }

  /// How the surplus may fall, year by year.
  public struct Roadmap: Sendable, Hashable {
    /// Years, at most as many as the law gives; `nil` for all of them.
    public var years: Int?
    /// What it should be best in.
    public var minimise = RoadmapGoal.cost
    /// Retirements and other natural departures a year, per 1,000 people of the units that change.
    public var attritionPerMille = Pair(officials: 20, nonSpecialised: 20)
    /// Percent of the surplus that leaves at the end of the term.
    public var endOfTermPercent = Pair(officials: 0, nonSpecialised: 0)
    /// Places in other units for each year; years that are not listed have none.
    public var officialsPlaces: [Int] = []
    /// The same for non-specialised staff.
    public var nonSpecialisedPlaces: [Int] = []
    /// Đồng for severance in each year; `nil` when there is no limit.
    public var yearlyBudget: [Int]?
    /// Percent of people with each yearly assessment grade; `nil` when it is not stated.
    public var grades: Grades?
  }

  /// Shares of yearly assessment grades, as aggregates.
  public struct Grades: Sendable, Hashable {
    /// Percent graded excellent.
    public var excellent: Int
    /// Percent graded good.
    public var good: Int
    /// Percent that completed their tasks.
    public var completed: Int
    /// Percent that did not.
    public var notCompleted: Int
    /// Percent of those that did not who leave within the year.
    public var notCompletedLeavePercent: Int
  }

  /// The staffing regime.
  public var regime: String
  /// Where the regime is stated.
  public var regimePosition: SourcePosition
  /// Regimes to set beside it.
  public var compare: [Scenario.Coded] = []
  /// The day the arrangement takes effect; `nil` for the day of the law.
  public var effect: CalendarDay?
  /// Where that day is stated.
  public var effectPosition: SourcePosition?
  /// A base salary in đồng a month, in place of the one by date.
  public var baseSalary: Int?
  /// Whether the police chiefs of xã and thị trấn are regular officers.
  public var regularPolice = false
  /// The most non-specialised people of a commune, in place of a regime's cap.
  public var peopleCap: Int?
  /// Where the cap is stated.
  public var peopleCapPosition: SourcePosition?
  /// An official's salary in hundredths of the base salary; `nil` for the law's default.
  public var salaryCoefficient: Int?
  /// Averages for severance.
  public var severance = Severance()
  /// The roadmap.
  public var roadmap = Roadmap()
  /// What replaces the law's rules for titles.
  public var titles: TitleRequest?
  /// Where the years of the roadmap are stated.
  public var roadmapYearsPosition: SourcePosition?
  /// The lists with one number for each year of the roadmap.
  var yearLists: [YearList] = []

  /// A list with one number for each year: how many it states, and where.
  struct YearList: Sendable, Hashable {
    let key: String
    let count: Int
    let position: SourcePosition
  }

  /// A request with everything else assumed.
  public init(regime: String, regimePosition: SourcePosition) {
    self.regime = regime
    self.regimePosition = regimePosition
  }

  /// The regime and those compared with it, each once.
  public var regimes: [String] {
    compare.reduce(into: [regime]) { regimes, other in
      if !regimes.contains(other.code) { regimes.append(other.code) }
    }
  }
}
