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
          "name": .text(source.fullName(of: kept.unit)),
          "change": .phrase(change),
          "area_moved": moved(kept) { $0.area }.map { .area($0) } ?? .fill,
          "population_moved": moved(kept) { $0.population }.map { .whole($0) } ?? .fill,
          "outcome": .blank,
        ])
    }
  }

  /// What a unit receives, where the dataset has the figures of all its parts.
  private func moved(_ kept: Plan.Kept, _ figure: (UnitPart.Figures) -> Int) -> Int? {
    guard !kept.parts.isEmpty else { return nil }
    let parts = kept.parts.map { source.dataset.parts.parts[$0].figures }
    return parts.reduce(0 as Int?) { sum, part in
      sum.flatMap { sum in part.map { sum + figure($0) } }
    }
  }
}
