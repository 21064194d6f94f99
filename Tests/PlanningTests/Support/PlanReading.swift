import Planning
import Reporting
import Verification

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
}
