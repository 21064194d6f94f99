import Planning
import Reporting
import Scenarios
import StaffPlanning

@testable import Verification

/// A plan's figures about people as written, with what the verifier says of them.
struct WrittenStaff {
  let outcome: StaffOutcome
  let planJSON: [UInt8]
  let staffJSON: [UInt8]
  let planningCase: PlanningCase

  init(_ plan: Plan) {
    planningCase = plan.planningCase
    planJSON = plan.bytes
    outcome = StaffOutcome(StaffedPlan(plan), in: planningCase)
    let text = String(decoding: planJSON, as: UTF8.self)
    staffJSON = Array(StaffDocument(outcome, of: plan, planJSON: text).json().text().utf8)
  }

  func verified(_ bytes: [UInt8]? = nil) -> StaffVerification {
    StaffVerification.verify(
      staffJSON: bytes ?? staffJSON, planJSON: planJSON, case: planningCase)
  }

  /// staff.json as the verifier reads it.
  func parsed() throws -> ParsedJSON {
    var parser = JSONParser(staffJSON)
    return try parser.document()
  }

  /// What the roadmap says of itself.
  func roadmapStatus() throws -> String {
    try parsed()["roadmap"]?["status"]?.stringValue ?? "none"
  }
}
