import SourceFiles
import TestSupport

/// A table read from a text, with everything that was told about it.
struct TableText {
  let table: CommaSeparatedTable?
  let problems: [Problem]

  init(_ text: String) throws {
    try self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) throws {
    let log = ProblemLog()
    table = CommaSeparatedTable(try TextFile.decode(bytes, path: "t.csv"), log: log)
    problems = log.problems
  }

  var lines: [String] { problems.map(\.line) }
  var fields: [[String]] { table?.rows.map(\.fields) ?? [] }
}
