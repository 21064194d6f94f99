import Testing

@testable import Verification

@Suite("Altered plans are refused by name")
struct AlteredPlanTests {
  @Test("In a group", arguments: NamedAlteration.groups)
  func group(alteration: NamedAlteration) throws { try expectRefusal(of: alteration) }

  @Test("In a kept unit", arguments: NamedAlteration.units)
  func unit(alteration: NamedAlteration) throws { try expectRefusal(of: alteration) }

  @Test("In the plan", arguments: NamedAlteration.document)
  func document(alteration: NamedAlteration) throws { try expectRefusal(of: alteration) }

  @Test("In each total", arguments: [1, -1])
  func total(change: Int) throws {
    let test = try PlanUnderTest.right.get()
    guard case .object(let totals)? = test.plan["totals"] else { throw MissingTotals() }
    #expect(totals.count == 20)
    for (key, value) in totals {
      let result = test.verified(setting: "totals.\(key)", value.adding(change))
      #expect(result.findings.count == 1)
      #expect(result.names("totals.\(key)", "\(value)", "\(value.adding(change))"))
    }
  }

  private struct MissingTotals: Error {}

  private func expectRefusal(of alteration: NamedAlteration) throws {
    let test = try PlanUnderTest.right.get()
    let result = test.verified(setting: alteration.place, alteration.value)
    let isNamed = result.findings.contains { finding in
      alteration.words.allSatisfy { finding.vi.contains($0) && finding.en.contains($0) }
    }
    // A changed status brings more than one finding; together they hold the words.
    let all = result.findings.map(\.en).joined()
    #expect(!result.isAccepted)
    #expect(
      isNamed || alteration.place == "status" && alteration.words.allSatisfy(all.contains),
      "\(result.findings.map(\.en))")
  }
}
