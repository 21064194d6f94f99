import LegalParameters
import SourceFiles
import StaffPlanning

/// Who holds which titles in one place, as a part of a report.
struct TitleSection {
  /// The heading.
  let title: Phrase
  /// The plan, or why there is none.
  let outcome: Result<TitlePlan, TitleConflict>

  /// The parts for people.
  func parts() -> [Document.Part] {
    switch outcome {
    case .failure(let conflict): [.list(title, [TitleWords.whyNone(conflict)])]
    case .success(let plan):
      [
        .table(table(plan)), .paragraph(summary(plan)),
        .list(Words.assumptionsTitle, plan.set.assumptions),
      ]
    }
  }

  /// The same for programs.
  func json() -> JSONValue {
    switch outcome {
    case .failure(let conflict): TitleWords.json(conflict)
    case .success(let plan):
      .object([
        "level": .string(plan.set.level.rawValue), "class": .string(plan.set.unitClass.rawValue),
        "titles": .int(plan.set.titles.count), "people": .int(plan.people.count),
        "min_people": .int(plan.set.minPeople), "max_people": .int(plan.set.maxPeople),
        "holdings": .array(
          plan.people.map { .strings($0.map { plan.set.titles[$0].id }) }),
        "allowance_ten_thousandths": .int(plan.allowance),
        "unknown_allowances": .strings(
          plan.set.unknownAllowances.map { plan.set.titles[$0].id }),
        "assumptions": .array(plan.set.assumptions.map(JSONValue.phrase)),
      ])
    }
  }

  private func table(_ plan: TitlePlan) -> Table {
    Table(
      title: title,
      columns: [
        .init("person", Words.person), .init("titles", Words.titles, isFlexible: true),
        .init("coefficient", Words.coefficient),
      ],
      rows: plan.people.enumerated().map { number, held in
        [
          .whole(number + 1), .phrase(TitleWords.names(held, in: plan.set)),
          TitleWords.coefficient(held, in: plan.set),
        ]
      })
  }

  private func summary(_ plan: TitlePlan) -> Phrase {
    let set = plan.set
    let several = plan.people.count { $0.count > 1 }
    let sum = TitleWords.sum(plan.allowance, of: set)
    return Phrase(
      vi: "\(set.titles.count) chức danh cần ít nhất \(plan.people.count) người (giới hạn "
        + "\(set.minPeople)–\(set.maxPeople)), đã chứng minh; \(several) người kiêm nhiệm. \(sum.vi)",
      en: "\(set.titles.count) titles need at least \(plan.people.count) people (limits "
        + "\(set.minPeople)–\(set.maxPeople)), proven; \(several) of them with more than one. \(sum.en)"
    )
  }
}

/// How a merged unit shares titles out among the positions it inherits, as a part of a report.
struct InheritedTitleSection {
  /// The heading.
  let title: Phrase
  /// The result, or why there is none.
  let outcome: Result<InheritedTitles, TitleConflict>

  /// The parts for people.
  func parts() -> [Document.Part] {
    switch outcome {
    case .failure(let conflict): [.list(title, [TitleWords.whyNone(conflict)])]
    case .success(let result):
      [
        .table(table(result)), .paragraph(summary(result)),
        .list(Words.assumptionsTitle, result.set.assumptions + [TitleWords.alikeSlots]),
      ]
    }
  }

  /// The same for programs.
  func json() -> JSONValue {
    switch outcome {
    case .failure(let conflict): TitleWords.json(conflict)
    case .success(let result):
      .object([
        "level": .string(result.set.level.rawValue),
        "class": .string(result.set.unitClass.rawValue),
        "people": .int(result.holdings.count),
        "surplus": .int(result.surplus.count),
        "surplus_slots": .strings(result.surplus.map(\.id)),
        "changed_titles": .strings(
          result.changedTitles.map { result.set.titles[$0].id }),
        "holdings": .array(
          result.holdings.map { holding in
            .object([
              "slot": .string(holding.slot.id),
              "before": .strings(holding.slot.titles),
              "after": .strings(holding.titles.map { result.set.titles[$0].id }),
            ])
          }),
        "allowance_ten_thousandths": .int(result.allowance),
        "assumptions": .array(
          (result.set.assumptions + [TitleWords.alikeSlots]).map(JSONValue.phrase)),
      ])
    }
  }

  private func table(_ result: InheritedTitles) -> Table {
    let held = result.holdings.map { holding -> [Table.Cell] in
      [
        .text(holding.slot.id), .phrase(TitleWords.names(holding.titles, in: result.set)),
        .whole(holding.titles.count { result.changedTitles.contains($0) }),
        TitleWords.coefficient(holding.titles, in: result.set),
      ]
    }
    let surplus = result.surplus.map { slot -> [Table.Cell] in
      [.text(slot.id), .phrase(Words.surplus), .blank, .blank]
    }
    return Table(
      title: title,
      columns: [
        .init("slot", Words.slot), .init("titles", Words.titles, isFlexible: true),
        .init("changed", Words.changedTitles), .init("coefficient", Words.coefficient),
      ], rows: held + surplus)
  }

  private func summary(_ result: InheritedTitles) -> Phrase {
    let slots = result.holdings.count + result.surplus.count
    let sum = TitleWords.sum(result.allowance, of: result.set)
    return Phrase(
      vi: "\(slots) người của các đơn vị cũ, \(result.holdings.count) người sau sắp xếp, dôi dư "
        + "\(result.surplus.count); \(result.changedTitles.count) chức danh đổi người giữ; đã chứng "
        + "minh. \(sum.vi)",
      en: "\(slots) people of the former units, \(result.holdings.count) after, surplus "
        + "\(result.surplus.count); \(result.changedTitles.count) titles change hands; proven. "
        + sum.en)
  }
}
