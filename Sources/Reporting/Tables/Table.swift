import SourceFiles

/// A table that can be shown in a terminal, as Markdown or as CSV.
public struct Table: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The heading.
    let heading: Phrase
    /// The heading in CSV, a name without blanks.
    let key: String
    /// Whether the text may be broken into several lines to make the table fit.
    let isFlexible: Bool

    /// Makes a column.
    init(_ key: String, _ heading: Phrase, isFlexible: Bool = false) {
      self.key = key
      self.heading = heading
      self.isFlexible = isFlexible
    }
  }

  /// One field.
  public enum Cell: Sendable, Hashable {
    /// Text, which may come from data.
    case text(String)
    /// Text of the program, in both languages.
    case phrase(Phrase)
    /// A whole number.
    case whole(Int)
    /// A whole number with its sign.
    case signed(Int)
    /// A whole number of 10^-`places`, shown as a decimal number.
    case decimal(Int, places: Int)
    /// A share, shown as percent with two decimals.
    case percent(Int, of: Int)
    /// Square metres, shown as km².
    case area(Int)
    /// Đồng, shown in millions.
    case money(Int)
    /// Yes or no: a mark for a person, 1 or 0 for a program.
    case flag(Bool, mark: String)
    /// A number of which some are marked: the others keep the mark's place free.
    indirect case marked(Cell, Mark?)
    /// A number that does not exist: “none” for a person, an empty field for a program.
    case none
    /// Nothing.
    case blank
  }

  /// What marks a number among others.
  public enum Mark: String, Sendable, Hashable, CaseIterable {
    /// The best of those that count.
    case best = "★"
    /// Better than it, but of a plan that the law does not allow.
    case unlawful = "☆"
  }

  /// The title above the table.
  let title: Phrase?
  /// The columns.
  let columns: [Column]
  /// The rows; each has as many cells as there are columns.
  let rows: [[Cell]]
  /// How many columns at the left stand in every part of a table that is too wide for one; `nil`
  /// when it is never divided.
  let repeatedColumns: Int?

  /// Makes a table.
  init(
    title: Phrase? = nil, columns: [Column], rows: [[Cell]], repeatedColumns: Int? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.repeatedColumns = repeatedColumns
  }
}

extension Table.Cell {
  /// The cell as a person reads it.
  func shown(_ language: Language) -> String {
    switch self {
    case .text(let text): PlainText.line(text)
    case .phrase(let phrase): PlainText.line(phrase.text(in: language))
    case .whole(let number): NumberText.grouped(number, language)
    case .signed(let number): NumberText.signed(number, language)
    case .percent(let part, let whole): NumberText.percent(part, of: whole, language)
    case .area(let squareMetres): NumberText.squareKilometres(squareMetres, language)
    case .money(let amount): NumberText.millions(amount, language)
    case .decimal(let number, let places): NumberText.decimal(number, places: places, language)
    case .flag(let holds, let mark): holds ? mark : ""
    case .marked(let cell, let mark): cell.shown(language) + (mark?.rawValue ?? " ")
    case .none: Words.none.text(in: language)
    case .blank: ""
    }
  }

  /// The cell as a program reads it: plain digits, a decimal point, areas in m².
  var plain: String {
    switch self {
    case .text(let text): text
    case .phrase(let phrase): phrase.vi
    case .whole(let number), .signed(let number), .area(let number), .money(let number):
      String(number)
    case .decimal(let number, let places): NumberText.plainDecimal(number, places: places)
    case .percent(let part, let whole):
      NumberText.decimal(NumberText.hundredthsOfPercent(part, whole), places: 2, .english)
        .filter { $0 != "," }
    case .flag(let holds, _): holds ? "1" : "0"
    case .marked(let cell, _): cell.plain
    case .none, .blank: ""
    }
  }

  /// Whether the cell is aligned with numbers.
  var isNumber: Bool {
    switch self {
    case .text, .phrase, .flag, .none, .blank: false
    default: true
    }
  }
}
