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
  let isContiguous: Bool
  /// The boundary between members, in decimetres.
  let sharedBoundary: Int
  /// The added links without which the group would not be in one piece.
  let links: [JudgedBorders.Link]

  var isInOneDistrict: Bool { districts.count == 1 }

  /// Examines `members`, ascending and at least one; `leading` is the most populous.
  init(of members: [Int], leading: Int, in dataset: Dataset, borders: JudgedBorders) {
    districts = Set(members.map { dataset.units[$0].district })
    let receiver = dataset.units[leading].district
    district = receiver
    moved = members.filter { dataset.units[$0].district != receiver }
    var shared = 0
    for (position, a) in members.enumerated() {
      for b in members[(position + 1)...] { shared += borders.shared(a, b) ?? 0 }
    }
    sharedBoundary = shared
    isContiguous = borders.isOnePiece(members)
    let inside = borders.links.filter { link in link.pair.allSatisfy(members.contains) }
    let needsThem = isContiguous && !borders.isOnePiece(members, ignoring: inside.map(\.pair))
    links = needsThem ? inside : []
  }
}
