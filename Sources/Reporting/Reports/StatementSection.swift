import SourceFiles
import StaffPlanning
import Territory

/// A published statement beside the model's figures, as a part of a report.
struct StatementSection {
  /// The check.
  let check: StatementCheck

  /// The parts for people.
  func parts() -> [Document.Part] {
    let table =
      switch check.finding {
      case .reduction(let finding): reduction(finding)
      case .removedUnits(let finding): removedUnits(finding)
      }
    return [.table(table), .paragraph(origin()), .list(Words.remarksTitle, check.remarks)]
  }

  /// The same for programs.
  func json() -> JSONValue {
    let statement = check.statement
    var members: [String: JSONValue] = [
      "id": .string(statement.id), "title": .phrase(statement.title),
      "source": .string(statement.source), "date": .string(statement.date.description),
      "confidence": .string(statement.certainty.rawValue),
      "remarks": .array(check.remarks.map(JSONValue.phrase)),
    ]
    let more: [String: JSONValue] =
      switch check.finding {
      case .reduction(let finding): json(finding)
      case .removedUnits(let finding): json(finding)
      }
    members.merge(more) { first, _ in first }
    return .object(members)
  }

  /// Where it was published and how certain that is.
  private func origin() -> Phrase {
    let statement = check.statement
    let mark = statement.certainty.mark.isEmpty ? "" : " \(statement.certainty.mark)"
    return Phrase(
      vi: "Nguồn: \(statement.source), \(statement.date)\(mark).",
      en: "Source: \(statement.source), \(statement.date)\(mark).")
  }

  // MARK: Reductions

  private func reduction(_ finding: ReductionCheck) -> Table {
    let stated = finding.stated
    var rows: [[Table.Cell]] = [
      row(Phrase(vi: "Giảm theo công bố", en: "Fewer, as published"), .whole(stated.people)),
      row(
        Phrase(vi: "Tỷ lệ công bố, %", en: "Percentage, as published"),
        .decimal(stated.percent, places: stated.places)),
      row(
        Phrase(vi: "Trước (suy ra)", en: "Before (implied)"), .whole(finding.centralBefore),
        finding.before),
      row(
        Phrase(vi: "Sau (suy ra)", en: "After (implied)"), .whole(finding.centralAfter),
        finding.after),
    ]
    for beside in finding.besides {
      let people = finding.peoplePerPlace ?? 0
      let mark = beside.count.certainty.mark
      rows.append(
        row(
          Phrase(
            vi: "Mô hình: \(people) × \(beside.count.count) \(beside.count.what.vi) \(mark)",
            en: "Model: \(people) × \(beside.count.count) \(beside.count.what.en) \(mark)"),
          .whole(beside.model)))
      rows.append(
        row(
          Phrase(vi: "  – chưa giải thích", en: "  – unexplained"), .signed(beside.residual),
          beside.residuals, as: Table.Cell.signed))
    }
    if stated.counts.isEmpty, let places = finding.impliedPlaces {
      rows.append(
        row(
          Phrase(
            vi: "Số nơi tương ứng với \(finding.peoplePerPlace ?? 0) người mỗi nơi",
            en: "Places implied by \(finding.peoplePerPlace ?? 0) people each"), .blank, places))
    }
    return Table(
      title: check.statement.title,
      columns: [
        .init("figure", Words.figure, isFlexible: true), .init("least", Words.atLeast),
        .init("central", Words.central), .init("most", Words.atMost),
      ], rows: rows)
  }

  private func row(
    _ label: Phrase, _ central: Table.Cell, _ range: ClosedRange<Int>? = nil,
    as cell: (Int) -> Table.Cell = Table.Cell.whole
  ) -> [Table.Cell] {
    [
      .phrase(label), range.map { cell($0.lowerBound) } ?? .blank, central,
      range.map { cell($0.upperBound) } ?? .blank,
    ]
  }

