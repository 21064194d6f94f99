import Planning
import Scenarios
import TestSupport
import Testing

/// What must not change the answer.
@Suite("Threads and districts")
struct ThreadTests {
  @Test("One, two and five threads give the same bytes on random maps")
  func randomMaps() throws {
    for seed in 0..<60 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 5...12, &random)
      let text = RandomScenario(for: map, &random).text
      let planner = try Planner(try Cases.planningCase(text, dataset: map.dataset))
      let plans = try [1, 2, 5].map { try #require(planner.run(threads: $0).plan).bytes }
      #expect(plans[0] == plans[1] && plans[0] == plans[2], "seed \(seed)")
    }
  }

  @Test("One, two and five threads give the same bytes on Hà Nội")
  func hanoi() throws {
    let planner = try Planner(try Cases.shippedCase("hanoi-same-exemptions"))
    let plans = try [1, 2, 5].map { try #require(planner.run(threads: $0).plan).bytes }
    #expect(plans[0] == plans[1] && plans[0] == plans[2])
  }

  @Test("Districts planned one by one, the last first, give the parts of the whole plan")
  func districts() throws {
    for seed in 0..<60 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 5...12, &random)
      var rules = RandomScenario.Rules()
      rules.discretion = "allowed"
      rules.due = "goal"
      rules.across = "never"
      let text = RandomScenario(for: map, rules: rules, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let whole = try #require(try Planner(planningCase).run().plan)
      var parts: [[Int]] = []
      for district in map.dataset.districts.indices.reversed() {
        let planner = try Planner(planningCase.within(district: district))
        parts += try #require(planner.run().plan).partition
      }
      guard whole.status != .infeasible else { continue }
      #expect(parts.sorted { $0[0] < $1[0] } == whole.partition, "seed \(seed)")
    }
  }
}
