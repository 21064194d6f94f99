import LegalParameters
import Planning
import SourceFiles

/// The work schedule as a table, and how much of it is done.
struct ScheduleSection {
  let schedule: WorkSchedule

  var parts: [Document.Part] {
    [.table(table), .paragraph(progress)]
  }

  private var table: Table {
    Table(
      title: Words.scheduleTitle,
      columns: [
        .init("task", Words.task, isFlexible: true), .init("lead", Words.lead, isFlexible: true),
        .init("partner", Words.partner, isFlexible: true), .init("deadline", Words.deadline),
        .init("product", Words.product, isFlexible: true), .init("done", Words.done),
      ],
      rows: schedule.tasks.map { task in
        [
          .phrase(task.title), .phrase(task.lead), task.partner.map { .phrase($0) } ?? .blank,
          .text(deadline(task)), .phrase(task.product), .flag(task.isDone, mark: "✓"),
        ]
      })
  }

  private func deadline(_ task: WorkSchedule.Task) -> String {
    let mark = task.isDeadlineStated ? "" : task.citation?.confidence.mark ?? ""
    return mark.isEmpty ? task.deadline.description : "\(task.deadline) \(mark)"
  }

  private var progress: Phrase {
    let (done, total) = (schedule.done, schedule.tasks.count)
    func percent(_ language: Language) -> String {
      NumberText.percent(done, of: max(1, total), language)
    }
    return Phrase(
      vi:
        "Đã xong \(done) trên \(total) việc, \(percent(.vietnamese)) %. Hạn có (D) là suy luận từ "
        + "tiến độ của Hà Nội; hạn không có dấu do luật định hoặc kịch bản nêu.",
      en: "\(done) of \(total) tasks are done, \(percent(.english)) %. Deadlines with (D) are "
        + "inferred from what Hà Nội did; those without a mark are set by law or the scenario.")
  }
}
