import Registry
import SourceFiles

/// The plans of the history, or one of them.
public struct HistoryReport {
  /// Lists plans, the latest first.
  ///
  /// - Parameter total: How many there are in all.
  public static func list(_ entries: [RegistryEntry], total: Int) -> Document {
    let table = Table(
      columns: [
        .init("id", HistoryWords.number), .init("made", HistoryWords.made),
        .init("title", HistoryWords.scenario, isFlexible: true),
        .init("status", Words.status, isFlexible: true), .init("units_after", HistoryWords.after),
        .init("note", Words.remark, isFlexible: true), .init("sent", HistoryWords.sent),
      ],
      rows: entries.map { entry in
        [
          .whole(entry.id), .text(HistoryWords.time(entry.made)), .text(entry.title),
          .phrase(HistoryWords.status(entry)),
          entry.totals.first { $0.name == "units_after" }.map { .whole($0.value) } ?? .blank,
          .text(entry.note ?? ""), .text(String(HistoryWords.sent(entry).prefix(10))),
        ]
      })
    let head =
      total == 0
      ? Phrase(
        vi: "Chưa có phương án nào; run và assess ghi vào sổ này.",
        en: "There are no plans yet; run and assess write them here.")
      : Phrase(
        vi: entries.count == total
          ? "\(total) phương án đã lập, mới nhất trước."
          : "\(entries.count) phương án mới nhất trong \(total).",
        en: entries.count == total
          ? "\(total) plans made, the latest first."
          : "The latest \(entries.count) of \(total) plans.")
    return Document(parts: [.paragraph(head), .table(table)], data: data(entries))
  }

  /// One plan with all that is kept of it but its contents.
  public static func show(_ entry: RegistryEntry) -> Document {
    func row(_ vi: String, _ en: String, _ text: String?) -> [Table.Cell]? {
      text.map { [.phrase(Phrase(vi: vi, en: en)), .text($0)] }
    }
    let marks = entry.marks.map { mark in
      HistoryWords.time(mark.made) + (mark.note.map { " – \($0)" } ?? "")
    }
    let rows =
      [
        row("lập lúc (UTC)", "made (UTC)", HistoryWords.time(entry.made)),
        row("lệnh", "command", entry.command), row("kịch bản", "scenario", entry.scenario),
        row("kịch bản đầy đủ (SHA-256)", "resolved scenario (SHA-256)", entry.scenarioHash),
        row("bộ dữ liệu", "dataset", "\(entry.dataset) (\(entry.datasetFolder))"),
        row("bộ dữ liệu (SHA-256)", "dataset (SHA-256)", entry.datasetHash),
        row("luật ngày, giai đoạn", "law of, phase", "\(entry.lawDay), \(entry.phase)"),
        row("luật (SHA-256)", "law (SHA-256)", entry.lawHash),
        row("thư mục phương án", "plan folder", entry.folder),
        row("ghi chú", "note", entry.note), row("phiên bản", "version", entry.program),
        row(
          "đã gửi Bộ Nội vụ", "sent to the Ministry",
          marks.isEmpty ? nil : marks.joined(separator: "; ")),
      ].compactMap(\.self)
    return Document(
      parts: [
        .heading(
          Phrase(vi: "\(entry.id). \(entry.title)", en: "\(entry.id). \(entry.title)")),
        .paragraph(HistoryWords.status(entry)),
        .table(
          Table(
            columns: [
              .init("key", Words.figure, isFlexible: true),
              .init("value", Words.value, isFlexible: true),
            ], rows: rows)),
        .table(
          Table(
            title: HistoryWords.resultTitle,
            columns: [
              .init("figure", Words.figure, isFlexible: true), .init("value", Words.value),
              .init("bound", Words.bound),
            ],
            rows: entry.figures.map { figure in
              [
                .phrase(HistoryFigure.title(figure.name)), .whole(figure.value),
                figure.bound.map { .whole($0) } ?? .blank,
              ]
            })),
      ], data: data([entry]))
  }

  /// The plans as JSON, schema `sapxep.history/1`.
  public static func json(_ entries: [RegistryEntry]) -> JSONValue {
    func figures(_ figures: [RegistryEntry.Figure]) -> JSONValue {
      .array(
        figures.map { figure in
          .object([
            "name": .string(figure.name), "value": .int(figure.value),
            "bound": .optional(figure.bound),
          ])
        })
    }
    return .object([
      "schema": .string("sapxep.history/1"),
      "plans": .array(
        entries.map { entry in
          .object([
            "id": .int(entry.id), "made": .string(entry.made), "command": .string(entry.command),
            "title": .string(entry.title), "status": .string(entry.status),
            "lawful": .bool(entry.isLawful), "scenario": .string(entry.scenario),
            "scenario_sha256": .string(entry.scenarioHash), "dataset": .string(entry.dataset),
            "dataset_folder": .string(entry.datasetFolder),
            "dataset_sha256": .string(entry.datasetHash), "law_sha256": .string(entry.lawHash),
            "law_day": .string(entry.lawDay), "phase": .string(entry.phase),
            "folder": .optional(entry.folder), "note": .optional(entry.note),
            "sapxep": .string(entry.program), "goals": figures(entry.goals),
            "totals": figures(entry.totals),
            "sent": .array(
              entry.marks.map {
                .object(["made": .string($0.made), "note": .optional($0.note)])
              }),
          ])
        }),
    ])
  }

  private static func data(_ entries: [RegistryEntry]) -> Table {
    let keys = [
      "id", "made", "command", "title", "status", "lawful", "scenario", "scenario_sha256",
      "dataset", "dataset_sha256", "law_day", "phase", "law_sha256", "folder", "note", "sent",
      "units_after",
    ]
    return Table(
      columns: keys.map { .init($0, Phrase(vi: $0, en: $0)) },
      rows: entries.map { entry in
        [
          .whole(entry.id), .text(entry.made), .text(entry.command), .text(entry.title),
          .text(entry.status), .flag(entry.isLawful, mark: ""), .text(entry.scenario),
          .text(entry.scenarioHash), .text(entry.dataset), .text(entry.datasetHash),
          .text(entry.lawDay), .text(entry.phase), .text(entry.lawHash),
          .text(entry.folder ?? ""), .text(entry.note ?? ""), .text(entry.marks.last?.made ?? ""),
          entry.totals.first { $0.name == "units_after" }.map { .whole($0.value) } ?? .blank,
        ]
      })
  }
}
