import Scenarios
import SourceFiles

/// What a check of the proofs in a plan folder found: whether the plan is proved to be optimal.
///
/// The groups are listed again by the verifier's own rules, so that none can be missing from a proof;
/// each file must state exactly the problem of its goal and component, and each line of it must
/// follow in exact fractions. ``PlanVerification`` must have accepted plan.json before.
public struct CertificateVerification: Sendable {
  /// What is wrong or missing; nothing when the plan is proved to be optimal.
  public private(set) var findings: [Phrase] = []
  /// How many proofs were checked.
  public private(set) var proofs = 0

  /// Whether every goal is proved.
  public var isProved: Bool { findings.isEmpty }

  /// Checks all proofs of a plan.
  ///
  /// - Parameters:
  ///   - files: The bytes of each file by name; any bytes at all give findings, never a failure.
  ///   - planJSON: The bytes of plan.json.
  ///   - planningCase: The resolved scenario with its raw dataset and law.
  public static func verify(
    files: [String: [UInt8]], planJSON: [UInt8], case planningCase: PlanningCase
  ) -> CertificateVerification {
    var result = CertificateVerification()
    let scenario = planningCase.scenario
    guard scenario.level == .commune, scenario.limits.isEmpty, scenario.yearLimits.isEmpty,
      planningCase.splittable.isEmpty
    else {
      result.refuse(
        Phrase(
          vi: "kịch bản có cấp huyện, giới hạn, năm hoặc chia đơn vị: chưa có chứng chỉ cho loại "
            + "này",
          en: "the scenario has districts, limits, years or divided units: there are no "
            + "certificates for these yet"))
      return result
    }
    let units: StaffedUnits
    switch StaffedUnits.read(planJSON, for: planningCase) {
    case .plan(let read): units = read
    case .noSolution:
      result.refuse(
        Phrase(
          vi:
            "ở đây không có phương án nào (không khả thi), nên không có gì để chứng minh là tối ưu",
          en: "there is no plan here (infeasible), so there is nothing to prove optimal"))
      return result
    case .unreadable:
      result.refuse(
        Phrase(
          vi: "không đọc được phương án trong plan.json",
          en: "the plan in plan.json cannot be read"))
      return result
    }
    guard let choices = CertifiedChoices(units.scope) else {
      result.refuse(
        Phrase(
          vi: "quá nhiều nhóm có thể có, không liệt kê lại hết",
          en: "there are too many possible groups to list them again"))
      return result
    }
    let sets = Set(units.groups.map(\.indices) + units.kept.map { [$0.index] })
    var unread = Set(files.keys)
    for component in choices.components {
      for goal in scenario.goals.indices {
        let problem = CertifiedProblem(
          component, goal: goal, plan: sets, in: planningCase)
        unread.remove(problem.fileName)
        guard let bytes = files[problem.fileName] else {
          result.refuse(
            Phrase(
              vi: "thiếu chứng chỉ \(problem.fileName)",
              en: "the certificate \(problem.fileName) is missing"))
          continue
        }
        result.proofs += 1
        if let finding = problem.finding(in: bytes) { result.refuse(finding) }
      }
    }
    for name in unread.sorted() {
      result.refuse(
        Phrase(
          vi: "\(name): không thuộc phương án này", en: "\(name): is none of this plan's proofs"))
    }
    return result
  }

  private mutating func refuse(_ finding: Phrase) {
    findings.append(finding)
  }
}
