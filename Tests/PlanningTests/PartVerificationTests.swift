import Planning
import Scenarios
import TestSupport
import Testing

@testable import Verification

/// What the verifier says of plans in which units are divided.
@Suite("Divided units are verified")
struct PartVerificationTests {
  /// Quận Long Biên as it was adopted: Sài Đồng, whose parts have figures, divided between two wards.
  private func longBien(_ split: String) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Long Biên
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["004"] }
      \(split)
      """, dataset: try Cases.hanoi.get())
    return try TemporaryFolder.with { folder in
      let rows = "A,00136,\nA,00142,00142.1\nB,00151,\nB,00142,00142.2\n"
      let path = try folder.write("p.csv", "group,code,part\n" + rows)
      return Assessment.plan(
        try DrawnPlan.read(path, for: planningCase), for: planningCase)
    }
  }

  private static let split = #"split: { units: ["00142"] }"#

  @Test(
    "Every figure of groups with parts, of receivers and of divided units, altered, is refused",
    arguments: [PartVerificationTests.split, ""], LeafChange.all)
  func everyLeaf(split: String, change: LeafChange) throws {
    let plan = try longBien(split)
    let right = try plan.parsed()
    #expect(plan.isAccepted(right))
    var altered = 0
    right.forEachLeaf { place, leaf, put in
      guard ["groups", "dissolved", "kept"].contains(place[0]), let changed = change.apply(leaf)
      else { return }
      altered += 1
      #expect(!plan.isAccepted(put(changed)), "\(place.joined(separator: ".")) \(change)")
    }
    #expect(altered > (change == .filled ? 5 : 15) || split.isEmpty)
  }

  @Test("With the key the receivers are groups of one whole ward and a part")
  func groups() throws {
    let plan = try longBien(Self.split)
    #expect(plan.groups.map(\.members.count) == [1, 1])
    #expect(plan.groups.map(\.name) == ["Phường Phúc Lợi", "Phường Phúc Đồng"])
    // 6.145 + 0.73 km² and 19,019 + 13,092 people; 4.53 + 0.13 km² and 14,211 + 4,817.
    #expect(plan.groups.map(\.figures.standing.area) == [6_875_000, 4_660_000])
    #expect(plan.groups.map(\.figures.standing.population) == [32_111, 19_028])
    #expect(plan.groups.map(\.figures.basis) == [.standards, .pointA])
    #expect(plan.groups.map(\.figures.peopleAffected) == [13_092, 4_817])
    #expect(plan.totals.unitsChanged == 4 && plan.totals.unitsAfter == 13)
    #expect(plan.dissolved.map(\.into.count) == [2])
    #expect(plan.assumptions.contains { $0.en.contains("17909 people") })
    #expect(!plan.assumptions.contains { $0.en.contains("marked ~") })
  }

  @Test("Without the key they stay, and what they become is told beside their former figures")
  func receivers() throws {
    let plan = try longBien("")
    #expect(plan.groups.isEmpty && plan.totals.unitsAfter == 13 && plan.totals.unitsChanged == 0)
    let results = plan.kept.compactMap(\.result)
    #expect(results.map(\.standing.population) == [32_111, 19_028])
    #expect(results.map(\.basis) == [.standards, .pointA])
  }

  @Test("A part in no group, in two groups, or of a unit that is not divided is refused")
  func misplaced() throws {
    let plan = try longBien(Self.split)
    guard case .object(let members) = try plan.parsed(),
      case .array(let groups)? = members["groups"],
      let first = groups.first, case .object(let group) = first
    else { throw LegalChoices.NoStandard() }
    func replacingFirst(_ parts: ParsedJSON?) -> ParsedJSON {
      var (members, group) = (members, group)
      group["parts"] = parts
      members["groups"] = .array([.object(group)] + groups.dropFirst())
      return .object(members)
    }
    #expect(plan.isAccepted(replacingFirst(group["parts"])))
    for parts in [nil, groups.last?["parts"], .array([])] {
      #expect(!plan.isAccepted(replacingFirst(parts)))
    }
  }
}
