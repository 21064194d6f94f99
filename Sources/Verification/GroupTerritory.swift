import Territory

/// Where a group lies: its districts, whether it is in one piece, and its inner boundary.
struct GroupTerritory {
  /// The indices of the districts of the members.
  let districts: Set<Int>
  /// The district that receives the result.
  ///
  /// Across district lines it is the one of the most populous member, then of the lowest code.
  let district: Int
  /// The members that come from other districts, ascending.
  let moved: [Int]
  /// The parts that come from other districts, ascending.
  let movedParts: [Int]
  let isContiguous: Bool
  /// The boundary between members and parts, in decimetres.
  let sharedBoundary: Int
  /// The added links without which the group would not be in one piece.
  let links: [JudgedBorders.Link]

  var isInOneDistrict: Bool { districts.count == 1 }

  /// Examines `members`, ascending and at least one, with parts of other units; `leading` is the
  /// most populous member.
  init(
    of members: [Int], parts: [Int] = [], leading: Int, in dataset: Dataset,
    borders: JudgedBorders
  ) {
    let divided = parts.map { dataset.parts.parts[$0].unit }
    districts = Set((members + divided).map { dataset.units[$0].district })
    let receiver = dataset.units[leading].district
    district = receiver
    moved = members.filter { dataset.units[$0].district != receiver }
    movedParts = parts.filter {
      dataset.units[dataset.parts.parts[$0].unit].district != receiver
    }
    let pieces = PieceBoundaries(units: members, parts: parts, in: dataset, borders: borders)
    sharedBoundary = pieces.shared
    isContiguous = pieces.areConnected()
    let inside = borders.links.filter { link in link.pair.allSatisfy(members.contains) }
    let needsThem = isContiguous && !pieces.areConnected(ignoring: inside.map(\.pair))
    links = needsThem ? inside : []
  }
}
