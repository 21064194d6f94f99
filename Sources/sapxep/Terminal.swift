import ArgumentParser
import Foundation
import Glibc
import Reporting
import SourceFiles

/// What commands print, and how they end.
enum Terminal {
  /// Exit codes of sysexits.h.
  enum Exit: Int32 {
    /// Wrong data, or a plan that the verifier refuses.
    case data = 65
    /// A missing input.
    case noInput = 66
    /// There is no legal plan.
    case noLegalPlan = 69
    /// An error of this program.
    case software = 70
    /// An output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Stopped before the end.
    case stopped = 75

    /// The error that ends the command with this code.
    var error: ExitCode { ExitCode(rawValue) }
  }

  /// Prints `text` on stdout; a full disk or closed pipe ends the command.
  static func print(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        let reason = SystemReason.phrase(errno).text(in: Language.ofThisRun)
        note(say("lỗi: không ghi được ra stdout", "error: cannot write to stdout") + ": " + reason)
        throw Exit.inputOutput.error
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Prints sentences on stdout, on a terminal broken between words.
  static func printSentences(_ text: String) throws {
    try print(columns(of: STDOUT_FILENO).map { wrapped(text, to: $0) } ?? text)
  }

  /// Prints a line on stderr, on a terminal broken between words.
  static func note(_ line: String) {
    draw((columns(of: STDERR_FILENO).map { wrapped(line, to: $0) } ?? line) + "\n")
  }

  /// Writes to stderr without ending the line.
  static func draw(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Runs `body`; problems are told on stderr, all of them, and become an exit code.
  static func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let report as ProblemReport {
      tell(report.problems)
      switch report.kind {
      case .badData: throw Exit.data.error
      case .noInput: throw Exit.noInput.error
      case .cannotCreate: throw Exit.cannotCreate.error
      case .inputOutput: throw Exit.inputOutput.error
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      note(say("lỗi của chương trình", "error of this program") + ": " + PlainText.line("\(error)"))
      throw Exit.software.error
    }
  }

  /// Tells problems on stderr; beyond a screenful they are counted.
  static func tell(_ problems: [Problem]) {
    let most = 50
    for problem in problems.prefix(most) { note(problem.text(in: Language.ofThisRun)) }
    if problems.count > most {
      note(say("… và \(problems.count - most) lỗi nữa", "… and \(problems.count - most) more"))
    }
  }

  /// Lines that are too long broken between words, the rest of each indented.
  static func wrapped(_ text: String, to width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      if DisplayWidth.of(String(line)) <= width { return [String(line)] }
      let indent = String(repeating: " ", count: line.hasPrefix("    ") ? 6 : 4)
      let lead = line.prefix { $0 == " " }
      let lines = DisplayWidth.wrapped(String(line.dropFirst(lead.count)), to: max(width - 6, 20))
      return lines.enumerated().map { ($0 == 0 ? String(lead) : indent) + $1 }
    }.joined(separator: "\n")
  }

  /// The width of tables: the terminal's, 80 when stdout is no terminal.
  static var width: Int {
    min(max(columns(of: STDOUT_FILENO) ?? 80, 60), 160)
  }

  /// How many cells a line of the terminal has; `nil` when the stream is no terminal.
  static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// How many cells a line has on a terminal that can go back to its beginning.
  static func redrawableColumns(of stream: Int32) -> Int? {
    let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return ["", "dumb"].contains(term) ? nil : columns(of: stream)
  }

  /// The best figures of a comparison in green, on a terminal that may show colours.
  private static func coloured(_ text: String) -> String {
    let wishes = ProcessInfo.processInfo.environment
    guard isatty(STDOUT_FILENO) == 1, wishes["NO_COLOR"] == nil, wishes["TERM"] != "dumb" else {
      return text
    }
    return text.replacing(/[0-9][0-9.,]*★/) { "\u{1B}[32m\($0.output)\u{1B}[0m" }
  }

  /// Prints a report in the asked format.
  static func show(
    _ document: Document, json: () -> String, format: OutputFormat, language: Language
  ) throws {
    switch format {
    case .table:
      try print(coloured(document.terminalText(width: width, language: language)))
    case .html: try print(document.html(language: language))
    case .json: try print(json())
    case .csv: try print(document.csv())
    case .markdown: try print(document.markdown(language: language))
    }
  }
}
