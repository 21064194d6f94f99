import Partitioning
import Scenarios

/// How much of the limits by year a search is asked to keep.
///
/// Each round asks for more than the one before it, and is only run when the plan of that one cannot
/// be given years: when it can, it is the best of all, for every plan with years is among those it
/// was chosen from.
enum YearRound: CaseIterable {
  /// Nothing: mostly the best plan can be given years.
  case wholePlan
  /// What the years together ask of sums (``CalendarLimits``); of counts this is all.
  case sums
  /// Groups and their years are chosen together: money may fit in sum and not be divisible.
  case singleYears

  /// The choices of the round.
  func listing(_ choices: Choices, of judge: GroupJudge) -> Listing {
    let stated = judge.planningCase.scenario.limits.count
    switch self {
    case .wholePlan:
      return choices.listing.limits.count == stated
        ? choices.listing : choices.listing.keepingLimits(stated)
    case .sums: return choices.listing
    case .singleYears: return byYear(choices, stated, judge)
    }
  }

  /// Each group once for each year that it may have, the earliest first, under the limits of each
  /// year.
  private func byYear(_ choices: Choices, _ stated: Int, _ judge: GroupJudge) -> Listing {
    guard let calendar = judge.calendar else { return choices.listing }
    let own = choices.listing
    var listing = Listing(
      goalCount: own.goalCount,
      limits: own.limits.prefix(stated)
        + calendar.limits.map { .init(least: $0.least, most: $0.most) })
    for choice in 0..<own.pool.count {
      let atoms = own.pool[choice]
      let (members, parts) = choices.atoms.split(atoms)
      let values = (0..<own.goalCount + stated).map { own.value(choice, $0) }
      guard members.count > 1 || !parts.isEmpty else {
        listing.add(atoms, quantities: values + calendar.limits.map { _ in 0 })
        continue
      }
      let severance = judge.figures(of: members[...], parts: parts).effect.severance
      for year in calendar.years(of: members[...]) {
        listing.add(
          atoms,
          quantities: values
            + calendar.limits.map { $0.quantity(year: year, severance: severance) })
      }
    }
    return listing
  }
}
