import Scenarios
import SourceFiles

/// What an independent recomputation of a plan of villages found.
///
/// The verifier reads the raw dataset, the request and the law's figures; it judges every village,
/// lists every group and adds every đồng with code of its own, and proves small communes anew.
public struct VillageVerification: Sendable {
  /// What is wrong, each with the stated and the recomputed value.
  public let findings: [Phrase]
  /// The number of single comparisons.
  public let checks: Int
  /// What was not re-derived.
  public let notes: [Phrase]

  /// Whether nothing was refused.
  public var isAccepted: Bool { findings.isEmpty }

  /// Recomputes everything that `json` states.
  ///
  /// - Parameter json: The bytes of a report `sapxep.villages/1`; any bytes at all give findings,
  ///   never a failure.
  public static func verify(json: [UInt8], case villageCase: VillageCase) -> VillageVerification {
    let log = FindingLog()
    if let plan = read(json, log: log) {
      if let ground = VillageGround(villageCase) {
        VillageCheck(ground: ground, log: log).check(plan)
      } else {
        log.refuse(
          Phrase(
            vi: "luật không có quy mô cho một thôn của kịch bản",
            en: "the law has no size for a village of the scenario"))
      }
    }
    return VillageVerification(findings: log.findings, checks: log.checks, notes: log.notes)
  }

  private static func read(_ bytes: [UInt8], log: FindingLog) -> ParsedJSON? {
    var parser = JSONParser(bytes)
    do {
      let value = try parser.document()
      for key in parser.duplicates {
        log.refuse(
          Phrase(
            vi: "khóa “\(ParsedJSON.cut(key))” lặp lại trong một đối tượng",
            en: "the key “\(ParsedJSON.cut(key))” is repeated in one object"))
      }
      return value
    } catch {
      log.refuse(
        Phrase(
          vi: "không phải JSON hợp lệ: \(error.what.vi)", en: "not valid JSON: \(error.what.en)"))
      return nil
    }
  }
}
