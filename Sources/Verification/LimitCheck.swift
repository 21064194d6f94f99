import Scenarios
import SourceFiles

/// Checks that the scenario's limits on figures of the plan and of its districts hold.
///
/// An assessed plan may break them: its remarks say so.
struct LimitCheck {
  let structure: PlanStructure
  let groups: [JudgedGroup]
  let scope: JudgedScope
  let log: FindingLog

  func check(_ whole: PlanTotals) {
    guard !structure.isAssessed else { return }
    let dataset = scope.planningCase.dataset
    for limit in scope.planningCase.scenario.limits {
      let district = limit.district.flatMap { dataset.index(ofDistrict: $0.code) }
      let totals =
        district.map {
          PlanTotals(structure: structure, groups: groups, scope: scope, districts: [$0])
        } ?? whole
      let (figure, of) = totals.figure(limit.figure)
      let told = of == 1 ? "\(figure)" : "\(figure)/\(of) %"
      log.check(
        limit.holds(for: figure, of: of),
        Phrase(
          vi: "giới hạn “\(limit.path): { \(limit.text) }” không giữ: tính lại là \(told)",
          en: "the limit “\(limit.path): { \(limit.text) }” does not hold: recomputed \(told)"))
    }
  }
}

extension PlanTotals {
  /// A limited figure; a share as a hundred times its part, and its whole.
  fileprivate func figure(_ figure: LimitedFigure) -> (figure: Int, of: Int) {
    switch figure {
    case .goal(let goal): (goal.isNegated ? -value(of: goal) : value(of: goal), 1)
    case .reduction: (unitsBefore - unitsAfter, 1)
    case .officialsSurplus: (officialsBefore - officialsAfter, 1)
    case .nonSpecialisedSurplus: (nonSpecialisedBefore - nonSpecialisedAfter, 1)
    case .discretionShare: (100 * discretionaryResults, groups.count)
    }
  }
}
