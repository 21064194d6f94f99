import Scenarios
import SourceFiles

public struct PlanVerification: Sendable {
  public let findings: [Phrase]
  public let checks: Int
  public let notes: [Phrase]
  public var isAccepted: Bool { findings.isEmpty }
  public static func verify(planJSON: [UInt8], resolvedYAML: [UInt8], case: PlanningCase) -> PlanVerification {
    PlanVerification(findings: [], checks: 0, notes: [])
  }
}
