import Territory

/// The whole units and parts of a group, and which of them touch.
///
/// Two units touch by adjacency.csv and the scenario's links, a part touches what parts.csv names; of
/// a whole unit that has parts, those are named. A border that the scenario cuts is cut for parts too.
struct PieceBoundaries {
  private let dataset: Dataset
  private let borders: JudgedBorders
  private let pieces: [UnitPart.Place]

  init(units: [Int], parts: [Int], in dataset: Dataset, borders: JudgedBorders) {
    self.dataset = dataset
    self.borders = borders
    pieces = units.map(UnitPart.Place.unit) + parts.map(UnitPart.Place.part)
  }

  /// The boundaries between pieces in decimetres, those of unknown length as 0.
  var shared: Int {
    pieces.indices.reduce(0) { sum, place in
      pieces[..<place].reduce(sum) { $0 + (boundary(pieces[place], $1) ?? 0) }
    }
  }

  /// Whether the pieces hang together, with some pairs of whole units taken as not touching.
  func areConnected(ignoring pairs: [[Int]] = []) -> Bool {
    var cluster = Array(pieces.indices)
    for a in pieces.indices {
      for b in 0..<a
      where cluster[a] != cluster[b] && boundary(pieces[a], pieces[b]) != nil
        && !isAmong(pairs, pieces[a], pieces[b])
      {
        let (old, new) = (cluster[a], cluster[b])
        cluster = cluster.map { $0 == old ? new : $0 }
      }
    }
    return Set(cluster).count == 1
  }

  private func isAmong(_ pairs: [[Int]], _ a: UnitPart.Place, _ b: UnitPart.Place) -> Bool {
    guard case .unit(let a) = a, case .unit(let b) = b else { return false }
    return pairs.contains([a, b].sorted())
  }

  /// The boundary of two pieces; `nil` when they do not touch.
  private func boundary(_ a: UnitPart.Place, _ b: UnitPart.Place) -> Int? {
    guard case .part(let part) = a else {
      if case .part = b { return boundary(b, a) }
      guard case .unit(let a) = a, case .unit(let b) = b else { return nil }
      return borders.shared(a, b)
    }
    if borders.isCut(dataset.parts.parts[part].unit, unit(of: b)) { return nil }
    let contacts = dataset.parts.parts[part].contacts.filter { contact in
      if contact.place == b { return true }
      guard case .unit(let unit) = b, case .part(let other) = contact.place else { return false }
      return dataset.parts.parts[other].unit == unit
    }
    return contacts.isEmpty ? nil : contacts.compactMap(\.shared).reduce(0, +)
  }

  private func unit(of piece: UnitPart.Place) -> Int {
    switch piece {
    case .unit(let unit): unit
    case .part(let part): dataset.parts.parts[part].unit
    }
  }
}
