import SourceFiles
import Territory

/// One field of an annex.
public enum AnnexCell: Sendable, Hashable {
  /// Text in both languages.
  case phrase(Phrase)
  /// Text that may come from data.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// Square metres, printed as km².
  case area(Int)
  /// A share of a standard, printed as percent.
  case percent(Int, of: Int)
  /// Đồng, printed as millions.
  case money(Int)
  /// A number in units of 10^-`places`, two or three, such as 1370 with two places for 13,70.
  case decimal(Int, places: Int)
  /// The numbers of legal sources.
  case sources([Int])
  /// A place that a person must fill in.
  case fill
  /// Nothing to say.
  case blank
}

/// One row of an annex.
public struct AnnexRow: Sendable {
  /// What the row is.
  public enum Role: Sendable {
    /// A unit or group.
    case item
    /// A heading over the rows that follow, in the first column of text.
    case heading
    /// The sum of the items.
    case total
  }

  /// What the row is.
  public let role: Role
  /// The fields by the form's keys; a key that is missing is left empty.
  public internal(set) var cells: [String: AnnexCell]
  /// What stands behind figures, by the form's keys.
  let sources: [String: [LegalSource]]
  /// The numbers of these sources.
  var marks: [String: [Int]] = [:]
  /// The word by which maps point at the row in a page.
  public let anchor: String?

  /// Makes a row.
  init(
    _ role: Role = .item, _ cells: [String: AnnexCell], sources: [String: [LegalSource]] = [:],
    anchor: String? = nil
  ) {
    self.role = role
    self.cells = cells
    self.sources = sources
    self.anchor = anchor
  }

  /// The heading over the rows of one level of units.
  static func heading(ofLevel level: UnitKind.Level) -> AnnexRow {
    let title =
      level == .district
      ? Phrase(vi: "CẤP HUYỆN", en: "DISTRICTS") : Phrase(vi: "CẤP XÃ", en: "COMMUNES")
    return AnnexRow(.heading, ["name": .phrase(title)])
  }
}

/// An annex with its rows.
public struct AnnexTable: Sendable {
  /// Title and headings.
  public let form: AnnexForm
  /// The rows.
  public let rows: [AnnexRow]
  /// The numbers of the sources that stand behind whole columns, by the form's keys.
  let columnMarks: [String: [Int]]
  /// The numbers of all sources of the table, ascending.
  let marks: [Int]
  /// What stands below the table: the law behind its figures, and what is assumed.
  public let notes: [Phrase]

  /// The numbers of the sources that stand behind the column of a heading.
  func marks(of heading: AnnexForm.Heading) -> [Int] {
    heading.key.flatMap { columnMarks[$0] } ?? []
  }

  /// A heading with the references of its column.
  func words(_ heading: AnnexForm.Heading, _ language: Language) -> String {
    let marks = marks(of: heading)
    return heading.words.text(in: language) + (marks.isEmpty ? "" : " \(MarkedText.mark(marks))")
  }

  /// Numbers the sources of an annex, and fills its column `sources`.
  init(
    form: AnnexForm, rows: [AnnexRow], columnSources: [String: [LegalSource]], notes: [Phrase],
    register: inout SourceRegister
  ) {
    self.form = form
    self.notes = notes
    let keys = form.columns.map(\.key)
    var all: Set<Int> = []
    var columnMarks: [String: [Int]] = [:]
    for key in keys {
      guard let sources = columnSources[key] else { continue }
      let numbers = register.numbers(of: sources)
      columnMarks[key] = numbers
      all.formUnion(numbers)
    }
    self.rows = rows.map { row in
      var row = row
      var own: Set<Int> = []
      // A figure of the row without a column of its own is cited by the column of sources alone.
      for key in row.sources.keys.sorted() {
        let numbers = register.numbers(of: row.sources[key] ?? [])
        row.marks[key] = numbers
        own.formUnion(numbers)
      }
      if !own.isEmpty { row.cells["sources"] = .sources(own.sorted()) }
      all.formUnion(own)
      return row
    }
    self.columnMarks = columnMarks
    marks = all.sorted()
  }

  /// The rows' fields in the order of the form's columns.
  public func cells(_ row: AnnexRow) -> [AnnexCell] {
    form.columns.map { row.cells[$0.key] ?? .blank }
  }
}

extension AnnexCell {
  /// Whether it holds references.
  var isMark: Bool { if case .sources = self { true } else { false } }

  /// Whether it stands at the right.
  public var isNumber: Bool {
    switch self {
    case .whole, .area, .percent, .money, .decimal: true
    case .phrase, .text, .sources, .fill, .blank: false
    }
  }
}
