/// A place in an input file; lines and columns count from 1, columns in characters.
public struct SourcePosition: Sendable, Hashable, CustomStringConvertible {
  /// The file's path as the user would write it.
  public let file: String
  /// The line, when the problem has one.
  public let line: Int?
  /// The column, when the problem has one.
  public let column: Int?

  /// Names a place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as compilers print it.
  public var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

/// Something wrong, or worth knowing, about an input: what, where, and how to mend it.
public struct Problem: Sendable, Hashable {
  /// How much a problem matters.
  public enum Severity: Sendable, Hashable {
    /// The input cannot be used.
    case error
    /// The input is used, but a person should know.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// Where it is.
  public let position: SourcePosition
  /// What is wrong.
  public let what: Phrase
  /// What is allowed, or how to mend it.
  public let mend: Phrase?

  /// States a problem.
  public init(
    _ severity: Severity, at position: SourcePosition, _ what: Phrase, mend: Phrase? = nil
  ) {
    self.severity = severity
    self.position = position
    self.what = what
    self.mend = mend
  }

  /// One or two lines for the terminal: `file:line:column: what` and, indented, how to mend it.
  public func text(in language: Language) -> String {
    let word: Phrase =
      switch severity {
      case .error: Phrase(vi: "lỗi", en: "error")
      case .warning: Phrase(vi: "lưu ý", en: "note")
      }
    let place = position.file.isEmpty ? "“”" : PlainText.line(position.description)
    let head = "\(place): \(word.text(in: language)): \(PlainText.line(what.text(in: language)))"
    guard let mend else { return head }
    return head + "\n    → " + PlainText.line(mend.text(in: language))
  }
}

/// All problems that stop a piece of work, gathered before it stops.
public struct ProblemReport: Error, Sendable {
  /// What kind of failure it is; the command line turns it into an exit code of sysexits.h.
  public enum Kind: Sendable, Hashable {
    /// The content of an input is wrong.
    case badData
    /// An input is missing or cannot be opened.
    case noInput
    /// An output cannot be created.
    case cannotCreate
    /// Reading or writing failed on the way.
    case inputOutput
  }

  /// The kind of failure.
  public let kind: Kind
  /// The problems, errors and warnings, in the order they were found.
  public let problems: [Problem]

  /// Reports `problems` as one failure.
  public init(_ kind: Kind, _ problems: [Problem]) {
    self.kind = kind
    self.problems = problems
  }

  /// Reports one error of a whole file.
  public init(_ kind: Kind, at file: String, _ what: Phrase, mend: Phrase? = nil) {
    self.init(kind, [Problem(.error, at: SourcePosition(file: file), what, mend: mend)])
  }
}

/// Gathers problems while an input is read, so that all of them are told at once.
///
/// A class, because many readers of one file write into the same log.
public final class ProblemLog {
  /// What was logged so far, in order.
  public private(set) var problems: [Problem] = []

  /// Makes an empty log.
  public init() {}

  /// Whether an error was logged.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// How many errors were logged so far.
  public var errorCount: Int { problems.count { $0.severity == .error } }

  /// The logged warnings.
  public var warnings: [Problem] { problems.filter { $0.severity == .warning } }

  /// Logs an error.
  public func error(at position: SourcePosition, _ what: Phrase, mend: Phrase? = nil) {
    problems.append(Problem(.error, at: position, what, mend: mend))
  }

  /// Logs a warning.
  public func warning(at position: SourcePosition, _ what: Phrase, mend: Phrase? = nil) {
    problems.append(Problem(.warning, at: position, what, mend: mend))
  }

  /// Logs what another reader found.
  public func add(_ more: [Problem]) {
    problems += more
  }

  /// Throws everything logged when there is at least one error.
  public func throwIfErrors() throws(ProblemReport) {
    if hasErrors { throw ProblemReport(.badData, problems) }
  }
}
