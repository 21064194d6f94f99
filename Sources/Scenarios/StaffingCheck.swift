import LegalParameters
import SourceFiles

/// Checks what a scenario states about people against the law of its day.
struct StaffingCheck {
  let staffing: StaffingRequest
  let law: Law
  /// Years from the first to the last year of the calendar, in which roadmaps may begin.
  let calendarYears: Int
  let log: ProblemLog

  func check() {
    for regime in staffing.compare where law.staff.regimes[regime.code] == nil {
      log.error(
        at: regime.position,
        Phrase(
          vi: "“\(regime.code)” không có giá trị ngày \(law.staff.day)",
          en: "“\(regime.code)” has no value on \(law.staff.day)"),
        mend: allowed)
    }
    if let position = staffing.peopleCapPosition,
      staffing.regimes.allSatisfy({ law.staff.regimes[$0]?.peopleCap == nil })
    {
      let capped = law.staff.regimes.filter { $0.value.peopleCap != nil }.keys.sorted()
      log.error(
        at: position,
        Phrase(
          vi: "“people_cap”: không chế độ nào của kịch bản có mức trần số người",
          en: "“people_cap”: no regime of the scenario has a cap on people"),
        mend: Phrase(
          vi: "thêm vào “compare” một trong: \(capped.joined(separator: ", "))",
          en: "add to “compare” one of: \(capped.joined(separator: ", "))"))
    }
    let most = law.staff.roadmap
    if let years = staffing.roadmap.years, years > most.years,
      let position = staffing.roadmapYearsPosition
    {
      log.error(
        at: position,
        Phrase(
          vi: "lộ trình \(years) năm dài hơn \(most.years) năm mà luật cho phép "
            + "(\(most.citation.article))",
          en: "a roadmap of \(years) years is longer than the \(most.years) years of the law "
            + "(\(most.citation.article))"),
        mend: Phrase(vi: "nêu từ 1 đến \(most.years)", en: "state 1 to \(most.years)"))
    }
    let years = min(staffing.roadmap.years ?? most.years, most.years) + calendarYears
    for list in staffing.yearLists where list.count > years {
      log.error(
        at: list.position,
        Phrase(
          vi: "“\(list.key)” có \(list.count) số, lộ trình chỉ có \(years) năm",
          en: "“\(list.key)” has \(list.count) numbers, but the roadmap only \(years) years"),
        mend: Phrase(
          vi: "mỗi năm một số, hoặc sửa “years”", en: "one number for each year, or change “years”")
      )
    }
  }

  private var allowed: Phrase {
    let names = law.staff.regimes.keys.sorted().joined(separator: ", ")
    return Phrase(vi: "dùng một trong: \(names)", en: "use one of: \(names)")
  }
}
