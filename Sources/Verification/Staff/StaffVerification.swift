import Scenarios
import SourceFiles

/// What an independent recomputation of a plan's figures about people found.
///
/// It takes nothing from plan.json but which units are joined, kept and divided; posts, money, the
/// roadmap's terms, titles and what is set beside published statements are worked out again from the
/// raw dataset, the scenario and the law's figures. ``PlanVerification`` judges plan.json itself.
public struct StaffVerification: Sendable {
  /// What is wrong, each with its field, the stated and the recomputed value.
  public let findings: [Phrase]
  /// The number of single comparisons.
  public let checks: Int
  /// What was not re-derived.
  public let notes: [Phrase]

  /// Whether nothing was refused.
  public var isAccepted: Bool { findings.isEmpty }

  /// The schema that this verifier knows.
  static let schema = "sapxep.staff/1"

  /// Recomputes everything that `staffJSON` states.
  ///
  /// - Parameters:
  ///   - staffJSON: The bytes of staff.json; any bytes at all give findings, never a failure.
  ///   - planJSON: The bytes of the plan.json beside it.
  ///   - planningCase: The resolved scenario with its raw dataset and law.
  public static func verify(
    staffJSON: [UInt8], planJSON: [UInt8], case planningCase: PlanningCase
  ) -> StaffVerification {
    let log = FindingLog()
    if let staff = StaffCheck.read(staffJSON, log: log) {
      switch StaffedUnits.read(planJSON, for: planningCase) {
      case .plan(let units): StaffCheck(units: units, log: log).check(staff, planJSON: planJSON)
      case .noSolution:
        log.refuse(
          Phrase(
            vi: "staff.json: plan.json nói rằng không có phương án, nên không có số liệu về người",
            en: "staff.json: plan.json says that there is no plan, so there are no figures about "
              + "people"))
      case .unreadable:
        log.refuse(
          Phrase(
            vi: "staff.json: không đọc được các nhóm và đơn vị giữ nguyên của plan.json",
            en: "staff.json: the groups and kept units of plan.json cannot be read"))
      }
    }
    return StaffVerification(findings: log.findings, checks: log.checks, notes: log.notes)
  }
}
