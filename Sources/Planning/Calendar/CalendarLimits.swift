import Partitioning
import Scenarios

/// What limits by year ask of sums over all groups, whichever year each group then gets.
///
/// Groups are sent to years they may have, years take no more and no less than their limits. For
/// counts this can be done just when, for every set of years, the groups that have no year outside
/// it are not more than these years take together (Hall), and the groups that have some year in it
/// are not fewer than these years need together; both at once suffice (Mendelsohn and Dulmage 1958).
/// For money the same sums are necessary, and ``YearAssignment`` decides.
struct CalendarLimits: Sendable {
  /// What some years take or need together.
  struct Side: Sendable, Hashable {
    let years: [Int]
    let amounts: [Int]

    var sum: Int { amounts.reduce(0, +) }
  }

  /// A bound on the sum over all groups whose years are listed.
  struct Limit: Sendable {
    let figure: YearLimit.Figure
    /// The lists of years that count.
    let counted: [[Int]]
    let least: Side?
    let most: Side?

    /// The bound as the search reads it.
    var bounds: Listing.Limit { .init(least: least?.sum, most: most?.sum) }
  }

  let limits: [Limit]

  /// The bounds of a calendar over the units in `scope`.
  init(_ calendar: PhaseCalendar, scope: [Int]) {
    let possible = calendar.possibleYears(scope: scope)
    limits = YearLimit.Figure.allCases.flatMap { figure in
      Self.limits(figure, calendar, possible)
    }
  }

  /// A group's part in each of the sums.
  func quantities(years: [Int], severance: Int) -> [Int] {
    limits.map { limit in
      guard limit.counted.contains(years) else { return 0 }
      return limit.figure == .mergers ? 1 : severance
    }
  }

  private static func limits(
    _ figure: YearLimit.Figure, _ calendar: PhaseCalendar, _ possible: [[Int]]
  ) -> [Limit] {
    let stated = calendar.limits.filter { $0.figure == figure }
    guard !stated.isEmpty else { return [] }
    let least = Dictionary(uniqueKeysWithValues: stated.map { ($0.year, $0.least ?? 0) })
    let most = Dictionary(
      uniqueKeysWithValues: stated.compactMap { limit in limit.most.map { (limit.year, $0) } })
    // The tightest bound for each set of lists that count.
    var (needs, takes): ([[[Int]]: Side], [[[Int]]: Side]) = ([:], [:])
    for years in subsets(of: calendar.years) {
      let inside = possible.filter { $0.allSatisfy(years.contains) }
      let amounts = years.compactMap { most[$0] }
      if !inside.isEmpty, amounts.count == years.count {
        let side = Side(years: years, amounts: amounts)
        if side.sum < takes[inside]?.sum ?? .max { takes[inside] = side }
      }
      let touching = possible.filter { $0.contains(where: years.contains) }
      let need = Side(years: years, amounts: years.map { least[$0] ?? 0 })
      if need.sum > needs[touching]?.sum ?? 0 { needs[touching] = need }
    }
    // One join decides one group at the most.
    let decided = calendar.decidedYears
    takes = takes.filter { counted, side in
      let isDecided = counted.allSatisfy { $0.count == 1 } && calendar.years.count > 1
      return figure != .mergers || !isDecided
        || side.sum < decided.count { year in counted.contains([year]) }
    }
    let all = Set(takes.keys).union(needs.keys).sorted { a, b in
      a.lexicographicallyPrecedes(b) { $0.lexicographicallyPrecedes($1) }
    }
    return all.flatMap { counted -> [Limit] in
      let (need, take) = (needs[counted], takes[counted])
      if let need, let take, need.sum > take.sum {
        // Two rows: a range that is empty in itself is none.
        return [
          Limit(figure: figure, counted: counted, least: need, most: nil),
          Limit(figure: figure, counted: counted, least: nil, most: take),
        ]
      }
      return [Limit(figure: figure, counted: counted, least: need, most: take)]
    }
  }

  /// All sets of some of the years, each ascending.
  private static func subsets(of years: [Int]) -> [[Int]] {
    (1..<max(1, 1 << years.count)).map { mask in
      years.indices.filter { mask >> $0 & 1 == 1 }.map { years[$0] }
    }
  }
}
