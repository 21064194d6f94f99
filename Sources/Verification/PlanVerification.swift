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
  /// What the plan says of itself: its status, and whether it is lawful.
  public let claim: Phrase
  /// Whether the plan says that there is no legal plan.
  public let saysThereIsNone: Bool

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
    planJSON: [UInt8], resolvedYAML: [UInt8], case planningCase: PlanningCase,
    besideCertificates: Bool = false
  ) -> PlanVerification {
    let log = FindingLog()
    let plan = PlanObject.read(planJSON, for: planningCase, log: log)
    if let plan {
      if planningCase.districts == nil {
        PlanCheck(planningCase: planningCase, log: log).check(plan, resolvedYAML: resolvedYAML)
      } else if let districts = DistrictCheck(planningCase, log: log).check(plan["districts"]) {
        PlanCheck(
          planningCase: planningCase.ofCommunes(
            in: districts.communes, yearsFormed: districts.yearsFormed), districts: districts,
          log: log
        ).check(plan, resolvedYAML: resolvedYAML)
      }
    }
    let notes = log.notes.filter { !besideCertificates || $0 != PlanCheck.notProvedAgain }
    return PlanVerification(
      findings: log.findings, checks: log.checks, notes: notes,
      claim: claim(of: plan ?? [:], besideCertificates: besideCertificates),
      saysThereIsNone: plan?["status"] == .string("infeasible"))
  }

  private static func claim(
    of plan: [String: ParsedJSON], besideCertificates: Bool
  ) -> Phrase {
    let status: Phrase =
      switch plan["status"] {
      case .string("optimal") where besideCertificates: Phrase(vi: "tối ưu", en: "optimal")
      case .string("optimal"):
        Phrase(vi: "tối ưu (không chứng minh lại ở đây)", en: "optimal (not proven again here)")
      case .string("feasible") where plan["stop"] == .string("alternative"):
        Phrase(
          vi: "một phương án thay thế, không phải tốt nhất", en: "an alternative, not the best")
      case .string("feasible"):
        Phrase(vi: "chưa chứng minh tối ưu", en: "not proven optimal")
      case .string("infeasible"):
        Phrase(vi: "không có phương án hợp lệ", en: "no legal plan exists")
      case .string("assessed"):
        Phrase(vi: "phương án tự lập được đánh giá", en: "a plan drawn by hand, assessed")
      default: Phrase(vi: "không rõ", en: "unknown")
      }
    guard plan["lawful"] == .bool(false), plan["status"] != .string("infeasible") else {
      return status
    }
    return Phrase(vi: status.vi + ", KHÔNG HỢP LỆ", en: status.en + ", NOT LAWFUL")
  }
}
