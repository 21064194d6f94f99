import Planning
import SourceFiles
import Territory

/// PL12: offices of the units that are arranged, and what becomes of them (NQ35 Đ13).
struct PL12Offices {
  let source: AnnexSource

  /// No rows when the dataset has no table of offices.
  func rows() -> [AnnexRow] {
    guard source.dataset.records.offices != nil else { return [] }
    let places = source.changedPlaces
    let rows = places.enumerated().map { index, place -> AnnexRow in
      let offices = source.dataset.records.offices(of: place.units)
      var cells = offices.isEmpty ? Self.unknown : Self.cells(offices)
      cells["number"] = .text(place.number ?? String(index + 1))
      cells["name"] = place.name
      return AnnexRow(.item, cells)
    }
    guard !rows.isEmpty else { return [] }
    var total = Self.counts(source.dataset.records.offices(of: places.flatMap(\.units)))
    total["name"] = .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
    return rows + [AnnexRow(.total, total)]
  }

  /// The changed units of which the table has no row; their offices are not counted as none.
  var unitsWithout: [Int] {
    let stated = Set((source.dataset.records.offices ?? []).map(\.unit))
    return source.changedPlaces.flatMap(\.units).filter { !stated.contains($0) }
  }

  private static let unknown: [String: AnnexCell] = [
    "total": .fill, "kept": .fill, "surplus": .fill, "undecided": .fill, "handling": .fill,
    "roadmap": .fill,
  ]

  private static func counts(_ offices: [Office]) -> [String: AnnexCell] {
    [
      "total": .whole(offices.count),
      "kept": .whole(offices.count { $0.use == .keep }),
      "surplus": .whole(offices.count { $0.use == .surplus }),
      "undecided": .whole(offices.count { $0.use == nil }),
    ]
  }

  private static func cells(_ offices: [Office]) -> [String: AnnexCell] {
    var cells = counts(offices)
    let surplus = offices.filter { $0.use == .surplus }
    guard !surplus.isEmpty else { return cells }
    let handling = surplus.map { "\($0.name): \($0.handling ?? AnnexText.blank)" }
    cells["handling"] = .text(handling.joined(separator: "; "))
    let years = Dictionary(grouping: surplus) { $0.year }
    let stated = years.keys.compactMap(\.self).sorted().map { year in
      "\(year): \(years[year]?.count ?? 0)"
    }
    let open = years[nil]?.count ?? 0
    func text(_ unstated: String) -> String {
      (stated + (open > 0 ? ["\(unstated): \(open)"] : [])).joined(separator: "; ")
    }
    cells["roadmap"] = .phrase(Phrase(vi: text("chưa nêu năm"), en: text("no year yet")))
    return cells
  }
}
