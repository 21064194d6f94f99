import Scenarios

/// Tells each group its part of a roadmap that was found for all together.
///
/// A wave's departures in a year are shared in proportion to what each group still has above its
/// norm, by the largest remainder and then in the order of groups: an orientation, for who leaves is
/// known later.
public struct RoadmapParts: Sendable {
  /// Departures by year of the roadmap.
  public struct Part: Sendable, Hashable {
    /// The years in which people may leave; there are none in others.
    public let own: Range<Int>
    /// Officials and non-specialised staff, by year.
    public let years: [StaffingRequest.Pair]

    /// Those of the years since its day of effect, the first one first.
    public var ofOwnYears: ArraySlice<StaffingRequest.Pair> { years[own] }
  }

  /// Each group's part, by id.
  public private(set) var groups: [String: Part] = [:]
  /// The part of divided units in each wave.
  public private(set) var divided: [Part] = []

  /// Splits the roadmap that solves a problem.
  init(_ roadmap: Roadmap, of problem: RoadmapProblem, among outcome: RegimeOutcome) {
    for (index, wave) in outcome.waves.enumerated() {
      let effects = wave.groups.map { outcome.groups[$0].effect } + [wave.divided]
      let officials = Self.shares(
        roadmap.years.map { $0.waves[index].officials.all },
        among: effects.map(\.officialsSurplus))
      let staff = Self.shares(
        roadmap.years.map { $0.waves[index].nonSpecialised.all },
        among: effects.map(\.nonSpecialisedSurplus))
      let parts = effects.indices.map { place in
        Part(
          own: problem.waves[index].years,
          years: zip(officials, staff).map {
            StaffingRequest.Pair(officials: $0[place], nonSpecialised: $1[place])
          })
      }
      for (group, part) in zip(wave.groups, parts) { groups[outcome.groups[group].id] = part }
      divided += parts.suffix(1)
    }
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
