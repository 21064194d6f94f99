import Scenarios
import SourceFiles

@testable import Verification

/// Figures about people of the small town's plan together with that plan.
struct StaffUnderTest {
  var staff: ParsedJSON
  let planJSON: [UInt8]
  let planningCase: PlanningCase

  /// The right figures, under another scenario when a test wants one.
  init(_ plan: PlanUnderTest) throws {
    planJSON = Array(plan.plan.jsonText.utf8)
    planningCase = plan.planningCase
    var parser = JSONParser(
      Array(
        SmallTownStaff.text
          .replacing("PLAN-HASH", with: ContentHash(of: planJSON).description).utf8))
    staff = try parser.document()
  }

  /// The right figures under Decree 33 and Scheme 21, read once for all tests.
  static let right = Result {
    try StaffUnderTest(
      PlanUnderTest(scenario: scenario("compare: [hanoi-de-an-21]")))
  }

  /// The small town's scenario with something stated about people.
  static func scenario(_ staffing: String) -> String {
    SmallTown.scenario() + "\nstaffing: { \(staffing) }\n"
  }

  /// The result for the figures as they stand.
  func verified() -> StaffVerification { verified(Array(staff.jsonText.utf8)) }

  /// The result for any bytes in place of the figures.
  func verified(_ bytes: [UInt8]) -> StaffVerification {
    StaffVerification.verify(staffJSON: bytes, planJSON: planJSON, case: planningCase)
  }

  /// The result for figures that were read before, which saves most of the time.
  ///
  /// Keys of the outermost object are looked at when the bytes are read.
  func isAccepted(_ altered: ParsedJSON, of units: StaffedUnits) -> Bool {
    guard case .object(let members) = altered else { return false }
    let log = FindingLog()
    StaffCheck(units: units, log: log).check(members, planJSON: planJSON)
    return log.isClean
  }

  /// The units of the plan, judged.
  func units() throws -> StaffedUnits {
    guard case .plan(let units) = StaffedUnits.read(planJSON, for: planningCase) else {
      throw NoPlan()
    }
    return units
  }

  struct NoPlan: Error {}

  /// The result after the part at a dotted path was replaced.
  func verified(setting dotted: String, _ value: ParsedJSON) -> StaffVerification {
    verified(Array(staff.setting(dotted, value).jsonText.utf8))
  }
}

extension StaffVerification {
  /// Whether some finding names all of `words`, in both languages alike.
  func names(_ words: String...) -> Bool {
    findings.contains { finding in
      words.allSatisfy { finding.vi.contains($0) && finding.en.contains($0) }
    }
  }

  /// Whether some note holds `words`, in English.
  func notes(_ words: String) -> Bool { notes.contains { $0.en.contains(words) } }
}
