import Foundation

/// About how wide a text is in a sans-serif face such as Arial, on the safe side.
enum TextWidth {
  /// The width of a text in units of its size.
  static func of(_ text: String, isBold: Bool = false) -> Double {
    let marks = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0.0) {
      $0 + width($1)
    }
    return marks * (isBold ? 1.12 : 1.04)
  }

  private static func width(_ letter: Unicode.Scalar) -> Double {
    if letter.properties.canonicalCombiningClass != .notReordered { return 0 }
    switch letter {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!", " ", "·": return 0.29
    case "f", "t", "r", "-", "(", ")", "/", "[", "]", "“", "”": return 0.35
    case "m", "w", "W", "M", "%", "@", "—", "…": return 0.95
    case "A"..."Z", "Đ", "&": return 0.74
    case "ơ", "ư", "Ơ", "Ư": return 0.76
    default: return letter.isASCII || letter == "đ" ? 0.56 : 1
    }
  }

  /// `text` cut so that it is not wider than `most` times its size, with an ellipsis where it is cut.
  static func cut(_ text: String, to most: Double, isBold: Bool = false) -> String {
    // No text that fits has more letters than this; the rest need not be measured.
    let text = text.count > 400 ? String(text.prefix(400)) + "…" : text
    guard of(text, isBold: isBold) > most else { return text }
    var kept = Substring(text)
    while !kept.isEmpty, of(kept + "…", isBold: isBold) > most { kept.removeLast() }
    return kept + "…"
  }

  /// `text` in lines no wider than `most` times its size; single words that are wider are cut.
  static func lines(_ text: String, within most: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if of(longer) <= most {
        line = longer
      } else {
        if !line.isEmpty { lines.append(line) }
        line = cut(String(word), to: most)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
