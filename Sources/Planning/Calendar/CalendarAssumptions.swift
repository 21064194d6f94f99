import LegalParameters
import Scenarios
import SourceFiles

/// What years and deadlines assume, in words.
enum CalendarAssumptions {
  /// How long preparation takes, and which figures do not follow the years of groups.
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
    let effect = planningCase.scenario.effect
    return [
      Phrase(
        vi: "Thời gian chuẩn bị: \(steps(\.vi, "ngày", "kịch bản nêu")). Từ \(terms.starts), nghị "
          + "quyết có hiệu lực sớm nhất \(terms.earliestEffect).",
        en: "Preparation: \(steps(\.en, "days", "stated by the scenario")). From \(terms.starts) a "
          + "resolution takes effect on \(terms.earliestEffect) at the earliest."),
      Phrase(
        vi: "Định mức, lương, trợ cấp và lộ trình dôi dư tính từ một ngày chung \(effect) "
          + "(staffing.effect), chưa theo năm của từng nhóm.",
        en: "Norms, pay, severance and the roadmap of the surplus count from one common day, "
          + "\(effect) (staffing.effect), not from each group's year."),
    ]
  }
}
