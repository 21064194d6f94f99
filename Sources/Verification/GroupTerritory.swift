import Territory

/// Where a group lies: its districts, whether it is in one piece, and its inner boundary.
struct GroupTerritory {
  /// The indices of the districts of the members.
  let districts: Set<Int>
  /// The district that receives the result.
  ///
  /// Across district lines it is the one of the most populous member, then of the lowest code.
  let district: Int
  let isContiguous: Bool
  /// The boundary between members and parts, in decimetres.
  let sharedBoundary: Int

  var isInOneDistrict: Bool { districts.count == 1 }

  /// Examines `members`, ascending and at least one, with parts of other units.
  init(of members: [Int], parts: [Int] = [], seat: Int, in dataset: Dataset) {
    let inside = Set(members)
    let divided = parts.map { dataset.parts.parts[$0].unit }
    districts = Set((members + divided).map { dataset.units[$0].district })
    district = dataset.units[seat].district
    guard parts.isEmpty else {
      let pieces = PieceBoundaries(units: members, parts: parts, in: dataset)
      (sharedBoundary, isContiguous) = (pieces.shared, pieces.areConnected)
      return
    }
    var shared = 0
    for member in members {
      for neighbour in dataset.borders.neighbours(of: member)
      where neighbour.unit > member && inside.contains(neighbour.unit) {
        shared += neighbour.shared
      }
    }
    sharedBoundary = shared
    isContiguous = Self.reach(from: seat, within: inside, dataset.borders) == inside.count
  }

  /// How many of `units` can be reached from `start` over shared boundaries.
  private static func reach(from start: Int, within units: Set<Int>, _ borders: Borders) -> Int {
    var reached: Set<Int> = [start]
    var open = [start]
    while let unit = open.popLast() {
      for neighbour in borders.neighbours(of: unit)
      where units.contains(neighbour.unit) && reached.insert(neighbour.unit).inserted {
        open.append(neighbour.unit)
      }
    }
    return reached.count
  }
}
