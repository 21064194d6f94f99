import Reporting
import SourceFiles
import Territory

/// Words and numbers of annexes as a person reads them.
enum AnnexText {
  /// A place to fill in.
  static let blank = "……………"

  /// A cell in words; text from data is on one line and steers nothing.
  static func text(_ cell: AnnexCell, _ language: Language) -> String {
    switch cell {
    case .phrase(let phrase): PlainText.line(phrase.text(in: language))
    case .text(let text): PlainText.line(text)
    case .whole(let number): NumberText.grouped(number, language)
    case .area(let squareMetres): NumberText.squareKilometres(squareMetres, language)
    case .percent(let part, let whole): NumberText.percent(part, of: whole, language)
    case .money(let amount): NumberText.millions(amount, language)
    case .decimal(let number, let places): NumberText.decimal(number, places: places, language)
    case .sources(let numbers): MarkedText.mark(numbers)
    case .fill: blank
    case .blank: ""
    }
  }

  /// An assumption as a document says it that is to be signed: in Vietnamese it names no column of a
  /// file and no key of a scenario, writes days as documents do, and begins with a capital letter.
  static func forSigning(_ phrase: Phrase) -> Phrase {
    let words = phrase.vi.replacing(/[ ]\((?:cột [^)]*|[a-z_]+(?:\.|: )[a-z_]+)\)/, with: "")
      .replacing(/\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b/) { "\($0.3)/\($0.2)/\($0.1)" }
    return Phrase(vi: words.prefix(1).uppercased() + words.dropFirst(), en: phrase.en)
  }

  /// A day as documents write it: 01/01/2023.
  static func day(_ day: CalendarDay) -> String {
    day.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// A name of a unit, or a title, inside a sentence: “phường Trúc Bạch”.
  static func lowered(_ name: String, _ language: Language = .vietnamese) -> String {
    guard language == .vietnamese else { return name }
    for kind in UnitKind.allCases where name.hasPrefix(kind.prefix + " ") || name == kind.prefix {
      return kind.prefix.lowercased() + name.dropFirst(kind.prefix.count)
    }
    return name
  }

  /// A title of the law inside a sentence: “phường thuộc quận”.
  static func inSentence(_ title: String) -> String {
    title.prefix(1).lowercased() + title.dropFirst()
  }

  /// `text` for XML and HTML, on one line: never markup.
  static func escaped(_ text: String) -> String { PlainText.markup(text) }

  /// A Roman numeral, as annexes are numbered.
  static func roman(_ number: Int) -> String {
    let steps = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var (rest, text) = (number, "")
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
