/// Units whose choices are tied together; components can be solved apart.
public struct Component: Sendable {
  /// The units, ascending.
  public let units: [Int]
  /// The choices over these units, ascending.
  public let choices: [Int]

  /// Splits the units of `scope` into components of the listing, in the order of the lowest unit.
  ///
  /// Limits tie all units together: with any there is one component.
  /// - Complexity: almost linear in the number of choices.
  public static func split(_ listing: Listing, scope: [Int]) -> [Component] {
    guard listing.limits.isEmpty else {
      return [Component(units: scope, choices: Array(0..<listing.pool.count))]
    }
    var parent: [Int: Int] = Dictionary(uniqueKeysWithValues: scope.map { ($0, $0) })
    func root(_ unit: Int) -> Int {
      var unit = unit
      while let above = parent[unit], above != unit {
        parent[unit] = parent[above]
        unit = above
      }
      return unit
    }
    for choice in 0..<listing.pool.count {
      let members = listing.pool[choice]
      guard let first = members.first else { continue }
      for member in members.dropFirst() {
        let (a, b) = (root(first), root(member))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    var units: [Int: [Int]] = [:]
    for unit in scope { units[root(unit), default: []].append(unit) }
    var choices: [Int: [Int]] = [:]
    for choice in 0..<listing.pool.count {
      if let first = listing.pool[choice].first { choices[root(first), default: []].append(choice) }
    }
    return units.keys.sorted().map {
      Component(units: units[$0] ?? [], choices: choices[$0] ?? [])
    }
  }
}
