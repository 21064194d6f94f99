import Planning
import SourceFiles
import Territory

/// PL04: the due units and what becomes of each (NQ35 Đ1.2, Đ7.2.a).
struct PL04Due {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (plan, dataset) = (source.plan, source.dataset)
    let groups = source.groupOfUnit
    let kept = Dictionary(uniqueKeysWithValues: plan.kept.map { ($0.unit, $0) })
    return plan.planningCase.scope.filter { plan.facts[$0].isDue }.enumerated().map {
      index, unit in
      var sources = source.sources(plan.facts[unit].standing)
      sources["points"] = plan.facts[unit].duePoints.map { source.source(of: $0) }
      var cells = source.figures(plan.facts[unit].standing)
      cells["number"] = .whole(index + 1)
      cells["name"] = .text(dataset.units[unit].name)
      // A district stands under its province, which needs no words where there is only one.
      let hasParent = !source.isOfDistricts || dataset.districts.count > 1
      cells["district"] = hasParent ? .text(dataset.district(of: unit).name) : .blank
      cells["points"] = .text(Self.words(plan.facts[unit].duePoints.map(\.citation.article)))
      cells["outcome"] = groups[unit].map { .text($0) } ?? outcome(unit, kept[unit])
      return AnnexRow(.item, cells, sources: sources)
    }
  }

  /// “NQ35 Đ1.2.a, Đ1.2.c”: a document is named once.
  private static func words(_ articles: [String]) -> String {
    var last: Substring = ""
    return articles.map { article in
      let document = article.prefix { $0 != " " }
      defer { last = document }
      return document == last ? String(article.dropFirst(document.count + 1)) : article
    }.joined(separator: ", ")
  }

  private func outcome(_ unit: Int, _ kept: Plan.Kept?) -> AnnexCell {
    guard let kept else { return .phrase(Phrase(vi: "chia tách", en: "divided")) }
    if kept.decision?.ground != nil { return .phrase(Phrase(vi: "đặc thù", en: "kept")) }
    if kept.change != nil {
      return .phrase(Phrase(vi: "điều chỉnh địa giới", en: "boundary change"))
    }
    return .phrase(Phrase(vi: "CHƯA GIẢI QUYẾT", en: "UNRESOLVED"))
  }
}
