import SourceFiles

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
  public let cells: [String: AnnexCell]
  /// The word by which maps point at the row in a page.
  public let anchor: String?

  /// Makes a row.
  init(_ role: Role = .item, _ cells: [String: AnnexCell], anchor: String? = nil) {
    self.role = role
    self.cells = cells
    self.anchor = anchor
  }
}

/// An annex with its rows.
public struct AnnexTable: Sendable {
  /// Title and headings.
  public let form: AnnexForm
  /// The rows.
  public let rows: [AnnexRow]
  /// What stands below the table: the law behind its figures, and what is assumed.
  public let notes: [Phrase]

  /// The rows' fields in the order of the form's columns.
  public func cells(_ row: AnnexRow) -> [AnnexCell] {
    form.columns.map { row.cells[$0.key] ?? .blank }
  }
}

extension AnnexCell {
  /// Whether it stands at the right.
  public var isNumber: Bool {
    switch self {
    case .whole, .area, .percent, .money: true
    case .phrase, .text, .fill, .blank: false
    }
  }
}
