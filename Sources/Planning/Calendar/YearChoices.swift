import Partitioning
import Scenarios

/// The choices of a case once for each year that they may have, under the limits of each year.
///
/// It is only needed where money is limited by year and the best plan that keeps the sums cannot be
/// divided among the years: then the search decides groups and years together.
struct YearChoices {
  /// The choices; of those with the same members the earliest year comes first.
  private(set) var listing: Listing

  init(_ choices: Choices, of judge: GroupJudge, in calendar: PhaseCalendar) {
    let (own, stated) = (choices.listing, judge.planningCase.scenario.limits.count)
    listing = Listing(
      goalCount: own.goalCount,
      limits: own.limits.prefix(stated)
        + calendar.limits.map { .init(least: $0.least, most: $0.most) })
    for choice in 0..<own.pool.count {
      let members = own.pool[choice]
      let values = (0..<own.goalCount + stated).map { own.value(choice, $0) }
      guard members.count > 1 else {
        listing.add(members, quantities: values + calendar.limits.map { _ in 0 })
        continue
      }
      let severance = judge.figures(of: members).effect.severance
      for year in calendar.years(of: members) {
        listing.add(
          members,
          quantities: values
            + calendar.limits.map { $0.quantity(year: year, severance: severance) })
      }
    }
  }
}
