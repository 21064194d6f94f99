import Scenarios
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("Each group's part of a roadmap")
struct RoadmapPartsTests {
  @Test("Every year and every group adds up, and a share is within one of its proportion")
  func sums() {
    for seed in 0..<500 {
      var random = SeededChance(UInt64(seed))
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      let surplus = (0..<number(1...9)).map { _ in number(0...40) }
      var left = surplus.reduce(0, +)
      let years = number(1...5)
      let departures = (1...years).map { year -> Int in
        let people = year == years ? left : number(0...left)
        left -= people
        return people
      }
      let shares = RoadmapParts.shares(departures, among: surplus)
      #expect(shares.map { $0.reduce(0, +) } == departures, "seed \(seed)")
      #expect(shares.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "seed \(seed)")
      var rest = surplus
      for (year, people) in departures.enumerated() {
        let all = rest.reduce(0, +)
        for group in rest.indices where all > 0 {
          // |share − rest · people / all| < 1
          #expect(
            abs(shares[year][group] * all - rest[group] * people) < all, "seed \(seed)")
        }
        for group in rest.indices { rest[group] -= shares[year][group] }
      }
      #expect(rest.allSatisfy { $0 == 0 }, "seed \(seed)")
    }
  }

  @Test("The largest remainder comes first, then the order of groups")
  func remainder() {
    #expect(RoadmapParts.shares([2], among: [1, 1, 1]) == [[1, 1, 0]])
    #expect(RoadmapParts.shares([1], among: [1, 3]) == [[0, 1]])
    #expect(RoadmapParts.shares([5, 5], among: [3, 7]) == [[2, 3], [1, 4]])
    #expect(RoadmapParts.shares([0, 0], among: [0, 0]) == [[0, 0], [0, 0]])
  }
}
