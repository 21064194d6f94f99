import SourceFiles

@testable import Verification

/// A small roadmap task with random people, terms and caps.
struct RandomTask {
  let task: RoadmapTask

  init(hasBudget: Bool, lastStaffYear: Int = 0, _ random: inout SeededRandom) {
    let years = Int.random(in: 1...2, using: &random)
    func list(_ range: ClosedRange<Int>) -> [Int] {
      (0..<years).map { _ in Int.random(in: range, using: &random) }
    }
    func sort(_ supported: Int) -> RoadmapTask.Sort {
      let severance = list(0...9)
      return RoadmapTask.Sort(
        people: Int.random(in: 0...2, using: &random),
        severance: severance.enumerated().map { $0 <= supported ? $1 : nil })
    }
    task = RoadmapTask(
      years: years, firstDay: CalendarDay(year: 2023, month: 10, day: 1),
      sorts: [[sort(9), sort(9)], [sort(lastStaffYear), sort(lastStaffYear)]],
      monthlyPay: [Int.random(in: 0...1, using: &random), Int.random(in: 0...1, using: &random)],
      natural: [list(0...2), list(0...1)], places: [list(0...1), list(0...1)],
      budget: hasBudget ? list(0...20) : nil,
      goal: Bool.random(using: &random) ? .cost : .time)
  }
}

extension RoadmapTask {
  /// Every way to spread `people` over `cells`, as numbers by cell, some left over.
  static func spreads(_ people: Int, over cells: Int) -> [[Int]] {
    guard cells > 0 else { return [[]] }
    return (0...people).flatMap { first in
      spreads(people - first, over: cells - 1).map { [first] + $0 }
    }
  }

  /// All departures of one body: numbers by sort, then by year and way.
  func everyDeparture(_ body: Body) -> [[[Int]]] {
    let sorts = sorts[body.rawValue]
    let choices = sorts.map { sort in
      Self.spreads(sort.people, over: 3 * years).filter { spread in
        (0..<years).allSatisfy { sort.severance[$0] != nil || spread[3 * $0 + 2] == 0 }
      }
    }
    return choices[0].flatMap { first in choices[1].map { [first, $0] } }
      .filter { spreads in
        (0..<years).allSatisfy { year in
          let (natural, places) = (
            spreads.reduce(0) { $0 + $1[3 * year] }, spreads.reduce(0) { $0 + $1[3 * year + 1] }
          )
          return natural <= self.natural[body.rawValue][year]
            && places <= self.places[body.rawValue][year]
        }
      }
  }

  /// What departures of one body are worth.
  func value(_ departures: [[Int]], _ body: Body) -> RoadmapValue {
    var value = RoadmapValue.zero
    for (sort, spread) in departures.enumerated() {
      for (cell, people) in spread.enumerated() {
        let (year, way) = (cell / 3, cell % 3)
        let severance = way == 2 ? sorts[body.rawValue][sort].severance[year] ?? 0 : 0
        value =
          value + RoadmapValue(
            cost: Int128(severance + 12 * monthlyPay[body.rawValue] * year), time: Int128(year),
            ways: Int128(way), goal: goal) * people
      }
    }
    return value
  }
}
