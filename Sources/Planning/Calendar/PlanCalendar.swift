import Scenarios
import SourceFiles

extension Plan {
  /// When the groups of a plan take effect.
  public struct Calendar: Sendable {
    /// What takes effect in one year.
    public struct Year: Sendable, Hashable {
      /// The year.
      public let year: Int
      /// New units.
      public var groups = 0
      /// By how many the number of units falls.
      public var unitsRemoved = 0
      /// Severance when all surplus people of these groups leave at once, đồng.
      public var severance = 0

      /// The value of a figure that a scenario may limit.
      public func value(of figure: YearLimit.Figure) -> Int {
        switch figure {
        case .mergers: groups
        case .severance: severance
        }
      }
    }

    /// When work begins and how long it takes.
    public let terms: CalendarTerms
    /// The years of the calendar, ascending, those too early for any group as well.
    public let years: [Year]
    /// Whether every group has a year and all limits by year hold.
    public let isComplete: Bool

    /// Sums groups by year.
    init(_ terms: CalendarTerms, groups: [Group], isComplete: Bool) {
      self.terms = terms
      self.isComplete = isComplete
      years = terms.years.map { year in
        groups.filter { $0.year == year }.reduce(into: Year(year: year)) { sum, group in
          sum.groups += 1
          sum.unitsRemoved += group.members.count - 1
          sum.severance += group.figures.effect.severance
        }
      }
    }
  }
}
