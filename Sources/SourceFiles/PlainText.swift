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

  /// Controls, invisible format characters (marks of direction, joiners, soft hyphens) and the
  /// separators of lines and paragraphs; no Vietnamese or English text needs any.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
