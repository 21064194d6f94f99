import Testing

@testable import Verification

@Suite("Right plans")
struct PlanAcceptanceTests {
  @Test("An optimal plan is accepted, and what is not proved again is said")
  func optimal() throws {
    let result = try PlanUnderTest.right.get().verified()
    #expect(result.findings == [])
    #expect(result.isAccepted)
    #expect(result.checks > 300)
    #expect(result.notes.map(\.en) == ["that no plan is better was not proved again"])
  }

  @Test("A feasible plan is accepted with lower or missing bounds, which are not re-derived")
  func feasible() throws {
    let result = try PlanUnderTest.feasible().verified()
    #expect(result.findings == [])
    #expect(result.notes.map(\.en) == ["the bounds of a feasible plan were not re-derived"])
  }

  @Test("An assessed plan may divide units and adjust boundaries")
  func assessed() throws {
    let result = try PlanUnderTest.assessed().verified()
    #expect(result.findings == [])
    #expect(result.notes.count == 1)
  }

  @Test("An assessed plan may break the scenario's rules, but is not lawful then")
  func assessedAgainstTheRules() throws {
    let strict = SmallTown.scenario(groups: "{ max_units: 3, discretion: forbidden }")
    let test = try PlanUnderTest.assessed(scenario: strict)
    #expect(test.verified().names("lawful", "true", "false"))
    #expect(test.verified(setting: "lawful", .bool(false)).findings == [])
  }

  @Test("A plan without solution is accepted when its conflict is one")
  func infeasible() throws {
    let alone = try PlanUnderTest.infeasible(["00001", "00002"], scenario: Conflicts.pairsOnly)
    let result = alone.verified()
    #expect(result.findings == [])
    // What the constraints and the words of a conflict say is not all checked.
    #expect(result.notes.count == 2)
  }

  @Test("More assumptions than the dataset has are accepted")
  func furtherAssumptions() throws {
    let test = try PlanUnderTest.right.get()
    let more = test.plan.changing(path("assumptions")) { stated in
      .array(
        [.object(["vi": .string("Giả định khác."), "en": .string("Another one.")])]
          + (stated.elements ?? []))
    }
    #expect(test.verified(Array(more.jsonText.utf8)).findings == [])
  }

  @Test("The order of keys and the space between them do not matter")
  func layout() throws {
    let test = try PlanUnderTest.right.get()
    #expect(test.verified(Array((" \n\t" + test.plan.jsonText + "\r\n").utf8)).isAccepted)
  }
}
