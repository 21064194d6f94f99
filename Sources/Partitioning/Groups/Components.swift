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
    let whole = Component(units: scope, choices: Array(0..<listing.pool.count))
    return listing.limits.isEmpty ? whole.parts(listing) : [whole]
  }

  /// The parts that are no longer tied together by any choice, in the order of the lowest unit.
  /// - Complexity: almost linear in the number of choices.
  func parts(_ listing: Listing) -> [Component] {
    // Counted from the first unit: arrays, because every member of every choice is looked up.
    let (lowest, highest) = (units.first ?? 0, units.last ?? -1)
    var parent = Array(0..<(highest - lowest + 1))
    func root(_ unit: Int) -> Int {
      var place = unit - lowest
      while parent[place] != place {
        parent[place] = parent[parent[place]]
        place = parent[place]
      }
      return place
    }
    for choice in choices {
      let members = listing.pool[choice]
      guard let first = members.first else { continue }
      for member in members.dropFirst() {
        let (a, b) = (root(first), root(member))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    var unitsOf = [[Int]](repeating: [], count: parent.count)
    for unit in units { unitsOf[root(unit)].append(unit) }
    var choicesOf = [[Int]](repeating: [], count: parent.count)
    for choice in choices {
      if let first = listing.pool[choice].first { choicesOf[root(first)].append(choice) }
    }
    return parent.indices.filter { !unitsOf[$0].isEmpty }.map {
      Component(units: unitsOf[$0], choices: choicesOf[$0])
    }
  }
}
