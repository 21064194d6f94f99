import LegalParameters
import Planning
import Scenarios

extension PlanDocument {
  /// When the groups take effect, in which years, under which limits.
  static func calendar(_ calendar: Plan.Calendar, limits: [YearLimit]) -> JSONValue {
    let terms = calendar.terms
    return .object([
      "starts": .string(terms.starts.description),
      "preparation": .object(
        Dictionary(
          uniqueKeysWithValues: PreparationStep.allCases.map {
            ($0.key, .int(terms.days[$0] ?? 0))
          })),
      "earliest_effect": .string(terms.earliestEffect.description),
      "complete": .bool(calendar.isComplete),
      "years": .array(
        calendar.years.map { year in
          func limit(_ figure: YearLimit.Figure) -> JSONValue {
            limits.first { $0.figure == figure && $0.year == year.year }.map {
              .object(["at_least": .optional($0.least), "at_most": .optional($0.most)])
            } ?? .null
          }
          return .object([
            "year": .int(year.year), "groups": .int(year.groups),
            "units_removed": .int(year.unitsRemoved), "severance_vnd": .int(year.severance),
            "mergers_per_year": limit(.mergers), "severance_per_year": limit(.severance),
          ])
        }),
    ])
  }

  /// The work schedule.
  static func schedule(_ schedule: WorkSchedule) -> JSONValue {
    .object([
      "tasks": .array(
        schedule.tasks.map { task in
          .object([
            "task": .string(task.key), "title": .phrase(task.title), "lead": .phrase(task.lead),
            "partner": task.partner.map(JSONValue.phrase) ?? .null,
            "deadline": .string(task.deadline.description),
            "deadline_source": .string(task.isDeadlineStated ? "scenario" : "law"),
            "product": .phrase(task.product), "done": .bool(task.isDone),
            "article": .optional(task.citation?.article),
            "confidence": .optional(
              task.isDeadlineStated ? nil : task.citation?.confidence.rawValue),
          ])
        }),
      "done": .int(schedule.done), "total": .int(schedule.tasks.count),
      "percent": .string(
        Table.Cell.percent(schedule.done, of: max(1, schedule.tasks.count)).plain),
    ])
  }
}
