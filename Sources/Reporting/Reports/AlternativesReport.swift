import Planning
import Scenarios
import SourceFiles

/// The best plans in order, for people to read and for other programs.
public struct AlternativesReport {
  /// One list: of the whole scope, or of one district.
  public struct List {
    /// The district, by its place in the dataset; `nil` for the whole scope.
    let district: Int?
    let alternatives: Alternatives

    /// Names a list.
    public init(district: Int?, _ alternatives: Alternatives) {
      self.district = district
      self.alternatives = alternatives
    }
  }

  private let planningCase: PlanningCase
  private let lists: [List]
  private var goals: [Goal] { planningCase.scenario.goals }

  /// Prepares the report.
  public init(_ planningCase: PlanningCase, _ lists: [List]) {
    self.planningCase = planningCase
    self.lists = lists
  }

  /// The whole report.
  public func document() -> Document {
    let title = planningCase.scenario.title
    var parts: [Document.Part] = [.heading(Phrase(vi: title, en: title))]
    for list in lists {
      if let head = head(of: list) { parts.append(.paragraph(head)) }
      if list.alternatives.all.count > 1 { parts.append(.table(table(list))) }
    }
    parts.append(.paragraph(explanation()))
    return Document(parts: parts, data: data())
  }

  /// The lists with plain figures; groups by the codes of their members.
  public func json() -> JSONValue {
    .object([
      "schema": .string("sapxep.alternatives/1"),
      "scenario": .string(planningCase.scenario.title),
      "goals": .strings(goals.map(\.rawValue)),
      "lists": .array(
        lists.map { list in
          .object([
            "district": .optional(list.district.map { planningCase.dataset.districts[$0].code }),
            "complete": .bool(list.alternatives.isExhausted),
            "stop": .optional(list.alternatives.stop?.rawValue),
            "alternatives": .array(
              list.alternatives.all.enumerated().map { json($1, rank: $0 + 1, in: list) }),
          ])
        }),
    ])
  }

  private func json(
    _ alternative: Alternatives.Alternative, rank: Int, in list: List
  ) -> JSONValue {
    .object([
      "rank": .int(rank), "values": .array(alternative.values.map { .int($0) }),
      "differences": .array(differences(alternative, in: list).map { .int($0) }),
      "differing_units": .int(alternative.differingUnits),
      "only_here": .array(alternative.onlyHere.map { .strings(codes($0)) }),
      "only_in_best": .array(alternative.onlyInBest.map { .strings(codes($0)) }),
    ])
  }

  private func differences(_ alternative: Alternatives.Alternative, in list: List) -> [Int] {
    zip(alternative.values, list.alternatives.all.first?.values ?? []).map { $0 - $1 }
  }

  // MARK: Words

  private func head(of list: List) -> Phrase? {
    let name = list.district.map { planningCase.dataset.districts[$0].name }
    guard let best = list.alternatives.all.first else {
      let none = Phrase(vi: "không có phương án hợp lệ", en: "no legal plan")
      return name.map { Phrase(vi: "\($0): \(none.vi).", en: "\($0): \(none.en).") } ?? none
    }
    let values = GoalWords.values(best.values, of: goals)
    var vi = name.map { "\($0). " } ?? ""
    var en = vi
    vi += "Phương án 1: \(values.vi)."
    en += "Plan 1: \(values.en)."
    let count = list.alternatives.all.count
    if let stop = list.alternatives.stop {
      let why = Words.stop(stop)
      vi += " DỪNG SỚM (\(why.vi)): chỉ chứng minh được \(count) phương án đầu."
      en += " ENDED EARLY (\(why.en)): only the first \(count) plans are proven."
    } else if list.alternatives.isExhausted {
      vi +=
        count == 1
        ? " Không có phương án nào khác." : " Ngoài \(count) phương án này không còn nữa."
      en += count == 1 ? " There is no other plan." : " There are no others than these \(count)."
    }
    return Phrase(vi: vi, en: en)
  }

  private func explanation() -> Phrase {
    Phrase(
      vi:
        "Thứ tự theo các mục tiêu của kịch bản, rồi theo mã đơn vị; mỗi phương án được chứng minh "
        + "là phương án kế tiếp.",
      en: "In the order of the scenario's goals, then of unit codes; each plan is proven to be the "
        + "next one.")
  }

  private func codes(_ units: [Int]) -> [String] {
    units.map { planningCase.dataset.units[$0].code }
  }

  /// Groups by the names of their members; units that stay alone are left out.
  private func names(_ sets: [[Int]]) -> String {
    sets.filter { $0.count > 1 }.map { set in
      set.map { planningCase.dataset.units[$0].name }.joined(separator: " + ")
    }.joined(separator: "; ")
  }

  // MARK: Tables

  private func table(_ list: List) -> Table {
    Table(
      title: Words.alternativesTitle,
      columns: [
        .init("rank", Words.rank), .init("differences", Words.goalDifferences, isFlexible: true),
        .init("units", Words.differingUnits),
        .init("only_here", Words.groupsOnlyHere, isFlexible: true),
        .init("only_in_best", Words.groupsOnlyInBest, isFlexible: true),
      ],
      rows: list.alternatives.all.enumerated().dropFirst().map { index, alternative in
        [
          .whole(index + 1),
          .phrase(GoalWords.differences(differences(alternative, in: list), of: goals)),
          .whole(alternative.differingUnits), .text(names(alternative.onlyHere)),
          .text(names(alternative.onlyInBest)),
        ]
      })
  }

  private func data() -> Table {
    let names =
      ["district", "rank"] + goals.map(\.rawValue)
      + ["differing_units", "only_here", "only_in_best"]
    func sets(_ sets: [[Int]]) -> Table.Cell {
      .text(sets.map { codes($0).joined(separator: "+") }.joined(separator: " "))
    }
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: lists.flatMap { list in
        let code = list.district.map { planningCase.dataset.districts[$0].code } ?? ""
        return list.alternatives.all.enumerated().map { index, alternative in
          [Table.Cell.text(code), .whole(index + 1)] + alternative.values.map { .whole($0) }
            + [
              .whole(alternative.differingUnits), sets(alternative.onlyHere),
              sets(alternative.onlyInBest),
            ]
        }
      })
  }
}