  private func json(_ finding: ReductionCheck) -> [String: JSONValue] {
    func interval(_ range: ClosedRange<Int>?, _ central: Int) -> JSONValue {
      .object([
        "least": .optional(range?.lowerBound), "central": .int(central),
        "most": .optional(range?.upperBound),
      ])
    }
    return [
      "kind": .string("reduction"),
      "published": .object([
        "people": .int(finding.stated.people),
        "percent": .string(
          NumberText.plainDecimal(finding.stated.percent, places: finding.stated.places)),
      ]),
      "before": interval(finding.before, finding.centralBefore),
      "after": interval(finding.after, finding.centralAfter),
      "people_per_place": .optional(finding.peoplePerPlace),
      "besides": .array(
        finding.besides.map { beside in
          .object([
            "places": .int(beside.count.count), "what": .phrase(beside.count.what),
            "confidence": .string(beside.count.certainty.rawValue), "model": .int(beside.model),
            "unexplained": interval(beside.residuals, beside.residual),
          ])
        }),
      "implied_places": finding.impliedPlaces.map { places in
        .object(["least": .int(places.lowerBound), "most": .int(places.upperBound)])
      } ?? .null,
    ]
  }

  // MARK: Removed units

  private func removedUnits(_ finding: RemovedUnitsCheck) -> Table {
    func cell(_ figure: Int?) -> Table.Cell { figure.map { .whole($0) } ?? .blank }
    func fund(_ figure: Int?) -> Table.Cell { figure.map { .decimal($0, places: 2) } ?? .blank }
    func signed(_ figure: Int?) -> Table.Cell { figure.map { .signed($0) } ?? .blank }
    var rows = finding.lines.map { line -> [Table.Cell] in
      [
        .phrase(label(line.group)), .whole(line.group.count), cell(line.officials),
        cell(line.nonSpecialised), fund(line.monthlyFund),
      ]
    }
    rows += [
      [
        .phrase(Phrase(vi: "Cộng theo định mức", en: "Total by the norm")), .whole(finding.units),
        cell(finding.officials), cell(finding.nonSpecialised), fund(finding.monthlyFund),
      ],
      [
        .phrase(Phrase(vi: "Theo công bố", en: "As published")), .blank,
        .whole(finding.stated.officials), .whole(finding.stated.nonSpecialised), .blank,
      ],
      [
        .phrase(Phrase(vi: "Chưa giải thích", en: "Unexplained")), .blank,
        signed(finding.officialsResidual), signed(finding.nonSpecialisedResidual), .blank,
      ],
    ]
    return Table(
      title: check.statement.title,
      columns: [
        .init("units", Words.unit, isFlexible: true), .init("count", Words.unitCount),
        .init("officials", Words.officials), .init("non_specialised", Words.nonSpecialised),
        .init("fund", Words.monthlyFund),
      ], rows: rows)
  }

  private func label(_ group: PublishedStatement.RemovedUnits.Group) -> Phrase {
    Phrase(
      vi: group.kinds.map(\.phrase.vi).joined(separator: ", ")
        + " loại \(group.unitClass.rawValue)",
      en: group.kinds.map(\.phrase.en).joined(separator: ", ")
        + " class \(group.unitClass.rawValue)")
  }

  private func json(_ finding: RemovedUnitsCheck) -> [String: JSONValue] {
    [
      "kind": .string("removed_units"), "units": .int(finding.units),
      "published": .object([
        "officials": .int(finding.stated.officials),
        "non_specialised": .int(finding.stated.nonSpecialised),
      ]),
      "norm": .object([
        "officials": .optional(finding.officials),
        "non_specialised": .optional(finding.nonSpecialised),
        "monthly_fund_hundredths": .optional(finding.monthlyFund),
      ]),
      "unexplained": .object([
        "officials": .optional(finding.officialsResidual),
        "non_specialised": .optional(finding.nonSpecialisedResidual),
      ]),
      "lines": .array(
        finding.lines.map { line in
          .object([
            "kinds": .strings(line.group.kinds.map(\.rawValue)),
            "class": .string(line.group.unitClass.rawValue), "count": .int(line.group.count),
            "officials": .optional(line.officials),
            "non_specialised": .optional(line.nonSpecialised),
            "monthly_fund_hundredths": .optional(line.monthlyFund),
          ])
        }),
    ]
  }
}
