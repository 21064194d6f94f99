import Legislation
import Planning
import SourceFiles
import Territory

/// PL07: units that remain and whose boundary changes (NQ35 Đ7.2.d).
///
/// Of communes these are the ones that receive parts of a divided unit; of districts those that give
/// or receive whole communes. Figures of what moves are left to be filled in where the dataset has
/// none.
struct PL07Boundaries {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let rows = source.isOfDistricts ? ofDistricts() : ofCommunes()
    return rows.enumerated().map { index, row in
      var row = row
      row.cells["number"] = .whole(index + 1)
      return row
    }
  }

  // MARK: Communes

  private func ofCommunes() -> [AnnexRow] {
    let (plan, units) = (source.plan, source.dataset.units)
    return plan.kept.filter { $0.change != nil }.map { kept in
      let names = kept.receives.map { units[$0].name }.joined(separator: ", ")
      let change =
        kept.change == .receivesPart
        ? Phrase(vi: "nhận một phần \(names)", en: "receives a part of \(names)")
        : Phrase(vi: "điều chỉnh địa giới", en: "boundary adjusted")
      var cells = kept.result.map { source.figures($0.standing) } ?? Self.open
      cells["name"] = .text(source.fullName(of: kept.unit))
      cells["change"] = .phrase(change)
      cells["area_moved"] = moved(kept) { $0.area }.map { .area($0) } ?? .fill
      cells["population_moved"] = moved(kept) { $0.population }.map { .whole($0) } ?? .fill
      return AnnexRow(
        .item, cells, sources: kept.result.map { source.sources($0.standing) } ?? [:])
    }
  }

  private static let open: [String: AnnexCell] = [
    "area": .fill, "area_percent": .fill, "population": .fill, "population_percent": .fill,
  ]

  /// What a unit receives, where the dataset has the figures of all its parts.
  private func moved(_ kept: Plan.Kept, _ figure: (UnitPart.Figures) -> Int) -> Int? {
    guard !kept.parts.isEmpty else { return nil }
    let parts = kept.parts.map { source.dataset.parts.parts[$0].figures }
    return parts.reduce(0 as Int?) { sum, part in
      sum.flatMap { sum in part.map { sum + figure($0) } }
    }
  }

  // MARK: Districts

  /// A row for each district and what it gives, or receives, together.
  private func ofDistricts() -> [AnnexRow] {
    guard let level = source.districts else { return [] }
    let (units, communes) = (source.dataset.units, level.communes.units)
    let groups = source.groupOfUnit
    return source.plan.planningCase.scope.flatMap { district in
      [true, false].compactMap { receives -> AnnexRow? in
        let moves = level.moves.filter { (receives ? $0.to : $0.from) == district }
        guard !moves.isEmpty else { return nil }
        func words(_ language: Language) -> String {
          let verb =
            language == .vietnamese
            ? (receives ? "nhận" : "chuyển") : receives ? "receives" : "gives"
          let side =
            language == .vietnamese
            ? (receives ? "từ" : "sang") : receives ? "from" : "to"
          let moved = moves.map {
            "\(communes[$0.unit].name) \(side) \(units[receives ? $0.from : $0.to].name)"
          }
          return "\(verb) \(moved.joined(separator: ", "))"
        }
        let standing = source.plan.facts[district].standing
        var cells = source.figures(standing)
        cells["name"] = .text(units[district].name)
        cells["change"] = .phrase(Phrase(vi: words(.vietnamese), en: words(.english)))
        cells["area_moved"] = .area(moves.reduce(0) { $0 + communes[$1.unit].area })
        cells["population_moved"] = .whole(moves.reduce(0) { $0 + communes[$1.unit].population })
        cells["outcome"] = groups[district].map { .text($0) } ?? .blank
        return AnnexRow(.item, cells, sources: source.sources(standing))
      }
    }
  }
}
