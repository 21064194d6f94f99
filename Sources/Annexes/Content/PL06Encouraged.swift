import Planning
import SourceFiles
import Territory

/// PL06: units that are arranged although their group resolves no due one (NQ35 Đ1.4, Đ7.2.c).
struct PL06Encouraged {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let plan = source.plan
    let joins = plan.planningCase.decisions.joins
    let members = plan.groups.filter(\.figures.isEncouraged).flatMap { group in
      group.members.map { (unit: $0, group: group) }
    }
    return members.enumerated().map { index, entry in
      var cells = source.figures(plan.facts[entry.unit].standing)
      cells["number"] = .whole(index + 1)
      cells["name"] = .text(source.fullName(of: entry.unit))
      let why = joins.first { $0.units.contains(entry.unit) }?.why
      cells["reason"] = why.map { .text($0) } ?? .fill
      cells["outcome"] = .text(entry.group.id)
      return AnnexRow(
        .item, cells, sources: source.sources(plan.facts[entry.unit].standing))
    }
  }
}
