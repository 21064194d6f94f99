import Legislation
import Scenarios
import SourceFiles
import Territory

/// How districts are arranged, and what that makes of the communes below them.
public struct DistrictPlan: Sendable {
  /// A list of one: a plan that holds this value cannot hold another plan directly.
  private let plans: [Plan]
  /// The communes in their districts before the plan, after decided moves.
  public let communes: Dataset
  /// The decided moves.
  public let moves: [DistrictLevel.Move]
  /// Moves that would make a due district no longer due.
  public let proposals: [MoveProposal]

  /// The plan whose units are the districts.
  public var plan: Plan { plans[0] }

  /// Takes up the plan of districts of `stated`.
  init(_ plan: Plan, of stated: PlanningCase, proposals: [MoveProposal]) {
    plans = [plan]
    communes = stated.districts?.communes ?? stated.dataset
    moves = stated.districts?.moves ?? []
    self.proposals = proposals
  }

  /// The communes in the districts that the plan forms.
  ///
  /// A formed district has the code of the member whose name it keeps, else of the most populous
  /// one. Its wards are a budget level only where those of all members are.
  public var communesAfter: Dataset {
    let before = communes.districts
    var formed: [(district: District, members: [Int])] = plan.kept.map {
      (before[$0.unit], [$0.unit])
    }
    for group in plan.groups {
      let district = District(
        code: code(of: group), name: group.name, kind: group.figures.kind,
        province: before[group.members[0]].province,
        wardsAreBudgetLevel: group.members.allSatisfy { before[$0].wardsAreBudgetLevel })
      formed.append((district, group.members))
    }
    let untouched = before.indices.filter { !plan.planningCase.scope.contains($0) }
    formed += untouched.map { (before[$0], [$0]) }
    formed.sort { $0.district.code < $1.district.code }
    var place = [Int](repeating: 0, count: before.count)
    for (index, entry) in formed.enumerated() {
      for member in entry.members { place[member] = index }
    }
    return communes.regrouped(
      into: formed.map(\.district), districtOf: communes.units.map { place[$0.district] })
  }

  /// The case on which communes are planned: in the new districts, not before these; in the former
  /// ones where there is no plan of districts.
  public func communeCase(of stated: PlanningCase) -> PlanningCase {
    guard plan.status != .infeasible else {
      return stated.ofCommunes(in: communes, yearsFormed: [:])
    }
    let years = plan.groups.compactMap { group in group.year.map { (code(of: group), $0) } }
    return stated.ofCommunes(
      in: communesAfter, yearsFormed: Dictionary(years, uniquingKeysWith: { max($0, $1) }))
  }

  /// The code of the district that a group forms.
  public func code(of group: Plan.Group) -> String {
    let units = plan.planningCase.dataset.units
    let largest = group.members.max { (units[$0].population, -$0) < (units[$1].population, -$1) }
    return (group.figures.nameKeeper ?? largest).map { units[$0].code } ?? ""
  }

  /// How many communes some districts have together beside what the law asks of one district.
  public func subUnits(of districts: [Int], standard: Standard) -> SubUnits {
    let own = communes.units.filter { districts.contains($0.district) }
    return SubUnits(
      count: own.count, townships: own.count { $0.kind == .thiTran },
      standard: SubUnitStandard.of(standard, law: plan.planningCase.law))
  }

  /// The communes of a district, counted before they are arranged themselves.
  public struct SubUnits: Sendable, Hashable {
    /// Communes, wards and townships together.
    public let count: Int
    /// Townships among them.
    public let townships: Int
    /// The least number.
    public let standard: SubUnitStandard?
  }
}
