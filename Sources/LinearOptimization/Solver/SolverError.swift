// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK

/// A failure of the solver library, caught before it could end the process.
public enum SolverError: Error, Equatable, Sendable {
  /// The library raised an error, for example for lack of memory; its words are attached.
  case failed(String)
  /// The session was lost in an earlier failure, or is used on a foreign thread.
  case unusable
  /// A solver was called from inside a progress callback.
  case nested
  /// There was no memory to begin with.
  case outOfMemory
}

/// Return code of a guarded call with what GLPK said during it.
struct SolverReport {
  let code: Int32
  let message: String

  /// Takes the thread's last message, so it must be made right after the call.
  init(code: Int32) {
    self.code = code
    message =
      code == 0
      ? ""
      : String(cString: cglpk_last_message()).split(separator: "\n").joined(separator: "; ")
  }

  /// The error a negative code stands for; GLPK's own codes are none.
  var error: SolverError? {
    switch Int(code) {
    case CGLPK_TRAPPED: .failed(message)
    case CGLPK_UNUSABLE: .unusable
    case CGLPK_NESTED: .nested
    case CGLPK_NO_MEMORY: .outOfMemory
    default: nil
    }
  }
}

extension SolverError: CustomStringConvertible {
  /// The failure in one line.
  public var description: String {
    switch self {
    case .failed(let message): "the solver failed: \(message)"
    case .unusable: "the solver session was lost in an earlier failure or left its thread"
    case .nested: "a solver was called from inside a progress callback"
    case .outOfMemory: "no memory for the solver"
    }
  }
}
