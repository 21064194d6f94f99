import Territory

/// The kind of a formed unit (inferred; the scenario may choose another).
public enum ResultKind {
  /// The kinds of either level, the most urban first.
  private static let order: [UnitKind] = [
    .phuong, .thiTran, .xa, .quan, .thanhPho, .thiXa, .huyen,
  ]

  /// Phường if any member is one, else thị trấn, else xã; of districts quận if any member is one,
  /// else thành phố, else thị xã, else huyện.
  public static func inferred(from members: some Sequence<UnitKind>) -> UnitKind {
    var first = order.count
    for kind in members {
      if let place = order.firstIndex(of: kind), place < first { first = place }
    }
    return first < order.count ? order[first] : .xa
  }
}
