import Foundation
import GRDB
import SourceFiles
import TestSupport
import Testing

@testable import Registry

@Suite("The registry keeps what it is given and loses nothing")
struct RegistryTests {
  private func open(
    _ folder: TemporaryFolder, _ name: String = "h.sqlite", for purpose: Registry.Purpose = .writing
  ) throws -> Registry {
    try Registry(folder.path(name), for: purpose)
  }

  @Test("What is kept is read back, the latest first")
  func roundTrip() throws {
    try TemporaryFolder.with { folder in
      let registry = try open(folder, "a/b/h.sqlite")
      for number in 1...3 {
        #expect(
          try registry.add(SampleEntry.entry("Bản \(number)"), SampleEntry.content()) == number)
      }
      var expected = SampleEntry.entry("Bản 2")
      expected.id = 2
      #expect(try registry.entry(2) == expected)
      #expect(try registry.entries().map(\.id) == [3, 2, 1])
      #expect(try registry.entries(limit: 2).map(\.id) == [3, 2])
      #expect(try registry.count() == 3)
      #expect(try registry.last()?.id == 3)
      #expect(try registry.content(of: 2) == SampleEntry.content())
      #expect(try registry.entry(4) == nil)
    }
  }

  @Test("Texts that plans share are kept once")
  func shared() throws {
    try TemporaryFolder.with { folder in
      let registry = try open(folder)
      for number in 1...5 {
        try registry.add(SampleEntry.entry(), SampleEntry.content("title: \(number)\n"))
      }
      let queue = try DatabaseQueue(path: folder.path("h.sqlite"))
      let texts = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM content") }
      // Five scenarios; units, groups and the file of the law once.
      #expect(texts == 8)
    }
  }

  @Test("A plan is marked as sent, found by it, and the mark taken back")
  func marks() throws {
    try TemporaryFolder.with { folder in
      let registry = try open(folder)
      for _ in 1...3 { try registry.add(SampleEntry.entry(), SampleEntry.content()) }
      #expect(try registry.lastSent() == nil)
      try registry.mark(3, made: "2026-02-01T00:00:00Z", note: nil)
      try registry.mark(1, made: "2026-03-01T00:00:00Z", note: "Tờ trình 12")
      #expect(try registry.lastSent()?.id == 1)
      #expect(try registry.entry(1)?.marks.map(\.note) == ["Tờ trình 12"])
      #expect(try registry.unmark(1))
      #expect(try !registry.unmark(1))
      #expect(try registry.lastSent()?.id == 3)
      #expect(ProblemReport.of { try registry.mark(9, made: "x", note: nil) } != nil)
    }
  }

  @Test("A file of the first version is brought up to date with all it holds")
  func firstVersion() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("h.sqlite")
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("first-version.sql")
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: try String(contentsOf: script, encoding: .utf8))
      }
      #expect(ProblemReport.of { try open(folder, for: .reading) } == nil)
      let registry = try open(folder)
      let entry = try #require(try registry.entry(1))
      #expect(entry.title == "Bản đầu" && entry.goals == SampleEntry.entry().goals)
      #expect(entry.marks.isEmpty)
      #expect(try registry.content(of: 1).resolved == "format: 1\n")
      try registry.mark(1, made: "2026-02-01T00:00:00Z", note: nil)
      #expect(try registry.add(SampleEntry.entry(), SampleEntry.content()) == 2)
    }
  }

  @Test("A file of a later version is refused and stays as it is")
  func laterVersion() throws {
    try TemporaryFolder.with { folder in
      try open(folder).add(SampleEntry.entry(), SampleEntry.content())
      try DatabaseQueue(path: folder.path("h.sqlite")).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9: from the future')")
      }
      for purpose in [Registry.Purpose.writing, .reading] {
        let report = try #require(ProblemReport.of { try open(folder, for: purpose) })
        #expect(report.kind == .badData && report.problems.areMendable)
        #expect(report.problems[0].what.en.contains("later version"))
      }
    }
  }

  @Test("Damaged files and those of other programs are refused and stay as they are")
  func foreign() throws {
    try TemporaryFolder.with { folder in
      try folder.write(
        "text", "đây là văn bản, không phải sổ\n" + String(repeating: "x", count: 5000))
      try DatabaseQueue(path: folder.path("other")).write {
        try $0.execute(sql: "CREATE TABLE mine (a)")
      }
      try FileManager.default.createDirectory(
        atPath: folder.path("dir"), withIntermediateDirectories: true)
      for name in ["text", "other"] {
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
        for purpose in [Registry.Purpose.writing, .reading] {
          let report = try #require(ProblemReport.of { try open(folder, name, for: purpose) })
          #expect(report.kind == .badData && report.problems.areMendable)
        }
        if name == "text" {
          #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(name))) == before)
        }
      }
      #expect(ProblemReport.of { try open(folder, "dir") }?.kind == .cannotCreate)
      #expect(ProblemReport.of { try open(folder, "none", for: .reading) }?.kind == .noInput)
      #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
      #expect(ProblemReport.of { try open(folder, "text/h.sqlite") }?.kind == .cannotCreate)
    }
  }

  @Test("Damage within the file is told, never a wrong answer by silence", arguments: 0..<6)
  func damage(page: Int) throws {
    try TemporaryFolder.with { folder in
      do {
        let registry = try open(folder)
        for number in 1...20 {
          try registry.add(SampleEntry.entry("Bản \(number)"), SampleEntry.content("a: \(number)"))
        }
      }
      let place = URL(fileURLWithPath: folder.path("h.sqlite"))
      var bytes = try Data(contentsOf: place)
      let start = page * 4096
      try #require(bytes.count >= start + 4096)
      for offset in start..<(start + 4096) { bytes[offset] = 0x5A }
      try bytes.write(to: place)
      let report = ProblemReport.of {
        let registry = try open(folder, for: .reading)
        for entry in try registry.entries() { _ = try registry.content(of: entry.id) }
      }
      if let report { #expect(report.problems.areMendable) }
    }
  }

  @Test("A log of changes without its index is read on a copy, and left as it is")
  func logWithoutIndex() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.with { other in
        let registry = try open(folder)
        try registry.add(SampleEntry.entry(), SampleEntry.content())
        // What a killed process leaves: the file and its log as they are while it is at work.
        for name in ["h.sqlite", "h.sqlite-wal"] {
          try FileManager.default.copyItem(atPath: folder.path(name), toPath: other.path(name))
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: other.path("h.sqlite-wal")))
        #expect(!before.isEmpty)
        let copy = try Registry.copy(of: other.path("h.sqlite"))
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM entry") } == 1)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: other.path).sorted()
            == ["h.sqlite", "h.sqlite-wal"])
        #expect(
          try Data(contentsOf: URL(fileURLWithPath: other.path("h.sqlite-wal"))) == before)
      }
    }
  }

  @Test(
    "Many writers at once, on a file that they make: every plan is kept once", arguments: 0..<10)
  func concurrent(round: Int) async throws {
    let folder = TemporaryFolderForTasks()
    defer { folder.remove() }
    let path = folder.path + "/h.sqlite"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<5 {
            let registry = try Registry(path, for: .writing)
            try registry.add(
              SampleEntry.entry("\(writer).\(number)"), SampleEntry.content("a: \(number)"))
          }
        }
      }
      try await group.waitForAll()
    }
    let titles = try Registry(path, for: .reading).entries().map(\.title)
    #expect(titles.count == 40 && Set(titles).count == 40)
  }

  @Test("A process that was killed between the steps of a new file: the next one goes on")
  func halfMade() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("h.sqlite")
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
      try open(folder).add(SampleEntry.entry(), SampleEntry.content())
      #expect(try open(folder, for: .reading).count() == 1)
    }
  }

  @Test("The place: stated, by the variable, by the data folder, by the home folder")
  func place() {
    let all = [
      "SAPXEP_REGISTRY": "/v.sqlite", "XDG_DATA_HOME": "/data", "HOME": "/home/a",
    ]
    func file(_ stated: String?, without names: [String] = []) -> String? {
      RegistryPlace.file(stated: stated, environment: all.filter { !names.contains($0.key) })
    }
    #expect(file("x") == "x")
    #expect(file(nil) == "/v.sqlite")
    #expect(file(nil, without: ["SAPXEP_REGISTRY"]) == "/data/sapxep/history.sqlite")
    #expect(
      file(nil, without: ["SAPXEP_REGISTRY", "XDG_DATA_HOME"])
        == "/home/a/.local/share/sapxep/history.sqlite")
    #expect(file(nil, without: Array(all.keys)) == nil)
    #expect(
      RegistryPlace.file(stated: nil, environment: ["XDG_DATA_HOME": "a", "HOME": "/h"])
        == "/h/.local/share/sapxep/history.sqlite")
  }
}

/// A folder for a test that waits; removed by the test.
private struct TemporaryFolderForTasks {
  let path: String

  init() {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sapxep-test-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
