// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import Dispatch
import Foundation
import Synchronization

/// Dedicated threads for solver jobs.
///
/// Solvers block for long and keep their memory per thread, so they do not belong on Swift's
/// cooperative thread pool.
public enum SolverThreads {
  /// Stack of each thread in bytes.
  private static let stackSize = 16 << 20

  /// Runs `body` on every item and returns the results in the order of the items.
  ///
  /// Items are begun in order, each on one of `threads` fresh threads (at least one), and the
  /// caller waits. The results do not depend on the number of threads as long as `body` depends
  /// on nothing but its item.
  ///
  /// - Throws: the error of the earliest item that failed. Items after a failed one may be left
  ///   out.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, body: @escaping @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    let jobs = Jobs<Result>(count: items.count)
    let group = DispatchGroup()
    for _ in 0..<min(max(1, threads), items.count) {
      group.enter()
      let thread = Thread {
        while let index = jobs.next() {
          jobs.finish(index, with: .init { try body(items[index]) })
        }
        cglpk_free_thread()
        group.leave()
      }
      thread.stackSize = stackSize
      thread.start()
    }
    group.wait()
    return try jobs.results()
  }
}

/// Hands out indices and collects outcomes.
private final class Jobs<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var failed = false
    var outcomes: [Result<Value, any Error>?]
  }

  private let state: Mutex<State>

  init(count: Int) {
    state = Mutex(State(outcomes: Array(repeating: nil, count: count)))
  }

  /// The next index, or nil when all are taken or one has failed.
  ///
  /// Indices are handed out in order, so every item before a failed one is run.
  func next() -> Int? {
    state.withLock { state in
      guard !state.failed, state.next < state.outcomes.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func finish(_ index: Int, with outcome: Result<Value, any Error>) {
    state.withLock { state in
      if case .failure = outcome { state.failed = true }
      state.outcomes[index] = outcome
    }
  }

  func results() throws -> [Value] {
    // Without a failure there are no gaps; with one, it stops the loop before the first gap.
    try state.withLock(\.outcomes).compactMap { try $0?.get() }
  }
}
