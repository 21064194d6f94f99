import Testing

@testable import Verification

/// What the verifier claims of roadmaps against all roadmaps of small tasks.
@Suite("Roadmaps against all of them")
struct RoadmapBruteForceTests {
  @Test("Cheapest paths settle as many as can be, at the least value, in both orders of goals")
  func cheapest() {
    var (full, partial) = (0, 0)
    for seed in 0..<120 {
      var random = SeededRandom(seed: UInt64(seed))
      let task = RandomTask(
        hasBudget: false, lastStaffYear: seed % 3 - 1, waves: 1 + seed % 2, &random
      ).task
      var (settled, value) = (0, RoadmapValue.zero)
      for body in RoadmapTask.Body.allCases {
        let all = task.everyDeparture(body)
        let most = all.map { $0.joined().reduce(0, +) }.max() ?? 0
        let best = all.filter { $0.joined().reduce(0, +) == most }
          .map { task.value($0, body) }.min()
        settled += most
        value = value + (best ?? .zero)
      }
      let found = CheapestDepartures(task)
      #expect(found.settled == settled, "seed \(seed)")
      #expect(found.value == value, "seed \(seed)")
      let people = RoadmapTask.Body.allCases.reduce(0) { $0 + task.people($1) }
      #expect(UnsettledPeople(task).least == people - settled, "seed \(seed)")
      if settled == people { full += 1 } else { partial += 1 }
    }
    #expect(full > 20 && partial > 20)
  }

  /// The fewest people left under the budget: all numbers severed by sort and year are tried.
  private func fewestLeft(_ task: RoadmapTask) -> Int {
    let sorts = task.waves[0].sorts.flatMap { $0 }
    let choices = sorts.map { sort in
      RoadmapTask.spreads(sort.people, over: task.years).filter { spread in
        (0..<task.years).allSatisfy { sort.severance[$0] != nil || spread[$0] == 0 }
      }
    }
    var fewest = Int.max
    func choose(_ severed: [[Int]]) {
      if severed.count < sorts.count {
        for choice in choices[severed.count] { choose(severed + [choice]) }
        return
      }
      let isPaid = (0..<task.years).allSatisfy { year in
        zip(sorts, severed).reduce(0) { $0 + ($1.0.severance[year] ?? 0) * $1.1[year] }
          <= task.budget?[year] ?? 0
      }
      guard isPaid else { return }
      let left = RoadmapTask.Body.allCases.reduce(0) { sum, body in
        let room = (task.natural[body.rawValue] + task.places[body.rawValue]).reduce(0, +)
        let gone =
          severed[2 * body.rawValue].reduce(0, +)
          + severed[2 * body.rawValue + 1].reduce(0, +)
        return sum + max(0, task.people(body) - room - gone)
      }
      fewest = min(fewest, left)
    }
    choose([])
    return fewest
  }

  @Test("Under a budget the people left are counted exactly with staff severed in the first year")
  func unsettled() {
    var some = 0
    for seed in 0..<150 {
      var random = SeededRandom(seed: UInt64(seed))
      let task = RandomTask(hasBudget: true, lastStaffYear: seed % 4 == 0 ? -1 : 0, &random).task
      let (found, fewest) = (UnsettledPeople(task), fewestLeft(task))
      #expect(found.least == fewest && found.most == fewest, "seed \(seed)")
      if fewest > 0 { some += 1 }
    }
    #expect(some > 20 && some < 140)
  }

  @Test("Where staff have severance in later years too, the bounds enclose the number")
  func unsettledLater() {
    var exact = 0
    for seed in 0..<150 {
      var random = SeededRandom(seed: UInt64(seed))
      let task = RandomTask(hasBudget: true, lastStaffYear: 1, &random).task
      let (found, fewest) = (UnsettledPeople(task), fewestLeft(task))
      #expect(found.least <= fewest && fewest <= found.most, "seed \(seed)")
      if found.least == found.most { exact += 1 }
    }
    #expect(exact > 50)
  }

