import Legislation
import Registry
import SourceFiles

/// What changed from one plan of the history to another: which decision, which figure, which rule,
/// and what came of it.
public struct HistoryDifference {
  /// A plan with what it was made of.
  public typealias Version = (entry: RegistryEntry, content: RegistryContent)

  private let old: Version
  private let new: Version

  /// Compares two plans.
  public init(_ old: Version, _ new: Version) {
    (self.old, self.new) = (old, new)
  }

  /// The whole report.
  public func document() -> Document {
    let (a, b) = (old.entry, new.entry)
    let tables = [scenario(), figures(), law(), results(), groups()]
    func line(_ entry: RegistryEntry) -> String {
      "\(entry.id) (\(HistoryWords.time(entry.made)), \(entry.title))"
    }
    var parts: [Document.Part] = [
      .heading(
        Phrase(
          vi: "THAY ĐỔI TỪ PHƯƠNG ÁN \(a.id) ĐẾN \(b.id)", en: "FROM PLAN \(a.id) TO \(b.id)")),
      .list(
        Phrase(vi: "Phương án", en: "Plans"),
        [a, b].map { Phrase(vi: line($0), en: line($0)) }), .paragraph(summary()),
    ]
    parts += tables.map { .table($0) }
    return Document(parts: parts, data: data(tables))
  }

  /// The same for other programs: each table of ``document()`` by name, with plain figures.
  public func json() -> JSONValue {
    func rows(_ table: Table) -> JSONValue {
      .array(
        table.rows.map { row in
          .object(
            Dictionary(
              uniqueKeysWithValues: zip(table.columns, row).map { ($0.key, .string($1.plain)) }))
        })
    }
    return .object([
      "schema": .string("sapxep.history-difference/1"), "old": .int(old.entry.id),
      "new": .int(new.entry.id), "scenario": rows(scenario()), "figures": rows(figures()),
      "law": rows(law()), "results": rows(results()), "groups": rows(groups()),
    ])
  }

  private func summary() -> Phrase {
    func state(_ isSame: Bool) -> Phrase {
      isSame ? Phrase(vi: "như cũ", en: "the same") : Phrase(vi: "đã đổi", en: "changed")
    }
    let (a, b) = (old.entry, new.entry)
    let parts = [
      (Phrase(vi: "kịch bản", en: "scenario"), state(a.scenarioHash == b.scenarioHash)),
      (Phrase(vi: "bộ dữ liệu", en: "dataset"), state(a.datasetHash == b.datasetHash)),
      (Phrase(vi: "luật", en: "law"), state(a.lawHash == b.lawHash)),
      (
        Phrase(vi: "ngày của luật", en: "day of the law"),
        a.lawDay == b.lawDay
          ? state(true)
          : Phrase(vi: "\(a.lawDay) → \(b.lawDay)", en: "\(a.lawDay) → \(b.lawDay)")
      ),
      (
        Phrase(vi: "phiên bản sapxep", en: "version of sapxep"),
        a.program == b.program
          ? state(true)
          : Phrase(vi: "\(a.program) → \(b.program)", en: "\(a.program) → \(b.program)")
      ),
    ]
    func text(_ language: Language) -> String {
      parts.map { "\($0.0.text(in: language)) \($0.1.text(in: language))" }
        .joined(separator: "; ")
    }
    return Phrase(
      vi: "Đầu vào: \(text(.vietnamese)).", en: "What they were made of: \(text(.english)).")
  }

  // MARK: What they were made of

  private func scenario() -> Table {
    let changes = TreeDifference(old.content.resolved, new.content.resolved)?.changes ?? []
    return Table(
      title: HistoryWords.scenarioTitle,
      columns: [
        .init("key", HistoryWords.key, isFlexible: true),
        .init("old", Words.before, isFlexible: true), .init("new", Words.after, isFlexible: true),
      ],
      rows: changes.map { [.text($0.path), text($0.old), text($0.new)] })
  }

