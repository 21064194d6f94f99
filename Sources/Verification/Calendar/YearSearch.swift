import Scenarios

/// Gives years to groups again: the first answer when years are tried in order, group by group.
struct YearSearch {
  /// What the search found.
  enum Answer: Equatable {
    case found([Int])
    case none
    /// The search was too large.
    case unknown
  }

  private struct Candidate {
    let years: [Int]
    let severance: Int
  }

  private let limits: [YearLimit]
  private let groups: [Candidate]
  /// Every set of years that some group may have or a limit names.
  private let sets: [Set<Int>]
  /// How many prefixes may still be looked at.
  private var stepsLeft = 40_000
  private var chosen: [Int] = []

  init(_ groups: [JudgedGroup], in calendar: JudgedCalendar) {
    limits = calendar.limits
    self.groups = groups.map {
      Candidate(years: calendar.years(of: $0), severance: $0.change.severance)
    }
    let years = Set(calendar.open + limits.map(\.year)).sorted()
    sets = years.reduce(into: [[]]) { sets, year in sets += sets.map { $0.union([year]) } }
      .filter { !$0.isEmpty }
  }

  mutating func answer() -> Answer {
    if extend() { return .found(chosen) }
    return stepsLeft > 0 ? .none : .unknown
  }

  private mutating func extend() -> Bool {
    stepsLeft -= 1
    guard stepsLeft > 0, canFinish() else { return false }
    guard chosen.count < groups.count else {
      return limits.allSatisfy { $0.holds(for: used($0)) }
    }
    for year in groups[chosen.count].years {
      chosen.append(year)
      if extend() { return true }
      chosen.removeLast()
      guard stepsLeft > 0 else { return false }
    }
    return false
  }

  private func amount(_ group: Candidate, _ figure: YearLimit.Figure) -> Int {
    figure == .mergers ? 1 : group.severance
  }

  /// What the chosen years use of a limit.
  private func used(_ limit: YearLimit) -> Int {
    zip(groups, chosen).reduce(0) {
      $0 + ($1.1 == limit.year ? amount($1.0, limit.figure) : 0)
    }
  }

  /// Whether nothing in sight speaks against the groups that are left.
  ///
  /// For each set of years those that must go there fit, and those that may go there fill what is
  /// needed. Of counts nothing else can.
  private func canFinish() -> Bool {
    let rest = groups[chosen.count...]
    return YearLimit.Figure.allCases.allSatisfy { figure in
      let stated = limits.filter { $0.figure == figure }
      guard !stated.isEmpty else { return true }
      let left = stated.map { (limit: $0, used: used($0)) }
      if left.contains(where: { $0.used > $0.limit.most ?? .max }) { return false }
      return sets.allSatisfy { set in
        let inside = left.filter { set.contains($0.limit.year) }
        let need = inside.reduce(0) { $0 + max(0, ($1.limit.least ?? 0) - $1.used) }
        let may = rest.filter { $0.years.contains(where: set.contains) }
        if may.reduce(0, { $0 + amount($1, figure) }) < need { return false }
        let bounded = inside.compactMap { entry in entry.limit.most.map { $0 - entry.used } }
        guard bounded.count == set.count else { return true }
        let must = rest.filter { $0.years.allSatisfy(set.contains) }
        return must.reduce(0) { $0 + amount($1, figure) } <= bounded.reduce(0, +)
      }
    }
  }
}
