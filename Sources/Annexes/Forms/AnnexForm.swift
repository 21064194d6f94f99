import SourceFiles

/// The title and headings of one annex, from `forms.yaml`.
public struct AnnexForm: Sendable {
  /// A column, or a heading over several.
  public struct Heading: Sendable {
    /// The words.
    public let words: Phrase
    /// The key of the column's figure; `nil` for a heading over others.
    public let key: String?
    /// The column's width in hundredths of the table's.
    public let width: Int
    /// The columns below it.
    public let columns: [Heading]
  }

  /// A column that holds figures.
  public struct Column: Sendable {
    /// The key of the figure.
    public let key: String
    /// The words of its own heading.
    public let words: Phrase
    /// The width in hundredths of the table's.
    public let width: Int
  }

  /// The form.
  public let id: FormID
  /// The title.
  public let title: Phrase
  /// The articles that ask for it.
  public let basis: String
  /// The headings from left to right.
  public let headings: [Heading]

  /// The columns from left to right.
  public var columns: [Column] {
    headings.flatMap { $0.columns.isEmpty ? [$0] : $0.columns }.compactMap { heading in
      heading.key.map { Column(key: $0, words: heading.words, width: heading.width) }
    }
  }

  /// Whether some heading stands over others.
  public var hasTwoLevels: Bool { headings.contains { !$0.columns.isEmpty } }
}

/// The annexes, in the order in which they are bound.
public enum FormID: String, Sendable, CaseIterable {
  /// Numbers of units before and after.
  case PL01
  /// Present state of districts.
  case PL02
  /// Present state of communes.
  case PL03
  /// Due communes.
  case PL04
  /// Due communes kept on a ground.
  case PL05
  /// Encouraged communes.
  case PL06
  /// Neighbours with a boundary change.
  case PL07
  /// Groups and the units that they form.
  case PL08
  /// New units below the standard.
  case PL09
  /// Urban units enlarged or new.
  case PL10
  /// Officials, non-specialised staff, surplus.
  case PL11
  /// The work schedule.
  case PL14
  /// Cost and saving.
  case PL15

  /// The keys of the figures that the annex has.
  public var keys: [String] {
    switch self {
    case .PL01:
      [
        "number", "district", "before", "before_xa", "before_phuong", "before_thi_tran", "due",
        "encouraged", "adjoining", "after", "after_xa", "after_phuong", "after_thi_tran",
        "reduction",
      ]
    case .PL02:
      [
        "number", "name", "mountain", "island", "area", "area_percent", "population",
        "population_percent", "communes",
      ]
    case .PL03:
      [
        "number", "name", "mountain", "island", "area", "area_percent", "population",
        "population_percent", "minority_percent", "class", "special",
      ]
    case .PL04:
      [
        "number", "name", "district", "area", "area_percent", "population",
        "population_percent", "points", "outcome",
      ]
    case .PL05:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "ground",
        "evidence",
      ]
    case .PL06:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "reason",
        "outcome",
      ]
    case .PL07: ["number", "name", "change", "area_moved", "population_moved", "outcome"]
    case .PL08:
      [
        "number", "members", "name", "kind", "area", "area_percent", "population",
        "population_percent", "neighbours", "seat", "basis", "year",
      ]
    case .PL09:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "missed",
        "reason", "request",
      ]
    case .PL10:
      [
        "number", "name", "form", "area", "area_percent", "population", "population_percent",
        "infrastructure", "planning", "files",
      ]
    case .PL11:
      [
        "number", "name", "officials_before", "staff_before", "officials_after", "staff_after",
        "officials_surplus", "staff_surplus", "year_1", "year_2", "year_3", "year_4", "year_5",
        "direction",
      ]
    case .PL14: ["number", "task", "lead", "partner", "deadline", "product", "done"]
    case .PL15: ["number", "item", "unit", "quantity", "month", "year"]
    }
  }
}
