import LegalParameters
import SourceFiles

/// How a village stands to the size of a new one.
public enum VillageMark: String, Sendable, Hashable, CaseIterable {
  /// Below the bound under which it must merge.
  case mustMerge = "must_merge"
  /// Below the size, not below that bound: merging is encouraged.
  case encouraged
  /// It has the size.
  case full = "full_size"
}

/// A village, or a group as one village, beside the size of a new one.
public struct VillageStanding: Sendable, Hashable {
  /// The households.
  public let households: Int
  /// The least households of a new village of its kind, with the article.
  public let size: HouseholdFigure
  /// What follows.
  public let mark: VillageMark

  /// Compares exactly: a village with precisely the bound is not below it.
  public init(households: Int, size: HouseholdFigure, merging: VillageMergingFigures) {
    self.households = households
    self.size = size
    let share = households * 100
    if share < size.households * merging.mustMergeBelowPercent {
      mark = .mustMerge
    } else if share < size.households * merging.encouragedBelowPercent {
      mark = .encouraged
    } else {
      mark = .full
    }
  }
}

/// What the voters of a village said about merging.
public enum VillageConsent: String, Sendable, Hashable, CaseIterable {
  /// More than the bound agree.
  case agreed
  /// They were asked and not more than the bound agree.
  case refused
  /// There are no figures.
  case notAsked = "not_asked"
}
