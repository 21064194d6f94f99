// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// What is left of the limits of one solve or session.
struct Budget {
  let workLimit: Int64
  /// On the clock of `cglpk_now()`.
  let deadline: Double
  let cancellation: Cancellation?
  private(set) var workSpent: Int64 = 0

  init(_ limits: Limits, cancellation: Cancellation?) {
    workLimit = limits.work.map { Int64(max(0, $0)) } ?? .max
    deadline = limits.seconds.map { cglpk_now() + max(0, $0) } ?? .infinity
    self.cancellation = cancellation
  }

  mutating func spend(_ work: Int64) {
    workSpent += work
  }

  var workLeft: Int64 { max(0, workLimit - workSpent) }

  /// Milliseconds left for GLPK, at least 1; `Int32.max` without a deadline.
  var millisecondsLeft: Int32 {
    let left = (deadline - cglpk_now()) * 1000
    return left >= Double(Int32.max) ? .max : Int32(max(1, left.rounded(.up)))
  }

  /// The limit that has been reached, if any.
  var stop: StopReason? {
    if cancellation?.isCancelled == true { return .cancelled }
    if workLeft == 0 { return .workLimit }
    if cglpk_now() >= deadline { return .timeLimit }
    return nil
  }
}
