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

  /// Shows how far the search is; a goal that was not worked out, after a stop, is passed over.
  func show(_ progress: SearchProgress) {
    switch progress {
    case .goal(let goal): show(goal)
    case .explaining(let number, let count):
      // A line for each would fill a log.
      if columns == nil, number > 1 { return }
      draw(
        say(
          "không có phương án hợp lệ; đang tìm những điều không thể cùng giữ: \(number)/\(count)",
          "no legal plan; looking for what cannot hold together: \(number)/\(count)"),
        done: number - 1, of: count)
    }
  }

  /// Shows that proofs are being written, which may take longer than the plan did.
  func certifying() {
    draw(
      say("đang lập chứng chỉ của từng mục tiêu", "certifying each goal"), done: 1, of: 1)
  }

  private func show(_ progress: GoalProgress) {
    guard let number = progress.value else { return }
    let value = NumberText.grouped(number, language)
    let proof =
      progress.bound.map { bound in
        let (text, gap) = (
          NumberText.grouped(bound, language), NumberText.grouped(number - bound, language)
        )
        return say("cận \(text), chênh \(gap)", "bound \(text), gap \(gap)")
      } ?? say("chưa có cận", "no bound yet")
    let goal = progress.goal.phrase.text(in: language)
    draw(
      say(
        "mục tiêu \(progress.goalNumber)/\(progress.goalCount), \(goal): giá trị \(value), \(proof)",
        "goal \(progress.goalNumber)/\(progress.goalCount), \(goal): value \(value), \(proof)"),
      done: progress.goalNumber, of: progress.goalCount)
  }

  /// Draws a bar with a text on a terminal, and writes the text alone elsewhere.
  private func draw(_ text: String, done: Int, of count: Int) {
    if isQuiet { return }
    guard let columns else {
      Terminal.note(text)
      return
    }
    let width = 12
    let full = width * done / max(1, count)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    Terminal.draw("\r\u{1B}[K" + DisplayWidth.shortened("[\(bar)] \(text)", to: columns - 1))
  }

  /// Clears the bar.
  func end() {
    if !isQuiet, columns != nil { Terminal.draw("\r\u{1B}[K") }
  }
}
