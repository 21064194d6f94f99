import SourceFiles
import Territory

/// What a check of a dataset found, as a table and as JSON.
public struct DatasetCheckReport: Sendable {
  /// The version of the JSON.
  public static let schema = "sapxep/dataset-check/1"

  private let title: String?
  private let folder: String
  private let findings: [DatasetFinding]

  /// Reports findings about the dataset with this title in `folder`, whose files are named without
  /// it in tables.
  public init(title: String?, folder: String, findings: [DatasetFinding]) {
    self.title = title
    self.folder = folder
    self.findings = findings
  }

  private func count(_ severity: DatasetFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The report for people.
  public func document() -> Document {
    let rows = findings.map { finding -> [Table.Cell] in
      let what = Phrase(
        vi: finding.what.vi + (finding.mend.map { " → \($0.vi)" } ?? ""),
        en: finding.what.en + (finding.mend.map { " → \($0.en)" } ?? ""))
      return [.phrase(finding.severity.phrase), .text(place(finding.position)), .phrase(what)]
    }
    let table = Table(
      columns: [
        Table.Column("severity", Phrase(vi: "Mức", en: "Severity")),
        Table.Column("place", Phrase(vi: "Nơi", en: "Place")),
        Table.Column("finding", Phrase(vi: "Phát hiện", en: "Finding"), isFlexible: true),
      ], rows: rows)
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let name = title.map { "“\($0)”" } ?? folder
    return Document(
      parts: [
        .paragraph(
          Phrase(
            vi: "Dữ liệu \(name): \(errors) lỗi, \(warnings) lưu ý, \(notes) điều còn thiếu.",
            en: "Dataset \(name): \(errors) errors, \(warnings) warnings, \(notes) things absent.")),
        .table(table),
      ], data: data)
  }

  private var data: Table {
    Table(
      columns: ["severity", "topic", "file", "line", "column", "finding", "mend"].map {
        Table.Column($0, Phrase(vi: $0, en: $0))
      },
      rows: findings.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.topic.rawValue),
          .text(finding.position.file), finding.position.line.map { .whole($0) } ?? .blank,
          finding.position.column.map { .whole($0) } ?? .blank, .phrase(finding.what),
          finding.mend.map { .phrase($0) } ?? .blank,
        ]
      })
  }

  private func place(_ position: SourcePosition) -> String {
    let text = position.description
    return text.hasPrefix(folder + "/") ? String(text.dropFirst(folder.count + 1)) : text
  }

  /// The report for programs.
  public func json() -> JSONValue {
    .object([
      "schema": .string(Self.schema), "folder": .string(folder), "title": .optional(title),
      "errors": .int(count(.error)), "warnings": .int(count(.warning)),
      "notes": .int(count(.note)),
      "findings": .array(
        findings.map { finding in
          .object([
            "severity": .string(finding.severity.rawValue),
            "topic": .string(finding.topic.rawValue), "file": .string(finding.position.file),
            "line": .optional(finding.position.line),
            "column": .optional(finding.position.column), "what": .phrase(finding.what),
            "mend": finding.mend.map { .phrase($0) } ?? .null,
          ])
        }),
    ])
  }
}
