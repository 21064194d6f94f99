import Reporting
import SourceFiles

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
    case .fill: blank
    case .blank: ""
    }
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