  @Test("Of several waves under a budget the bounds enclose the number")
  func unsettledWaves() {
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(seed))
      let task = RandomTask(hasBudget: true, lastStaffYear: seed % 2, waves: 2, &random).task
      var fewest = Int.max
      let bodies = RoadmapTask.Body.allCases
      // By body the amounts severed in each year, with the fewest left over.
      let choices = bodies.map { body -> [[Int]: Int] in
        let people = task.people(of: body)
        return task.everyDeparture(body).reduce(into: [:]) { fewest, spreads in
          let paid = (0..<task.years).map { year in
            zip(people, spreads).reduce(0) {
              $0 + ($1.0.sort.severance[year] ?? 0) * $1.1[3 * year + 2]
            }
          }
          let left = task.people(body) - spreads.joined().reduce(0, +)
          fewest[paid] = min(fewest[paid] ?? .max, left)
        }
      }
      for (first, left) in choices[0] {
        for (second, others) in choices[1]
        where (0..<task.years).allSatisfy({
          first[$0] + second[$0] <= task.budget?[$0] ?? 0
        }) {
          fewest = min(fewest, left + others)
        }
      }
      let found = UnsettledPeople(task)
      #expect(found.least <= fewest && fewest <= found.most, "seed \(seed)")
    }
  }

  @Test("Amounts are right exactly when some split over the sorts of people gives them")
  func split() {
    var tally: [SeveranceSplit.Answer: Int] = [:]
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(seed))
      let task = RandomTask(hasBudget: false, lastStaffYear: 1, &random).task
      let years = (0..<task.years).map { _ in
        RoadmapTask.Body.allCases.map { body in
          StatedDepartures.Departures(
            natural: 0, transferred: 0,
            severed: Int.random(in: 0...task.people(body), using: &random))
        }
      }
      let severance = years.map { year in
        Int.random(in: 0...5 * (1 + year[0].severed + year[1].severed), using: &random)
      }
      let stated = zip(years, severance).map {
        StatedDepartures.Wave(departures: $0, severance: $1)
      }
      var split = SeveranceSplit(task.waves[0].sorts, stated)
      let answer = split.answer()
      #expect(answer == (hasSplit(task, stated) ? .yes : .no), "seed \(seed)")
      tally[answer, default: 0] += 1
    }
    #expect(tally[.yes, default: 0] > 20 && tally[.no, default: 0] > 20)
  }

  /// All splits, one year after the other.
  private func hasSplit(_ task: RoadmapTask, _ stated: [StatedDepartures.Wave]) -> Bool {
    func split(_ year: Int, _ left: [[Int]]) -> Bool {
      guard year < task.years else { return true }
      let severed = stated[year].departures.map(\.severed)
      for first in 0...severed[0] {
        for second in 0...severed[1] {
          let counts = [[first, severed[0] - first], [second, severed[1] - second]]
          let rest = zip(left, counts).map { zip($0, $1).map(-) }
          guard rest.joined().allSatisfy({ $0 >= 0 }) else { continue }
          let paid = zip(task.waves[0].sorts.joined(), counts.joined())
            .reduce(0) { $0 + ($1.0.severance[year] ?? 0) * $1.1 }
          if paid == stated[year].severance, split(year + 1, rest) { return true }
        }
      }
      return false
    }
    return split(0, task.waves[0].sorts.map { $0.map(\.people) })
  }

  @Test("Shares add up by year and by sharer, and differ from the proportion by less than one")
  func shares() {
    for seed in 0..<100 {
      var random = SeededRandom(seed: UInt64(seed))
      let surplus = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: 0...9, using: &random)
      }
      var rest = surplus.reduce(0, +)
      let departures = (0..<4).map { year in
        let people = year == 3 ? rest : Int.random(in: 0...rest, using: &random)
        rest -= people
        return people
      }
      let shares = RoadmapShares.split(departures, among: surplus)
      var left = surplus
      for (people, year) in zip(departures, shares) {
        #expect(year.reduce(0, +) == people, "seed \(seed)")
        let all = left.reduce(0, +)
        for (share, own) in zip(year, left) {
          #expect(abs(share * all - own * people) < max(all, 1) && share <= own, "seed \(seed)")
        }
        left = zip(left, year).map(-)
      }
      #expect(left.allSatisfy { $0 == 0 }, "seed \(seed)")
    }
  }

  @Test("Equal remainders go to the first in order")
  func ties() {
    #expect(RoadmapShares.split([2, 1], among: [1, 1, 1]) == [[1, 1, 0], [0, 0, 1]])
    #expect(RoadmapShares.split([3], among: [5, 3, 1]) == [[2, 1, 0]])
  }
}
