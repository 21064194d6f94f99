// SPDX-License-Identifier: GPL-3.0-or-later

/// Limits on one solve or one relaxation session.
///
/// One unit of work is one simplex iteration or one node of the branch-and-bound tree. Work does
/// not depend on the machine or its load, so a work limit gives the same answer everywhere;
/// a limit in seconds does not. Iterations at the root stop exactly at the limit. During the
/// search, work, time and cancellation are looked at between the linear problems of the tree,
/// so the last of these may overrun.
public struct Limits: Sendable, Equatable {
  /// Units of work; nil for no limit.
  ///
  /// Zero or less means that nothing is tried.
  public var work: Int?
  /// Wall-clock seconds; nil for no limit.
  public var seconds: Double?
  /// Memory in megabytes the solver may hold on the calling thread; nil for no limit.
  public var megabytes: Int?

  /// Makes limits; without arguments there is none.
  public init(work: Int? = nil, seconds: Double? = nil, megabytes: Int? = nil) {
    self.work = work
    self.seconds = seconds
    self.megabytes = megabytes
  }

  /// No limit at all.
  public static let none = Limits()
}
