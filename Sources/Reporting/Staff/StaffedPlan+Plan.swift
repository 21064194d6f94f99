import Legislation
import Planning
import StaffPlanning
import Staffing
import Territory

extension StaffedPlan {
  /// A plan as far as people are concerned.
  public init(_ plan: Plan) {
    let dataset = plan.planningCase.dataset
    func count(_ unit: Int) -> HeadCount {
      HeadCount(
        officials: dataset.units[unit].officials,
        nonSpecialised: dataset.units[unit].nonSpecialised)
    }
    func single(_ unit: Int, year: Int? = nil) -> Single {
      Single(
        unit: plan.facts[unit].staffed, district: dataset.units[unit].district, year: year,
        headCount: count(unit))
    }
    // Years that only some groups have say nothing about the others.
    let hasYears = plan.calendar?.isComplete ?? false
    func year(_ group: Plan.Group) -> Int? { hasYears ? group.year : nil }
    self.init(
      groups: plan.groups.map { group in
        let (result, district) = (group.figures.staffed, dataset.districts[group.figures.district])
        let score = UnitClassRule.score(
          of: .merging(group.classProfiles(dataset), as: group.figures.kind, in: district),
          law: plan.planningCase.law)
        return Group(
          id: group.id, former: group.members.map { plan.facts[$0].staffed }, result: result,
          reclassed: score.map { result.classed($0.assumedClass) } ?? result,
          classes: score.map { $0.highestClass...$0.lowestClass }
            ?? result.unitClass...result.unitClass,
          district: group.figures.district, year: year(group),
          headCount: HeadCount.sum(group.members.map(count)))
      }, kept: plan.kept.filter { plan.facts[$0.unit].missing.isEmpty }.map { single($0.unit) },
      divided: plan.dissolved.map { unit in
        // A unit is there until the last of its parts has gone.
        single(
          unit.unit,
          year: plan.groups.filter { unit.into.contains($0.members[0]) }.compactMap(year).max())
      })
  }
}
