import Scenarios
import Territory

/// Which units touch: the raw table of borders with the links that the scenario states.
struct JudgedBorders {
  /// A link that the scenario adds.
  struct Link {
    /// The indices of the two units, ascending.
    let pair: [Int]
    let kind: StatedLinks.Kind
  }

  /// For each unit what it touches: the neighbour and the boundary in decimetres.
  private let touching: [[Int: Int]]
  /// The pairs of units between which the scenario cuts the border.
  private let cuts: [[Int]]
  /// The added links, ascending by pair.
  let links: [Link]

  /// Lays the scenario's links over the dataset's borders.
  init(_ dataset: Dataset, _ stated: StatedLinks) {
    func pair(_ units: [Scenario.Coded]) -> [Int] {
      units.compactMap { dataset.index(ofUnit: $0.code) }.sorted()
    }
    var touching = dataset.units.indices.map { unit in
      Dictionary(
        dataset.borders.neighbours(of: unit).map { ($0.unit, $0.shared) },
        uniquingKeysWith: { first, _ in first })
    }
    let links = stated.add.map { Link(pair: pair($0.units), kind: $0.kind) }
      .filter { $0.pair.count == 2 }
    for link in links {
      touching[link.pair[0]][link.pair[1]] = 0
      touching[link.pair[1]][link.pair[0]] = 0
    }
    let cuts = stated.remove.map { pair($0.units) }.filter { $0.count == 2 }
    for cut in cuts {
      touching[cut[0]][cut[1]] = nil
      touching[cut[1]][cut[0]] = nil
    }
    self.touching = touching
    self.cuts = cuts
    self.links = links.sorted { $0.pair.lexicographicallyPrecedes($1.pair) }
  }

  /// The units that touch `unit`, ascending.
  func neighbours(of unit: Int) -> [Int] { touching[unit].keys.sorted() }

  /// The boundary of two units in decimetres; `nil` when they do not touch.
  func shared(_ a: Int, _ b: Int) -> Int? { touching[a][b] }

  /// Whether the scenario cuts the border of two units, whose parts then do not touch either.
  func isCut(_ a: Int, _ b: Int) -> Bool { cuts.contains([a, b].sorted()) }
}
