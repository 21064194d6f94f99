import Territory

/// The member in which the office of a new unit is: the decided one, else the member from which all
/// people together have the shortest way, counted in borders inside the group.
enum SeatCheck {
  static func seat(of group: JudgedGroup, borders: JudgedBorders) -> JudgedUnit? {
    if let decided = group.wording?.seat { return group.members.first { $0.index == decided } }
    let distances = distances(group.indices, borders)
    let ways = group.members.indices.map { seat in
      zip(group.members, distances[seat]).reduce(0) { $0 + $1.0.unit.population * $1.1 }
    }
    guard let least = ways.min() else { return nil }
    return NameKeeper.mostPopulous(
      of: zip(group.members, ways).filter { $0.1 == least }.map(\.0))
  }

  /// The number of borders between any two members, by closing over every member in between; what
  /// cannot be reached is as far as there are members.
  private static func distances(_ units: [Int], _ borders: JudgedBorders) -> [[Int]] {
    var distances = units.map { a in
      units.map { b in a == b ? 0 : borders.shared(a, b) == nil ? units.count : 1 }
    }
    for between in units.indices {
      for a in units.indices {
        for b in units.indices {
          distances[a][b] = min(
            distances[a][b], distances[a][between] + distances[between][b], units.count)
        }
      }
    }
    return distances
  }
}
