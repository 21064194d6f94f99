import SourceFiles

@testable import Verification

/// A small roadmap task with random people, terms and caps.
struct RandomTask {
  let task: RoadmapTask

  init(
    hasBudget: Bool, lastStaffYear: Int = 0, waves: Int = 1, _ random: inout SeededRandom
  ) {
    let span = Int.random(in: 1...2, using: &random)
    let years = span + waves - 1
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func list(_ range: ClosedRange<Int>) -> [Int] { (0..<years).map { _ in number(range) } }
    func wave(_ start: Int) -> RoadmapTask.Wave {
      func sort(_ supported: Int) -> RoadmapTask.Sort {
        RoadmapTask.Sort(
          people: number(0...(waves > 1 ? 1 : 2)),
          severance: list(0...9).enumerated().map {
            (start..<start + span).contains($0) && $0 - start <= supported ? $1 : nil
          })
      }
      func natural(_ most: Int) -> [Int] {
        list(0...most).enumerated().map { (start..<start + span).contains($0) ? $1 : 0 }
      }
      return RoadmapTask.Wave(
        year: waves > 1 ? 2024 + start : nil, start: start,
        sorts: [[sort(9), sort(9)], [sort(lastStaffYear), sort(lastStaffYear)]],
        monthlyPay: [number(0...1), number(0...1)],
        natural: [natural(waves > 1 ? 1 : 2), natural(waves > 1 ? 0 : 1)])
    }
    task = RoadmapTask(
      years: years, span: span, firstDay: CalendarDay(year: 2023, month: 10, day: 1),
      waves: (0..<waves).map(wave), places: [list(0...1), list(0...1)],
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

  /// The sorts of a body, wave after wave, each with its wave.
  func people(of body: Body) -> [(wave: Wave, sort: Sort)] {
    waves.flatMap { wave in wave.sorts[body.rawValue].map { (wave, $0) } }
  }

  /// All departures of one body: numbers by sort, then by year and way.
  func everyDeparture(_ body: Body) -> [[[Int]]] {
    let people = people(of: body)
    var all: [[[Int]]] = [[]]
    for (wave, sort) in people {
      let choices = Self.spreads(sort.people, over: 3 * years).filter { spread in
        (0..<years).allSatisfy { year in
          let isOpen = (wave.start..<wave.start + span).contains(year)
          return (isOpen || spread[3 * year..<3 * year + 3].allSatisfy { $0 == 0 })
            && (sort.severance[year] != nil || spread[3 * year + 2] == 0)
        }
      }
      all = all.flatMap { before in choices.map { before + [$0] } }
    }
    return all.filter { spreads in
      (0..<years).allSatisfy { year in
        func leave(_ way: Int, _ counts: (Wave) -> Bool = { _ in true }) -> Int {
          zip(people, spreads).reduce(0) { $0 + (counts($1.0.wave) ? $1.1[3 * year + way] : 0) }
        }
        return leave(1) <= places[body.rawValue][year]
          && waves.allSatisfy { wave in
            leave(0) { $0.start == wave.start } <= wave.natural[body.rawValue][year]
          }
      }
    }
  }

  /// What departures of one body are worth.
  func value(_ departures: [[Int]], _ body: Body) -> RoadmapValue {
    var value = RoadmapValue.zero
    for ((wave, sort), spread) in zip(people(of: body), departures) {
      for (cell, people) in spread.enumerated() where people > 0 {
        let (year, way) = (cell / 3, cell % 3)
        let wait = year - wave.start
        let severance = way == 2 ? sort.severance[year] ?? 0 : 0
        value =
          value + RoadmapValue(
            cost: Int128(severance + 12 * wave.monthlyPay[body.rawValue] * wait),
            time: Int128(wait), ways: Int128(way), goal: goal) * people
      }
    }
    return value
  }
}
