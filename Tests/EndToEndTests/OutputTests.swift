import Foundation
import TestSupport
import Testing

@Suite("Output that cannot be written is told, and nothing half-written stays")
struct OutputTests {
  @Test("An existing folder or file is refused before the work, and is left alone")
  func existing() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      try folder.write("mine/notes.txt", "mine")
      try folder.write("old/plan.json", "old")
      let refusals = [
        ("mine", "it has no plan.json"), ("old", "add --replace"), ("s.yaml", "another folder"),
        (".", "already exists"),
      ]
      for (name, phrase) in refusals {
        try Sapxep.run(["run", scenario, "--out", name], in: folder.path).expectRefusal(
          73, saying: ["\(name): error:", phrase])
      }
      try Sapxep.run(["run", scenario, "--out", "mine", "--replace"], in: folder.path)
        .expectRefusal(73, saying: ["mine: error:", "it has no plan.json"])
      #expect(try FolderContent.text(folder.path("old/plan.json")) == "old")
      #expect(try FolderContent.names(folder.path) == ["mine", "old", "s.yaml"])
      #expect(try Sapxep.run("run", scenario, "--out", folder.path("old"), "--replace").code == 0)
      #expect(try FolderContent.names(folder.path("old")).count == 6)
    }
  }

  @Test("A path through a file, or too long a name, is refused before the work")
  func impossible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let long = String(repeating: "x", count: 10_000)
      for (name, phrase) in [("s.yaml/p", "is a file"), (long, "too long")] {
        try Sapxep.run("run", scenario, "--out", folder.path(name)).expectRefusal(
          73, saying: [phrase, "choose another folder"])
      }
      #expect(try FolderContent.names(folder.path) == ["s.yaml"])
    }
  }

  @Test("A folder without permission is refused", .enabled(if: getuid() != 0))
  func withoutPermission() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      try folder.write("locked/x", "")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder.path("locked"))
      try Sapxep.run("run", scenario, "--out", folder.path("locked/p")).expectRefusal(
        73, saying: ["permission denied"])
    }
  }

  @Test("A folder that the kernel alone may fill is refused", .enabled(if: getuid() == 0))
  func kernelFolder() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      try Sapxep.run("run", scenario, "--out", "/proc/sapxep/p", "--quiet").expectRefusal(
        73, saying: ["nothing was left half-written"])
    }
  }

  @Test("When the disk takes no more, neither the folder nor those above it stay")
  func diskFull() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      // A limit of 40 blocks on every file: the model is larger, what stdout gets is not.
      let run = try Sapxep.run(
        ["run", scenario, "--out", folder.path("a/b/p"), "--quiet"],
        shell: #"ulimit -f 40; exec "$0" "$@""#)
      run.expectRefusal(74, saying: ["larger than allowed", "nothing was left half-written"])
      #expect(try FolderContent.names(folder.path) == ["s.yaml"])
    }
  }

  @Test(
    "A stdout that is full or closed gives code 74 and no trace",
    arguments: [#"exec "$0" "$@" >/dev/full"#, #"exec "$0" "$@" >&-"#])
  func stdout(shell: String) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let commands = [
        ["run", scenario], ["due", scenario], ["explain", scenario, "00004"],
        ["resolve", scenario],
        ["check", scenario], ["--help"], ["--version"],
      ]
      for command in commands {
        try Sapxep.run(command, shell: shell).expectRefusal(
          74, saying: ["error: cannot write to stdout: "])
      }
    }
  }

  @Test("With stdin, stdout and stderr closed no message lands in a file of the plan")
  func allClosed() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let (open, closed) = (folder.path("open"), folder.path("closed"))
      #expect(try Sapxep.run("run", scenario, "--out", open).code == 0)
      let run = try Sapxep.run(
        ["run", scenario, "--out", closed], shell: #"exec "$0" "$@" <&- >&- 2>&-"#)
      #expect(run.code == 74)
      #expect(try FolderContent.plan(open) == FolderContent.plan(closed))
    }
  }
}
