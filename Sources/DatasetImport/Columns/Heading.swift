import Foundation
import SourceFiles

/// A heading as a person wrote it, and what is left of it for comparing.
struct Heading: Sendable, Hashable {
  /// As written; two levels are joined by “ / ”.
  let text: String
  /// Lower case without marks, signs and what stands in brackets.
  let bare: String
  /// The unit of measure that the heading names.
  let unit: Measure?
  /// Whether the column holds shares of something.
  let isShare: Bool

  init(_ text: String) {
    self.text = text
    let folded = PlainLetters.folded(text)
    unit = Measure.stated(in: folded)
    isShare =
      text.contains("%") || folded.hasPrefix("ty le") || folded.contains(" ty le")
      || folded.hasPrefix("ti le")
    let outer = PlainLetters.folded(Self.withoutBrackets(text))
    bare = Measure.removed(from: outer.isEmpty ? folded : outer)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { letter in
      if "([".contains(letter) { depth += 1 }
      defer { if ")]".contains(letter) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}

/// A unit of measure in a heading.
enum Measure: String, Sendable, CaseIterable {
  case squareMetres = "m2"
  case hectares = "ha"
  case squareKilometres = "km2"
  case ones = "person"
  case thousands = "thousand"

  /// The unit in words.
  var phrase: Phrase {
    switch self {
    case .squareMetres: Phrase(vi: "m²", en: "m²")
    case .hectares: Phrase(vi: "ha", en: "ha")
    case .squareKilometres: Phrase(vi: "km²", en: "km²")
    case .ones: Phrase(vi: "người", en: "people")
    case .thousands: Phrase(vi: "nghìn người", en: "thousands of people")
    }
  }

  /// The decimal places of the whole number that the figures become: m² or people.
  var places: Int {
    switch self {
    case .squareMetres, .ones: 0
    case .thousands: 3
    case .hectares: 4
    case .squareKilometres: 6
    }
  }

  static let areas: [Measure] = [.squareMetres, .hectares, .squareKilometres]

  private static let words: [(String, Measure)] = [
    ("km2", .squareKilometres), ("km 2", .squareKilometres), ("m2", .squareMetres),
    ("ha", .hectares), ("hecta", .hectares), ("hectares", .hectares),
    ("nghin nguoi", .thousands), ("ngan nguoi", .thousands), ("1000 nguoi", .thousands),
    ("1 000 nguoi", .thousands), ("thousand", .thousands), ("thousands", .thousands),
    ("nguoi", .ones), ("people", .ones), ("persons", .ones),
  ]

  /// The unit that a folded heading names as a word of its own.
  static func stated(in folded: String) -> Measure? {
    words.first { " \(folded) ".contains(" \($0.0) ") }?.1
  }

  /// The heading without its unit at the end.
  static func removed(from folded: String) -> String {
    for (word, _) in words where folded.hasSuffix(" " + word) && word != "nguoi" {
      return String(folded.dropLast(word.count + 1))
    }
    return folded
  }
}

/// Letters without marks, for comparing words that people write in many ways.
enum PlainLetters {
  /// `text` in lower case, without marks, each run of other signs as one blank: “Mã ĐVHC” is
  /// `ma dvhc`.
  static func folded(_ text: String) -> String {
    var words = ""
    var isOpen = false
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        if !isOpen, !words.isEmpty { words.append(" ") }
        words.unicodeScalars.append(scalar)
        isOpen = true
      case "đ":
        if !isOpen, !words.isEmpty { words.append(" ") }
        words.append("d")
        isOpen = true
      case "²":
        if isOpen { words.append("2") }
      default:
        // A mark belongs to the letter before it.
        if scalar.properties.generalCategory != .nonspacingMark { isOpen = false }
      }
    }
    return words
  }
}
