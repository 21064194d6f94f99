import Scenarios
import SourceFiles

@testable import Verification

/// A plan of the small town together with the scenario it is verified under.
struct PlanUnderTest {
  var plan: ParsedJSON
  let planningCase: PlanningCase
  let resolvedYAML: [UInt8]

  /// The right plan, under another scenario when a test wants one.
  init(scenario text: String = SmallTown.scenario()) throws {
    try self.init(planText: SmallTownPlan.text, case: SmallTown.planningCase(text))
  }

  /// A plan's text, its hashes filled in, under a case.
  init(planText: String, case planningCase: PlanningCase) throws {
    self.planningCase = planningCase
    resolvedYAML = Array(planningCase.scenario.resolvedYAML().utf8)
    let filled =
      planText
      .replacing("SCENARIO-HASH", with: ContentHash(of: resolvedYAML).description)
      .replacing("LAW-HASH", with: planningCase.law.hash.description)
    var parser = JSONParser(Array(filled.utf8))
    plan = try parser.document()
  }

  /// The right plan under the small town's own scenario, read once for all tests.
  static let right = Result { try PlanUnderTest() }

  /// The result for the plan as it stands.
  func verified() -> PlanVerification { verified(Array(plan.jsonText.utf8)) }

  /// The result for any bytes in place of the plan.
  func verified(_ bytes: [UInt8]) -> PlanVerification {
    PlanVerification.verify(planJSON: bytes, resolvedYAML: resolvedYAML, case: planningCase)
  }

  /// The result after the part at a dotted path was replaced.
  func verified(setting dotted: String, _ value: ParsedJSON) -> PlanVerification {
    verified(Array(plan.setting(dotted, value).jsonText.utf8))
  }
}

extension PlanVerification {
  /// Whether some finding names all of `words`, in both languages alike.
  func names(_ words: String...) -> Bool {
    findings.contains { finding in
      words.allSatisfy { finding.vi.contains($0) && finding.en.contains($0) }
    }
  }
}
