import Territory

/// The ways in which units that touch can be in one group when some of them may be divided.
///
/// A unit that may be divided is in the group whole or with some of its parts, never with all of
/// them in pieces. At least one unit is whole. A whole unit has the boundaries of the unit, a part
/// those that `parts.csv` names, as far as no link of the scenario cuts them.
struct GroupForms {
  let splits: SplitParts
  let borders: Borders

  /// Calls `body` with the whole units and the parts of every form, both ascending.
  ///
  /// - Parameter touched: The units in the group, wholly or in part: ascending and connected.
  func forEach(of touched: ArraySlice<Int>, _ body: (ArraySlice<Int>, [Int]) -> Void) {
    guard touched.contains(where: splits.maySplit) else {
      body(touched, [])
      return
    }
    choose(from: touched, whole: [], parts: [], body)
  }

  private func choose(
    from open: ArraySlice<Int>, whole: [Int], parts: [Int],
    _ body: (ArraySlice<Int>, [Int]) -> Void
  ) {
    guard let unit = open.first else {
      if !whole.isEmpty, parts.isEmpty || isConnected(whole, parts) { body(whole[...], parts) }
      return
    }
    let rest = open.dropFirst()
    choose(from: rest, whole: whole + [unit], parts: parts, body)
    guard splits.maySplit(unit) else { return }
    let own = Array(splits.parts(of: unit))
    for mask in 1..<((1 << own.count) - 1) {
      let some = own.indices.filter { mask >> $0 & 1 == 1 }.map { own[$0] }
      choose(from: rest, whole: whole, parts: parts + some, body)
    }
  }

  /// The boundaries inside a group that parts belong to, in decimetres.
  func sharedBoundary(_ whole: ArraySlice<Int>, _ parts: [Int]) -> Int {
    var shared = 0
    for (place, part) in parts.enumerated() {
      shared += whole.reduce(0) { $0 + (splits.shared(part: part, unit: $1) ?? 0) }
      shared += parts[(place + 1)...]
        .reduce(0) { $0 + (splits.shared(part: part, part: $1) ?? 0) }
    }
    return shared
  }
}

extension GroupJudge {
  /// Calls `body` with the whole units and the parts, both ascending, of every way in which units
  /// that touch, ascending, can be in one group; all whole where none of them may be divided.
  public func forEachForm(
    of touched: ArraySlice<Int>, _ body: (ArraySlice<Int>, [Int]) -> Void
  ) {
    forms.forEach(of: touched, body)
  }
}
