import Planning
import Scenarios
import SourceFiles

/// What each decision, limit and rule costs, for people to read and for other programs.
public struct PriceReport {
  private let list: PriceList
  private var planningCase: PlanningCase { list.planningCase }
  private var goals: [Goal] { planningCase.scenario.goals }

  /// Prepares the report.
  public init(_ list: PriceList) {
    self.list = list
  }

  /// The whole report.
  public func document() -> Document {
    let title = planningCase.scenario.title
    return Document(
      parts: [
        .heading(Phrase(vi: title, en: title)), .paragraph(base()), .table(table()),
        .paragraph(explanation()),
      ], data: data())
  }

  /// The prices with plain figures.
  public func json() -> JSONValue {
    .object([
      "schema": .string("sapxep.prices/1"), "scenario": .string(planningCase.scenario.title),
      "goals": .strings(goals.map(\.rawValue)), "base": Self.json(list.base),
      "prices": .array(
        list.prices.map { price in
          let constraint = price.constraint
          return .object([
            "key": .string(planningCase.key(of: constraint)),
            "units": .strings(codes(of: constraint)),
            "position": .optional(planningCase.position(of: constraint)?.description),
            "what": .phrase(what(constraint)), "without": Self.json(price.without),
            "differences": price.difference(from: list.base).map {
              .array($0.map { .int(-$0) })
            } ?? .null,
            "unresolved_due": .optional(price.unresolvedDue),
          ])
        }),
    ])
  }

  private static func json(_ worth: Price.Worth) -> JSONValue {
    switch worth {
    case .values(let values): .array(values.map { .int($0) })
    case .noPlan: .string("no_plan")
    case .undecided: .string("undecided")
    }
  }

  // MARK: Words

  private func base() -> Phrase {
    switch list.base {
    case .values(let values):
      let text = GoalWords.values(values, of: goals)
      return Phrase(
        vi: "Phương án tốt nhất của kịch bản: \(text.vi).",
        en: "The scenario's best plan: \(text.en).")
    case .noPlan:
      return Phrase(
        vi: "KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ theo kịch bản; dưới đây là điều gì bỏ đi thì có.",
        en: "NO LEGAL PLAN exists under the scenario; below is what must go for one to exist.")
    case .undecided:
      return Phrase(
        vi: "Chưa xác định được phương án tốt nhất của kịch bản.",
        en: "The scenario's best plan was not determined.")
    }
  }

  private func explanation() -> Phrase {
    Phrase(
      vi:
        "Mỗi dòng là một bài toán giải lại, có chứng minh, với mọi điều khác giữ nguyên; số có dấu "
        + "là phần thay đổi so với phương án tốt nhất của kịch bản. “max_units” được hỏi với nhóm "
        + "thêm một đơn vị.",
      en: "Each row is solved again, with proof, everything else unchanged; signed figures are the "
        + "change from the scenario's best plan. “max_units” is asked with one unit more.")
  }

  private func what(_ constraint: Constraint) -> Phrase {
    planningCase.phrase(of: constraint)
  }

  private func outcome(_ price: Price) -> Phrase {
    switch price.without {
    case .noPlan:
      return list.base == .noPlan
        ? Phrase(vi: "vẫn không có phương án", en: "still no plan")
        : Phrase(vi: "không có phương án", en: "no plan")
    case .undecided: return Phrase(vi: "chưa xác định", en: "not determined")
    case .values(let values):
      let text: Phrase
      if let difference = price.difference(from: list.base) {
        text =
          difference.allSatisfy { $0 == 0 }
          ? Phrase(vi: "giá 0: không đổi", en: "price 0: nothing changes")
          : GoalWords.differences(difference.map { -$0 }, of: goals)
      } else {
        let worth = GoalWords.values(values, of: goals)
        text = Phrase(vi: "có phương án: \(worth.vi)", en: "there is a plan: \(worth.en)")
      }
      guard let unresolved = price.unresolvedDue else { return text }
      return Phrase(
        vi: "\(text.vi); \(unresolved) đơn vị thuộc diện chưa giải quyết",
        en: "\(text.en); \(unresolved) due units unresolved")
    }
  }

  // MARK: Tables

  private func table() -> Table {
    Table(
      title: Words.pricesTitle,
      columns: [
        .init("decision", Words.decision, isFlexible: true), .init("place", Words.place),
        .init("without", Words.withoutIt, isFlexible: true),
      ],
      rows: list.prices.map { price in
        [
          .phrase(what(price.constraint)), .phrase(planningCase.place(of: price.constraint)),
          .phrase(outcome(price)),
        ]
      })
  }

  private func data() -> Table {
    let names =
      ["key", "units", "position", "outcome"] + goals.map { "change_\($0.rawValue)" }
      + ["unresolved_due"]
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: list.prices.map { price in
        let difference = price.difference(from: list.base)
        return [
          .text(planningCase.key(of: price.constraint)),
          .text(codes(of: price.constraint).joined(separator: " ")),
          .text(planningCase.position(of: price.constraint)?.description ?? ""),
          .text(Self.word(price.without)),
        ] + goals.indices.map { goal in difference.map { .whole(-$0[goal]) } ?? .blank }
          + [price.unresolvedDue.map { .whole($0) } ?? .blank]
      })
  }

  private static func word(_ worth: Price.Worth) -> String {
    switch worth {
    case .values: "plan"
    case .noPlan: "no_plan"
    case .undecided: "undecided"
    }
  }

  private func codes(of constraint: Constraint) -> [String] {
    planningCase.units(of: constraint).map { planningCase.dataset.units[$0].code }
  }
}
