import Planning
import Scenarios
import SourceFiles

/// What a sweep found, for people to read and for other programs.
public struct SweepReport {
  /// Groups that fewer plans form are counted, not listed; all stand in groups.csv.
  static let listedPercent = 10
  /// From this share on a group belongs to the core of the plan.
  static let corePercent = 90

  private let summary: SweepSummary
  private let found: [Sweep.Found]
  private var header: SweepHeader { summary.header }

  /// Counts the cases of a sweep; the first is the scenario as it stands.
  public init(_ header: SweepHeader, _ found: [Sweep.Found]) {
    summary = SweepSummary(header, found)
    self.found = found
  }

  /// The files of the folder besides design, resolved scenario and log.
  public func files(language: Language) -> [(name: String, text: String)] {
    [
      ("sweep.json", json().text()), ("units.csv", unitData().csv()),
      ("groups.csv", groupData().csv()), ("goals.csv", goalTable(nil).csv()),
      ("cases.csv", SweepCaseTable(header, found).table().csv()),
      ("sweep.svg", SweepChart(summary, language: language).svg),
      ("summary.txt", document().terminalText(width: 80, language: language)),
    ]
  }

  /// The whole report.
  public func document() -> Document {
    let title = header.scenario
    var parts: [Document.Part] = [
      .heading(Phrase(vi: title, en: title)), .paragraph(SweepWords.design(header)),
      .paragraph(outcome), .table(goalTable(SweepWords.goalsTitle)), .paragraph(due),
      .table(unitTable()),
    ]
    if summary.plans > 0 {
      parts.append(.paragraph(core))
      parts.append(.table(groupTable()))
    }
    parts.append(.table(conflictTable()))
    parts.append(.paragraph(SweepWords.explanation))
    return Document(parts: parts, data: data())
  }

  // MARK: Running text

  private var outcome: Phrase {
    let (cases, plans) = (summary.cases, summary.plans)
    return Phrase(
      vi: "\(n(cases).vi) trường hợp: \(n(plans).vi) có phương án tối ưu đã chứng minh, "
        + "\(n(summary.infeasible).vi) không có phương án hợp lệ, \(n(summary.unproven).vi) dừng trước "
        + "khi chứng minh xong.",
      en: "\(n(cases).en) cases: \(n(plans).en) have a proven best plan, "
        + "\(n(summary.infeasible).en) have no legal plan, \(n(summary.unproven).en) ended before the "
        + "proof.")
  }

  private var due: Phrase {
    let always = summary.units.count { $0.due == summary.cases }
    let never = summary.units.count { $0.due == 0 }
    let range = summary.dueRange
    return Phrase(
      vi:
        "Thuộc diện: \(n(always).vi) đơn vị trong mọi trường hợp, "
        + "\(n(summary.uncertain.count).vi) trong một số trường hợp, \(n(never).vi) không bao giờ; mỗi trường hợp có từ "
        + "\(n(range.lowerBound).vi) đến \(n(range.upperBound).vi) đơn vị thuộc diện.",
      en: "Due: \(n(always).en) units in every case, \(n(summary.uncertain.count).en) in some, "
        + "\(n(never).en) never; a case has from \(n(range.lowerBound).en) to "
        + "\(n(range.upperBound).en) units due.")
  }

  private var core: Phrase {
    let all = summary.groups.count { $0.plans == summary.plans }
    let most = summary.groups(inPercent: Self.corePercent)
    let listed = summary.groups(inPercent: Self.listedPercent)
    let base = summary.groups.count(where: \.isInBase)
    let percent = Self.corePercent
    return Phrase(
      vi:
        "Lõi vững: \(n(all).vi) nhóm có trong mọi phương án, \(n(most.count).vi) nhóm trong ít "
        + "nhất \(percent) % (trong đó \(n(most.count(where: \.isInBase)).vi) của phương án theo số liệu gốc). "
        + "\(n(summary.groups.count).vi) nhóm khác nhau xuất hiện, \(n(base).vi) là của phương án theo số "
        + "liệu gốc; bảng sau kể \(n(listed.count).vi) nhóm từ \(Self.listedPercent) % trở lên.",
      en: "Robust core: \(n(all).en) groups are in every plan, \(n(most.count).en) in at least "
        + "\(percent) % (\(n(most.count(where: \.isInBase)).en) of these in the plan by the figures as they "
        + "stand). \(n(summary.groups.count).en) different groups occur, \(n(base).en) of them in the plan "
        + "by the figures as they stand; the table lists the \(n(listed.count).en) from "
        + "\(Self.listedPercent) % on.")
  }

  private func n(_ number: Int) -> Phrase {
    Phrase(
      vi: NumberText.grouped(number, .vietnamese), en: NumberText.grouped(number, .english))
  }

  // MARK: Tables

  private func goalTable(_ title: Phrase?) -> Table {
    let words: [(String, Phrase)] = [
      ("base", SweepWords.base), ("least", SweepWords.least), ("median", SweepWords.median),
      ("most", SweepWords.most),
    ]
    return Table(
      title: title,
      columns: [.init("goal", Words.figure, isFlexible: true)] + words.map { .init($0.0, $0.1) },
      rows: summary.goals.map { range in
        [
          title == nil ? .text(range.goal.rawValue) : .phrase(range.goal.phrase),
          range.base.map { .whole($0) } ?? .none, .whole(range.least), .whole(range.median),
          .whole(range.most),
        ]
      })
  }

  private func unitTable() -> Table {
    Table(
      title: SweepWords.unitsTitle,
      columns: [
        .init("code", Words.code), .init("name", Words.unit, isFlexible: true),
        .init("district", Words.district, isFlexible: true), .init("cases", SweepWords.cases),
        .init("percent", SweepWords.percent), .init("base", SweepWords.base),
      ],
      rows: summary.uncertain.map { count in
        let unit = header.units[count.unit]
        return [
          .text(unit.code), .text(unit.name), .text(unit.district), .whole(count.due),
          .percent(count.due, of: summary.cases), .flag(count.isDueInBase, mark: SweepWords.mark),
        ]
      })
  }

