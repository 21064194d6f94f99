import Scenarios
import SourceFiles

/// What an independent recomputation of a plan found.
///
/// The verifier reads the raw dataset, the resolved scenario and the law's figures, and judges
/// standard, due, basis, class and norms with code of its own: an error in the planner is not
/// repeated here.
public struct PlanVerification: Sendable {
  /// What is wrong, each with its unit, group or goal, the stated and the recomputed value.
  public let findings: [Phrase]
  /// The number of single comparisons.
  public let checks: Int
  /// What was not re-derived.
  public let notes: [Phrase]

  /// Whether nothing was refused.
  public var isAccepted: Bool { findings.isEmpty }

  /// The schema that this verifier knows.
  static let schema = "sapxep.plan/1"

  /// Recomputes everything that `planJSON` states.
  ///
  /// - Parameters:
  ///   - planJSON: The bytes of plan.json; any bytes at all give findings, never a failure.
  ///   - resolvedYAML: The bytes of the resolved.yaml beside it.
  ///   - planningCase: The resolved scenario with its raw dataset and law.
  public static func verify(
    planJSON: [UInt8], resolvedYAML: [UInt8], case planningCase: PlanningCase
  ) -> PlanVerification {
    let log = FindingLog()
    if let plan = PlanDocument.read(planJSON, log: log) {
      PlanCheck(planningCase: planningCase, log: log).check(plan, resolvedYAML: resolvedYAML)
    }
    return PlanVerification(findings: log.findings, checks: log.checks, notes: log.notes)
  }
}
