import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("A merged unit shares its titles out among the positions it inherits")
struct InheritedTitlesTests {
  private func unit(_ code: String, _ set: TitleSet) throws -> [TitleSlot] {
    TitleSlot.of(try TitlePlan.solve(set).get(), unit: code)
  }

  @Test("Two communes of seven: seven stay, seven are surplus, no title changes hands")
  func twoCommunes() throws {
    let figures = try TitleSamples.figures(.commune)
    let set = TitleSet(figures, unitClass: .first)
    let slots = try unit("00004", set) + unit("00010", set)
    #expect(slots.map(\.id).prefix(8).suffix(2) == ["00004-7", "00010-1"])
    let result = try TitlePlan.inheriting(slots, figures: figures, unitClass: .first).get()
    #expect(result.holdings.count == 7)
    #expect(result.surplus.map(\.id) == (1...7).map { "00010-\($0)" })
    #expect(result.changedTitles.isEmpty)
    #expect(result.allowance == 40_200)
  }

  @Test("Positions with one title each: whoever takes a second one takes it over")
  func singleTitles() throws {
    let figures = TitleSamples.small([10, 20, 30], pairs: ["ab", "bc"], people: 1...3)
    let slots = ["a", "b", "c"].map { TitleSlot(id: "N001-\($0)", titles: [$0]) }
    let result = try TitlePlan.inheriting(slots, figures: figures, unitClass: .first).get()
    #expect(result.holdings.count == 2)
    #expect(result.changedTitles.count == 1)
    // a+b loses half of 10, b+c half of 20: the second is cheaper.
    #expect(result.allowance == 1_000 + 3_000 + 1_000)
    #expect(result.surplus.count == 1)
  }

  @Test("A position that held the pair keeps it, although another order would come first")
  func keepsHands() throws {
    let figures = TitleSamples.small([10, 20, 30], pairs: ["ab"], people: 1...3)
    let slots = [
      TitleSlot(id: "N001-1", titles: ["a"]), TitleSlot(id: "N001-2", titles: ["b"]),
      TitleSlot(id: "N002-1", titles: ["a", "b"]), TitleSlot(id: "N002-2", titles: ["c"]),
    ]
    let result = try TitlePlan.inheriting(slots, figures: figures, unitClass: .first).get()
    #expect(result.holdings.map(\.slot.id) == ["N002-1", "N002-2"])
    #expect(result.surplus.map(\.id) == ["N001-1", "N001-2"])
    #expect(result.changedTitles.isEmpty)
  }

  @Test("Titles that no position held, and positions without titles, are taken as they come")
  func strangers() throws {
    let figures = TitleSamples.small([10, 20], pairs: [], people: 1...2)
    let slots = [
      TitleSlot(id: "x", titles: []), TitleSlot(id: "y", titles: ["old"]),
      TitleSlot(id: "z", titles: []),
    ]
    let result = try TitlePlan.inheriting(slots, figures: figures, unitClass: .first).get()
    #expect(result.holdings.map(\.slot.id) == ["x", "y"])
    #expect(result.changedTitles == [0, 1])
    #expect(result.surplus.map(\.id) == ["z"])
  }

  @Test("Fewer positions than the titles need is a conflict, no position at all as well")
  func tooFew() throws {
    let figures = TitleSamples.small([10, 20, 30], pairs: ["ab"], people: 1...3)
    for count in 0...1 {
      let slots = (0..<count).map { TitleSlot(id: "\($0)", titles: ["a"]) }
      let conflict = TitlePlan.inheriting(slots, figures: figures, unitClass: .first).conflict
      #expect(conflict?.reason == .tooFewSlots(needed: 2, slots: count))
    }
    let capped = TitleSamples.small([10, 20, 30], pairs: ["ab"], people: 1...1)
    let slots = (0..<4).map { TitleSlot(id: "\($0)", titles: ["a"]) }
    #expect(
      TitlePlan.inheriting(slots, figures: capped, unitClass: .first).conflict?.reason
        == .neverTogether(titles: [0, 2], most: 1))
  }

  @Test("Random positions: the same figures as trying everything", arguments: 0..<60)
  func bruteForce(seed: UInt64) {
    var chance = SeededChance(seed &+ 2_000)
    for count in 1...5 {
      let set = TitleSet(TitleSamples.random(count, using: &chance), unitClass: .first)
      let slots = (0..<Int.random(in: 1...5, using: &chance)).map { number in
        TitleSlot(
          id: "N-\(number)",
          titles: set.titles.map(\.id).filter { _ in Int.random(in: 0...2, using: &chance) == 0 })
      }
      let result = TitlePlan.inheriting(slots, set)
      switch (TitleBruteForce.inheriting(slots, set), result) {
      case (let best?, .success(let plan)):
        #expect(
          (plan.holdings.count, plan.changedTitles.count, plan.allowance)
            == (best.people, best.changed, best.allowance))
        #expect(plan.holdings.flatMap(\.titles).sorted() == Array(set.titles.indices))
        #expect(plan.holdings.allSatisfy { TitleBruteForce.mayHold($0.titles, set) })
        #expect(
          (plan.holdings.map(\.slot.id) + plan.surplus.map(\.id)).sorted() == slots.map(\.id))
      case (nil, .failure(let conflict)): #expect(conflict.reason != .unsettled)
      default: Issue.record("seed \(seed), \(count) titles: \(result)")
      }
    }
  }

  @Test("The same positions give the same answer again")
  func deterministic() throws {
    var chance = SeededChance(9)
    let set = TitleSet(TitleSamples.random(6, using: &chance), unitClass: .first)
    let slots = (0..<6).map { TitleSlot(id: "N-\($0)", titles: [set.titles[$0].id]) }
    #expect(TitlePlan.inheriting(slots, set) == TitlePlan.inheriting(slots, set))
  }
}
