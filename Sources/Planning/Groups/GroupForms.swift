import Territory

/// The ways in which units that touch can be in one group when some of them may be divided.
///
/// A unit that may be divided is in the group whole or with some of its parts, never with all of
/// them in pieces. At least one unit is whole. A whole unit has the boundaries of the unit, a part
/// those that `parts.csv` names.
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

  /// Whether every piece can be reached from the first whole unit.
  func isConnected(_ whole: [Int], _ parts: [Int]) -> Bool {
    guard let start = whole.first else { return false }
    var open: [UnitPart.Place] = [.unit(start)]
    var reached = Set(open)
    while let piece = open.popLast() {
      let next =
        whole.filter { touches(piece, .unit($0)) }.map(UnitPart.Place.unit)
        + parts.filter { touches(piece, .part($0)) }.map(UnitPart.Place.part)
      open += next.filter { reached.insert($0).inserted }
    }
    return reached.count == whole.count + parts.count
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

  private func touches(_ a: UnitPart.Place, _ b: UnitPart.Place) -> Bool {
    switch (a, b) {
    case (.unit(let a), .unit(let b)): borders.shared(a, b) != nil
    case (.unit(let unit), .part(let part)), (.part(let part), .unit(let unit)):
      splits.shared(part: part, unit: unit) != nil
    case (.part(let a), .part(let b)): splits.shared(part: a, part: b) != nil
    }
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
