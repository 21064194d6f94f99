import Dispatch
import Glibc
import LinearOptimization
import Reporting

/// Turns Ctrl-C and SIGTERM into a request to stop; a second Ctrl-C ends the process at once.
final class Interruption {
  /// The request, shared with the search.
  let cancellation = Cancellation()
  private let sources: [any DispatchSourceSignal]

  /// Whether a stop was asked for.
  var isRequested: Bool { cancellation.isCancelled }

  /// Takes over Ctrl-C and SIGTERM.
  ///
  /// - Parameter endsAtOnce: Whether the first signal already ends the process, for work that has
  ///   nothing to show before its end; a folder that is being written is finished first.
  init(endsAtOnce: Bool = false) {
    let cancellation = cancellation
    sources = [SIGINT, SIGTERM].map { number in
      // On Linux the source takes the signal over by itself. Ignoring it first, as other systems
      // need, would lose a Ctrl-C that comes before the source is ready.
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue.global(qos: .userInitiated))
      source.setEventHandler {
        // Supervisors send SIGTERM to the process and to its group; only a person insists by SIGINT.
        if cancellation.isCancelled, number != SIGINT, !endsAtOnce { return }
        // The terminal has just shown ^C behind the bar.
        let newLine = Terminal.columns(of: STDERR_FILENO) == nil ? "" : "\n"
        if endsAtOnce || cancellation.isCancelled {
          if endsAtOnce {
            Terminal.note(newLine + say("đã dừng trước khi xong", "stopped before the end"))
          }
          FolderWriter.whenIdle { _exit(Terminal.Exit.stopped.rawValue) }
        }
        cancellation.cancel()
        Terminal.note(
          newLine
            + say(
              "đang dừng… (Ctrl-C lần nữa để thoát ngay)",
              "stopping… (Ctrl-C again to quit at once)")
        )
      }
      source.resume()
      return source
    }
  }

  /// The end of a command that was stopped before it had a result.
  func endWithoutResult() -> any Error {
    Terminal.note(
      say(
        "đã dừng trước khi có phương án nào; không ghi gì",
        "stopped before there was a plan; nothing is written"))
    return Terminal.Exit.stopped.error
  }
}
