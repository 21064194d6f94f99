import Foundation
import TestSupport
import Testing

/// What the README shows and tells a reader to type is true.
@Suite("The README")
struct ReadmeTests {
  /// The text between the fences of each code block with this language.
  private func blocks(_ language: String, of file: String = "README.md") throws -> [String] {
    let text = try FolderContent.text(Repository.path(file))
    var blocks: [String] = []
    var current: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = current {
        if line == "```" {
          blocks.append(lines.joined(separator: "\n"))
          current = nil
        } else {
          current = lines + [line]
        }
      } else if line == "```" + language {
        current = []
      } else if line.hasPrefix("```") {
        current = nil
      }
    }
    return blocks
  }

  /// Runs `work` in a folder that looks like the top of the project.
  private func inProject(_ work: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      for name in ["Datasets", "scenarios"] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.path(name), withDestinationPath: Repository.path(name))
      }
      try work(folder)
    }
  }

  @Test("It shows the real output of the first command")
  func output() throws {
    let shown = try #require(try blocks("").first)
    let run = try Sapxep.run(["run", HanoiScenario.standard], locale: .vietnamese)
    let pieces = shown.components(separatedBy: "[…]")
      .map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
    #expect(pieces.count >= 3)
    for piece in pieces { #expect(run.out.contains(piece), "\(piece)") }
  }

  @Test("Every command it lists runs")
  func commands() throws {
    let lines = try #require(try blocks("sh").first).split(separator: "\n")
    #expect(lines.count >= 7)
    try inProject { folder in
      for line in lines {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        #expect(words.first == ".build/release/sapxep")
        let run = try Sapxep.run(Array(words.dropFirst()), in: folder.path)
        #expect(run.code == 0, "\(line): \(run.err)")
      }
    }
  }

  @Test("Every command of a page of the manual runs", arguments: ["Sweep"])
  func manual(page: String) throws {
    let blocks = try blocks("sh", of: "Sources/sapxep/Documentation.docc/\(page).md")
    #expect(!blocks.isEmpty)
    try inProject { folder in
      for line in blocks.flatMap({ $0.split(separator: "\n") }) {
        let words = line.split(separator: " ").map(String.init)
        #expect(words.first == ".build/release/sapxep")
        let run = try Sapxep.run(Array(words.dropFirst()), in: folder.path)
        #expect(run.code == 0, "\(line): \(run.err)")
      }
    }
  }

  @Test("Its example of a scenario has a plan")
  func example() throws {
    let text = try #require(try blocks("yaml").first)
    try inProject { folder in
      try folder.write(
        "mine.yaml", text.replacing("base/hanoi.yaml", with: "scenarios/base/hanoi.yaml"))
      let run = try Sapxep.run(["run", "mine.yaml", "--quiet"], in: folder.path)
      #expect(run.code == 0, "\(run.err)")
    }
  }
  @Test("Every part of a scenario that the manual shows is accepted")
  func parts() throws {
    let parts = try blocks("yaml", of: "Sources/sapxep/Documentation.docc/Scenarios.md")
    #expect(parts.count >= 6)
    try inProject { folder in
      for part in parts {
        let base = part.split(separator: " ").first { $0.hasSuffix(".yaml") }
        let extended = try #require(base, "\(part)")
        try folder.write(
          "part.yaml", "format: 1\ntitle: t\nextends: scenarios/\(extended)\n\(part)\n")
        let run = try Sapxep.run(["check", "part.yaml"], in: folder.path)
        #expect(run.code == 0, "\(part)\n\(run.all)")
      }
    }
  }
}
