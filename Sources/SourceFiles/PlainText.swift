/// Text from data or from the command line that is shown as one line.
public enum PlainText {
  /// `text` with everything that could steer a terminal, break a line or turn the direction of
  /// writing replaced by `�`.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// `text` on one line for XML and HTML, in elements and attributes: never markup.
  public static func markup(_ text: String) -> String {
    var result = ""
    for letter in line(text).unicodeScalars {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Not allowed in XML at all.
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }

  /// Controls, invisible format characters (marks of direction, joiners, soft hyphens) and the
  /// separators of lines and paragraphs; no Vietnamese or English text needs any.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
