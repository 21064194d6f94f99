import Planning
import Reporting
import SourceFiles
import Territory

/// PL13: what voters and People's Councils said, by unit (Law 77/2015 Đ131.6; NQ35 Đ9.1.đ).
///
/// Every share is one of all voters on the list, as the majority is.
struct PL13Voters {
  let source: AnnexSource

  /// No rows when the dataset has no table of opinions.
  func rows() -> [AnnexRow] {
    guard let opinions = source.dataset.records.opinions else { return [] }
    let places = source.changedPlaces
    var number = 0
    var rows: [AnnexRow] = []
    for place in places {
      rows.append(AnnexRow(.heading, ["name": place.heading]))
      for unit in place.units {
        number += 1
        var cells = opinions[unit].map(cells) ?? Self.unknown
        cells["number"] = .whole(number)
        cells["name"] = .text(source.dataset.units[unit].name)
        rows.append(AnnexRow(.item, cells))
      }
    }
    let asked = places.flatMap(\.units).map { opinions[$0] }
    guard !asked.isEmpty else { return [] }
    // A sum that leaves units out would be read as one of all.
    let stated = asked.compactMap(\.self)
    var total: [String: AnnexCell] = [:]
    if stated.count == asked.count { total = sums(stated) }
    total["name"] = .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
    return rows + [AnnexRow(.total, total)]
  }

  /// The changed units whose voters do not agree by the law's majority.
  var unitsWithoutMajority: [Int] {
    let opinions = source.dataset.records.opinions ?? [:]
    let percent = source.plan.planningCase.law.procedure.consultation.moreThanPercent
    return source.changedPlaces.flatMap(\.units).filter {
      opinions[$0].map { !$0.agrees(byMoreThan: percent) } ?? false
    }
  }

  private static let shares = ["took_part", "agree", "disagree"]

  private static let unknown: [String: AnnexCell] = Dictionary(
    uniqueKeysWithValues: (["voters", "other", "commune_council", "district_council"]
      + shares + shares.map { $0 + "_percent" }).map { ($0, AnnexCell.fill) })

  private func cells(_ opinion: VoterOpinion) -> [String: AnnexCell] {
    var cells = Self.unknown
    let numbers = [opinion.tookPart, opinion.agree, opinion.disagree]
    cells.merge(Self.cells(numbers, other: opinion.other, of: opinion.voters)) { $1 }
    if let council = opinion.commune { cells["commune_council"] = text(council) }
    if let council = opinion.district { cells["district_council"] = text(council) }
    return cells
  }

  /// What is known, in the order of ``shares``, with the part of all voters.
  private static func cells(
    _ numbers: [Int?], other: Int?, of voters: Int
  ) -> [String: AnnexCell] {
    var cells: [String: AnnexCell] = ["voters": .whole(voters)]
    for (key, number) in zip(shares, numbers) {
      guard let number else { continue }
      cells[key] = .whole(number)
      cells[key + "_percent"] = .percent(number, of: voters)
    }
    if let other { cells["other"] = .whole(other) }
    return cells
  }

  private func text(_ council: VoterOpinion.Council) -> AnnexCell {
    func text(_ language: Language) -> String {
      council.resolution
        + (council.share.map { " (\(NumberText.percent($0, of: 10_000, language)) %)" } ?? "")
    }
    return .phrase(Phrase(vi: text(.vietnamese), en: text(.english)))
  }

  private func sums(_ opinions: [VoterOpinion]) -> [String: AnnexCell] {
    let voters = opinions.reduce(0) { $0 + $1.voters }
    func sum(_ figure: (VoterOpinion) -> Int?) -> Int? {
      opinions.reduce(0 as Int?) { sum, opinion in
        sum.flatMap { sum in figure(opinion).map { sum + $0 } }
      }
    }
    let numbers = [sum(\.tookPart), sum(\.agree), sum(\.disagree)]
    return Self.cells(numbers, other: sum(\.other), of: voters)
  }
}
