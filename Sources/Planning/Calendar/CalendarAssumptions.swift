import LegalParameters
import Scenarios
import SourceFiles

/// What years assume, in words.
enum CalendarAssumptions {
  /// How long preparation takes, and how certain that is.
  static func of(_ planningCase: PlanningCase) -> [Phrase] {
    guard planningCase.hasCalendar else { return [] }
    let terms = planningCase.calendarTerms
    let stated = planningCase.scenario.calendar?.days ?? [:]
    func steps(_ text: (Phrase) -> String, _ day: String, _ byScenario: String) -> String {
      PreparationStep.allCases.compactMap { step -> String? in
        guard let figures = planningCase.law.procedure.preparation[step] else { return nil }
        let mark = [figures.citation.article, figures.citation.confidence.mark]
          .filter { !$0.isEmpty }.joined(separator: " ")
        return "\(text(figures.title)) \(terms.days[step] ?? 0) \(day) "
          + "(\(stated[step] == nil ? mark : byScenario))"
      }.joined(separator: "; ")
    }
    return [
      Phrase(
        vi: "Thời gian chuẩn bị: \(steps(\.vi, "ngày", "kịch bản nêu")). Từ \(terms.starts), nghị "
          + "quyết có hiệu lực sớm nhất \(terms.earliestEffect).",
        en: "Preparation: \(steps(\.en, "days", "stated by the scenario")). From \(terms.starts) a "
          + "resolution takes effect on \(terms.earliestEffect) at the earliest.")
    ]
  }
}
