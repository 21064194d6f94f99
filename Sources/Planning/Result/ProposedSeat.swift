import Territory

/// Where the office of a new unit is proposed when nobody has decided it.
enum ProposedSeat {
  /// The member to which people have the shortest way: the least sum over members of their
  /// population times the borders that must be crossed inside the group.
  ///
  /// Of equal ones it is the more populous, then the one with the lower code. A member that cannot
  /// be reached, as in a plan drawn by hand, counts as farther away than any other.
  /// - Parameter members: Ascending, not empty.
  static func of(_ members: [Int], in dataset: Dataset, borders: Borders) -> Int {
    func sum(from seat: Int) -> Int {
      let steps = steps(from: seat, within: members, borders)
      return members.reduce(0) {
        $0 + dataset.units[$1].population * (steps[$1] ?? members.count)
      }
    }
    let ranked = members.map { (sum(from: $0), -dataset.units[$0].population, $0) }
    return ranked.min { $0 < $1 }?.2 ?? members[0]
  }

  private static func steps(
    from seat: Int, within members: [Int], _ borders: Borders
  ) -> [Int: Int] {
    var steps = [seat: 0]
    var open = [seat]
    while !open.isEmpty {
      var next: [Int] = []
      for unit in open {
        for neighbour in borders.neighbours(of: unit).map(\.unit)
        where members.contains(neighbour) && steps[neighbour] == nil {
          steps[neighbour] = (steps[unit] ?? 0) + 1
          next.append(neighbour)
        }
      }
      open = next
    }
    return steps
  }
}
