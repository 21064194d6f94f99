import Foundation
import TestSupport
import Testing

@Suite("history keeps every plan and never stands in the way of one")
struct HistoryTests {
  private func history(_ file: String, _ words: String...) throws -> Sapxep.Run {
    try Sapxep.run(["history"] + words + ["--registry", file])
  }

  private func ids(_ file: String) throws -> [Int] {
    let run = try history(file, "list", "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    let plans = parsed?["plans"] as? [[String: Any]] ?? []
    return plans.compactMap { $0["id"] as? Int }
  }

  @Test("Plans of run and assess are kept, told, marked and found by what changed")
  func versions() throws {
    try TemporaryFolder.with { folder in
      let file = folder.path("h.sqlite")
      let scenario = try SmallTown.write(in: folder)
      func run(_ more: String...) throws {
        let run = try Sapxep.run(
          ["run", scenario, "--quiet", "--registry", file] + more)
        #expect(run.code == 0 && run.err == "", "\(run.err)")
      }
      try run("--note", "=bản đầu", "--out", folder.path("p"))
      try SmallTown.write(
        SmallDataset().replacing("500000,9000", by: "500000,9500", in: "units.csv"),
        keys: "groups: { max_units: 3 }\n", in: folder)
      try run()
      try folder.write("drawn.csv", "group,code\n1,00001\n1,00002\n")
      let assessed = try Sapxep.run(
        "assess", scenario, "--plan", folder.path("drawn.csv"), "--quiet", "--registry", file)
      #expect(assessed.code == 0 && assessed.err == "", "\(assessed.err)")
      #expect(try ids(file) == [3, 2, 1])

      #expect(try history(file, "mark", "1", "--note", "Tờ trình 12").code == 0)
      let shown = try history(file, "show", "sent", "--lang", "vi")
      #expect(shown.out.contains("Tờ trình 12"))
      #expect(
        try history(file, "show", "sent", "--format", "json").out.contains(folder.path("p")))
      let resolved = try history(file, "show", "1", "--resolved")
      #expect(resolved.out == (try FolderContent.text(folder.path("p/resolved.yaml"))))
      let csv = try history(file, "list", "--format", "csv").out
      #expect(csv.contains(",'=bản đầu,"))

      let difference = try history(file, "diff", "sent", "2", "--format", "csv")
      #expect(difference.code == 0, "\(difference.err)")
      #expect(difference.out.contains("scenario,groups.max_units,5,3"))
      #expect(difference.out.contains("figure,00001 · Phường An · dân số,9000,9500"))
      #expect(!difference.out.contains("law,"))
      for format in ["table", "json", "markdown", "html"] {
        let run = try history(file, "diff", "1", "--format", format, "--lang", "en")
        #expect(run.code == 0 && !run.out.isEmpty && run.isOrderly)
        if format == "table" {
          #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
      }
      #expect(try history(file, "mark", "1", "--undo").code == 0)
      try history(file, "show", "sent").expectRefusal(66, saying: ["no plan is marked"])
      try history(file, "mark", "1", "--undo").expectRefusal(65, saying: ["has no mark"])
    }
  }

  @Test("--no-history keeps nothing; results are the same bytes either way")
  func without() throws {
    try TemporaryFolder.with { folder in
      let file = folder.path("h.sqlite")
      let scenario = try SmallTown.write(in: folder)
      let kept = try Sapxep.run(
        "run", scenario, "--registry", file, "--out", folder.path("a"), "--quiet")
      let unkept = try Sapxep.run(
        "run", scenario, "--no-history", "--out", folder.path("b"), "--quiet")
      #expect(kept.out == unkept.out)
      #expect(
        try FolderContent.plan(folder.path("a")) == FolderContent.plan(folder.path("b")))
      #expect(try ids(file) == [1])
      let both = try Sapxep.run("run", scenario, "--no-history", "--note", "x")
      #expect(both.code == 64)
    }
  }

  @Test("A history that fails is told, and the plan is written all the same")
  func failing() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      try folder.write("text", String(repeating: "không phải sổ\n", count: 400))
      try FileManager.default.createDirectory(
        atPath: folder.path("dir"), withIntermediateDirectories: true)
      let good = try Sapxep.run("run", scenario, "--no-history", "--quiet")
      for (place, words) in [
        (folder.path("text"), "file is damaged"), (folder.path("dir"), "no regular file"),
        (folder.path("text/h.sqlite"), "cannot be made"), ("/dev/full", "no regular file"),
        ("/proc/nowhere/h.sqlite", "cannot be made"),
      ] {
        let out = folder.path("p")
        let run = try Sapxep.run(
          "run", scenario, "--registry", place, "--quiet", "--out", out, "--replace")
        #expect(run.code == 0 && run.out == good.out && run.isOrderly, "\(place)")
        #expect(run.err.contains(words), "\(run.err)")
        #expect(run.err.contains("the plan is not kept in the history"))
        #expect(try Sapxep.run("verify", out, "--quiet").code == 0)
      }
      #expect(
        try FolderContent.text(folder.path("text")).hasPrefix("không phải sổ\n"))
      try history(folder.path("text"), "list").expectRefusal(65, saying: [".recover"])
    }
  }

  @Test("Runs at once are all kept; a killed one leaves the others")
  func atOnce() throws {
    try TemporaryFolder.with { folder in
      let file = folder.path("h.sqlite")
      let scenario = try SmallTown.write(in: folder)
      let words = ["run", scenario, "--registry", file, "--quiet"]
      let running = try (0..<6).map { _ in try RunningSapxep(words) }
      let killed = try RunningSapxep(words)
      kill(killed.id, SIGKILL)
      _ = try killed.finish()
      for run in try running.map({ try $0.finish() }) {
        #expect(run.code == 0 && run.err == "", "\(run.err)")
      }
      #expect(try ids(file).count >= 6)
    }
  }

  @Test("Without a history the list is empty; wrong plans and places say what to do")
  func wrong() throws {
    try TemporaryFolder.with { folder in
      let none = folder.path("none.sqlite")
      let shell = "XDG_DATA_HOME=\(folder.path) exec \"$0\" \"$@\""
      let empty = try Sapxep.run(["history"], shell: shell)
      #expect(empty.code == 0 && empty.out.contains("There are no plans yet"))
      #expect(try FolderContent.names(folder.path) == [])
      try history(none, "list").expectRefusal(66, saying: ["no history here yet"])
      try history(none, "mark", "1").expectRefusal(66, saying: ["no history here yet"])
      #expect(!FileManager.default.fileExists(atPath: none))
      let scenario = try SmallTown.write(in: folder)
      _ = try Sapxep.run("run", scenario, "--registry", none, "--quiet")
      try history(none, "show", "7").expectRefusal(66, saying: ["no plan 7"])
      for words in [["show", "0"], ["show", "x"], ["diff"], ["list", "--most", "0"], ["frob"]] {
        let run = try Sapxep.run(["history"] + words + ["--registry", none])
        #expect(run.code == 64 && run.isOrderly, "\(words): \(run.all)")
      }
    }
  }
}
