import Legislation
import Planning
import SourceFiles
import Territory

/// PL02: the districts as they are (NQ35 Đ5, Đ9.1.b); figures are the sums over their communes.
struct PL02Districts {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (dataset, law) = (source.datasetBefore, source.plan.planningCase.law)
    let byDistrict = Dictionary(grouping: source.plan.planningCase.scope) {
      dataset.units[$0].district
    }
    return byDistrict.keys.sorted().enumerated().map { index, district in
      let units = (byDistrict[district] ?? []).map { dataset.units[$0] }
      let area = units.reduce(0) { $0 + $1.area }
      let population = units.reduce(0) { $0 + $1.population }
      let traits = UnitTraits.each.reduce(into: UnitTraits()) { traits, trait in
        let having = units.reduce(0) { $0 + ($1.traits.contains(trait) ? $1.area : 0) }
        if 2 * having > area { traits.insert(trait) }
      }
      let kind = dataset.districts[district].kind
      let profile = Profile(kind: kind, districtKind: kind, traits: traits)
      var cells: [String: AnnexCell] = [
        "number": .whole(index + 1), "name": .text(dataset.districts[district].name),
        "mountain": traits.contains(.mountain) ? .text("x") : .blank,
        "island": traits.contains(.island) ? .text("x") : .blank,
        "area": .area(area), "population": .whole(population), "communes": .whole(units.count),
      ]
      var sources: [String: [LegalSource]] = [:]
      if let standard = Standard.of(profile, law: law) {
        sources = source.sources(
          Standing(area: area, population: population, standard: standard))
        cells["area_percent"] = .percent(area, of: standard.area)
        cells["population_percent"] = .percent(population, of: standard.population)
      }
      return AnnexRow(.item, cells, sources: sources)
    }
  }
}
