import LinearOptimization

/// Finds the fewest titles that show why a set of titles does not fit its people.
enum TitleConflictSearch {
  /// The conflict of a set for which no plan exists, though nothing is wrong at sight.
  ///
  /// First titles of which no two may be held together, because that needs no further reason; else
  /// titles are left out one by one as long as the rest does not fit either. What is left does not
  /// fit, and fits without any one of its titles.
  static func find(in set: TitleSet) -> TitleConflict {
    let found = try? SolverThreads.map([0], threads: 1) { _ in reason(in: set) }
    guard let reason = found?.first ?? nil else { return .unsettled(set) }
    let places = set.places
    return TitleConflict(
      reason, in: set, at: places.maxPeople ?? places.pairs ?? places.maxTitlesPerPerson)
  }

  private static func reason(in set: TitleSet) -> TitleConflict.Reason? {
    if let apart = neverTogether(in: set) {
      return .neverTogether(titles: apart, most: set.maxPeople)
    }
    var titles = Array(set.titles.indices)
    guard var needed = fewestPeople(for: titles, of: set), needed > set.maxPeople else {
      return nil
    }
    for title in set.titles.indices.reversed() {
      let rest = titles.filter { $0 != title }
      guard let fewer = fewestPeople(for: rest, of: set) else { return nil }
      if fewer > set.maxPeople { (titles, needed) = (rest, fewer) }
    }
    return .tooFewPeople(titles: titles, needed: needed, most: set.maxPeople)
  }

  /// The fewest people for some of the titles; `nil` when the search gave up.
  static func fewestPeople(for titles: [Int], of set: TitleSet) -> Int? {
    if titles.isEmpty { return 0 }
    let model = AssignmentModel(
      titles: titles,
      columns: set.holdableSets(of: titles).map { .init(titles: $0, holder: 0, costs: [1]) },
      capacities: [nil], minPeople: 0, maxPeople: titles.count)
    guard case .optimum(let chosen) = AssignmentSearch.solve(model, goals: 1) else { return nil }
    return chosen.count
  }

  /// The first titles in order of which no two may be held together, one more than people allowed;
  /// `nil` when there are none, or none were found.
  private static func neverTogether(in set: TitleSet) -> [Int]? {
    let wanted = set.maxPeople + 1
    guard wanted <= set.titles.count else { return nil }
    var fixed: [Int] = []
    var open = Array(set.titles.indices)
    guard hasApart(wanted, among: open, of: set) else { return nil }
    while fixed.count < wanted, let title = open.first {
      let rest = open.dropFirst().filter { !set.mayCombine(title, $0) }
      if hasApart(wanted - fixed.count - 1, among: rest, of: set) {
        fixed.append(title)
        open = rest
      } else {
        open.removeFirst()
      }
    }
    return fixed.count == wanted ? fixed : nil
  }

  /// Whether there are `count` titles among `titles` of which no two may be held together.
  private static func hasApart(_ count: Int, among titles: [Int], of set: TitleSet) -> Bool {
    if count == 0 { return true }
    guard count <= titles.count else { return false }
    var rows = [LinearModel.Row(name: "count", bounds: .equal(Double(count)))]
    var entries = titles.map { _ in [LinearModel.Coefficient(row: 0, value: 1)] }
    for (place, title) in titles.enumerated() {
      for (before, other) in titles[..<place].enumerated() where set.mayCombine(title, other) {
        entries[place].append(.init(row: rows.count, value: 1))
        entries[before].append(.init(row: rows.count, value: 1))
        rows.append(.init(name: "\(other)-\(title)", bounds: .atMost(1)))
      }
    }
    let model = LinearModel(
      name: "apart", rows: rows,
      columns: entries.enumerated().map {
        .binary(name: "t\(titles[$0])", objective: 0, coefficients: $1)
      })
    let options = IntegerOptions(limits: Limits(work: AssignmentSearch.workLimit))
    guard let result = try? solveInteger(model, options: options) else { return false }
    let chosen = result.values.indices.filter { result.values[$0] > 0.5 }
    return chosen.count == count
      && chosen.indices.allSatisfy { i in
        chosen[..<i].allSatisfy { !set.mayCombine(titles[$0], titles[chosen[i]]) }
      }
  }
}
