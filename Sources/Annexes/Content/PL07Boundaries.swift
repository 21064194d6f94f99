import Planning
import SourceFiles
import Territory

/// PL07: units that remain and whose boundary changes (NQ35 Đ7.2.d).
///
/// Figures of what moves are left to be filled in where the dataset has none.
struct PL07Boundaries {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (plan, units) = (source.plan, source.dataset.units)
    return plan.kept.filter { $0.change != nil }.enumerated().map { index, kept in
      let names = kept.receives.map { units[$0].name }.joined(separator: ", ")
      let change =
        kept.change == .receivesPart
        ? Phrase(vi: "nhận một phần \(names)", en: "receives a part of \(names)")
        : Phrase(vi: "điều chỉnh địa giới", en: "boundary adjusted")
      return AnnexRow(
        .item,
        [
          "number": .whole(index + 1),
          "name": .text("\(units[kept.unit].name), \(source.dataset.district(of: kept.unit).name)"),
          "change": .phrase(change), "area_moved": .fill, "population_moved": .fill,
          "outcome": .blank,
        ])
    }
  }
}
