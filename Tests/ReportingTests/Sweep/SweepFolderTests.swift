import Foundation
import Planning
import SourceFiles
import TestSupport
import Testing

@testable import Reporting

@Suite("A sweep's folder loses no case and counts none twice")
struct SweepFolderTests {
  private func content(_ folder: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      content[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return content
  }

  @Test("Cut off at any byte, or damaged there, it goes on to the same bytes")
  func everyOffset() throws {
    try TemporaryFolder.with { folder in
      let header = try SmallSweep.header(cases: 4)
      let path = folder.path("s")
      try SmallSweep.write(path, header)
      let whole = try content(path)
      let log = try #require(whole["cases.log"])
      let place = URL(fileURLWithPath: path + "/cases.log")
      for offset in 0...log.count {
        try log.prefix(offset).write(to: place)
        try SmallSweep.write(path, header)
        #expect(try Data(contentsOf: place) == log, "cut at \(offset)")
      }
      for offset in stride(from: 0, to: log.count, by: 3) {
        var damaged = log
        damaged[offset] ^= 1
        try damaged.write(to: place)
        try SmallSweep.write(path, header)
        #expect(try Data(contentsOf: place) == log, "damaged at \(offset)")
      }
      #expect(try content(path) == whole)
    }
  }

  @Test("A run that ends between any two cases is taken up where it ended")
  func betweenCases() throws {
    try TemporaryFolder.with { folder in
      let header = try SmallSweep.header()
      let path = folder.path("s")
      func open() throws -> SweepFolder {
        try SweepFolder(path, header: header, resolvedYAML: "format: 1\n", replacing: false)
      }
      for done in 0..<header.numbers.count {
        // What comes before its turn waits, and is lost with the process.
        if done + 1 < header.numbers.count { try open().record(SmallSweep.found(done + 1)) }
        let part = try open()
        #expect(part.earlier == header.numbers.prefix(done).map(SmallSweep.found))
        #expect(part.missing == Array(header.numbers.dropFirst(done)))
        try part.record(SmallSweep.found(done))
      }
    }
  }

  @Test("Parts put together are the same bytes as the whole", arguments: 1...5)
  func parts(count: Int) throws {
    try TemporaryFolder.with { folder in
      let whole = folder.path("whole")
      try SmallSweep.write(whole, try SmallSweep.header())
      var paths: [String] = []
      for index in 1...count {
        let shard = try #require(SweepShard(index: index, count: count))
        paths.append(folder.path("part\(index)"))
        try SmallSweep.write(paths[index - 1], try SmallSweep.header(shard))
      }
      let merged = try SweepPart.merged(try paths.reversed().map { try SweepPart.read($0) })
      let out = folder.path("merged")
      let target = try SweepFolder(
        out, header: merged.header, resolvedYAML: merged.resolvedYAML, replacing: false)
      for found in merged.found { try target.record(found) }
      try target.finish(
        SweepReport(merged.header, merged.found).files(language: .vietnamese))
      #expect(try content(out) == content(whole))
    }
  }

  @Test("Unfinished, missing, repeated and foreign parts are refused")
  func badParts() throws {
    try TemporaryFolder.with { folder in
      func part(_ index: Int, of count: Int, seed: UInt64 = 7) throws -> SweepPart {
        let path = folder.path("\(index)-\(count)-\(seed)")
        let shard = try #require(SweepShard(index: index, count: count))
        try SmallSweep.write(path, try SmallSweep.header(shard, seed: seed))
        return try SweepPart.read(path)
      }
      let (one, two) = (try part(1, of: 3), try part(2, of: 3))
      func refusal(_ parts: [SweepPart]) throws -> String {
        let report = try #require(ProblemReport.of { try SweepPart.merged(parts) })
        #expect(report.problems.areMendable)
        return report.problems[0].what.en
      }
      #expect(try refusal([one, two]).contains("missing: 3"))
      #expect(try refusal([one, two, two]).contains("part 2/3 is already there"))
      #expect(try refusal([one, try part(2, of: 4)]).contains("has 4 parts"))
      #expect(try refusal([one, try part(2, of: 3, seed: 8)]).contains("--seed: 8 ≠ 7"))
      let log = one.path + "/cases.log"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: log))
      try bytes.dropLast(1).write(to: URL(fileURLWithPath: log))
      let unfinished = try #require(ProblemReport.of { try SweepPart.read(one.path) })
      #expect(unfinished.problems[0].what.en.contains("not finished: it has 3 of 4 cases"))
    }
  }

  @Test("Another sweep, another folder, and a folder in use are refused and stay as they were")
  func refusals() throws {
    try TemporaryFolder.with { folder in
      func open(_ name: String, seed: UInt64 = 7, replacing: Bool = false) throws -> SweepFolder {
        try SweepFolder(
          folder.path(name), header: try SmallSweep.header(seed: seed), resolvedYAML: "",
          replacing: replacing)
      }
      try folder.write("other/notes.txt", "mine")
      #expect(ProblemReport.of { try open("other", replacing: true) }?.kind == .cannotCreate)
      try SmallSweep.write(folder.path("s"), try SmallSweep.header())
      let before = try content(folder.path("s"))
      let report = try #require(ProblemReport.of { try open("s", seed: 8) })
      #expect(report.problems[0].what.en.contains("--seed: 7 ≠ 8"))
      #expect(try content(folder.path("s")) == before)
      let held = try open("s")
      #expect(held.missing.isEmpty)
      let busy = try #require(ProblemReport.of { try open("s") })
      #expect(busy.problems[0].what.en.contains("another process"))
      withExtendedLifetime(held) {}
      try folder.write("bad/design.json", "{}")
      #expect(ProblemReport.of { try open("bad") }?.kind == .badData)
      #expect(try open("bad", replacing: true).earlier.isEmpty)
    }
  }

  @Test("--replace begins anew")
  func replacing() throws {
    try TemporaryFolder.with { folder in
      try SmallSweep.write(folder.path("s"), try SmallSweep.header(seed: 8))
      let anew = try SweepFolder(
        folder.path("s"), header: try SmallSweep.header(), resolvedYAML: "", replacing: true)
      #expect(anew.earlier.isEmpty && anew.missing.count == 13)
    }
  }
}
