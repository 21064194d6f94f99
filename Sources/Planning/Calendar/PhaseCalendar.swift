import Scenarios
import Territory

/// The years in which the groups of one case may take effect.
public struct PhaseCalendar: Sendable {
  /// When work begins and how long it takes.
  public let terms: CalendarTerms
  /// The years of the calendar that preparation leaves, ascending.
  public let years: [Int]
  /// What is bound by year.
  let limits: [YearLimit]
  private let decisions: Decisions
  private let dataset: Dataset
  private let yearsFormed: [Int: Int]

  /// The calendar of a case; `nil` when none is asked for.
  init?(_ planningCase: PlanningCase) {
    guard planningCase.hasCalendar else { return nil }
    let terms = planningCase.calendarTerms
    self.terms = terms
    years = terms.years.filter { $0 >= terms.earliestEffect.year }
    limits = planningCase.scenario.yearLimits
    decisions = planningCase.decisions
    dataset = planningCase.dataset
    yearsFormed = planningCase.yearsFormed
  }

  /// The first year in which communes of a district may be arranged: a district that is formed
  /// itself comes before its communes, at the latest in the same year.
  func earliestYear(ofDistrict district: Int) -> Int? {
    let formed = yearsFormed[district] ?? .min
    return years.first { $0 >= formed }
  }

  /// The years that a group may take effect in, ascending: the decided one, or all from the first
  /// year of its districts on.
  func years(of members: some Collection<Int>) -> [Int] {
    let districts = Set(members.map { dataset.units[$0].district })
    guard let first = districts.compactMap(earliestYear).max() else { return [] }
    let open = years.filter { $0 >= first }
    return decisions.year(of: members).map { year in open.filter { $0 == year } } ?? open
  }

  /// Every list of years that groups of the units in `scope` may have, each once.
  func possibleYears(scope: [Int]) -> [[Int]] {
    let districts = Set(scope.map { dataset.units[$0].district })
    let open = districts.compactMap(earliestYear).map { first in years.filter { $0 >= first } }
    return Set(open + decidedYears.map { [$0] }).filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The years that joins decide, one for each.
  var decidedYears: [Int] { decisions.joins.compactMap(\.year) }
}

extension Decisions {
  /// The year of the latest decided join that lies wholly in a group.
  func year(of members: some Collection<Int>) -> Int? {
    joins.filter { $0.year != nil && $0.units.allSatisfy(members.contains) }
      .compactMap(\.year).max()
  }
}
