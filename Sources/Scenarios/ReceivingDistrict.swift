import Territory

extension Dataset {
  /// The district that receives a new unit: that of its most populous member, then of the lowest code.
  ///
  /// - Parameter members: The members, ascending and not empty.
  public func receivingDistrict(of members: some Sequence<Int>) -> Int {
    var largest: Int?
    for member in members
    where largest.map({ units[member].population > units[$0].population }) ?? true {
      largest = member
    }
    return largest.map { units[$0].district } ?? 0
  }
}
