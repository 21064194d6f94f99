import LinearOptimization
import Scenarios
import SourceFiles

/// The best plans that differ inside one district only.
public struct DistrictAlternatives: Sendable {
  /// The district, by its place in the dataset.
  public let district: Int
  /// The district's own plans.
  public let alternatives: Alternatives

  /// Lists the best plans of each district of `districts`.
  ///
  /// - Throws: ``ProblemReport`` as ``Planner/init(_:)`` does.
  public static func list(
    _ request: Alternatives.Request, of planningCase: PlanningCase, districts: [Int],
    threads: Int? = nil, cancellation: Cancellation = Cancellation()
  ) throws(ProblemReport) -> [DistrictAlternatives] {
    var listed: [DistrictAlternatives] = []
    for district in districts where !cancellation.isCancelled {
      let planner = try Planner(planningCase.within(district: district))
      listed.append(
        DistrictAlternatives(
          district: district,
          alternatives: planner.alternatives(
            request, threads: threads, cancellation: cancellation)))
    }
    return listed
  }

  /// The same plans over the whole scope, everything else as in the best plan.
  public func completed(by best: Alternatives.Alternative) -> Alternatives {
    guard let own = alternatives.all.first else { return alternatives }
    let inside = Set(own.partition.flatMap(\.self))
    let outside = best.partition.filter { !inside.contains($0[0]) }
    let all = alternatives.all.map { alternative in
      Alternatives.Alternative(
        (outside + alternative.partition).sorted { $0[0] < $1[0] },
        values: best.values.indices.map {
          best.values[$0] - own.values[$0] + alternative.values[$0]
        }, best: best.partition)
    }
    return Alternatives(
      all: all, isExhausted: alternatives.isExhausted, stop: alternatives.stop)
  }
}
