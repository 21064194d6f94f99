import Testing

extension Sapxep.Run {
  /// Whether it ended in order: no trap, no trace, no error that only a programmer can read.
  var isOrderly: Bool {
    let traces = [
      "Fatal error", "crashed", "Stack dump", "Swift/", ".swift:", "Optional(", "NSCocoa",
      "Error Domain", "ProblemReport", "POSIXError",
    ]
    return code < 128 && !traces.contains { all.contains($0) }
  }

  /// Expects a refusal with `code`: nothing on stdout, no trace, and each of `phrases` on stderr.
  func expectRefusal(
    _ code: Int32, saying phrases: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.code == code, "\(err)", sourceLocation: sourceLocation)
    #expect(out == "", sourceLocation: sourceLocation)
    #expect(isOrderly, "\(all)", sourceLocation: sourceLocation)
    for phrase in phrases where !phrase.isEmpty {
      #expect(err.contains(phrase), "\(err)", sourceLocation: sourceLocation)
    }
  }
}
