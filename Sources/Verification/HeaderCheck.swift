import Scenarios
import SourceFiles

/// Checks what a plan says about itself and its inputs: schema, status, stop, names and hashes.
struct HeaderCheck {
  let planningCase: PlanningCase
  let log: FindingLog

  /// Why a search may have ended before its proof.
  static let stops = ["work_limit", "time_limit", "interrupted", "numerical_trouble"]
  /// What a plan that is listed behind the best one says instead.
  private static let alternative = "alternative"

  func check(_ plan: [String: ParsedJSON], resolvedYAML: [UInt8]) {
    let (scenario, dataset) = (planningCase.scenario, planningCase.dataset)
    let law = planningCase.law
    let expected: [String: ParsedJSON] = [
      "schema": .string(PlanVerification.schema),
      "scenario": .object([
        "title": .string(scenario.title),
        "hash": .string(ContentHash(of: resolvedYAML).description),
      ]),
      "dataset": .object([
        "name": .string(dataset.name), "title": .string(dataset.manifest.title),
        "date": .string(dataset.manifest.date.description),
        "hash": .string(dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string(law.day.description), "phase": .string(law.phase),
        "regime": .string(law.regime), "hash": .string(law.hash.description),
      ]),
    ]
    for key in expected.keys.sorted() {
      guard let stated = plan[key], let value = expected[key] else { continue }
      FieldComparison(log: log).compare(
        stated, with: value, field: key, of: PlanObject.subject)
    }
  }

  /// The status, when it is one; also checks that `stop` agrees with it.
  func status(of plan: [String: ParsedJSON]) -> PlanStructure.Status? {
    guard let stated = plan["status"] else { return nil }
    let status = stated.stringValue.flatMap(PlanStructure.Status.init)
    let allowed = PlanStructure.Status.allCases.map(\.rawValue).joined(separator: ", ")
    log.check(
      status != nil,
      Phrase(
        vi: "“status” ghi \(stated), phải là một trong: \(allowed)",
        en: "“status” states \(stated), must be one of: \(allowed)"))
    if let status, let stop = plan["stop"] { check(stop: stop, status) }
    return status
  }

  /// Checks that a plan without proof says why its search was stopped, or that it is an alternative.
  ///
  /// An optimal plan may have been stopped in the choice among plans as good.
  private func check(stop: ParsedJSON, _ status: PlanStructure.Status) {
    let reasons: [ParsedJSON] =
      switch status {
      case .optimal: [.null] + Self.stops.map(ParsedJSON.string)
      case .feasible: (Self.stops + [Self.alternative]).map(ParsedJSON.string)
      case .infeasible, .assessed: [.null]
      }
    let allowed = reasons.map { $0.stringValue ?? "null" }.joined(separator: ", ")
    log.check(
      reasons.contains(stop),
      Phrase(
        vi: "“stop” ghi \(stop); với “status” \(status.rawValue) phải là: \(allowed)",
        en: "“stop” states \(stop); with “status” \(status.rawValue) it must be: \(allowed)"))
  }
}
