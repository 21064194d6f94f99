import Scenarios
import SourceFiles

/// The years that a plan's groups must have, and whether they are all given.
struct CalendarExpectation {
  let calendar: JudgedCalendar
  /// By position of the group.
  let years: [Int?]
  /// Whether every group has a year and all limits hold.
  let isComplete: Bool

  /// Works out the years of the groups of a plan.
  ///
  /// Where the search is too large the stated years are taken, as long as they are allowed and keep
  /// the limits.
  init(
    _ groups: [JudgedGroup], in calendar: JudgedCalendar, structure: PlanStructure, log: FindingLog
  ) {
    self.calendar = calendar
    var search = YearSearch(groups, in: calendar)
    switch search.answer() {
    case .found(let years):
      self.years = years
      isComplete = true
    case .none:
      years = groups.map(\.year)
      isComplete = false
    case .unknown:
      let stated = structure.groups.map { $0.stated["year"]?.integerValue }
      years = stated
      isComplete = Self.keeps(stated, groups, calendar)
      log.note(
        Phrase(
          vi: "năm của các nhóm: không dò lại được hết; chỉ kiểm tra năm được phép và các mức",
          en:
            "the years of groups were not all re-derived, only that they are allowed and keep the "
            + "limits"))
    }
    log.check(
      isComplete || structure.isAssessed,
      Phrase(
        vi: "các nhóm không xếp được vào các năm của lịch trong các mức của kịch bản",
        en: "the groups cannot be given years of the calendar within the scenario's limits"))
  }

  private static func keeps(
    _ years: [Int?], _ groups: [JudgedGroup], _ calendar: JudgedCalendar
  ) -> Bool {
    zip(groups, years).allSatisfy { group, year in
      year.map(calendar.years(of: group).contains) ?? false
    }
      && calendar.limits.allSatisfy { limit in
        let inYear = zip(groups, years).filter { $0.1 == limit.year }.map(\.0)
        return limit.holds(
          for: limit.figure == .mergers
            ? inYear.count : inYear.reduce(0) { $0 + $1.change.severance })
      }
  }

  /// The fields of a group that depend on the calendar.
  func fields(of group: JudgedGroup, position: Int) -> [String: ParsedJSON] {
    let year = years[position]
    return [
      "year": .count(year),
      "year_source": year == nil ? .null : .string(group.year == nil ? "calendar" : "decision"),
    ]
  }

  /// The calendar of the whole plan.
  func expectedJSON(_ groups: [JudgedGroup]) -> ParsedJSON {
    calendar.expectedJSON(groups, years: years, isComplete: isComplete)
  }
}
