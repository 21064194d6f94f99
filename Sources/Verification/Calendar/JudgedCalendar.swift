import LegalParameters
import Scenarios
import SourceFiles

/// The years that a scenario opens, worked out again.
struct JudgedCalendar {
  let starts: CalendarDay
  /// Days of each step of preparation.
  let days: [PreparationStep: Int]
  let earliestEffect: CalendarDay
  /// The years of the calendar, ascending.
  let years: [Int]
  let limits: [YearLimit]
  /// The years in which districts are formed, by index.
  private let yearsFormed: [Int: Int]

  /// The calendar of a case; `nil` when none is asked for.
  init?(_ planningCase: PlanningCase) {
    let scenario = planningCase.scenario
    guard scenario.calendar != nil || !scenario.yearLimits.isEmpty else { return nil }
    let stated = scenario.calendar
    starts = stated?.starts ?? scenario.asOf
    days = planningCase.law.procedure.preparation.reduce(into: [:]) { days, step in
      days[step.key] = stated?.days[step.key] ?? step.value.days
    }
    earliestEffect = starts.adding(days: days.values.reduce(0, +))
    years = (stated?.years ?? scenario.phaseYears.map { Array($0) } ?? []).sorted()
    limits = scenario.yearLimits
    yearsFormed = planningCase.yearsFormed
  }

  /// Years whose last day is not before the end of preparation.
  var open: [Int] {
    years.filter { CalendarDay(year: $0, month: 12, day: 31) >= earliestEffect }
  }

  /// The years a group may have: none before its districts are formed.
  func years(of group: JudgedGroup) -> [Int] {
    let formed = group.members.compactMap { yearsFormed[$0.unit.district] }.max()
    let open = open.filter { $0 >= formed ?? $0 }
    guard let decided = group.year else { return open }
    return open.contains(decided) ? [decided] : []
  }

  /// The calendar as plan.json must state it for groups of these years.
  func expectedJSON(_ groups: [JudgedGroup], years given: [Int?], isComplete: Bool) -> ParsedJSON {
    let rows = years.map { year -> ParsedJSON in
      let inYear = zip(groups, given).filter { $0.1 == year }.map(\.0)
      func bounds(_ figure: YearLimit.Figure) -> ParsedJSON {
        guard let limit = limits.first(where: { $0.year == year && $0.figure == figure }) else {
          return .null
        }
        return .object(["at_least": .count(limit.least), "at_most": .count(limit.most)])
      }
      return .object([
        "year": .integer(year), "groups": .integer(inYear.count),
        "units_removed": .integer(inYear.reduce(0) { $0 + $1.members.count - 1 }),
        "severance_vnd": .integer(inYear.reduce(0) { $0 + $1.change.severance }),
        "mergers_per_year": bounds(.mergers), "severance_per_year": bounds(.severance),
      ])
    }
    return .object([
      "starts": .string(starts.description), "earliest_effect": .string(earliestEffect.description),
      "preparation": .object(
        Dictionary(
          uniqueKeysWithValues: days.map { ("\($0.key.rawValue)_days", .integer($0.value)) })),
      "complete": .bool(isComplete), "years": .array(rows),
    ])
  }
}
