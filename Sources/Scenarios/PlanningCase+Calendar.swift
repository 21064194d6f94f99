import LegalParameters
import SourceFiles

/// When work begins, how long preparation takes and which years are open, as law and scenario say
/// together.
public struct CalendarTerms: Sendable, Hashable {
  /// The day on which work begins.
  public let starts: CalendarDay
  /// Days of each step of preparation.
  public let days: [PreparationStep: Int]
  /// The years in which new units are to take effect, ascending.
  public let years: [Int]

  /// The day on which a step ends; the steps follow each other.
  public func end(of step: PreparationStep) -> CalendarDay {
    let until = PreparationStep.allCases.prefix { $0 != step } + [step]
    return starts.adding(days: until.reduce(0) { $0 + (days[$1] ?? 0) })
  }

  /// The first day on which a resolution can take effect.
  public var earliestEffect: CalendarDay { end(of: .resolution) }
}

extension PlanningCase {
  /// Whether groups are given years.
  public var hasCalendar: Bool { scenario.hasCalendar }

  /// Whether the plan comes with a work schedule.
  public var hasSchedule: Bool { hasCalendar || scenario.schedule != nil }

  /// The terms of the calendar; with the law's days and the years of the phase by default.
  public var calendarTerms: CalendarTerms {
    let request = scenario.calendar
    return CalendarTerms(
      starts: request?.starts ?? scenario.asOf,
      days: law.procedure.preparation.mapValues(\.days)
        .merging(request?.days ?? [:]) { _, stated in stated },
      years: scenario.calendarYears)
  }
}

extension Scenario {
  /// The years in which new units are to take effect, ascending; those of the phase by default.
  var calendarYears: [Int] { calendar?.years ?? phaseYears.map(Array.init) ?? [] }

  /// Whether groups are given years.
  var hasCalendar: Bool { calendar != nil || !yearLimits.isEmpty }

  /// The years of a phase named like `2023-2025`.
  public var phaseYears: ClosedRange<Int>? {
    let ends = phase.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], ends[1] - ends[0] < 100 else { return nil }
    return ends[0]...ends[1]
  }
}
