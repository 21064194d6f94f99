import Glibc

/// Progress of work in many equal steps: one line that is redrawn on a terminal, nothing otherwise.
struct CountLine {
  private let isShown: Bool

  init(isQuiet: Bool) {
    isShown = !isQuiet && Terminal.redrawableColumns(of: STDERR_FILENO) != nil
  }

  /// Shows the number of a step.
  func show(_ step: Int, of count: Int? = nil) {
    let all = count.map { "/\($0)" } ?? ""
    if isShown { Terminal.draw("\r\u{1B}[K\(step)\(all)") }
  }

  /// Clears the line.
  func end() {
    if isShown { Terminal.draw("\r\u{1B}[K") }
  }
}
