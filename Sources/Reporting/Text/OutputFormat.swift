/// How a result is printed.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Aligned text for a terminal.
  case table
  /// JSON with sorted keys.
  case json
  /// CSV with a header of plain names.
  case csv
  /// Markdown.
  case markdown
  /// One HTML page that needs no other file.
  case html
}
