import Dispatch
import Glibc
import LinearOptimization

/// Turns Ctrl-C and SIGTERM into a request to stop; a second one ends the process at once.
final class Interruption {
  /// The request, shared with the search.
  let cancellation = Cancellation()
  private let sources: [any DispatchSourceSignal]

  init() {
    let cancellation = cancellation
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue.global(qos: .userInitiated))
      source.setEventHandler {
        if cancellation.isCancelled { _exit(Terminal.Exit.stopped.rawValue) }
        cancellation.cancel()
        Terminal.note(
          say(
            "đang dừng… (Ctrl-C lần nữa để thoát ngay)", "stopping… (Ctrl-C again to quit at once)"))
      }
      source.resume()
      return source
    }
  }
}
