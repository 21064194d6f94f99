import SourceFiles
import Territory

/// The posts and allowance funds of commune-level units under one regime.
public struct StaffNormFigures: Sendable {
  /// The regime in words.
  public let title: Phrase
  /// Since when a later decree replaces it; it then is for comparison only.
  public let replaced: CalendarDay?
  /// The regime from which figures were taken that it does not state.
  public let basedOn: String?
  /// Officials by kind and class.
  public let officials: [UnitKind: [UnitClass: Int]]
  /// Officials less in a xã or thị trấn whose police chief is a regular officer.
  public let lessWithRegularPolice: Int
  /// Civil servants of a ward that is not a budget level, in place of ``officials``.
  public let wardCivilServants: Int?
  /// Non-specialised staff by class.
  public let nonSpecialised: [UnitClass: Int]
  /// The most non-specialised people of a commune, whatever its class and size.
  public internal(set) var peopleCap: Int?
  /// People above the standard that give one post more, by standard.
  public let peoplePerStep: [StandardKey: (people: Int, confidence: Confidence)]
  /// The same for islands, by kind.
  public let islandPeoplePerStep: [UnitKind: (people: Int, confidence: Confidence)]
  /// Percent of the area standard above it that gives one post more; `nil` where area gives none.
  public let areaStepPercent: Int?
  /// How certain the area steps are.
  public let areaStepConfidence: Confidence
  /// The monthly fund of allowances by class, in hundredths of the base salary.
  public let monthlyFund: [UnitClass: Int]
  /// What each extra post adds to the fund, in hundredths of the base salary.
  public let monthlyFundPerExtraPerson: Int
  /// The articles.
  public let citation: Citation

  /// The same with another cap, where the regime has one.
  public func capped(at people: Int?) -> StaffNormFigures {
    guard peopleCap != nil, let people else { return self }
    var copy = self
    copy.peopleCap = people
    return copy
  }
}

/// The base salary (lương cơ sở) from one day on.
public struct BaseSalary: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDay
  /// Đồng a month.
  public let amount: Int
  /// The decree.
  public let citation: Citation
}

/// An official's salary as a multiple of the base salary.
public struct SalaryCoefficient: Sendable, Hashable {
  /// Hundredths.
  public let hundredths: Int
  /// The decree.
  public let citation: Citation
}

/// Leaders of a commune's People's Committee.
public struct LeadershipFigures: Sendable, Hashable {
  /// Chairmen of a unit.
  public let chairmen: Int
  /// Vice-chairmen by class.
  public let viceChairmen: [UnitClass: Int]
  /// The articles.
  public let citation: Citation

  /// Leadership posts of a unit.
  public func posts(of unitClass: UnitClass) -> Int { chairmen + (viceChairmen[unitClass] ?? 0) }
}

/// Money for people who leave because of an arrangement.
public struct SeveranceFigures: Sendable, Hashable {
  /// Non-specialised staff: who leaves within so many months of the decision is supported.
  public let withinMonths: Int
  /// Percent of the monthly allowance for each month left of the term, or of the roadmap.
  public let allowancePercent: Int
  /// The articles for non-specialised staff.
  public let nonSpecialised: Citation
  /// Officials who leave: months of salary to look for work.
  public let jobSearchMonths: Int
  /// Tenths of a month for each year of social insurance.
  public let tenthsPerInsuranceYear: Int
  /// The article for officials who leave.
  public let leaving: Citation
  /// Early retirement of officials: months for each year early.
  public let monthsPerEarlyYear: Int
  /// The first years of insurance that are paid together.
  public let firstYears: Int
  /// Months for these years.
  public let monthsForFirstYears: Int
  /// Tenths of a month for each further year.
  public let tenthsPerFurtherYear: Int
  /// The article for early retirement.
  public let earlyRetirement: Citation
  /// Percent of the monthly salary added for each month that is left of the roadmap.
  public let salaryPercent: Int
  /// The article for what is added.
  public let beforeRoadmapEnd: Citation
}

/// In which time posts must be back to the norm.
public struct RoadmapFigures: Sendable, Hashable {
  /// Months from the day the arrangement takes effect.
  public let months: Int
  /// The article.
  public let citation: Citation
  /// Whole years of it.
  public var years: Int { months / 12 }
}

/// What the law says about people on one day.
public struct StaffLaw: Sendable {
  /// The day.
  public let day: CalendarDay
  /// The regimes that have figures on the day, those replaced since included.
  public internal(set) var regimes: [String: StaffNormFigures]
  /// Every base salary, ascending.
  public let baseSalaries: [BaseSalary]
  /// The base salary on the day.
  public let baseSalary: BaseSalary
  /// An official's salary where the scenario states none.
  public let officialsSalary: SalaryCoefficient
  /// Leadership posts.
  public let leadership: LeadershipFigures
  /// Money for people who leave.
  public let severance: SeveranceFigures
  /// The time in which surplus must be gone.
  public let roadmap: RoadmapFigures

  /// The same with another cap in the regimes that have one.
  public func capped(at people: Int?) -> StaffLaw {
    var copy = self
    copy.regimes = regimes.mapValues { $0.capped(at: people) }
    return copy
  }
}
