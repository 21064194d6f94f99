import LegalParameters
import SourceFiles
import StaffPlanning

/// A plan of villages as one row per village, for other programs.
struct VillageListing {
  private let plan: VillagePlan

  init(_ plan: VillagePlan) {
    self.plan = plan
  }

  /// On what the size of a result rests, in words with its article.
  static func basis(_ standing: VillageStanding, _ merging: VillageMergingFigures) -> Phrase {
    let size = standing.size
    if standing.mark == .full {
      let source = "\(size.citation.article) \(size.citation.confidence.mark)"
      return Phrase(
        vi: "đạt quy mô \(size.households) hộ (\(source))",
        en: "has the size of \(size.households) (\(source))")
    }
    let source = "\(merging.citation.article) \(merging.citation.confidence.mark)"
    return Phrase(
      vi: "từ \(merging.mustMergeBelowPercent) % quy mô \(size.households) hộ (\(source))",
      en: "from \(merging.mustMergeBelowPercent) % of the size of \(size.households) (\(source))")
  }

  /// The rows, by code.
  func table() -> Table {
    let names = [
      "group", "name", "code", "village", "commune", "kind", "households", "size", "size_percent",
      "standing", "consent", "voters", "agree", "people", "large_fund", "result_households",
      "result_size", "result_percent", "result_standing",
    ]
    var groupOf: [Int: VillagePlan.Group] = [:]
    for group in plan.groups {
      for member in group.members { groupOf[member] = group }
    }
    let dataset = plan.villageCase.planningCase.dataset
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: plan.villageCase.villages.map { index in
        let (village, facts) = (plan.villageCase.map.villages[index], plan.facts[index])
        let group = groupOf[index]
        let head: [Table.Cell] = [
          group.map { .text($0.id) } ?? .blank, group.map { .text($0.name) } ?? .blank,
          .text(village.code), .text(village.name), .text(dataset.units[village.commune].name),
          .text(village.kind.rawValue),
        ]
        let asked = village.consultation
        return head + cells(facts.standing) + [
          .text(facts.consent.rawValue), asked.map { .whole($0.voters) } ?? .blank,
          asked.map { .whole($0.agree) } ?? .blank, .whole(facts.people),
          .flag(facts.fund.isLarge, mark: "x"),
        ] + (group.map { cells($0.figures.standing) } ?? [.blank, .blank, .blank, .blank])
      })
  }

  private func cells(_ standing: VillageStanding) -> [Table.Cell] {
    [
      .whole(standing.households), .whole(standing.size.households),
      .percent(standing.households, of: standing.size.households), .text(standing.mark.rawValue),
    ]
  }
}
