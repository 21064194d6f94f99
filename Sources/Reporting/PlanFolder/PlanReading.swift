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
    guard planningCase.districts != nil else { return stated.plan(status, for: planningCase) }
    guard let districts = stated.districts?.plan(for: planningCase) else { return nil }
    return stated.plan(status, for: districts.communeCase(of: planningCase))?.over(districts)
  }
}

extension StatedPlan {
  /// The plan of a case that is stated here.
  fileprivate func plan(_ status: Plan.Status, for planningCase: PlanningCase) -> Plan? {
    .rebuilt(
      Plan.Choice(
        status: status, stop: stop.flatMap(Plan.Stop.init),
        groups: groups.map {
          .init(
            members: $0.members, parts: $0.parts?.map(\.part) ?? [], isContiguous: $0.contiguous)
        },
        kept: kept.map {
          .init(
            code: $0.code, change: $0.change.flatMap(Plan.Change.init),
            receives: $0.receives ?? [], parts: $0.parts?.map(\.part) ?? [])
        },
        dissolved: (dissolved ?? []).map { ($0.code, $0.into) },
        bounds: goals.map(\.bound)), for: planningCase)
  }
}

extension StatedPlan.Districts {
  /// The plan of districts that is stated here.
  fileprivate func plan(for planningCase: PlanningCase) -> DistrictPlan? {
    guard let status = Plan.Status(rawValue: stated.status) else { return nil }
    return stated.plan(status, for: planningCase.ofDistricts())
      .map { DistrictPlan(arranging: $0, in: planningCase) }
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
    let receives: [String]?
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
  let dissolved: [Dissolved]?
  let goals: [Goal]
  let districts: Districts?

  /// The block of the district level, which has the same keys.
  ///
  /// It is a list of one, because a value cannot hold one of its own kind.
  struct Districts: Decodable {
    private let list: [StatedPlan]
    var stated: StatedPlan { list[0] }

    init(from decoder: any Decoder) throws { list = [try StatedPlan(from: decoder)] }
  }
}
