import LegalParameters
import Scenarios
import SourceFiles

/// The work schedule (lịch công tác) of a plan: who does what until when, and what is done.
public struct WorkSchedule: Sendable {
  /// One task.
  public struct Task: Sendable {
    /// The key by which a scenario names it.
    public let key: String
    /// What is done.
    public let title: Phrase
    /// Who leads.
    public let lead: Phrase
    /// Who takes part.
    public let partner: Phrase?
    /// Until when.
    public let deadline: CalendarDay
    /// What comes out.
    public let product: Phrase
    /// Whether the scenario says that it is done.
    public let isDone: Bool
    /// The rule behind it; `nil` for a task of the scenario alone.
    public let citation: Citation?
    /// Whether the scenario states the deadline.
    public let isDeadlineStated: Bool
    /// Whether it comes after the arrangement by nature, however long the phase is.
    public let followsEffect: Bool
  }

  /// The tasks by deadline, then in the order of the law and the scenario.
  public let tasks: [Task]
  /// How many are done.
  public var done: Int { tasks.count(where: \.isDone) }

  private let starts: CalendarDay
  private let phaseEnds: CalendarDay?

  /// The schedule of a case; `nil` when none is asked for.
  public init?(_ planningCase: PlanningCase) {
    guard planningCase.hasSchedule else { return nil }
    let (scenario, terms) = (planningCase.scenario, planningCase.calendarTerms)
    let request = scenario.schedule
    let done = Set(request?.done.map(\.code) ?? [])
    let stated = Dictionary(
      uniqueKeysWithValues: (request?.tasks ?? []).map { ($0.key.code, $0) })
    let effect = scenario.staffing.effect ?? terms.earliestEffect
    let known = planningCase.law.procedure.tasks.map { task in
      let change = stated[task.key]
      return Task(
        key: task.key, title: change?.title.map(Self.both) ?? task.title,
        lead: change?.lead.map(Self.both) ?? task.lead,
        partner: change?.partner.map(Self.both) ?? task.partner,
        deadline: change?.deadline ?? task.deadline(terms, effect: effect),
        product: change?.product.map(Self.both) ?? task.product,
        isDone: done.contains(task.key), citation: task.citation,
        isDeadlineStated: change?.deadline != nil, followsEffect: task.from == .effect)
    }
    let keys = Set(known.map(\.key))
    let added = (request?.tasks ?? []).filter { !keys.contains($0.key.code) }.compactMap {
      task -> Task? in
      // Loading a case checks that a new task states these.
      guard let lead = task.lead, let deadline = task.deadline, let product = task.product else {
        return nil
      }
      return Task(
        key: task.key.code, title: Self.both(task.title ?? task.key.code), lead: Self.both(lead),
        partner: task.partner.map(Self.both), deadline: deadline, product: Self.both(product),
        isDone: done.contains(task.key.code), citation: nil, isDeadlineStated: true,
        followsEffect: false)
    }
    tasks = (known + added).enumerated()
      .sorted { ($0.element.deadline, $0.offset) < ($1.element.deadline, $1.offset) }
      .map(\.element)
    starts = terms.starts
    phaseEnds = scenario.phaseYears.map { CalendarDay(year: $0.upperBound, month: 12, day: 31) }
  }

  private static func both(_ text: String) -> Phrase { Phrase(vi: text, en: text) }

  /// Deadlines before the work begins or after the phase.
  var remarks: [Phrase] {
    tasks.compactMap { task in
      if task.deadline < starts {
        return Phrase(
          vi: "Lịch công tác: hạn của “\(task.title.vi)” (\(task.deadline)) trước ngày bắt đầu "
            + "\(starts).",
          en: "Work schedule: the deadline of “\(task.title.en)” (\(task.deadline)) is before the "
            + "start, \(starts).")
      }
      guard let phaseEnds, task.deadline > phaseEnds, !task.followsEffect else { return nil }
      return Phrase(
        vi: "Lịch công tác: hạn của “\(task.title.vi)” (\(task.deadline)) sau khi giai đoạn kết "
          + "thúc, \(phaseEnds).",
        en: "Work schedule: the deadline of “\(task.title.en)” (\(task.deadline)) is after the end "
          + "of the phase, \(phaseEnds).")
    }
  }
}

extension ProcedureFigures.Task {
  /// The day until which the law or practice wants it.
  fileprivate func deadline(_ terms: CalendarTerms, effect: CalendarDay) -> CalendarDay {
    let anchor =
      switch from {
      case .start: terms.starts
      case .voters: terms.end(of: .voters)
      case .councils: terms.end(of: .councils)
      case .resolution: terms.earliestEffect
      case .effect: effect
      }
    return years.map(anchor.adding(years:)) ?? anchor.adding(days: days)
  }
}
