import LegalParameters
import SourceFiles

/// What a scenario states about the work schedule (lịch công tác): `schedule`.
///
/// ```yaml
/// schedule:
///   done: [count-due, options]
///   tasks: [{ task: overall-plan, lead: "Sở Nội vụ", deadline: 2023-11-03 }]
/// ```
public struct ScheduleRequest: Sendable {
  /// A task that is changed, or added where the law has none of this key.
  public struct Task: Sendable {
    /// The key.
    public let key: Scenario.Coded
    /// What is done; `nil` for the law's words, or the key.
    public let title: String?
    /// Who leads.
    public let lead: String?
    /// Who takes part.
    public let partner: String?
    /// Until when.
    public let deadline: CalendarDay?
    /// What comes out.
    public let product: String?
  }

  /// The keys of tasks that are done.
  public let done: [Scenario.Coded]
  /// Tasks that are changed or added.
  public let tasks: [Task]
}

extension ScheduleRequest {
  /// Reads the key `schedule`; `nil` when it is absent.
  static func read(_ scenario: MapReader, log: ProblemLog) -> ScheduleRequest? {
    guard let reader = scenario.map("schedule") else { return nil }
    defer { reader.finish() }
    var seen: Set<String> = []
    func coded(_ node: SourceNode) -> Scenario.Coded? {
      node.text(log: log).map { Scenario.Coded(code: $0, position: node.position) }
    }
    func once(_ coded: Scenario.Coded) -> Bool {
      if seen.insert(coded.code).inserted { return true }
      log.error(
        at: coded.position,
        Phrase(
          vi: "việc “\(coded.code)” lặp lại", en: "the task “\(coded.code)” is repeated"),
        mend: Phrase(vi: "giữ lại một lần", en: "keep it once"))
      return false
    }
    let done = reader.list("done").compactMap(coded).filter(once)
    seen = []
    let tasks = reader.list("tasks").compactMap { node -> Task? in
      let map = MapReader(node, log: log)
      defer { map.finish() }
      let key = map.required("task").flatMap(coded)
      let (title, lead, partner) = (map.text("title"), map.text("lead"), map.text("partner"))
      let (deadline, product) = (map.day("deadline"), map.text("product"))
      guard let key, once(key) else { return nil }
      return Task(
        key: key, title: title, lead: lead, partner: partner, deadline: deadline, product: product)
    }
    return ScheduleRequest(done: done, tasks: tasks)
  }

  /// Refuses unknown tasks that are said to be done, and new ones without lead, deadline or product.
  func check(against procedure: ProcedureFigures, log: ProblemLog) {
    let known = procedure.tasks.map(\.key)
    for task in tasks where !known.contains(task.key.code) {
      let missing = [
        ("lead", task.lead == nil), ("deadline", task.deadline == nil),
        ("product", task.product == nil),
      ].filter(\.1).map(\.0)
      guard !missing.isEmpty else { continue }
      let near = nearestWords(to: task.key.code, among: known).first
      let keys = missing.map { "“\($0)”" }.joined(separator: ", ")
      log.error(
        at: task.key.position,
        Phrase(
          vi: "việc mới “\(task.key.code)” thiếu \(keys)",
          en: "the new task “\(task.key.code)” lacks \(keys)"),
        mend: Phrase(
          vi: (near.map { "có phải “\($0)”? " } ?? "")
            + "các việc có sẵn: \(known.joined(separator: ", "))",
          en: (near.map { "did you mean “\($0)”? " } ?? "")
            + "tasks that exist: \(known.joined(separator: ", "))"))
    }
    let all = known + tasks.map(\.key.code).filter { !known.contains($0) }
    for task in done where !all.contains(task.code) {
      let near = nearestWords(to: task.code, among: all).first
      log.error(
        at: task.position,
        Phrase(vi: "không có việc “\(task.code)”", en: "there is no task “\(task.code)”"),
        mend: Phrase(
          vi: (near.map { "có phải “\($0)”? " } ?? "") + "các việc: \(all.joined(separator: ", "))",
          en: (near.map { "did you mean “\($0)”? " } ?? "")
            + "tasks: \(all.joined(separator: ", "))"
        ))
    }
  }

  /// The lines of resolved.yaml.
  func resolvedLines(_ line: (String, String, [String]) -> String) -> [String] {
    func quoted(_ text: String) -> String { YAMLText.quoted(text) }
    let done = "[\(done.map { quoted($0.code) }.joined(separator: ", "))]"
    let tasks = tasks.map { task in
      let entries = [
        ("task", quoted(task.key.code)), ("title", task.title.map(quoted)),
        ("lead", task.lead.map(quoted)), ("partner", task.partner.map(quoted)),
        ("deadline", task.deadline?.description), ("product", task.product.map(quoted)),
      ]
      return "{ "
        + entries.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", ")
        + " }"
    }
    return [
      "schedule:", line("  done", done, ["schedule", "done"]),
      line("  tasks", "[\(tasks.joined(separator: ", "))]", ["schedule", "tasks"]),
    ]
  }
}
