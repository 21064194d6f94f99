/// Lists every connected group of units up to a size, each exactly once.
///
/// The extension rule of Wernicke (“Efficient detection of network motifs”, 2006): a group grows
/// only by units above its first one that touch its newest member and none before it.
/// - Complexity: proportional to the number of groups listed, times their size and degree.
public struct ConnectedGroups {
  private let neighbours: [[Int]]
  private let largest: Int
  private let isUsable: [Bool]
  /// Units in the group or next to it; they are not exclusive neighbours of a new member.
  private var isTaken: [Bool]
  private var group: [Int] = []

  /// Prepares a listing.
  ///
  /// - Parameters:
  ///   - neighbours: For each unit the units that it may be grouped with because they touch.
  ///   - largest: The largest group.
  ///   - usable: The units that may be members.
  public init(neighbours: [[Int]], largest: Int, usable: some Sequence<Int>) {
    self.neighbours = neighbours
    self.largest = largest
    var isUsable = [Bool](repeating: false, count: neighbours.count)
    for unit in usable { isUsable[unit] = true }
    self.isUsable = isUsable
    isTaken = [Bool](repeating: false, count: neighbours.count)
  }

  /// Calls `body` with the members of every group of two or more whose lowest member is `root`.
  ///
  /// Members come in the order of growth, the root first.
  public mutating func forEach(rootedAt root: Int, _ body: ([Int]) -> Void) {
    guard isUsable[root], largest > 1 else { return }
    group = [root]
    isTaken[root] = true
    var frontier: [Int] = []
    let marked = take(neighboursOf: root, above: root, into: &frontier)
    extend(frontier, root: root, body)
    for unit in marked { isTaken[unit] = false }
    isTaken[root] = false
    group = []
  }

  private mutating func extend(_ frontier: [Int], root: Int, _ body: ([Int]) -> Void) {
    var open = frontier
    while let unit = open.popLast() {
      group.append(unit)
      body(group)
      if group.count < largest {
        var next = open
        let marked = take(neighboursOf: unit, above: root, into: &next)
        extend(next, root: root, body)
        for unit in marked { isTaken[unit] = false }
      }
      group.removeLast()
    }
  }

  /// Marks the exclusive neighbours of `unit` and appends them to `frontier`.
  private mutating func take(
    neighboursOf unit: Int, above root: Int, into frontier: inout [Int]
  ) -> [Int] {
    var marked: [Int] = []
    for other in neighbours[unit] {
      guard other > root, isUsable[other], !isTaken[other] else { continue }
      isTaken[other] = true
      marked.append(other)
      frontier.append(other)
    }
    return marked
  }
}
