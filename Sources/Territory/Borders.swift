/// Which units share a boundary, and how much of it.
///
/// Units are indices into ``Dataset/units``. Neighbours of a unit are in ascending order.
public struct Borders: Sendable, Hashable {
  /// One neighbour of a unit.
  public struct Neighbour: Sendable, Hashable {
    /// The neighbour's index.
    public let unit: Int
    /// The shared boundary in decimetres.
    public let shared: Int
  }

  private let starts: [Int]
  private let neighbours: [Neighbour]

  /// Builds the graph over `count` units from pairs, each named once.
  /// - Complexity: O(pairs · log pairs).
  public init(count: Int, pairs: [(a: Int, b: Int, shared: Int)]) {
    var lists = [[Neighbour]](repeating: [], count: count)
    for pair in pairs {
      lists[pair.a].append(Neighbour(unit: pair.b, shared: pair.shared))
      lists[pair.b].append(Neighbour(unit: pair.a, shared: pair.shared))
    }
    var starts = [0]
    var all: [Neighbour] = []
    for list in lists {
      all += list.sorted { $0.unit < $1.unit }
      starts.append(all.count)
    }
    self.starts = starts
    neighbours = all
  }

  /// The number of pairs.
  public var pairCount: Int { neighbours.count / 2 }

  /// The neighbours of `unit`, ascending.
  public func neighbours(of unit: Int) -> ArraySlice<Neighbour> {
    neighbours[starts[unit]..<starts[unit + 1]]
  }

  /// The shared boundary of two units in decimetres, `nil` when they do not touch.
  public func shared(_ a: Int, _ b: Int) -> Int? {
    neighbours(of: a).first { $0.unit == b }?.shared
  }
}

extension Borders {
  /// In how many connected pieces some units lie.
  /// - Complexity: proportional to the number of units and their neighbours.
  public func pieces(of units: [Int]) -> Int {
    var left = Set(units)
    var pieces = 0
    while let start = left.popFirst() {
      pieces += 1
      var open = [start]
      while let unit = open.popLast() {
        for neighbour in neighbours(of: unit) where left.remove(neighbour.unit) != nil {
          open.append(neighbour.unit)
        }
      }
    }
    return pieces
  }
}
