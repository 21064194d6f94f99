import Planning
import SourceFiles
import Territory

/// PL05: due units that are kept, with ground and evidence (NQ35 Đ3, Đ7.2.b).
struct PL05Exempt {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let plan = source.plan
    let exempt = plan.kept.filter { plan.facts[$0.unit].isDue && $0.decision?.ground != nil }
    return exempt.enumerated().map { index, kept in
      var cells = source.figures(plan.facts[kept.unit].standing)
      cells["number"] = .whole(index + 1)
      cells["name"] = .text(source.fullName(of: kept.unit))
      cells["ground"] = ground(
        kept.decision?.ground ?? "", inferredFrom: kept.decision?.inferredFrom)
      cells["evidence"] = kept.decision?.evidence.map { .text($0) } ?? .fill
      cells["documents"] = .fill
      var sources = source.sources(plan.facts[kept.unit].standing)
      sources["ground"] = source.source(ofGround: kept.decision?.ground ?? "")
      return AnnexRow(.item, cells, sources: sources)
    }
  }

  private func ground(_ code: String, inferredFrom: String?) -> AnnexCell {
    let ground = source.plan.planningCase.law.exemptions[code]
    let article = ground.map { $0.citation.article + $0.citation.confidence.mark } ?? code
    return .phrase(
      Phrase(
        vi: "\(article): \(ground?.title.vi ?? "")"
          + (inferredFrom.map { " (suy ra từ \($0))" } ?? ""),
        en: "\(article): \(ground?.title.en ?? "")"
          + (inferredFrom.map { " (inferred from \($0))" } ?? "")))
  }
}
