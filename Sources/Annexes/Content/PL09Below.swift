import Legislation
import Planning
import SourceFiles
import Territory

/// PL09: new units that miss a standard, with the reason and the request (NQ35 Đ4.1, Đ7.2.g).
struct PL09Below {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    source.plan.groups.filter { $0.figures.basis != .standards }.map { group in
      let standing = group.figures.standing
      var cells = source.figures(standing)
      cells["number"] = .text(group.id)
      cells["name"] = .text(group.name)
      cells["missed"] = .phrase(missed(standing))
      cells["reason"] = reason(group)
      cells["request"] = .phrase(request(group.figures.basis))
      var sources = source.sources(standing)
      sources["request"] = [source.source(of: group.figures.basis)]
      return AnnexRow(.item, cells, sources: sources)
    }
  }

  private func missed(_ standing: Standing) -> Phrase {
    switch (standing.areaReaches(100), standing.populationReaches(100)) {
    case (false, false): Phrase(vi: "diện tích, dân số", en: "area, population")
    case (false, true): Phrase(vi: "diện tích", en: "area")
    case (true, false): Phrase(vi: "dân số", en: "population")
    case (true, true): Phrase(vi: "không", en: "none")
    }
  }

  /// The scenario's reason; a visible blank where it states none and the law asks for one.
  private func reason(_ group: Plan.Group) -> AnnexCell {
    if group.figures.basis == .waiver {
      return .phrase(
        Phrase(
          vi: "nhập từ ba đơn vị trở lên: không xét diện tích, dân số",
          en: "three or more units merged: area and population are waived"))
    }
    return group.furtherJoining.map { .text("\($0.factor): \($0.why)") } ?? .fill
  }

  private func request(_ basis: Basis) -> Phrase {
    switch basis {
    case .pointD:
      Phrase(
        vi: "trình Ủy ban Thường vụ Quốc hội quyết định (NQ35 Đ4.1.d)",
        en: "to be decided by the Standing Committee (NQ35 Đ4.1.d)")
    default: Phrase(vi: "theo \(basis.rule.article)", en: "by \(basis.rule.article)")
    }
  }
}
