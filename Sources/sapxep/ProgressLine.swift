import Glibc
import Planning
import Reporting
import SourceFiles

/// Progress on stderr: a bar that is redrawn on a terminal, plain lines otherwise.
struct ProgressLine {
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let language: Language

  init(isQuiet: Bool, language: Language) {
    self.isQuiet = isQuiet
    self.language = language
  }

  /// Shows one goal's result.
  func show(_ progress: SearchProgress) {
    guard !isQuiet else { return }
    let value = progress.value.map { NumberText.grouped($0, language) } ?? "?"
    let bound = progress.bound.map { NumberText.grouped($0, language) } ?? "?"
    let gap = zip(progress.value, progress.bound).map { NumberText.grouped($0 - $1, language) }
    guard isTerminal else {
      Terminal.note(
        say(
          "mục tiêu \(progress.goalNumber)/\(progress.goalCount) \(progress.goal.rawValue): "
            + "giá trị \(value), cận \(bound), chênh \(gap ?? "?")",
          "goal \(progress.goalNumber)/\(progress.goalCount) \(progress.goal.rawValue): "
            + "value \(value), bound \(bound), gap \(gap ?? "?")"))
      return
    }
    let bar =
      String(repeating: "█", count: progress.goalNumber)
      + String(repeating: "░", count: progress.goalCount - progress.goalNumber)
    let line =
      "[\(bar)] \(progress.goal.rawValue) \(value)"
      + say(" · cận \(bound) · chênh \(gap ?? "?")", " · bound \(bound) · gap \(gap ?? "?")")
    // A line that wraps could not be redrawn.
    write("\r\u{1B}[K" + (DisplayWidth.wrapped(line, to: Terminal.widthOfProgress).first ?? ""))
  }

  /// Clears the bar.
  func end() {
    if !isQuiet, isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private func zip(_ a: Int?, _ b: Int?) -> (Int, Int)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
