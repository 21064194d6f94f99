import Planning
import SourceFiles

/// PL14: the work schedule of the plan (NQ35 Đ7.2.h).
struct PL14Schedule {
  let source: AnnexSource

  private static let rule = Phrase(
    vi: "nội dung công việc hoặc thời hạn", en: "the task or its deadline")

  func rows() -> [AnnexRow] {
    guard let schedule = source.plan.schedule else { return [] }
    return schedule.tasks.enumerated().map { index, task in
      let sources = task.citation.map {
        ["deadline": [LegalSource(citation: $0, rule: Self.rule)]]
      }
      return AnnexRow(
        .item,
        [
          "number": .whole(index + 1),
          "task": .phrase(task.title),
          "lead": .phrase(task.lead), "partner": task.partner.map { .phrase($0) } ?? .blank,
          "deadline": .text(AnnexText.day(task.deadline)), "product": .phrase(task.product),
          "done": .phrase(
            task.isDone ? Phrase(vi: "đã xong", en: "done") : Phrase(vi: "chưa", en: "open")),
        ], sources: sources ?? [:])
    }
  }
}
