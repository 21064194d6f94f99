import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Says which limits on figures of the whole plan no legal plan can keep, and what could be reached.
struct LimitConflict {
  let planningCase: PlanningCase
  let listing: Listing
  let settings: PartitionSearch.Settings
  let cancellation: Cancellation

  /// One conflict over all limits.
  ///
  /// For each limit the least and the greatest figure that plans without limits reach are told; where
  /// each limit could be kept alone, they only contradict each other.
  func conflict() -> Plan.Conflict {
    let lines = planningCase.scenario.limits.enumerated().map { line($1, quantity: $0) }
    return Plan.Conflict(
      units: [], rules: planningCase.scenario.limits.map { "limits.\($0.goal.rawValue)" },
      explanation: Phrase(
        vi: "Không phương án hợp lệ nào giữ được mọi giới hạn. "
          + lines.map(\.vi).joined(separator: " "),
        en: "No legal plan keeps every limit. " + lines.map(\.en).joined(separator: " ")))
  }

  private func line(_ limit: StatedLimit, quantity: Int) -> Phrase {
    let ends = [extreme(quantity, sign: 1), extreme(quantity, sign: -1)].map { end in
      end.map { limit.goal.isNegated ? -$0 : $0 }
    }
    let known = ends.compactMap(\.self)
    let reach: Phrase =
      known.count == 2
      ? Phrase(
        vi: "không kể giới hạn, con số này có thể từ \(known.min() ?? 0) đến \(known.max() ?? 0)",
        en: "without limits the figure can be \(known.min() ?? 0) to \(known.max() ?? 0)")
      : Phrase(
        vi: "chưa xác định được con số có thể đạt", en: "what can be reached is not known")
    return Phrase(
      vi: "\(limit.goal.rawValue): { \(limit.text) } (\(limit.position)): \(reach.vi).",
      en: "\(limit.goal.rawValue): { \(limit.text) } (\(limit.position)): \(reach.en).")
  }

  /// The least sum (`sign` 1) or minus the greatest (−1) of a limited quantity without limits;
  /// `nil` when it is not proven.
  private func extreme(_ quantity: Int, sign: Int) -> Int? {
    var free = Listing(goalCount: 1)
    for choice in 0..<listing.pool.count {
      free.add(
        listing.pool[choice],
        quantities: [sign * listing.value(choice, listing.goalCount + quantity)])
    }
    var search = PartitionSearch(
      free, scope: planningCase.scope, settings: settings, cancellation: cancellation)
    search.run()
    guard search.isProven, search.infeasible.isEmpty else { return nil }
    return search.bound(of: 0).map { sign * $0 }
  }
}
