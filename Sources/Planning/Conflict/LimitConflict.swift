import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Says which limits on figures of the whole plan and of single years no legal plan can keep, and
/// what could be reached.
struct LimitConflict {
  let judge: GroupJudge
  let choices: Choices
  let calendar: PhaseCalendar?
  let settings: PartitionSearch.Settings
  let cancellation: Cancellation

  /// One conflict over all limits.
  ///
  /// For each limit it is told between which bounds the figure of plans without limits lies; where
  /// the limit lies between them too, it is the limits together that cannot be kept.
  func conflict() -> Plan.Conflict {
    let limits = planningCase.scenario.limits
    var lines = limits.enumerated().map { line(LimitedQuantity($1, judge: judge), quantity: $0) }
    let ofCalendar = calendar.map { CalendarConflict(calendar: $0, limits: limits) }
    if let calendar, let ofCalendar {
      if calendar.years != calendar.terms.years { lines.append(ofCalendar.preparationEnds) }
      for (index, limit) in (choices.calendarLimits?.limits ?? []).enumerated() {
        let quantity = limits.count + index
        lines.append(
          ofCalendar.line(
            limit, least: extreme(quantity, sign: 1), most: extreme(quantity, sign: -1)))
      }
    }
    return Plan.Conflict(
      units: [],
      rules: ofCalendar?.limitRules ?? limits.map { "limits.\($0.path)" },
      explanation: Phrase(
        vi: "Không phương án hợp lệ nào giữ được mọi giới hạn. "
          + lines.map(\.vi).joined(separator: " "),
        en: "No legal plan keeps every limit. " + lines.map(\.en).joined(separator: " ")))
  }

  /// Whether some sum that limits by year ask for lies beyond what any plan reaches, district by
  /// district: then no search is needed.
  var isCertain: Bool {
    let first = planningCase.scenario.limits.count
    return (choices.calendarLimits?.limits ?? []).enumerated().contains { index, limit in
      let (least, most) = (limit.bounds.least, limit.bounds.most)
      return most.flatMap { most in
        extreme(first + index, sign: 1).map { $0 > most }
      } ?? false
        || least.flatMap { least in
          extreme(first + index, sign: -1).map { $0 < least }
        } ?? false
    }
  }

  private var planningCase: PlanningCase { judge.planningCase }

  private func line(_ limited: LimitedQuantity, quantity: Int) -> Phrase {
    let limit = limited.stated
    let ends = [extreme(quantity, sign: 1), extreme(quantity, sign: -1)].map { end in
      end.flatMap(limited.figure)
    }
    let known = ends.compactMap(\.self)
    let reach: Phrase =
      known.count == 2
      ? Phrase(
        vi: "không kể giới hạn, con số này không dưới \(known.min() ?? 0) và không quá "
          + "\(known.max() ?? 0)",
        en: "without limits the figure is not below \(known.min() ?? 0) and not above "
          + "\(known.max() ?? 0)")
      : Phrase(
        vi: "chưa xác định được con số có thể đạt", en: "what can be reached is not known")
    return Phrase(
      vi: "\(limit.path): { \(limit.text) } (\(limit.position)): \(reach.vi).",
      en: "\(limit.path): { \(limit.text) } (\(limit.position)): \(reach.en).")
  }

  /// Work for one bound: the relaxation is enough.
  private static let work = 3_000

  /// A bound on the least (`sign` 1) or greatest (−1) sum of a limited quantity without limits.
  private func extreme(_ quantity: Int, sign: Int) -> Int? {
    let listing = choices.listing
    var free = Listing(goalCount: 1)
    for choice in 0..<listing.pool.count {
      free.add(
        listing.pool[choice],
        quantities: [sign * listing.value(choice, listing.goalCount + quantity)])
    }
    var settings = settings
    (settings.workLimit, settings.exactSets) = (Self.work, 0)
    var search = PartitionSearch(
      free, scope: judge.atoms.scope, settings: settings, cancellation: cancellation)
    search.run()
    return search.bound(of: 0).map { sign * $0 }
  }
}
