/// Who holds which titles, found by splitting off what one person holds, again and again: the fewest
/// people, the least allowance among so few, and the first in order among those.
///
/// Exact: the person with the first title that is left holds one of the sets that this title allows,
/// and what remains is remembered for every set of titles that is left.
struct TitleSearch {
  /// What was found.
  enum Answer: Equatable {
    /// The titles of each person, by their places.
    case holdings([[Int]])
    /// Nobody can hold them within the limits.
    case none
    /// So many people are needed; who gets the least was too much work.
    case people(Int)
    /// Too much work.
    case tooLarge
  }

  /// More titles than the law may have are not tried.
  private static let mostTitles = 20
  /// Steps in each half of the search; a table of titles as in the law takes a few hundred.
  private static let mostSteps = 1_500_000

  private struct Holding {
    let titles: [Int]
    let bits: UInt32
    let allowance: Int
  }

  private struct Rest: Hashable {
    let left: UInt32
    let people: Int
  }

  private let rules: TitleRules
  /// What one person may hold, by the first title; in order.
  private var holdings: [[Holding]]
  /// The fewest people for what is left; 0 where not yet known.
  private var fewest: [UInt8] = []
  /// The least allowance of so many people for what is left.
  private var least: [Rest: Int?] = [:]
  private var steps = 0
  private var isExhausted: Bool { steps > Self.mostSteps }
  /// More people than there can be titles: nobody may hold some title.
  private static let nobody = 255

  init(_ rules: TitleRules) {
    self.rules = rules
    holdings = []
    guard rules.ids.count <= Self.mostTitles else { return }
    holdings = rules.ids.indices.map { Self.holdings(from: [$0], rules) }
  }

  /// The sets that begin with `held`, a set before the same with more.
  private static func holdings(from held: [Int], _ rules: TitleRules) -> [Holding] {
    guard rules.mayHold(held), let last = held.last else { return [] }
    let bits = held.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
    return [Holding(titles: held, bits: bits, allowance: rules.allowance(held))]
      + (last..<rules.ids.count).dropFirst().flatMap { holdings(from: held + [$0], rules) }
  }

  /// Searches.
  mutating func answer() -> Answer {
    guard rules.minPeople <= rules.maxPeople, rules.minPeople <= rules.ids.count else {
      return .none
    }
    guard rules.ids.count <= Self.mostTitles else { return .tooLarge }
    let all = (UInt32(1) << UInt32(rules.ids.count)) - 1
    fewest = Array(repeating: 0, count: Int(all) + 1)
    steps = 0
    let needed = fewest(all)
    if isExhausted { return .tooLarge }
    // Whoever holds several titles may share them with one more person.
    let people = max(needed, rules.minPeople)
    guard people <= rules.maxPeople, people <= rules.ids.count else { return .none }
    steps = 0
    let best = leastAllowance(all, people: people)
    if isExhausted { return .people(people) }
    guard let best else { return .none }
    return .holdings(first(all, people: people, allowance: best))
  }

  private func choices(_ left: UInt32) -> [Holding] { holdings[left.trailingZeroBitCount] }

  private mutating func fewest(_ left: UInt32) -> Int {
    if left == 0 { return 0 }
    if fewest[Int(left)] > 0 { return Int(fewest[Int(left)]) }
    var people = Self.nobody
    for holding in choices(left) where holding.bits & ~left == 0 {
      steps += 1
      if isExhausted { return people }
      people = min(people, 1 + fewest(left & ~holding.bits))
    }
    fewest[Int(left)] = UInt8(people)
    return people
  }

  /// `nil` when exactly so many people cannot hold what is left.
  private mutating func leastAllowance(_ left: UInt32, people: Int) -> Int? {
    if left == 0 { return people == 0 ? 0 : nil }
    guard people <= left.nonzeroBitCount, fewest(left) <= people else { return nil }
    let rest = Rest(left: left, people: people)
    if let known = least[rest] { return known }
    var best: Int?
    for holding in choices(left) where holding.bits & ~left == 0 {
      steps += 1
      if isExhausted { return best }
      guard let others = leastAllowance(left & ~holding.bits, people: people - 1) else { continue }
      best = min(best ?? .max, holding.allowance + others)
    }
    least[rest] = .some(best)
    return best
  }

  /// The first in order of those with the least allowance.
  private mutating func first(_ all: UInt32, people: Int, allowance: Int) -> [[Int]] {
    var (left, people, allowance) = (all, people, allowance)
    var result: [[Int]] = []
    while left != 0 {
      guard
        let holding = choices(left).first(where: { holding in
          holding.bits & ~left == 0
            && leastAllowance(left & ~holding.bits, people: people - 1)
              == allowance - holding.allowance
        })
      else { return result }
      result.append(holding.titles)
      left &= ~holding.bits
      people -= 1
      allowance -= holding.allowance
    }
    return result
  }
}
