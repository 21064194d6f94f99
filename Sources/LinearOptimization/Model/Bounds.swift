// SPDX-License-Identifier: GPL-3.0-or-later

/// The interval a row activity or a column value must lie in.
public enum Bounds: Sendable, Hashable {
  /// Exactly the given value.
  case equal(Double)
  /// No more than the given value.
  case atMost(Double)
  /// No less than the given value.
  case atLeast(Double)
  /// Between two values, both included.
  case range(Double, Double)
  /// Any value.
  case free

  /// Lower end; `-infinity` when there is none.
  public var lower: Double {
    switch self {
    case .equal(let value), .atLeast(let value), .range(let value, _): value
    case .atMost, .free: -.infinity
    }
  }

  /// Upper end; `infinity` when there is none.
  public var upper: Double {
    switch self {
    case .equal(let value), .atMost(let value), .range(_, let value): value
    case .atLeast, .free: .infinity
    }
  }
}
