import Foundation
import Planning
import Scenarios

extension Plan {
  /// The plan that a plan.json states, which must have been verified before.
  ///
  /// - Returns: `nil` when the bytes are no plan of the case, or one that says there is no plan.
  public static func read(_ bytes: [UInt8], for planningCase: PlanningCase) -> Plan? {
    guard let stated = try? JSONDecoder().decode(StatedPlan.self, from: Data(bytes)),
      let status = Status(rawValue: stated.status), status != .infeasible
    else { return nil }
    return rebuilt(
      Choice(
        status: status, stop: stated.stop.flatMap(Stop.init),
        groups: stated.groups.map {
          .init(
            members: $0.members, parts: $0.parts?.map(\.part) ?? [], isContiguous: $0.contiguous)
        },
        kept: stated.kept.map {
          .init(
            code: $0.code, change: $0.change.flatMap(Change.init), receives: $0.receives,
            parts: $0.parts?.map(\.part) ?? [])
        },
        dissolved: stated.dissolved.map { ($0.code, $0.into) },
        bounds: stated.goals.map(\.bound)), for: planningCase)
  }
}

/// What plan.json states and nothing can recompute.
private struct StatedPlan: Decodable {
  struct Part: Decodable {
    let part: String
  }
  struct Group: Decodable {
    let members: [String]
    let parts: [Part]?
    let contiguous: Bool
  }
  struct Kept: Decodable {
    let code: String
    let change: String?
    let receives: [String]
    let parts: [Part]?
  }
  struct Dissolved: Decodable {
    let code: String
    let into: [String]
  }
  struct Goal: Decodable {
    let bound: Int?
  }

  let status: String
  let stop: String?
  let groups: [Group]
  let kept: [Kept]
  let dissolved: [Dissolved]
  let goals: [Goal]
}
