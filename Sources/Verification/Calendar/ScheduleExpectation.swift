import LegalParameters
import Scenarios
import SourceFiles

/// The work schedule as plan.json must state it, put together again from law and scenario.
struct ScheduleExpectation {
  let planningCase: PlanningCase

  /// Whether the plan has a schedule at all.
  static func isNeeded(_ scenario: Scenario) -> Bool {
    scenario.schedule != nil || scenario.calendar != nil || !scenario.yearLimits.isEmpty
  }

  private var stated: [ScheduleRequest.Task] { planningCase.scenario.schedule?.tasks ?? [] }
  private var done: Set<String> {
    Set((planningCase.scenario.schedule?.done ?? []).map(\.code))
  }

  func json() -> ParsedJSON {
    let law = planningCase.law.procedure.tasks
    var rows: [(deadline: CalendarDay, json: ParsedJSON)] = law.map(row)
    for task in stated where !law.contains(where: { $0.key == task.key.code }) {
      if let deadline = task.deadline { rows.append((deadline, json(ofNew: task, deadline))) }
    }
    let sorted = rows.indices.sorted {
      rows[$0].deadline == rows[$1].deadline ? $0 < $1 : rows[$0].deadline < rows[$1].deadline
    }
    let tasks = sorted.map { rows[$0].json }
    let finished = tasks.count { $0["done"] == .bool(true) }
    return .object([
      "tasks": .array(tasks), "done": .integer(finished), "total": .integer(tasks.count),
      "percent": .string(ExactPercentage.text(finished, of: max(tasks.count, 1))),
    ])
  }

  private func row(_ task: ProcedureFigures.Task) -> (deadline: CalendarDay, json: ParsedJSON) {
    let change = stated.first { $0.key.code == task.key }
    let deadline = change?.deadline ?? lawful(task)
    func phrase(_ text: String?, _ law: Phrase) -> ParsedJSON {
      .object(["vi": .string(text ?? law.vi), "en": .string(text ?? law.en)])
    }
    return (
      deadline,
      .object([
        "task": .string(task.key), "title": phrase(change?.title, task.title),
        "lead": phrase(change?.lead, task.lead), "partner": phrase(change?.partner, task.partner),
        "product": phrase(change?.product, task.product),
        "deadline": .string(deadline.description),
        "deadline_source": .string(change?.deadline == nil ? "law" : "scenario"),
        "done": .bool(done.contains(task.key)), "article": .string(task.citation.article),
        "confidence": change?.deadline == nil
          ? .string(task.citation.confidence.rawValue) : .null,
      ])
    )
  }

  private func json(ofNew task: ScheduleRequest.Task, _ deadline: CalendarDay) -> ParsedJSON {
    func phrase(_ text: String?) -> ParsedJSON {
      text.map { .object(["vi": .string($0), "en": .string($0)]) } ?? .null
    }
    return .object([
      "task": .string(task.key.code), "title": phrase(task.title ?? task.key.code),
      "lead": phrase(task.lead), "partner": phrase(task.partner), "product": phrase(task.product),
      "deadline": .string(deadline.description), "deadline_source": .string("scenario"),
      "done": .bool(done.contains(task.key.code)), "article": .null, "confidence": .null,
    ])
  }

  /// The deadline by the law: a step of preparation ends when it and all before it have passed.
  private func lawful(_ task: ProcedureFigures.Task) -> CalendarDay {
    let (scenario, request) = (planningCase.scenario, planningCase.scenario.calendar)
    let starts = request?.starts ?? scenario.asOf
    func days(_ steps: [PreparationStep]) -> Int {
      steps.reduce(0) { sum, step in
        sum + (request?.days[step] ?? planningCase.law.procedure.preparation[step]?.days ?? 0)
      }
    }
    let prepared = starts.adding(days: days([.voters, .councils, .resolution]))
    let base =
      switch task.from {
      case .start: starts
      case .voters: starts.adding(days: days([.voters]))
      case .councils: starts.adding(days: days([.voters, .councils]))
      case .resolution: prepared
      case .effect: scenario.staffing.effect ?? prepared
      }
    if let years = task.years { return base.adding(years: years) }
    return base.adding(days: task.days)
  }
}
