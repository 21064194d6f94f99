import Scenarios
import Territory

/// Lists connected groups in two simple ways, neither of which is the planner's.
enum SubsetListing {
  /// Every subset of two to `largest` units of the scope that is connected, in one district where
  /// the scenario does not allow more: all subsets are looked at, so the map must be small.
  static func allSubsets(of planningCase: PlanningCase) -> [[Int]] {
    let scope = planningCase.scope
    precondition(scope.count <= 12, "all subsets of a map this large are too many")
    let touching = Touching(planningCase)
    return (1..<(1 << scope.count)).compactMap { mask in
      let members = scope.indices.filter { mask >> $0 & 1 == 1 }.map { scope[$0] }
      let fits = (2...max(2, planningCase.scenario.maxUnits)).contains(members.count)
      return fits && planningCase.scenario.maxUnits > 1
        && touching.isOneGroup(members) ? members : nil
    }
  }

  /// The same for maps of any size: sets of one size grow by every neighbour to the next size.
  static func grown(_ dataset: Dataset, largest: Int, from scope: [Int]) -> [[Int]] {
    let usable = Set(scope)
    var sets = Set(scope.map { [$0] })
    var all: [[Int]] = []
    for _ in 1..<max(1, largest) {
      var larger: Set<[Int]> = []
      for set in sets {
        for member in set {
          for neighbour in dataset.borders.neighbours(of: member).map(\.unit)
          where usable.contains(neighbour) && !set.contains(neighbour)
            && dataset.units[neighbour].district == dataset.units[member].district
          {
            larger.insert((set + [neighbour]).sorted())
          }
        }
      }
      all += larger
      sets = larger
    }
    return all
  }
}
