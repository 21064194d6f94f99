import Territory

/// The kind of a formed unit (inferred; the scenario may choose another).
public enum ResultKind {
  /// Phường if any member is one, else thị trấn, else xã; of districts quận if any member is one,
  /// else thành phố, else thị xã, else huyện.
  public static func inferred(from members: some Sequence<UnitKind>) -> UnitKind {
    members.min { place(of: $0) < place(of: $1) } ?? .xa
  }

  /// The order of the kinds of either level, the most urban first.
  private static func place(of kind: UnitKind) -> Int {
    switch kind {
    case .phuong: 0
    case .thiTran: 1
    case .xa: 2
    case .quan: 3
    case .thanhPho: 4
    case .thiXa: 5
    case .huyen: 6
    }
  }
}
