// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// A request to stop, shared between the thread that solves and any other thread.
///
/// A flag once raised stays raised. Both operations are lock-free, so they may be used on a
/// thread that handles signals.
public final class Cancellation: Sendable {
  /// The C flag, or nil if there was no memory for it; freed with this object.
  nonisolated(unsafe) let flag: OpaquePointer?

  /// Makes a flag that is not raised.
  public init() {
    flag = cglpk_flag_create()
  }

  deinit {
    cglpk_flag_delete(flag)
  }

  /// Asks every solver holding this flag to stop.
  public func cancel() {
    if let flag { cglpk_flag_raise(flag) }
  }

  /// Whether ``cancel()`` has been called.
  public var isCancelled: Bool {
    guard let flag else { return false }
    return cglpk_flag_is_raised(flag)
  }
}
