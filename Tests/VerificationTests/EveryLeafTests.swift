import Testing

@testable import Verification

/// Every part of a plan is altered in every way that fits it: nothing may pass unseen.
@Suite("Every part of a plan is checked")
struct EveryLeafTests {
  /// What may be altered: a plan may repeat an assumption.
  static let free: Set<String> = ["assumptions elementDuplicated"]

  /// In a plan without solution the words and the rules of a conflict are the planner's own, a
  /// conflict may be stated twice, where its constraints stand depends on the file, and whether a change suffices may be left open.
  static let freeInConflicts = free.union([
    "conflicts elementDuplicated", "conflicts.0.en stringLonger", "conflicts.0.vi stringLonger",
    "conflicts.0.rules elementDuplicated", "conflicts.0.rules.0 stringLonger",
  ]).union((0..<5).map { "conflicts.0.constraints.\($0).position stringLonger" })
    .union((0..<5).map { "conflicts.0.relaxations.\($0).suffices valueNulled" })

  /// In a stopped search any bound up to the value may be true.
  static let freeInFeasible: Set<String> = [
    "goals.1.bound numberMinusOne", "goals.1.bound valueNulled", "goals.2.bound nullAsNumber",
  ]

  /// Where the parts of a divided unit went, and which boundaries moved, is the plan's own word;
  /// a kept receiver would show, a member of a group does not.
  static let freeInAssessed: Set<String> = [
    "kept.1.change valueNulled", "dissolved.0.into.0 elementDropped",
  ]

  @Test("In an optimal plan", arguments: PlanAlteration.allCases)
  func optimal(alteration: PlanAlteration) throws {
    expectRefusals(of: try PlanUnderTest.right.get(), alteration, except: Self.free)
  }

  @Test("In what a feasible plan states otherwise", arguments: PlanAlteration.allCases)
  func feasible(alteration: PlanAlteration) throws {
    expectRefusals(
      of: try PlanUnderTest.feasible(), alteration, in: ["status", "stop", "goals"],
      except: Self.freeInFeasible)
  }

  @Test("In what an assessed plan states otherwise", arguments: PlanAlteration.allCases)
  func assessed(alteration: PlanAlteration) throws {
    expectRefusals(
      of: try PlanUnderTest.assessed(), alteration,
      in: ["status", "stop", "lawful", "goals", "kept", "dissolved", "totals"],
      except: Self.freeInAssessed)
  }

  @Test("In a plan without solution", arguments: PlanAlteration.allCases)
  func infeasible(alteration: PlanAlteration) throws {
    let test = try PlanUnderTest.infeasible(
      ["00013", "00015"], scenario: Conflicts.oneNeighbour,
      constraints: Conflicts.oneNeighbourConstraints)
    expectRefusals(of: test, alteration, except: Self.freeInConflicts)
  }

  private func expectRefusals(
    of test: PlanUnderTest, _ alteration: PlanAlteration, in sections: Set<String>? = nil,
    except free: Set<String>
  ) {
    #expect(test.verified().findings == [])
    for path in test.plan.allPaths {
      guard let altered = alteration.altered(test.plan, at: path) else { continue }
      if let sections, let section = path.first?.description, !sections.contains(section) {
        continue
      }
      let place = path.map(\.description).joined(separator: ".")
      let result = test.verified(Array(altered.jsonText.utf8))
      #expect(
        result.isAccepted == free.contains("\(place) \(alteration)"), "\(place) \(alteration)")
    }
  }
}
