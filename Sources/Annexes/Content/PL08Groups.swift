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
    cells["neighbours"] = .text(source.neighbours(of: group).joined(separator: ", "))
    cells["seat"] = group.seat.map { .text(source.dataset.units[$0].name) } ?? .fill
    cells["basis"] = .text(group.figures.basis.rule.article)
    return AnnexRow(.item, cells)
  }

  /// Each member with its figures.
  private func members(_ group: Plan.Group) -> AnnexCell {
    func text(_ language: Language) -> String {
      group.members.map { member in
        let unit = source.dataset.units[member]
        let people = NumberText.grouped(unit.population, language)
        let area = NumberText.squareKilometres(unit.area, language)
        return
          "\(unit.name) (\(area) km²; \(people) \(language == .vietnamese ? "người" : "people"))"
      }.joined(separator: " + ")
    }
    return .phrase(Phrase(vi: text(.vietnamese), en: text(.english)))
  }
}
