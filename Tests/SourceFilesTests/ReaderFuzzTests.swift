import SourceFiles
import TestSupport
import Testing

@Suite("No bytes end the readers of text, CSV and YAML")
struct ReaderFuzzTests {
  private let seeds: [String] = [
    "a,b\n1,\"2,\n3\"\nXã Đông,\"\"\"\"\n",
    "format: 1\nlaw: { as_of: 2023-10-01 }\nlist:\n  - \"00004\"\n  - { a: [1, 2], b: 'x' }\n",
    "a: &x [1]\nb: *x\n? k\n: |\n  text\n  more\nc: >-\n  folded\n",
  ]

  @Test("Random bytes", arguments: 0..<8)
  func randomBytes(seed: UInt64) {
    var chance = SeededChance(seed)
    for _ in 0..<150 {
      let count = Int.random(in: 0...120, using: &chance)
      read((0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) })
    }
  }

  @Test("Texts with a few bytes changed", arguments: 0..<8)
  func mutations(seed: UInt64) {
    var chance = SeededChance(seed + 100)
    for _ in 0..<150 {
      for text in seeds { read(chance.mutated(Array(text.utf8))) }
    }
  }

  /// Reads the bytes every way there is; what is refused must say where and what.
  private func read(_ bytes: [UInt8]) {
    let file: TextFile
    do {
      file = try TextFile.decode(bytes, path: "f")
    } catch {
      #expect(error.problems.allSatisfy { $0.isWorded && $0.position.line != nil })
      return
    }
    let log = ProblemLog()
    if let table = CommaSeparatedTable(file, log: log) {
      #expect(table.rows.allSatisfy { $0.fields.count == table.header.count })
      for row in table.rows {
        for column in row.fields.indices { _ = table.position(row, column) }
      }
    } else {
      #expect(log.hasErrors)
    }
    if let report = ProblemReport.of({ try YAMLFile.parse(file) }) {
      #expect(!report.problems.isEmpty)
      #expect(report.problems.arePlaced)
    }
  }
}
