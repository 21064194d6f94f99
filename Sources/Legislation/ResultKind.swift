import Territory

/// The kind of a formed unit (inferred; the scenario may choose another).
public enum ResultKind {
  /// Phường if any member is one, else thị trấn, else xã.
  public static func inferred(from members: some Sequence<UnitKind>) -> UnitKind {
    var result = UnitKind.xa
    for kind in members {
      if kind == .phuong { return .phuong }
      if kind == .thiTran { result = .thiTran }
    }
    return result
  }
}
