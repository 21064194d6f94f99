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

  /// The form without the column of a figure.
  func without(_ key: String) -> AnnexForm {
    func left(_ headings: [Heading]) -> [Heading] {
      headings.compactMap { heading in
        if heading.columns.isEmpty { return heading.key == key ? nil : heading }
        let columns = left(heading.columns)
        return columns.isEmpty
          ? nil
          : Heading(words: heading.words, key: nil, width: heading.width, columns: columns)
      }
    }
    return AnnexForm(id: id, title: title, basis: basis, headings: left(headings))
  }

  /// Whether some heading stands over others.
  public var hasTwoLevels: Bool { headings.contains { !$0.columns.isEmpty } }
}

/// The annexes, in the order in which they are bound.
public enum FormID: String, Sendable, CaseIterable {
  /// Numbers of districts before and after.
  case districtNumbers = "PL01A"
  /// Numbers of communes before and after.
  case numbers = "PL01"
  /// Present state of districts.
  case districts = "PL02"
  /// Present state of communes.
  case communes = "PL03"
  /// Due communes.
  case due = "PL04"
  /// Due communes kept on a ground.
  case exempt = "PL05"
  /// Encouraged communes.
  case encouraged = "PL06"
  /// Neighbours with a boundary change.
  case boundaries = "PL07"
  /// Groups and the units that they form.
  case groups = "PL08"
  /// New units below the standard.
  case belowStandard = "PL09"
  /// Urban units enlarged or new.
  case urban = "PL10"
  /// Officials, non-specialised staff, surplus.
  case staff = "PL11"
  /// Offices.
  case offices = "PL12"
  /// What voters and councils said.
  case voters = "PL13"
  /// The work schedule.
  case schedule = "PL14"
  /// Cost and saving.
  case money = "PL15"
  /// Norms of officials, before and after (Biểu 2d).
  case officialsFund = "BIEU2D"
  /// Lump sums for allowances, before and after (Biểu 2e).
  case allowanceFund = "BIEU2E"

  /// The keys of the figures that the annex has; `sources` is the column of legal sources.
  public var keys: [String] {
    switch self {
    case .numbers, .districtNumbers, .staff, .offices, .voters, .officialsFund, .allowanceFund:
      figures
    case .boundaries, .districts, .communes, .due, .exempt, .encouraged, .groups, .belowStandard,
      .urban,
      .schedule, .money:
      figures + ["sources"]
    }
  }

  /// What stands before the title on a sheet; the forms of a circular have their names in it.
  var lead: String {
    switch self {
    case .officialsFund, .allowanceFund: ""
    default: rawValue + ". "
    }
  }

  /// Whether it says something of communes only.
  var isOfCommunes: Bool {
    switch self {
    case .numbers, .communes, .offices, .voters, .officialsFund, .allowanceFund: true
    default: false
    }
  }

  /// The keys of columns that are left out where no row has anything in them.
  var optionalKeys: [String] {
    switch self {
    case .districts, .communes: ["minority", "minority_percent"]
    case .due: ["district"]
    case .groups: ["year", "minority", "minority_percent"]
    case .boundaries: ["outcome"]
    case .staff: ["officials_now", "staff_now"]
    default: []
    }
  }

  private var figures: [String] {
    switch self {
    case .numbers:
      [
        "number", "district", "before", "before_xa", "before_phuong", "before_thi_tran", "due",
        "encouraged", "adjoining", "after", "after_xa", "after_phuong", "after_thi_tran",
        "reduction",
      ]
    case .districtNumbers:
      [
        "number", "district", "before", "before_huyen", "before_quan", "before_thi_xa",
        "before_thanh_pho", "due", "encouraged", "adjoining", "after", "after_huyen",
        "after_quan", "after_thi_xa", "after_thanh_pho", "reduction",
      ]
    case .districts:
      [
        "number", "name", "mountain", "island", "area", "area_percent", "population",
        "population_percent", "communes", "minority", "minority_percent", "special",
      ]
    case .communes:
      [
        "number", "name", "mountain", "island", "area", "area_percent", "population",
        "population_percent", "minority", "minority_percent", "class", "special",
      ]
    case .due:
      [
        "number", "name", "district", "area", "area_percent", "population",
        "population_percent", "points", "outcome",
      ]
    case .exempt:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "ground",
        "evidence", "documents",
      ]
    case .encouraged:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "reason",
        "outcome",
      ]
    case .boundaries:
      [
        "number", "name", "change", "area_moved", "population_moved", "area", "area_percent",
        "population", "population_percent", "outcome",
      ]
    case .groups:
      [
        "number", "members", "name", "kind", "area", "area_percent", "population",
        "population_percent", "minority", "minority_percent", "neighbours", "seat", "basis", "year",
      ]
    case .belowStandard:
      [
        "number", "name", "area", "area_percent", "population", "population_percent", "missed",
        "reason", "request",
      ]
    case .urban:
      [
        "number", "name", "form", "area", "area_percent", "population", "population_percent",
        "infrastructure", "planning", "files",
      ]
    case .staff:
      [
        "number", "name", "officials_now", "staff_now", "officials_before", "staff_before",
        "officials_after", "staff_after",
        "officials_surplus", "staff_surplus", "year_1", "year_2", "year_3", "year_4", "year_5",
        "direction",
      ]
    case .offices:
      ["number", "name", "total", "kept", "surplus", "undecided", "handling", "roadmap"]
    case .voters:
      [
        "number", "name", "voters", "took_part", "took_part_percent", "agree", "agree_percent",
        "disagree", "disagree_percent", "other", "commune_council", "district_council",
      ]
    case .schedule: ["number", "task", "lead", "partner", "deadline", "product", "done"]
    case .money: ["number", "item", "unit", "quantity", "rate", "month", "year"]
    case .officialsFund:
      [
        "number", "item", "units", "norm_other", "posts_other", "norm", "posts", "change",
        "month", "year",
      ]
    case .allowanceFund:
      [
        "number", "item", "units", "rate_other", "rate", "month_other", "month", "difference",
      ]
    }
  }
}
