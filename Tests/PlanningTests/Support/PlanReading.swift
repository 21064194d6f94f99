import Planning
import Reporting

@testable import Verification

extension Plan {
  /// Groups and units that stay, by lowest member.
  var partition: [[Int]] {
    (groups.map(\.members) + kept.map { [$0.unit] }).sorted { $0[0] < $1[0] }
  }

  /// The goals' values, in order.
  var values: [Int] { goals.map(\.value) }

  /// The bytes of plan.json.
  var bytes: [UInt8] {
    let yaml = planningCase.scenario.resolvedYAML()
    return Array(PlanDocument(self, resolvedYAML: yaml).json().text().utf8)
  }

  /// What the verifier finds wrong with plan.json.
  var findings: [String] {
    PlanVerification.verify(
      planJSON: bytes, resolvedYAML: Array(planningCase.scenario.resolvedYAML().utf8),
      case: planningCase
    ).findings.map(\.en)
  }

  /// plan.json as the verifier reads it.
  func parsed() throws -> ParsedJSON {
    var parser = JSONParser(bytes)
    return try parser.document()
  }

  /// Whether the verifier accepts another plan.json in place of this one's.
  func isAccepted(_ altered: ParsedJSON) -> Bool {
    guard case .object(let members) = altered else { return false }
    let log = FindingLog()
    PlanCheck(planningCase: planningCase, log: log).check(
      members, resolvedYAML: Array(planningCase.scenario.resolvedYAML().utf8))
    return log.isClean
  }
}
