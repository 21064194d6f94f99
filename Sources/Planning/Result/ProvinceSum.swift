import Legislation
import Scenarios
import SourceFiles
import Territory

/// What a plan does in one province: a row of the summary across provinces.
public struct ProvinceSum: Sendable {
  /// The province, as an index in the dataset.
  public let province: Int
  /// The sums of its units, and of the groups that its districts receive.
  public internal(set) var totals: Totals
  /// Units whose figures are missing.
  public let unjudged: Int
  /// How many of its units would be due if none had a factor of which the scenario assumes
  /// something, and if all had; `nil` where the scenario assumes nothing.
  public let extremes: Extremes?
  /// What the scenario assumes of its factors, in words.
  public let mark: Phrase?

  /// Due units under both extremes of the assumed factors.
  public struct Extremes: Sendable, Hashable {
    /// No unit has them.
    public let none: Int
    /// Every unit has them; on islands the other reductions do not count (NQ1211 Đ11.3).
    public let all: Int
  }

  /// The rows of a plan, by province; none where the case has no such summary.
  public static func all(of plan: Plan) -> [ProvinceSum] {
    guard plan.status != .infeasible else { return [] }
    var sums = before(plan.planningCase, facts: plan.facts)
    let dataset = plan.planningCase.dataset
    var place = [Int?](repeating: nil, count: dataset.provinces.count)
    for (index, sum) in sums.enumerated() { place[sum.province] = index }
    func index(ofDistrict district: Int) -> Int? {
      dataset.provinceOfDistrict[district].flatMap { place[$0] }
    }
    for group in plan.groups {
      if let index = index(ofDistrict: group.figures.district) { sums[index].totals.add(group) }
    }
    for kept in plan.kept {
      if let index = index(ofDistrict: dataset.units[kept.unit].district) {
        sums[index].totals.add(kept, facts: plan.facts[kept.unit])
      }
    }
    for unit in plan.dissolved {
      if let index = index(ofDistrict: dataset.units[unit.unit].district),
        plan.facts[unit.unit].isDue
      {
        sums[index].totals.dueChanged += 1
      }
    }
    return sums
  }

  /// The rows before any plan, by province; none where the case has no such summary.
  public static func before(_ planningCase: PlanningCase, facts: [UnitFacts]) -> [ProvinceSum] {
    guard planningCase.hasProvinceSummary else { return [] }
    let dataset = planningCase.dataset
    let scope = Dictionary(grouping: planningCase.scope) { dataset.province(ofUnit: $0) ?? -1 }
    return dataset.provinces.indices.compactMap { province in
      guard let units = scope[province] else { return nil }
      return ProvinceSum(
        province: province, totals: Totals(scope: units, facts: facts),
        unjudged: units.count { !facts[$0].missing.isEmpty },
        extremes: planningCase.traits.map { traits in
          func due(_ extent: TraitRequest.Extent) -> Int {
            let extents = traits.columns.map { _ in extent }
            return units.count { unit in
              UnitFacts.isDue(
                traits.apply(extents, to: dataset.units[unit]), in: dataset.district(of: unit),
                law: planningCase.law)
            }
          }
          return Extremes(none: due(.none), all: due(.all))
        }, mark: planningCase.traits?.mark(ofProvince: province))
    }
  }
}
