import Scenarios
import StaffPlanning
import Testing

@Suite("Why villages cannot all be resolved")
struct VillageConflictTests {
  @Test("A village without neighbours is a conflict of its own")
  func isolated() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100), VillageCases.village(1, 400)], pairs: []
    ).plan()
    #expect(plan.conflicts.map(\.villages) == [[0]])
    #expect(plan.conflicts[0].explanation.en.contains("no neighbour of its commune and kind"))
    #expect(plan.goals.isEmpty && plan.groups.isEmpty && !plan.isLawful)
    #expect(plan.findings == [])
  }

  @Test("Two villages that need the same neighbour are one conflict of two")
  func joint() throws {
    // Both ends touch only the middle one, and a group holds two.
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100), VillageCases.village(1, 300), VillageCases.village(2, 100)],
      pairs: [(0, 1), (1, 2)], request: "max_units: 2"
    ).plan()
    #expect(plan.conflicts.map(\.villages) == [[0, 2]])
    #expect(plan.conflicts[0].explanation.vi.contains("không thể cùng được giải quyết"))
    #expect(plan.findings == [])
    let three = try VillageCases.make(
      plan.villageCase.map.villages, pairs: [(0, 1), (1, 2)], request: "max_units: 3"
    ).plan()
    #expect(three.partition == [[0, 1, 2]])
  }

  @Test("The words count what each rule refuses")
  func counts() throws {
    let plan = try VillageCases.make(
      [
        VillageCases.village(0, 50), VillageCases.village(1, 60),
        VillageCases.village(2, 400, consultation: (100, 50)),
      ], pairs: VillageCases.row(3)
    ).plan()
    #expect(plan.status == .infeasible)
    let words = plan.conflicts.map(\.explanation.en)
    #expect(words.count == 2)
    #expect(words[0].contains("V000 Thôn 0 (50 households, size 300) must merge"))
    #expect(words[0].contains("Of 2 connected groups of at most 3 villages"))
    #expect(words[0].contains("1 have a village in which not more than 50 % of the voters agree"))
    #expect(words[0].contains("1 stay below 50 % of the size; 0 allowed."))
    #expect(plan.conflicts[0].rules == ["must_merge", "max_units", "consent", "still_too_small"])
  }

  @Test("due: goal leaves such villages and says that the plan is not lawful")
  func goal() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100), VillageCases.village(1, 400)], pairs: [],
      request: "due: goal"
    ).plan()
    #expect(plan.status == .optimal && !plan.isLawful)
    #expect(plan.totals.unresolved == 1 && plan.values[0] == 1)
    #expect(plan.findings == [])
  }
}
