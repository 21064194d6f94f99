import SourceFiles
import TestSupport

@testable import StaffPlanning

/// Small random roadmap problems, of which all ways to leave can be tried.
enum RandomProblem {
  static func make(_ seed: Int) -> RoadmapProblem {
    var random = SeededChance(UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let years = number(1...5)
    // So that all splits stay a few thousand.
    let shapes = [1: [3, 3, 2, 2], 2: [3, 3, 2], 3: [3, 3], 4: [3, 2], 5: [2, 2]]
    // Every second problem has people of two waves, the later one from the second year on.
    let waves = years > 1 && seed % 2 == 0 ? [0..<years - 1, 1..<years] : [0..<years]
    var sorts: [RoadmapProblem.Sort] = []
    for most in shapes[years] ?? [] {
      // Sums of amounts that have no common step are harder to prove.
      let money = seed % 3 == 0 ? [1, 1_000_003][number(0...1)] : 1_000_003
      let wave = number(0...waves.count - 1)
      sorts.append(
        .init(
          wave: wave, body: number(0...1) == 0 ? .officials : .nonSpecialised,
          people: number(0...most), monthlyPay: number(0...6) * money,
          severance: (0..<years).map { year in
            let amount = number(0...3) == 0 ? nil : number(0...90) * money
            return waves[wave].contains(year) ? amount : nil
          }))
    }
    func caps(_ most: Int) -> [[Int]] {
      (0..<2).map { _ in (0..<years).map { _ in number(0...most) } }
    }
    let amounts = sorts.flatMap { $0.severance.compactMap(\.self) }
    let largest = max(1, amounts.max() ?? 1)
    return RoadmapProblem(
      sorts: sorts,
      waves: waves.enumerated().map {
        .init(year: 2024 + $0, years: $1, attrition: caps(number(0...1)))
      }, years: years, effect: CalendarDay(year: 2024, month: 2, day: 29),
      places: caps(number(0...1)),
      budget: number(0...2) == 0 ? nil : (0..<years).map { _ in number(0...(2 * largest)) },
      goal: number(0...1) == 0 ? .cost : .time)
  }
}

/// All ways in which the people of a problem can leave.
struct EverySplit {
  /// What one split amounts to.
  struct Sums: Equatable {
    /// Severance, and pay until then, đồng.
    var cost = 0
    /// Years that people stay, summed.
    var personYears = 0
    /// Transfers once and severances twice: natural departures are preferred.
    var ways = 0
    /// People who stay unsettled.
    var unsettled = 0
  }

  /// Caps that are left out.
  struct Freedom {
    var budget = false
    var places = false
  }

  private let problem: RoadmapProblem
  private let freedom: Freedom
  private let mayStay: Bool

  init(_ problem: RoadmapProblem, freedom: Freedom = Freedom(), mayStay: Bool = false) {
    (self.problem, self.freedom, self.mayStay) = (problem, freedom, mayStay)
  }

  /// People who have left so far, by what caps them.
  private struct Used {
    var natural: [[[Int]]]
    var places: [[Int]]
    var budget: [Int]
  }

  /// Calls `body` with the sums of every split that keeps all caps.
  func forEach(_ body: (Sums) -> Void) {
    let zero = Array(repeating: Array(repeating: 0, count: problem.years), count: 2)
    let used = Used(
      natural: problem.waves.map { _ in zero }, places: zero,
      budget: Array(repeating: 0, count: problem.years))
    place(sort: 0, cell: 0, left: problem.sorts.first?.people ?? 0, used, Sums(), body)
  }

  /// Puts some of the people who are left of a sort into a cell, a year and a way, and goes on.
  private func place(
    sort: Int, cell: Int, left: Int, _ used: Used, _ sums: Sums, _ body: (Sums) -> Void
  ) {
    guard sort < problem.sorts.count else { return body(sums) }
    let own = problem.sorts[sort]
    let (year, way) = (cell / 3, cell % 3)
    let wave = problem.waves[own.wave]
    let wait = year - wave.years.lowerBound
    guard year < problem.years else {
      guard left == 0 || mayStay else { return }
      var sums = sums
      sums.unsettled += left
      let next = sort + 1 < problem.sorts.count ? problem.sorts[sort + 1].people : 0
      return place(sort: sort + 1, cell: 0, left: next, used, sums, body)
    }
    for people in 0...(wave.years.contains(year) ? left : 0) {
      var (used, sums) = (used, sums)
      if people > 0 {
        switch way {
        case 0:
          used.natural[own.wave][own.body.rawValue][year] += people
          guard
            used.natural[own.wave][own.body.rawValue][year]
              <= wave.attrition[own.body.rawValue][year]
          else { continue }
        case 1:
          used.places[own.body.rawValue][year] += people
          guard
            freedom.places
              || used.places[own.body.rawValue][year] <= problem.places[own.body.rawValue][year]
          else { continue }
        default:
          guard let severance = own.severance[year] else { continue }
          used.budget[year] += people * severance
          if let budget = problem.budget, !freedom.budget, used.budget[year] > budget[year] {
            continue
          }
          sums.cost += people * severance
        }
        sums.cost += people * 12 * own.monthlyPay * wait
        sums.personYears += people * wait
        sums.ways += people * way
      }
      place(sort: sort, cell: cell + 1, left: left - people, used, sums, body)
    }
  }

  /// The best split by the problem's goals; `nil` when there is none.
  var best: Sums? {
    var best: Sums?
    func order(_ sums: Sums) -> [Int] {
      problem.goal == .cost
        ? [sums.cost, sums.personYears, sums.ways] : [sums.personYears, sums.cost, sums.ways]
    }
    forEach { sums in
      if best.map({ order(sums).lexicographicallyPrecedes(order($0)) }) ?? true { best = sums }
    }
    return best
  }

  /// The fewest people that stay unsettled.
  var fewestUnsettled: Int {
    var fewest = Int.max
    forEach { fewest = min(fewest, $0.unsettled) }
    return fewest
  }
}
