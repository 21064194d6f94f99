import Planning
import Territory

/// Units after and discretionary results of each district of a plan, by the district's code.
struct DistrictSums {
  /// What is counted in one district.
  struct Sum: Hashable {
    /// Units after.
    var after = 0
    /// Groups whose basis is 4.1.d.
    var discretionary = 0
  }

  private(set) var sums: [String: Sum] = [:]
  private(set) var names: [String: String] = [:]

  init(_ plan: Plan) {
    let dataset = plan.planningCase.dataset
    func code(_ unit: Int) -> String { dataset.district(of: unit).code }
    for district in dataset.districts { names[district.code] = district.name }
    for unit in plan.planningCase.scope { sums[code(unit)] = Sum() }
    for group in plan.groups {
      let receiver = dataset.districts[group.figures.district].code
      sums[receiver, default: Sum()].after += 1
      if group.figures.basis == .pointD { sums[receiver, default: Sum()].discretionary += 1 }
    }
    for kept in plan.kept { sums[code(kept.unit), default: Sum()].after += 1 }
  }
}
