import Glibc
import Planning
import Reporting
import SourceFiles

/// Progress on stderr: a bar that is redrawn on a terminal, plain lines otherwise.
struct ProgressLine {
  private let isQuiet: Bool
  /// The cells of a line; `nil` when stderr is no terminal.
  private let columns = Terminal.redrawableColumns(of: STDERR_FILENO)
  private let language: Language

  init(isQuiet: Bool, language: Language) {
    self.isQuiet = isQuiet
    self.language = language
  }

  /// Shows one goal's result; a goal that was not worked out, after a stop, is passed over.
  func show(_ progress: SearchProgress) {
    guard !isQuiet, let number = progress.value else { return }
    let value = NumberText.grouped(number, language)
    let proof =
      progress.bound.map { bound in
        let (text, gap) = (
          NumberText.grouped(bound, language), NumberText.grouped(number - bound, language)
        )
        return say("cận \(text), chênh \(gap)", "bound \(text), gap \(gap)")
      } ?? say("chưa có cận", "no bound yet")
    let goal = progress.goal.phrase.text(in: language)
    let text = say(
      "mục tiêu \(progress.goalNumber)/\(progress.goalCount), \(goal): "
        + "giá trị \(value), \(proof)",
      "goal \(progress.goalNumber)/\(progress.goalCount), \(goal): "
        + "value \(value), \(proof)")
    guard let columns else {
      Terminal.note(text)
      return
    }
    let width = 12
    let full = width * progress.goalNumber / progress.goalCount
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    Terminal.draw("\r\u{1B}[K" + DisplayWidth.shortened("[\(bar)] \(text)", to: columns - 1))
  }

  /// Clears the bar.
  func end() {
    if !isQuiet, columns != nil { Terminal.draw("\r\u{1B}[K") }
  }
}
