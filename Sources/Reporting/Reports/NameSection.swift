import Planning
import SourceFiles
import Territory

/// The names and seats of new units, what is decided and what is only proposed.
struct NameSection {
  let plan: Plan
  private var dataset: Dataset { plan.planningCase.dataset }

  /// One row for each group; `nil` without groups.
  func table() -> Table? {
    guard !plan.groups.isEmpty else { return nil }
    return Table(
      title: Words.namesTitle,
      columns: [
        .init("group", Words.group), .init("name", Words.newUnit, isFlexible: true),
        .init("name_source", Words.nameSource, isFlexible: true),
        .init("seat", Words.seat, isFlexible: true), .init("seat_source", Words.seatSource),
      ],
      rows: plan.groups.map { group in
        [
          .text(group.id), .text(name(of: group)), .phrase(group.nameSource.phrase),
          .text(dataset.units[group.seat].name),
          .phrase(group.isSeatDecided ? Words.decided : Words.proposed),
        ]
      })
  }

  /// The links that groups are contiguous by; `nil` when none needs any.
  func links() -> Document.Part? {
    let phrases = plan.groups.flatMap { group in
      group.links.map { link in
        let pair = "\(dataset.units[link.a].name) – \(dataset.units[link.b].name)"
        return Phrase(
          vi: "\(group.id): \(pair), \(link.kind.phrase.vi): \(link.why).",
          en: "\(group.id): \(pair), \(link.kind.phrase.en): \(link.why).")
      }
    }
    return phrases.isEmpty ? nil : .list(Words.linksTitle, phrases)
  }

  /// The new unit's name, with its district where what joins comes from several.
  private func name(of group: Plan.Group) -> String {
    group.crossesDistricts
      ? "\(group.name) (\(dataset.districts[group.figures.district].name))" : group.name
  }
}

extension NameSource {
  /// The source in words.
  var phrase: Phrase {
    switch self {
    case .decision: Words.decided
    case .kept: Phrase(vi: "của đơn vị đông dân nhất", en: "of the most populous member")
    case .otherMember:
      Phrase(
        vi: "của đơn vị khác: tên đầu đã có trong huyện",
        en: "of another member: the first is taken in the district")
    case .combined:
      Phrase(
        vi: "ghép: các tên đã có trong huyện", en: "combined: all are taken in the district")
    }
  }
}
