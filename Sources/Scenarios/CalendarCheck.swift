import SourceFiles

/// Checks the years of a scenario against each other: phase, calendar, limits and joins.
struct CalendarCheck {
  let planningCase: PlanningCase
  let log: ProblemLog

  func check() {
    guard planningCase.hasCalendar else { return }
    let (scenario, terms) = (planningCase.scenario, planningCase.calendarTerms)
    let listed = terms.years.map(String.init).joined(separator: ", ")
    let use = Phrase(vi: "các năm của lịch: \(listed)", en: "the calendar's years: \(listed)")
    if let request = scenario.calendar, let phase = scenario.phaseYears {
      for year in request.years ?? [] where !phase.contains(year) {
        log.error(
          at: request.position,
          Phrase(
            vi: "năm \(year) nằm ngoài giai đoạn \(scenario.phase)",
            en: "the year \(year) is outside the phase \(scenario.phase)"),
          mend: Phrase(
            vi: "nêu năm từ \(phase.lowerBound) đến \(phase.upperBound)",
            en: "state years from \(phase.lowerBound) to \(phase.upperBound)"))
      }
    }
    for limit in scenario.yearLimits where !terms.years.contains(limit.year) {
      log.error(
        at: limit.position,
        Phrase(
          vi: "“\(limit.name)”: năm \(limit.year) không thuộc lịch",
          en: "“\(limit.name)”: the year \(limit.year) is not in the calendar"), mend: use)
    }
    checkPrecedence()
    for join in planningCase.decisions.joins + (planningCase.districts?.decisions.joins ?? []) {
      guard let year = join.year else { continue }
      if !terms.years.contains(year) {
        log.error(
          at: join.position,
          Phrase(
            vi: "“join” nêu năm \(year), không thuộc lịch",
            en: "“join” states the year \(year), which is not in the calendar"), mend: use)
      } else if year < terms.earliestEffect.year {
        log.error(
          at: join.position,
          Phrase(
            vi: "“join” nêu năm \(year), nhưng chuẩn bị đến \(terms.earliestEffect) mới xong",
            en: "“join” states the year \(year), but preparation ends on \(terms.earliestEffect)"),
          mend: Phrase(
            vi: "nêu năm sau, hoặc sửa “calendar.starts”, “calendar.preparation”",
            en: "state a later year, or change “calendar.starts”, “calendar.preparation”"))
      }
    }
  }

  /// A decided year of communes before that of the district they lie in.
  private func checkPrecedence() {
    let dataset = planningCase.dataset
    for join in planningCase.decisions.joins {
      guard let year = join.year else { continue }
      let districts = Set(join.units.map { dataset.units[$0].district })
      for above in planningCase.districts?.decisions.joins ?? [] {
        guard let formed = above.year, formed > year, !districts.isDisjoint(with: above.units)
        else {
          continue
        }
        log.error(
          at: join.position,
          Phrase(
            vi: "“join” nêu năm \(year), nhưng huyện mới của các đơn vị này có năm \(formed) "
              + "(\(above.position)); cấp xã không thể trước huyện của nó",
            en: "“join” states the year \(year), but the new district of these units has \(formed) "
              + "(\(above.position)); communes cannot come before their district"),
          mend: Phrase(
            vi: "nêu năm từ \(formed), hoặc sửa năm của huyện",
            en: "state \(formed) or later, or change the district's year"))
      }
    }
  }
}
