import Yams

/// Reads strict YAML: one document, unique keys, no anchors.
public enum YAMLFile {
  /// Parses `file`.
  ///
  /// - Throws: ``ProblemReport`` with line and column of what is not YAML, of a repeated key, or of
  ///   an anchor. An empty file is an empty map.
  public static func parse(_ file: TextFile) throws(ProblemReport) -> SourceNode {
    let start = SourcePosition(file: file.path, line: 1, column: 1)
    do {
      guard let root = try Yams.compose(yaml: file.text) else {
        return SourceNode(.map([]), at: start)
      }
      let log = ProblemLog()
      let node = convert(root, path: file.path, fallback: start, log: log)
      if log.hasErrors { throw ProblemReport(.badData, log.problems) }
      return node
    } catch let report as ProblemReport {
      throw report
    } catch let error as YamlError {
      throw ProblemReport(.badData, [problem(error, in: file)])
    } catch {
      throw ProblemReport(
        .badData,
        [Problem(.error, at: start, Phrase(vi: "không phải YAML", en: "this is not YAML"))])
    }
  }

  private static func convert(
    _ node: Node, path: String, fallback: SourcePosition, log: ProblemLog
  ) -> SourceNode {
    let position = place(node.mark, path: path) ?? fallback
    if node.anchor != nil {
      log.error(
        at: position,
        Phrase(
          vi: "không dùng neo (&, *) của YAML", en: "YAML anchors (&, *) are not accepted"),
        mend: Phrase(vi: "viết lại giá trị đầy đủ", en: "write the value out"))
      return SourceNode(.scalar("", isQuoted: false), at: position)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      return SourceNode(.scalar(scalar.string, isQuoted: isQuoted), at: position)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, path: path, fallback: position, log: log) }
      return SourceNode(.list(items), at: position)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let keyPosition = place(key.mark, path: path) ?? position
        if key.scalar == nil {
          log.error(
            at: keyPosition,
            Phrase(vi: "khóa phải là một từ", en: "a key must be a single word"))
        }
        return SourceNode.Entry(
          key: key.scalar?.string ?? "", keyPosition: keyPosition,
          value: convert(value, path: path, fallback: keyPosition, log: log))
      }
      return SourceNode(.map(entries), at: position)
    case .alias:
      return SourceNode(.scalar("", isQuoted: false), at: position)
    }
  }

  private static func place(_ mark: Mark?, path: String) -> SourcePosition? {
    mark.map { SourcePosition(file: path, line: $0.line, column: $0.column) }
  }

  private static func problem(_ error: YamlError, in file: TextFile) -> Problem {
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      return Problem(
        .error, at: SourcePosition(file: file.path, line: mark.line, column: mark.column),
        Phrase(vi: "YAML sai cú pháp (\(reason))", en: "not valid YAML (\(reason))"),
        mend: Phrase(
          vi: "kiểm tra thụt lề (dùng dấu cách), dấu hai chấm và dấu ngoặc ở dòng này",
          en: "check the indentation (spaces only), colons and brackets on this line"))
    case .duplicatedKeysInMapping(let keys, let context):
      let first = context.mark
      let again =
        repeated(keys.first ?? "", after: first, in: file.text) ?? (first.line, first.column)
      return Problem(
        .error, at: SourcePosition(file: file.path, line: again.line, column: again.column),
        Phrase(
          vi: "khóa “\(keys.joined(separator: "”, “"))” lặp lại (lần đầu ở dòng \(first.line))",
          en: "the key “\(keys.joined(separator: "”, “"))” is repeated (first on line \(first.line))"
        ),
        mend: Phrase(vi: "giữ lại một khóa", en: "keep one of them"))
    default:
      return Problem(
        .error, at: SourcePosition(file: file.path, line: 1),
        Phrase(vi: "không phải YAML", en: "this is not YAML"))
    }
  }

  /// The second place of a repeated key in block style: the same word at the same column below.
  private static func repeated(
    _ key: String, after first: Mark, in text: String
  ) -> (line: Int, column: Int)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for number in lines.indices.dropFirst(first.line) {
      let rest = lines[number].dropFirst(first.column - 1)
      if rest.hasPrefix(key + ":") { return (number + 1, first.column) }
    }
    return nil
  }
}
