/// An order of a component's units in which few units are begun but not finished at any time.
///
/// A programme that covers units one after the other remembers which units beyond the first uncovered
/// one are covered. Codes follow districts, not the map, so in code order many are; here the order
/// grows over the map like a wave: the next unit is one that the fewest new units are tied to, the
/// longest waiting first.
struct CoverOrder {
  /// The units in their order.
  let units: [Int]

  /// Orders the units by the choices that tie them together.
  /// - Complexity: O(units² + ties).
  init(_ listing: Listing, units: [Int], choices: [Int]) {
    let place = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    var tied = [Set<Int>](repeating: [], count: units.count)
    for choice in choices {
      let members = listing.pool[choice].compactMap { place[$0] }
      for member in members { tied[member].formUnion(members) }
    }
    let first = Self.farEnd(
      from: units.indices.min { (tied[$0].count, $0) < (tied[$1].count, $1) }, tied)
    var state = [Int?](repeating: nil, count: units.count)
    var isDone = [Bool](repeating: false, count: units.count)
    var (order, clock) = ([Int](), 0)
    func newTies(_ unit: Int) -> Int { tied[unit].count { state[$0] == nil } }
    while order.count < units.count {
      let waiting = units.indices.filter { state[$0] != nil && !isDone[$0] }
      let next =
        waiting.min { (newTies($0), state[$0] ?? 0, $0) < (newTies($1), state[$1] ?? 0, $1) }
        ?? (order.isEmpty ? first : nil) ?? units.indices.first { !isDone[$0] } ?? 0
      isDone[next] = true
      order.append(next)
      if state[next] == nil { state[next] = clock }
      for unit in tied[next].sorted() where state[unit] == nil {
        clock += 1
        state[unit] = clock
      }
    }
    self.units = order.map { units[$0] }
  }

  /// The unit that a wave from `start` reaches last.
  private static func farEnd(from start: Int?, _ tied: [Set<Int>]) -> Int? {
    guard let start else { return nil }
    var reached: Set<Int> = [start]
    var wave = [start]
    var last = start
    while let front = wave.min() {
      last = front
      let next = Set(wave.flatMap { tied[$0] }).subtracting(reached)
      reached.formUnion(next)
      wave = next.sorted()
    }
    return last
  }
}
