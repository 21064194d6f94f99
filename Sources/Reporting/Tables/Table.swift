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
    /// A share, shown as percent with two decimals.
    case percent(Int, of: Int)
    /// Square metres, shown as km².
    case area(Int)
    /// Nothing.
    case blank
  }

  /// The title above the table.
  let title: Phrase?
  /// The columns.
  let columns: [Column]
  /// The rows; each has as many cells as there are columns.
  let rows: [[Cell]]

  /// Makes a table.
  init(title: Phrase? = nil, columns: [Column], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
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
    case .blank: ""
    }
  }

  /// The cell as a program reads it: plain digits, a decimal point, areas in m².
  var plain: String {
    switch self {
    case .text(let text): text
    case .phrase(let phrase): phrase.vi
    case .whole(let number), .signed(let number), .area(let number):
      String(number)
    case .percent(let part, let whole):
      NumberText.decimal(NumberText.hundredthsOfPercent(part, whole), places: 2, .english)
        .filter { $0 != "," }
    case .blank: ""
    }
  }

  var isNumber: Bool {
    switch self {
    case .text, .phrase, .blank: false
    default: true
    }
  }
}

/// Text from data that is shown as one line.
enum PlainText {
  /// `text` with line breaks and control characters, which could steer a terminal, made visible.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
