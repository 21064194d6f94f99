import Glibc
import SourceFiles

/// Progress of work in many equal steps: one line that is redrawn on a terminal, nothing otherwise.
struct CountLine {
  private let isShown: Bool
  private let what: Phrase

  /// Prepares the line.
  ///
  /// - Parameter what: What is counted, in the plural.
  init(counting what: Phrase, isQuiet: Bool) {
    self.what = what
    isShown = !isQuiet && Terminal.redrawableColumns(of: STDERR_FILENO) != nil
  }

  /// Shows the number of a step.
  func show(_ step: Int, of count: Int? = nil) {
    let all = count.map { "/\($0)" } ?? ""
    let words = what.text(in: Language.ofThisRun)
    if isShown { Terminal.draw("\r\u{1B}[K\(words): \(step)\(all)") }
  }

  /// Clears the line.
  func end() {
    if isShown { Terminal.draw("\r\u{1B}[K") }
  }
}
