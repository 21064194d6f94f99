import LinearOptimization
import Planning
import Scenarios
import SourceFiles

/// Lists the plans that `alternatives` asks for.
struct AlternativesListing {
  let planningCase: PlanningCase
  let request: Alternatives.Request
  let threads: Int?
  let cancellation: Cancellation

  /// A list with the district that it is of; `nil` for the whole scope.
  typealias Found = (district: Int?, list: Alternatives)

  /// The plans of the whole scope.
  func whole() throws(ProblemReport) -> [Found] {
    [
      (
        nil,
        try Planner(planningCase).alternatives(
          request, threads: threads, cancellation: cancellation)
      )
    ]
  }

  /// The plans of each district by itself; of a single one, the whole plans that differ there.
  func byDistrict(_ districts: [Int]) throws(ProblemReport) -> [Found] {
    let lists = try DistrictAlternatives.list(
      request, of: planningCase, districts: districts, threads: threads, cancellation: cancellation)
    guard districts.count == 1, let only = lists.first else {
      return lists.map { ($0.district, $0.alternatives) }
    }
    let best = try Planner(planningCase).alternatives(
      Alternatives.Request(count: 1), threads: threads, cancellation: cancellation)
    guard let plan = best.all.first else { return [(only.district, best)] }
    return [(only.district, only.completed(by: plan))]
  }
}
