import SourceFiles

/// Texts of YAML files that any reader takes for what they are.
enum YAMLText {
  /// A text in double quotes on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for letter in PlainText.line(text).unicodeScalars {
      if letter == "\"" || letter == "\\" { result += "\\" }
      result.unicodeScalars.append(letter)
    }
    return result + "\""
  }
}

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
