import Foundation
import Glibc
import SourceFiles
import TestSupport
import Testing

@Suite("Text files are UTF-8 or are refused with a reason")
struct TextFileTests {
  @Test("A file is read without its byte-order mark, its bytes are kept for the hash")
  func byteOrderMark() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("a.txt", "\u{FEFF}xin chào")
      let file = try TextFile.read(path)
      #expect(file.text == "xin chào")
      #expect(file.path == path)
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  @Test("A missing file is told with the path, and nothing of paths in scenarios")
  func missing() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("none.yaml")
      let report = try #require(ProblemReport.of { try TextFile.read(path) })
      #expect(report.kind == .noInput)
      #expect(report.lines == ["none.yaml: there is no such file"])
      #expect(
        report.problems[0].text(in: .english)
          == "\(path): error: there is no such file\n    → check the path")
    }
  }

  @Test("A pipe is refused at once, for it might be waited for without end")
  func pipe() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("pipe.yaml")
      #expect(mkfifo(path, 0o600) == 0)
      let report = try #require(ProblemReport.of { try TextFile.read(path) })
      #expect(report.kind == .noInput)
      let what = "this is no regular file (a pipe, a device), a file is expected"
      #expect(report.lines == ["pipe.yaml: \(what)"])
    }
  }

  @Test("A folder where a file is expected is told")
  func folder() throws {
    try TemporaryFolder.with { folder in
      let report = try #require(
        ProblemReport.of { try TextFile.read(folder.path) })
      #expect(report.kind == .noInput)
      #expect(report.problems.map(\.what.en) == ["this is a folder, a file is expected"])
    }
  }

  @Test(
    "Bytes that are not UTF-8 text are refused with their line",
    arguments: [
      ([0x61, 0x0A, 0x62, 0x0A, 0xFF, 0x0A], 3), ([0xC3], 1), ([0x61, 0x00, 0x62], 1),
      ([0x0A, 0x0A, 0x00], 3), ([0xFF, 0xFE, 0x61, 0x00], 1),
      ([0xEF, 0xBB, 0xBF, 0x0A, 0xED, 0xA0, 0x80], 2),
    ] as [([UInt8], Int)])
  func notText(bytes: [UInt8], line: Int) throws {
    let report = try #require(
      ProblemReport.of { try TextFile.decode(bytes, path: "x.csv") })
    #expect(report.kind == .badData)
    #expect(report.lines == ["x.csv:\(line): this line is not UTF-8 text"])
    #expect(report.problems[0].mend?.en.contains("CSV UTF-8") == true)
  }

  @Test("An empty file is an empty text")
  func empty() throws {
    #expect(try TextFile.decode([], path: "x").text == "")
  }
}
