import Territory

extension Dataset {
  /// The district that receives the unit formed of `members`: the one of the most populous member,
  /// of several the one with the lowest code. `members` is ascending and not empty.
  public func receivingDistrict(of members: some Sequence<Int>) -> Int {
    var largest: Int?
    for member in members
    where largest.map({ units[member].population > units[$0].population }) ?? true {
      largest = member
    }
    return largest.map { units[$0].district } ?? 0
  }
}
