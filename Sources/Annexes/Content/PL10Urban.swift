import Planning
import SourceFiles
import Territory

/// PL10: urban units that are enlarged or new; clause 3 must be proven by files (NQ35 Đ4.3, Đ7.2.e).
struct PL10Urban {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let units = source.dataset.units
    return source.plan.groups.filter { !$0.figures.kind.isRural }.map { group in
      var cells = source.figures(group.figures.standing)
      cells["number"] = .text(group.id)
      cells["name"] = .text(group.name)
      let isEnlarged = group.members.contains {
        units[$0].name == group.name && units[$0].kind == group.figures.kind
      }
      cells["form"] = .phrase(
        isEnlarged
          ? Phrase(vi: "mở rộng", en: "enlarged") : Phrase(vi: "thành lập mới", en: "new"))
      for key in ["infrastructure", "planning", "files"] { cells[key] = .fill }
      return AnnexRow(.item, cells, sources: source.sources(group.figures.standing))
    }
  }
}
