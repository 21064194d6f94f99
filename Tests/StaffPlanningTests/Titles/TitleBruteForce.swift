import LegalParameters

@testable import StaffPlanning

/// Every way to share titles out, without a solver.
enum TitleBruteForce {
  /// Every partition of the titles into sets that one person may hold; each in the order of first
  /// titles.
  static func partitions(of set: TitleSet) -> [[[Int]]] {
    func extend(_ people: [[Int]], _ title: Int) -> [[[Int]]] {
      guard title < set.titles.count else {
        return people.allSatisfy { mayHold($0, set) } ? [people] : []
      }
      var result = extend(people + [[title]], title + 1)
      for person in people.indices {
        var more = people
        more[person].append(title)
        result += extend(more, title + 1)
      }
      return result
    }
    return extend([], 0)
  }

  /// The rules for one person, told anew.
  static func mayHold(_ held: [Int], _ set: TitleSet) -> Bool {
    guard held.count <= set.maxTitlesPerPerson,
      held.map({ set.titles[$0].workloadPercent }).reduce(0, +) <= 100
    else { return false }
    for a in held {
      for b in held where a < b {
        let (x, y) = (set.titles[a].id, set.titles[b].id)
        if !set.pairs.contains(where: { ($0.first, $0.second) == (x, y) }) { return false }
      }
    }
    return true
  }

  /// The best partition: people, allowance, then the first in order; `nil` when none is allowed.
  static func best(of set: TitleSet) -> [[Int]]? {
    partitions(of: set)
      .filter { set.minPeople <= $0.count && $0.count <= set.maxPeople }
      .min { a, b in
        let (x, y) = (cost(a, set), cost(b, set))
        if (a.count, x) != (b.count, y) { return (a.count, x) < (b.count, y) }
        return first(a, before: b)
      }
  }

  /// The fewest people for some of the titles, whatever the limits on people are.
  static func fewest(_ titles: [Int], of set: TitleSet) -> Int {
    func extend(_ people: [[Int]], _ rest: ArraySlice<Int>) -> Int {
      guard let title = rest.first else { return people.count }
      var least = extend(people + [[title]], rest.dropFirst())
      for person in people.indices where mayHold(people[person] + [title], set) {
        var more = people
        more[person].append(title)
        least = min(least, extend(more, rest.dropFirst()))
      }
      return least
    }
    return extend([], titles[...])
  }

  /// What all people get.
  static func cost(_ people: [[Int]], _ set: TitleSet) -> Int {
    people.reduce(0) { sum, held in
      let known = held.compactMap { set.titles[$0].allowance?.value }.sorted(by: >)
      return sum
        + known.enumerated().reduce(0) {
          $0 + $1.element * ($1.offset == 0 ? 100 : set.secondTitlePercent)
        }
    }
  }

  /// Whether one partition is the canonical one of two: at the first difference its set is less.
  static func first(_ a: [[Int]], before b: [[Int]]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return x.lexicographicallyPrecedes(y) }
    return false
  }

  /// The least (people, changes, allowance) over every way to give each title to one of `slots`.
  static func inheriting(
    _ slots: [TitleSlot], _ set: TitleSet
  ) -> (people: Int, changed: Int, allowance: Int)? {
    var best: (people: Int, changed: Int, allowance: Int)?
    var held: [[Int]] = slots.map { _ in [] }
    func extend(_ title: Int) {
      guard title < set.titles.count else {
        let used = held.filter { !$0.isEmpty }
        guard set.minPeople <= used.count, used.count <= set.maxPeople,
          used.allSatisfy({ mayHold($0, set) })
        else { return }
        let changed = zip(slots, held).reduce(0) { sum, pair in
          sum + pair.1.count { !pair.0.titles.contains(set.titles[$0].id) }
        }
        let found = (used.count, changed, cost(used, set))
        if best.map({ found < $0 }) ?? true { best = found }
        return
      }
      for slot in slots.indices {
        held[slot].append(title)
        extend(title + 1)
        held[slot].removeLast()
      }
    }
    extend(0)
    return best
  }
}