  private func figures() -> Table {
    let before = Dictionary(
      old.content.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      new.content.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [[Table.Cell]] = []
    for code in Set(before.keys).union(after.keys).sorted() {
      let (a, b) = (before[code], after[code])
      guard a != b else { continue }
      let name = b?.name ?? a?.name ?? ""
      func add(_ what: Phrase, _ old: Table.Cell, _ new: Table.Cell) {
        if old != new { rows.append([.text(code), .text(name), .phrase(what), old, new]) }
      }
      guard let a, let b else {
        add(HistoryWords.unit, text(a?.name), text(b?.name))
        continue
      }
      add(HistoryWords.name, text(a.name), text(b.name))
      add(HistoryWords.district, text(a.district), text(b.district))
      add(HistoryWords.population, whole(a.population), whole(b.population))
      add(HistoryWords.area, whole(a.area), whole(b.area))
    }
    let (files, others) = (old.content.datasetFiles, new.content.datasetFiles)
    for name in Set(files.keys).union(others.keys).sorted() where files[name] != others[name] {
      rows.append([
        .blank, .text(name), .phrase(HistoryWords.file), text(files[name].map(ContentHash.short)),
        text(others[name].map(ContentHash.short)),
      ])
    }
    return Table(
      title: HistoryWords.figuresTitle,
      columns: [
        .init("code", Words.code), .init("name", Words.unit, isFlexible: true),
        .init("figure", HistoryWords.figure), .init("old", Words.before, isFlexible: true),
        .init("new", Words.after, isFlexible: true),
      ], rows: rows)
  }

  private func law() -> Table {
    let (before, after) = (old.content.lawFiles, new.content.lawFiles)
    var rows: [[Table.Cell]] = []
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      let found = TreeDifference(before[name] ?? "{}", after[name] ?? "{}")?.changes ?? []
      // A file that says the same in other words, or is no YAML, still changed.
      let changes = found.isEmpty ? [.init(path: "", old: nil, new: nil)] : found
      rows += changes.map { [.text(name), .text($0.path), text($0.old), text($0.new)] }
    }
    return Table(
      title: HistoryWords.lawTitle,
      columns: [
        .init("file", HistoryWords.file, isFlexible: true),
        .init("key", HistoryWords.key, isFlexible: true),
        .init("old", Words.before, isFlexible: true), .init("new", Words.after, isFlexible: true),
      ], rows: rows)
  }

  // MARK: What came of it

  private func results() -> Table {
    let (before, after) = (old.entry.figures, new.entry.figures)
    var names: [String] = []
    for name in (after + before).map(\.name) where !names.contains(name) { names.append(name) }
    return Table(
      title: HistoryWords.resultTitle,
      columns: [
        .init("figure", Words.figure, isFlexible: true), .init("old", Words.before),
        .init("new", Words.after), .init("change", HistoryWords.change),
      ],
      rows: names.map { name in
        let (a, b) = (
          before.first { $0.name == name }?.value, after.first { $0.name == name }?.value
        )
        let change: Table.Cell
        if let a, let b { change = .signed(b - a) } else { change = .blank }
        return [.phrase(HistoryFigure.title(name)), whole(a), whole(b), change]
      })
  }

  private func groups() -> Table {
    let (before, after) = (byMembers(old.content), byMembers(new.content))
    var rows: [[Table.Cell]] = []
    for members in Set(before.keys).union(after.keys)
      .sorted(by: { $0.lexicographicallyPrecedes($1) })
    {
      let (a, b) = (before[members], after[members])
      if a == b { continue }
      rows.append([.text(names(members)), text(a.map(words)), text(b.map(words))])
    }
    return Table(
      title: HistoryWords.groupsTitle,
      columns: [
        .init("members", Words.group, isFlexible: true),
        .init("old", Words.before, isFlexible: true), .init("new", Words.after, isFlexible: true),
      ], rows: rows)
  }

  private func byMembers(_ content: RegistryContent) -> [[String]: RegistryContent.Group] {
    Dictionary(
      content.groups.map { ($0.members, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func words(_ group: RegistryContent.Group) -> String {
    let basis = Basis(rawValue: group.basis)?.shortName ?? group.basis
    return group.name + " (\(basis)" + (group.year.map { ", \($0)" } ?? "") + ")"
  }

  private func names(_ codes: [String]) -> String {
    let units = old.content.units + new.content.units
    return codes.map { code in units.first { $0.code == code }?.name ?? code }
      .joined(separator: " + ")
  }

  /// One row for each change: what `--format csv` prints.
  private func data(_ tables: [Table]) -> Table {
    let kinds = ["scenario", "figure", "law", "result", "group"]
    let rows = zip(kinds, tables).flatMap { kind, table in
      table.rows.map { row -> [Table.Cell] in
        let places = table.columns.enumerated().filter {
          !["old", "new", "change"].contains($1.key)
        }
        let what = places.map { row[$0.offset].plain }.filter { !$0.isEmpty }
        func side(_ key: String) -> Table.Cell {
          table.columns.firstIndex { $0.key == key }.map { row[$0] } ?? .blank
        }
        return [.text(kind), .text(what.joined(separator: " · ")), side("old"), side("new")]
      }
    }
    return Table(
      columns: ["row", "what", "old", "new"].map { .init($0, Phrase(vi: $0, en: $0)) },
      rows: rows)
  }

  private func text(_ text: String?) -> Table.Cell { text.map { .text($0) } ?? .text("–") }
  private func whole(_ number: Int?) -> Table.Cell { number.map { .whole($0) } ?? .text("–") }
}