  private func groupTable() -> Table {
    Table(
      title: SweepWords.groupsTitle,
      columns: [
        .init("members", SweepWords.members, isFlexible: true),
        .init("district", Words.district, isFlexible: true), .init("plans", SweepWords.plans),
        .init("percent", SweepWords.percent), .init("base", SweepWords.base),
      ],
      rows: summary.groups(inPercent: Self.listedPercent).map { group in
        [
          .text(names(group.members)), .text(districts(group.members)), .whole(group.plans),
          .percent(group.plans, of: summary.plans), .flag(group.isInBase, mark: SweepWords.mark),
        ]
      })
  }

  private func conflictTable() -> Table {
    Table(
      title: SweepWords.conflictsTitle,
      columns: [
        .init("code", Words.code), .init("name", Words.unit, isFlexible: true),
        .init("district", Words.district, isFlexible: true), .init("cases", SweepWords.cases),
      ],
      rows: summary.conflicts.map { conflict in
        let unit = header.units[conflict.unit]
        return [
          .text(unit.code), .text(unit.name), .text(unit.district), .whole(conflict.cases),
        ]
      })
  }

  // MARK: Data

  private func unitData() -> Table {
    let keys = [
      "code", "name", "district", "population", "area_m2", "due_base", "due_cases", "cases",
      "due_percent", "changed_plans", "plans",
    ]
    return Table(
      columns: keys.map(Self.column),
      rows: summary.units.map { count in
        let unit = header.units[count.unit]
        return [
          .text(unit.code), .text(unit.name), .text(unit.district), .whole(unit.population),
          .whole(unit.area), .flag(count.isDueInBase, mark: ""), .whole(count.due),
          .whole(summary.cases), .percent(count.due, of: summary.cases), .whole(count.changed),
          .whole(summary.plans),
        ]
      })
  }

  private func groupData() -> Table {
    let keys = ["members", "names", "district", "in_base", "plans_with", "plans", "percent"]
    return Table(
      columns: keys.map(Self.column),
      rows: summary.groups.map { group in
        [
          .text(codes(group.members)), .text(names(group.members)),
          .text(districts(group.members)), .flag(group.isInBase, mark: ""), .whole(group.plans),
          .whole(summary.plans), .percent(group.plans, of: summary.plans),
        ]
      })
  }

  /// Units, then groups: what `--format csv` prints.
  private func data() -> Table {
    let keys = ["row", "codes", "names", "district", "in_base", "count", "of", "percent"]
    let units = summary.units.map { count -> [Table.Cell] in
      let unit = header.units[count.unit]
      return [
        .text("unit"), .text(unit.code), .text(unit.name), .text(unit.district),
        .flag(count.isDueInBase, mark: ""), .whole(count.due), .whole(summary.cases),
        .percent(count.due, of: summary.cases),
      ]
    }
    let groups = summary.groups.map { group -> [Table.Cell] in
      [
        .text("group"), .text(codes(group.members)), .text(names(group.members)),
        .text(districts(group.members)), .flag(group.isInBase, mark: ""), .whole(group.plans),
        .whole(summary.plans), .percent(group.plans, of: summary.plans),
      ]
    }
    return Table(columns: keys.map(Self.column), rows: units + groups)
  }

  /// The results with exact counts, schema `sapxep.sweep/1`.
  public func json() -> JSONValue {
    .object([
      "schema": .string("sapxep.sweep/1"), "scenario": .string(header.scenario),
      "design": .object([
        "cases": .int(summary.cases), "seed": .string(String(header.design.seed)),
        "population_error_permille": .int(header.design.populationError),
        "area_error_permille": .int(header.design.areaError),
        "max_units": .array(header.design.maxUnits.map(JSONValue.int)),
        "dates": .strings(header.design.dates), "goal_order": .bool(header.design.goalOrder),
        "due_share_points": .int(header.design.dueShares),
      ]),
      "cases": .int(summary.cases), "plans": .int(summary.plans),
      "infeasible": .int(summary.infeasible), "unproven": .int(summary.unproven),
      "goals": .array(
        summary.goals.map { range in
          .object([
            "name": .string(range.goal.rawValue), "base": .optional(range.base),
            "least": .int(range.least), "median": .int(range.median), "most": .int(range.most),
          ])
        }),
      "units": .array(
        summary.units.map { count in
          .object([
            "code": .string(header.units[count.unit].code), "due_cases": .int(count.due),
            "due_base": .bool(count.isDueInBase), "changed_plans": .int(count.changed),
          ])
        }),
      "groups": .array(
        summary.groups.map { group in
          .object([
            "members": .strings(group.members.map { header.units[$0].code }),
            "plans": .int(group.plans), "in_base": .bool(group.isInBase),
          ])
        }),
      "conflicts": .array(
        summary.conflicts.map { conflict in
          .object([
            "code": .string(header.units[conflict.unit].code), "cases": .int(conflict.cases),
          ])
        }),
    ])
  }

  private func names(_ members: [Int]) -> String {
    members.map { header.units[$0].name }.joined(separator: " + ")
  }

  private func codes(_ members: [Int]) -> String {
    members.map { header.units[$0].code }.joined(separator: " ")
  }

  private func districts(_ members: [Int]) -> String {
    var names: [String] = []
    for name in members.map({ header.units[$0].district }) where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: " + ")
  }

  private static func column(_ key: String) -> Table.Column {
    Table.Column(key, Phrase(vi: key, en: key))
  }
}
