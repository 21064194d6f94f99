import Planning
import SourceFiles
import StaffPlanning

/// Titles and published statements, as the last parts of the staff report.
struct StaffTitles {
  /// Who may hold which titles; `nil` when no regime has titles.
  let titles: TitleOutcome?
  /// Published statements beside the model.
  let statements: [StatementCheck]

  init(_ outcome: StaffOutcome) {
    titles = outcome.titles
    statements = outcome.statements
  }

  private static let communeTitle = Phrase(
    vi: "CHỨC DANH Ở MỘT XÃ, PHƯỜNG, THỊ TRẤN (loại II)", en: "TITLES OF A COMMUNE (class II)")
  private static let villageTitle = Phrase(
    vi: "CHỨC DANH Ở MỘT THÔN, TỔ DÂN PHỐ", en: "TITLES OF A VILLAGE")

  /// The parts for people.
  var parts: [Document.Part] {
    var parts: [Document.Part] = []
    if let commune = titles?.commune {
      parts += TitleSection(title: Self.communeTitle, outcome: commune).parts()
    }
    if let merged = titles?.merged, !merged.isEmpty { parts.append(.table(table(merged))) }
    if let village = titles?.village {
      parts += TitleSection(title: Self.villageTitle, outcome: village).parts()
    }
    return parts + statements.flatMap { StatementSection(check: $0).parts() }
  }

  /// The same for programs.
  var json: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "statements": .array(statements.map { StatementSection(check: $0).json() }),
      "titles": .null,
    ]
    if let titles {
      members["titles"] = .object([
        "regime": .string(titles.regime),
        "commune": titles.commune.map {
          TitleSection(title: Self.communeTitle, outcome: $0).json()
        } ?? .null,
        "village": titles.village.map {
          TitleSection(title: Self.villageTitle, outcome: $0).json()
        } ?? .null,
        "merged": .array(
          titles.merged.map { merged in
            .object([
              "units": .int(merged.units),
              "result": InheritedTitleSection(
                title: Self.communeTitle, outcome: merged.outcome
              ).json(),
            ])
          }),
      ])
    }
    return members
  }

  private func table(_ merged: [TitleOutcome.Merged]) -> Table {
    Table(
      title: Phrase(
        vi: "ĐƠN VỊ MỚI NHẬN NGƯỜI CỦA CÁC ĐƠN VỊ CŨ (theo chức danh, không nêu tên)",
        en: "A NEW UNIT THAT INHERITS THE PEOPLE OF SEVERAL (by title, nobody is named)"),
      columns: [
        .init("units", Phrase(vi: "Nhập từ", en: "Units merged")),
        .init("before", Phrase(vi: "Người trước", en: "People before")),
        .init("after", Phrase(vi: "Người sau", en: "after")), .init("surplus", Words.surplus),
        .init("changed", Phrase(vi: "Chức danh đổi người", en: "Titles that change hands")),
      ],
      rows: merged.map { merged in
        switch merged.outcome {
        case .success(let titles):
          [
            .whole(merged.units), .whole(titles.holdings.count + titles.surplus.count),
            .whole(titles.holdings.count), .whole(titles.surplus.count),
            .whole(titles.changedTitles.count),
          ]
        case .failure(let conflict):
          [.whole(merged.units), .blank, .blank, .blank, .phrase(conflict.phrase)]
        }
      })
  }
}
