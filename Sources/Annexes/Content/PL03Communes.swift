import Legislation
import Planning
import SourceFiles
import Territory

/// PL03: the communes as they are, by district (NQ35 Đ5, Đ9.1.b).
struct PL03Communes {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    guard source.arrangesUnits else { return [] }
    let (plan, dataset) = (source.plan, source.dataset)
    let byDistrict = Dictionary(grouping: plan.planningCase.scope) { dataset.units[$0].district }
    let kept = Dictionary(uniqueKeysWithValues: plan.kept.map { ($0.unit, $0) })
    var number = 0
    return byDistrict.keys.sorted().flatMap { district -> [AnnexRow] in
      [AnnexRow(.heading, ["name": .text(dataset.districts[district].name)])]
        + (byDistrict[district] ?? []).map { unit in
          number += 1
          return row(unit, number, kept[unit])
        }
    }
  }

  private func row(_ index: Int, _ number: Int, _ kept: Plan.Kept?) -> AnnexRow {
    let (unit, facts) = (source.dataset.units[index], source.plan.facts[index])
    var cells = source.figures(facts.standing)
    cells["number"] = .whole(number)
    cells["name"] = .text(unit.name)
    cells["mountain"] = unit.traits.contains(.mountain) ? .text("x") : .blank
    cells["island"] = unit.traits.contains(.island) ? .text("x") : .blank
    cells.merge(source.minority(of: unit)) { $1 }
    let mark = unit.statedClass == nil ? " (ước tính)" : ""
    let english = unit.statedClass == nil ? " (estimated)" : ""
    cells["class"] = .phrase(
      Phrase(
        vi: "\(facts.unitClass.rawValue)\(mark)", en: "\(facts.unitClass.rawValue)\(english)"))
    cells["special"] = kept?.decision?.ground.map { .text("Đ\($0)") } ?? .blank
    if !facts.missing.isEmpty {
      // What is not known is left open; a unit without figures has neither share nor class.
      for key in source.figures(facts.standing).keys { cells[key] = .blank }
      cells["class"] = .blank
      cells["special"] = PL02Districts.unjudged
    }
    let ground = kept?.decision?.ground
    var sources = facts.missing.isEmpty ? source.sources(facts.standing) : [:]
    if let ground { sources["special"] = source.source(ofGround: ground) }
    return AnnexRow(
      .item, cells, sources: sources, anchor: source.anchor(ofUnit: index))
  }
}
