import Planning
import SourceFiles

/// PL14: the work schedule of the plan (NQ35 Đ7.2.h).
struct PL14Schedule {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    guard let schedule = source.plan.schedule else { return [] }
    return schedule.tasks.enumerated().map { index, task in
      let basis = task.citation.map { " (\($0.article)\($0.confidence.mark))" } ?? ""
      return AnnexRow(
        .item,
        [
          "number": .whole(index + 1),
          "task": .phrase(Phrase(vi: task.title.vi + basis, en: task.title.en + basis)),
          "lead": .phrase(task.lead), "partner": task.partner.map { .phrase($0) } ?? .blank,
          "deadline": .text(task.deadline.description), "product": .phrase(task.product),
          "done": .phrase(
            task.isDone ? Phrase(vi: "đã xong", en: "done") : Phrase(vi: "chưa", en: "open")),
        ])
    }
  }
}
