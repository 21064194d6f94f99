import Planning
import SourceFiles
import Territory

/// PL01: numbers of units before and after, by the unit above them (NQ35 Đ7; NQ1211 Đ29.1.c).
///
/// Communes are counted by district; districts in a table of their own, by province.
struct PL01Numbers {
  let source: AnnexSource

  /// What is counted in one unit above.
  private struct Count {
    var before: [UnitKind: Int] = [:]
    var after: [UnitKind: Int] = [:]
    var due = 0
    var encouraged = 0
    var adjoining = 0

    static func += (a: inout Count, b: Count) {
      a.before.merge(b.before, uniquingKeysWith: +)
      a.after.merge(b.after, uniquingKeysWith: +)
      a.due += b.due
      a.encouraged += b.encouraged
      a.adjoining += b.adjoining
    }

    func cells(_ kinds: [UnitKind]) -> [String: AnnexCell] {
      var cells: [String: AnnexCell] = [
        "due": .whole(due), "encouraged": .whole(encouraged), "adjoining": .whole(adjoining),
      ]
      for (lead, counts) in [("before", before), ("after", after)] {
        cells[lead] = .whole(counts.values.reduce(0, +))
        for kind in kinds {
          cells["\(lead)_\(kind.rawValue)"] = .whole(counts[kind] ?? 0)
        }
      }
      cells["reduction"] = .whole(
        before.values.reduce(0, +) - after.values.reduce(0, +))
      return cells
    }
  }

  private static let whole = AnnexCell.phrase(
    Phrase(vi: "Toàn phạm vi", en: "The whole scope"))

  private var kinds: [UnitKind] {
    UnitKind.allCases.filter { $0.level == (source.isOfDistricts ? .district : .commune) }
  }

  func rows() -> [AnnexRow] {
    guard source.arrangesUnits else { return [] }
    let counts = counts()
    var total = Count()
    var rows = counts.keys.sorted().enumerated().map { index, district -> AnnexRow in
      let count = counts[district] ?? Count()
      total += count
      return AnnexRow(
        .item,
        count.cells(kinds).merging(
          [
            "number": .whole(index + 1),
            "district": source.nameAbove(district).map { .text($0) } ?? Self.whole,
          ],
          uniquingKeysWith: { first, _ in first }))
    }
    // One row alone needs no sum of the same figures.
    guard rows.count > 1 || !source.isOfDistricts else { return rows }
    rows.append(
      AnnexRow(
        .total,
        total.cells(kinds).merging(
          ["district": .phrase(Phrase(vi: "Tổng cộng", en: "Total"))],
          uniquingKeysWith: { first, _ in first })))
    return rows
  }

  private func counts() -> [Int: Count] {
    let (plan, units) = (source.plan, source.dataset.units)
    var counts: [Int: Count] = [:]
    for unit in plan.planningCase.scope {
      counts[units[unit].district, default: Count()].before[units[unit].kind, default: 0] += 1
    }
    for group in plan.groups {
      let receiver = source.district(of: group)
      counts[receiver, default: Count()].after[group.figures.kind, default: 0] += 1
      for member in group.members {
        let district = units[member].district
        if plan.facts[member].isDue {
          counts[district, default: Count()].due += 1
        } else if group.figures.isEncouraged {
          counts[district, default: Count()].encouraged += 1
        } else {
          counts[district, default: Count()].adjoining += 1
        }
      }
    }
    for kept in plan.kept {
      let unit = units[kept.unit]
      counts[unit.district, default: Count()].after[unit.kind, default: 0] += 1
    }
    return counts
  }
}
