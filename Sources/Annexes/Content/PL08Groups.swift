import Legislation
import Planning
import Reporting
import SourceFiles
import Territory

/// PL08: every group and the unit that it forms (NQ35 Đ4, Đ7.2.đ).
struct PL08Groups {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (plan, dataset) = (source.plan, source.dataset)
    if source.isOfDistricts { return plan.groups.map(row) }
    let byDistrict = Dictionary(grouping: plan.groups) { source.district(of: $0) }
    return byDistrict.keys.sorted().flatMap { district -> [AnnexRow] in
      [AnnexRow(.heading, ["members": .text(dataset.districts[district].name)])]
        + (byDistrict[district] ?? []).map(row)
    }
  }

  private func row(_ group: Plan.Group) -> AnnexRow {
    var cells = source.figures(group.figures.standing)
    cells["number"] = .text(group.id)
    cells["members"] = members(group)
    cells["name"] = .text(group.name)
    cells["kind"] = .phrase(group.figures.kind.phrase)
    cells.merge(source.minority(of: group)) { $1 }
    cells["neighbours"] = .text(source.neighbours(of: group).joined(separator: ", "))
    cells["seat"] = .phrase(source.seat(of: group))
    cells["year"] = group.year.map { .text(String($0)) } ?? .blank
    cells["basis"] = .text(group.figures.basis.rule.article)
    var sources = source.sources(group.figures.standing)
    sources["basis"] = [source.source(of: group.figures.basis)]
    return AnnexRow(.item, cells, sources: sources)
  }

  /// Each member with its figures.
  private func members(_ group: Plan.Group) -> AnnexCell {
    func figures(_ area: Int, _ population: Int, _ language: Language) -> String {
      let people = NumberText.grouped(population, language)
      let size = NumberText.squareKilometres(area, language)
      return "(\(size) km²; \(people) \(language == .vietnamese ? "người" : "people"))"
    }
    func text(_ language: Language) -> String {
      let whole = group.members.map { member in
        let unit = source.dataset.units[member]
        return "\(unit.name) \(figures(unit.area, unit.population, language))"
      }
      let parts = group.parts.map { part in
        let name = source.dataset.units[part.unit].name
        let assumed = language == .vietnamese ? " giả định" : " assumed"
        return (language == .vietnamese ? "một phần \(name) " : "a part of \(name) ")
          + figures(part.area, part.population, language) + (part.isAssumed ? assumed : "")
      }
      return (whole + parts).joined(separator: " + ")
    }
    return .phrase(Phrase(vi: text(.vietnamese), en: text(.english)))
  }
}
