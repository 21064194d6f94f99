import Scenarios

/// Tells each group its part of a roadmap that was found for all together.
///
/// A year's departures are shared in proportion to what each group still has above its norm, by the
/// largest remainder and then in the order of groups: an orientation, for who leaves is known later.
enum RoadmapParts {
  /// Departures of each group by year, officials and non-specialised staff.
  static func split(
    _ roadmap: Roadmap, among outcome: RegimeOutcome
  ) -> [String: [StaffingRequest.Pair]] {
    // The last share is that of divided units, which is told nowhere but makes the sums right.
    let effects = outcome.groups.map(\.effect) + [outcome.divided]
    let officials = shares(
      roadmap.years.map(\.officials.all), among: effects.map(\.officialsSurplus))
    let staff = shares(
      roadmap.years.map(\.nonSpecialised.all), among: effects.map(\.nonSpecialisedSurplus))
    return Dictionary(
      uniqueKeysWithValues: outcome.groups.enumerated().map { index, group in
        (
          group.id,
          roadmap.years.indices.map { year in
            StaffingRequest.Pair(
              officials: officials[year][index], nonSpecialised: staff[year][index])
          }
        )
      })
  }

  /// For each year the share of each group; every year and every group adds up.
  static func shares(_ departures: [Int], among surplus: [Int]) -> [[Int]] {
    var left = surplus
    return departures.map { people in
      let all = left.reduce(0, +)
      guard all > 0 else { return surplus.map { _ in 0 } }
      var shares = left.map { $0 * people / all }
      let missing = people - shares.reduce(0, +)
      let order = left.indices.sorted {
        (left[$0] * people % all, $1) > (left[$1] * people % all, $0)
      }
      for index in order.prefix(missing) { shares[index] += 1 }
      for index in left.indices { left[index] -= shares[index] }
      return shares
    }
  }
}
