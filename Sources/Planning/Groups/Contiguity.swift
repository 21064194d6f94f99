import Scenarios
import Territory

extension Borders {
  /// Whether `units` are in one piece, without the borders between the pairs of `others`.
  func connect(_ units: [Int], without others: Set<[Int]> = []) -> Bool {
    guard let first = units.first else { return true }
    var reached: Set<Int> = [first]
    var open = [first]
    while let unit = open.popLast() {
      for neighbour in neighbours(of: unit).map(\.unit)
      where units.contains(neighbour) && !reached.contains(neighbour)
        && !others.contains([min(unit, neighbour), max(unit, neighbour)])
      {
        reached.insert(neighbour)
        open.append(neighbour)
      }
    }
    return reached.count == units.count
  }
}

extension PlanningCase {
  /// For each unit the units that it may be grouped with because they touch, ascending: those of its
  /// district, and those of others where groups may cross district lines.
  public var groupNeighbours: [[Int]] {
    let units = dataset.units
    return units.indices.map { unit in
      borders.neighbours(of: unit).map(\.unit).filter {
        scenario.mayCrossDistricts || units[$0].district == units[unit].district
      }
    }
  }

  /// The added links without which `members` would not be in one piece; none where there is no need
  /// of any, or where even links do not connect them.
  func neededLinks(of members: [Int]) -> [Links.Added] {
    let inside = links.added.filter { members.contains($0.a) && members.contains($0.b) }
    guard !inside.isEmpty, borders.connect(members),
      !borders.connect(members, without: Set(inside.map { [$0.a, $0.b] }))
    else { return [] }
    return inside
  }
}
