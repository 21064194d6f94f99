import Foundation
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A dataset folder that cannot be opened")
struct DatasetFolderTests {
  @Test("A folder that is not there, or is a file, is told with its path")
  func missingFolder() throws {
    try TemporaryFolder.with { folder in
      for (path, words) in [
        (folder.path("none"), "there is no such dataset folder"),
        (try folder.write("file", "x"), "this is a file, a folder is expected"),
      ] {
        let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
        #expect(report.kind == .noInput)
        #expect(report.problems.map(\.position.file) == [path])
        #expect(report.problems.map(\.what.en) == [words])
        #expect(report.problems.areMendable)
      }
    }
  }

  @Test(
    "A missing table is told by its name",
    arguments: ["dataset.yaml", "districts.csv", "units.csv", "adjacency.csv"])
  func missingTable(name: String) throws {
    try TemporaryFolder.with { folder in
      var small = SmallDataset()
      small.files[name] = nil
      let path = try small.write(in: folder)
      let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
      #expect(report.kind == .noInput)
      #expect(report.lines == ["\(name): there is no such file"])
    }
  }

  @Test("A folder in the place of a table is told")
  func folderForTable() throws {
    try TemporaryFolder.with { folder in
      var small = SmallDataset()
      small.files["units.csv"] = nil
      let path = try small.write(in: folder)
      try folder.write("data/units.csv/inside", "")
      let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
      #expect(report.lines == ["units.csv: this is a folder, a file is expected"])
    }
  }

  @Test("A table that is not UTF-8 is bad data, told with its line")
  func notText() throws {
    try TemporaryFolder.with { folder in
      let path = try SmallDataset().write(in: folder)
      try folder.write("data/units.csv", bytes: Array("code\n".utf8) + [0xE9, 0x0A])
      let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
      #expect(report.kind == .badData)
      #expect(report.lines == ["units.csv:2: this line is not UTF-8 text"])
    }
  }

  @Test("Mutated tables never end the program, and what is refused is told", arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed)
    try TemporaryFolder.with { folder in
      let small = SmallDataset()
      let path = try small.write(in: folder)
      for _ in 0..<40 {
        for (name, text) in small.files.sorted(by: { $0.key < $1.key }) {
          try folder.write("data/" + name, bytes: chance.mutated(Array(text.utf8)))
          if let report = ProblemReport.of({ try Dataset.load(folder: path) }) {
            #expect(report.problems.contains { $0.severity == .error })
            #expect(report.problems.areWorded)
          }
          try folder.write("data/" + name, text)
        }
      }
    }
  }
}
