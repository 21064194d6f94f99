import Legislation
import Planning
import SourceFiles
import Territory

/// PL02: the districts as they are (NQ35 Đ5, Đ9.1.b); figures are the sums over their communes.
struct PL02Districts {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (dataset, law) = (source.datasetAtPresent, source.plan.planningCase.law)
    let units = dataset.ofDistricts().units
    let communes = Dictionary(grouping: dataset.units.indices) { dataset.units[$0].district }
    let grounds = grounds
    return districts(dataset).enumerated().map { index, district in
      let unit = units[district]
      var cells: [String: AnnexCell] = [
        "number": .whole(index + 1), "name": .text(unit.name),
        "mountain": unit.traits.contains(.mountain) ? .text("x") : .blank,
        "island": unit.traits.contains(.island) ? .text("x") : .blank,
        "communes": communes[district].map { .whole($0.count) } ?? .blank,
        "special": grounds[unit.code].map { .text("Đ\($0)") } ?? .blank,
      ]
      var sources: [String: [LegalSource]] = [:]
      let profile = Profile(unit, in: dataset.districts[district])
      if !unit.isJudged {
        cells["special"] = Self.unjudged
      } else if let standard = Standard.of(profile, law: law) {
        let standing = Standing(
          area: unit.area, population: unit.population, standard: standard)
        cells.merge(source.figures(standing)) { $1 }
        cells.merge(source.minority(of: unit)) { $1 }
        sources = source.sources(standing)
      }
      if let ground = grounds[unit.code] { sources["special"] = source.source(ofGround: ground) }
      return AnnexRow(.item, cells, sources: sources, anchor: "huyen-\(unit.code)")
    }
  }

  /// What stands in place of figures that the dataset lacks.
  static let unjudged = AnnexCell.phrase(
    Phrase(vi: "thiếu số liệu, không xét", en: "figures missing, not judged"))

  /// The districts of the scope, ascending.
  private func districts(_ dataset: Dataset) -> [Int] {
    if let level = source.districtLevel { return Array(level.plan.planningCase.scope) }
    return Set(source.plan.planningCase.scope.map { dataset.units[$0].district }).sorted()
  }

  /// The grounds on which districts are kept, by code.
  private var grounds: [String: String] {
    guard let level = source.districtLevel else { return [:] }
    var grounds: [String: String] = [:]
    for kept in level.plan.kept {
      grounds[level.dataset.units[kept.unit].code] = kept.decision?.ground
    }
    return grounds
  }
}

extension AnnexSource {
  /// People of ethnic minorities and their share, where the dataset has a column for them.
  ///
  /// People are reckoned from the share, which is what the dataset states.
  func minority(of unit: Unit) -> [String: AnnexCell] {
    guard statesMinorities, unit.isJudged else { return [:] }
    let people = (unit.minorityShare * unit.population + 5_000) / 10_000
    return [
      "minority": .whole(people), "minority_percent": .percent(unit.minorityShare, of: 10_000),
    ]
  }

  /// The same of the unit that a group forms, weighted by population.
  func minority(of group: Plan.Group) -> [String: AnnexCell] {
    let members = group.members.map { dataset.units[$0] }
    // Of parts the dataset states no share.
    guard statesMinorities, group.parts.isEmpty, members.allSatisfy(\.isJudged) else { return [:] }
    let population = members.reduce(0) { $0 + $1.population }
    let weighted = members.reduce(0) { $0 + $1.minorityShare * $1.population }
    guard population > 0 else { return [:] }
    return [
      "minority": .whole((weighted + 5_000) / 10_000),
      "minority_percent": .percent(weighted, of: 10_000 * population),
    ]
  }
}
