import SourceFiles

/// Rows of CSV files.
enum CSVText {
  /// Fields as one line.
  static func row(_ fields: [String]) -> String {
    fields.map { field in
      let line = PlainText.line(field)
      return line.contains { ",;\"\t".contains($0) }
        ? "\"" + line.replacing("\"", with: "\"\"") + "\"" : line
    }.joined(separator: ",") + "\n"
  }
}
