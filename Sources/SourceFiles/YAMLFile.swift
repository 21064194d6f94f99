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
      let parser = try Yams.Parser(yaml: file.text)
      guard let root = try parser.singleRoot() else { return SourceNode(.map([]), at: start) }
      let log = ProblemLog()
      // Nodes hold their anchors weakly: once the parser is gone, no anchor can be seen.
      let node = withExtendedLifetime(parser) {
        convert(root, path: file.path, fallback: start, log: log)
      }
      if log.hasErrors { throw ProblemReport(.badData, log.problems) }
      return node
    } catch let report as ProblemReport {
      throw report
    } catch let error as YamlError {
      throw ProblemReport(.badData, problems(error, in: file))
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
      refuseAnchor(at: position, log: log)
      return SourceNode(.scalar("", isQuoted: false), at: position)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      // The library drops one leading byte-order mark; without the others a text that is written
      // and read again stays what it is.
      let text = String(scalar.string.unicodeScalars.drop { $0 == "\u{FEFF}" })
      return SourceNode(.scalar(text, isQuoted: isQuoted), at: position)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, path: path, fallback: position, log: log) }
      return SourceNode(.list(items), at: position)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let keyPosition = place(key.mark, path: path) ?? position
        if key.anchor != nil {
          refuseAnchor(at: keyPosition, log: log)
        } else if key.scalar == nil {
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

  private static func refuseAnchor(at position: SourcePosition, log: ProblemLog) {
    log.error(
      at: position,
      Phrase(vi: "không dùng neo (&, *) của YAML", en: "YAML anchors (&, *) are not accepted"),
      mend: Phrase(vi: "viết lại giá trị đầy đủ", en: "write the value out"))
  }

  private static func place(_ mark: Mark?, path: String) -> SourcePosition? {
    mark.map { SourcePosition(file: path, line: $0.line, column: $0.column) }
  }

  private static func problems(_ error: YamlError, in file: TextFile) -> [Problem] {
    switch error {
    case .scanner(let context, let reason, let mark, _),
      .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      let reason = YAMLReason(
        reason: reason, context: context.map { ($0.text, $0.mark.line) },
        character: character(at: mark, in: file))
      return [
        Problem(
          .error, at: SourcePosition(file: file.path, line: mark.line, column: mark.column),
          reason.what, mend: reason.mend)
      ]
    case .duplicatedKeysInMapping(let keys, let context):
      let first = (key: keys.first ?? "", mark: context.mark)
      let found = YAMLDuplicates.find(in: file.text, first: first)
      if found.isEmpty { return [repeated(first.key, at: first.mark, first: nil, in: file)] }
      return found.map { repeated($0.key, at: $0.again, first: $0.first, in: file) }
    case .reader(_, _, let value, _):
      return [unprintable(value, in: file)]
    default:
      return [
        Problem(
          .error, at: SourcePosition(file: file.path, line: 1, column: 1),
          Phrase(vi: "không phải YAML", en: "this is not YAML"))
      ]
    }
  }

  private static func character(at mark: Mark, in file: TextFile) -> Character? {
    let lines = file.text.unicodeScalars.split(
      separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first.map(Character.init)
  }

  private static func repeated(
    _ key: String, at mark: Mark, first: Mark?, in file: TextFile
  ) -> Problem {
    let place = first.map { "\($0.line):\($0.column)" }
    return Problem(
      .error, at: SourcePosition(file: file.path, line: mark.line, column: mark.column),
      Phrase(
        vi: "khóa “\(key)” lặp lại" + (place.map { " (lần đầu ở \($0))" } ?? ""),
        en: "the key “\(key)” is repeated" + (place.map { " (first at \($0))" } ?? "")),
      mend: Phrase(vi: "giữ lại một khóa", en: "keep one of them"))
  }

  /// YAML allows no control characters; the reader tells which one it met, not usably where.
  private static func unprintable(_ value: Int32, in file: TextFile) -> Problem {
    var (line, column) = (1, 1)
    for scalar in file.text.unicodeScalars {
      if scalar.value == UInt32(bitPattern: value) { break }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Problem(
      .error, at: SourcePosition(file: file.path, line: line, column: column),
      Phrase(
        vi: "ký tự điều khiển không được phép trong YAML",
        en: "YAML does not allow this control character"),
      mend: Phrase(vi: "xóa ký tự này", en: "delete the character"))
  }
}
