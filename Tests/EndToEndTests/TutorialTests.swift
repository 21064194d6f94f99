import Foundation
import TestSupport
import Testing

/// The tutorial leads a new user from an empty folder to the annexes.
@Suite("The tutorial")
struct TutorialTests {
  /// A fenced block: its language, the file that it is to be copied into, its text.
  private struct Block {
    let language: String
    let file: String?
    let text: String
  }

  private func blocks() throws -> [Block] {
    let path = Repository.path("Sources/sapxep/Documentation.docc/Tutorial.md")
    var blocks: [Block] = []
    var open: (head: [Substring], lines: [Substring])?
    for line in try FolderContent.text(path).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let (head, lines) = open {
        guard line == "```" else {
          open = (head, lines + [line])
          continue
        }
        blocks.append(
          Block(
            language: String(head[0]), file: head.count > 1 ? String(head[1]) : nil,
            text: lines.joined(separator: "\n") + "\n"))
        open = nil
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " "), [])
      }
    }
    return blocks
  }

  @Test("Every block is a file or commands, and every command succeeds in order")
  func commands() throws {
    try TemporaryFolder.with { folder in
      var ran: [String] = []
      for block in try blocks() {
        if let file = block.file {
          try folder.write(file, block.text)
          continue
        }
        #expect(block.language == "sh")
        for line in block.text.split(separator: "\n") {
          let words = line.split(separator: " ").map(String.init)
          #expect(words.first == "sapxep")
          let run = try Sapxep.run(Array(words.dropFirst()), locale: .vietnamese, in: folder.path)
          #expect(run.code == 0, "\(line): \(run.err)")
          #expect(!run.all.contains("lỗi:"), "\(line): \(run.all)")
          ran.append(words.dropFirst().prefix(2).joined(separator: " "))
        }
      }
      for step in [
        "dataset template", "dataset import", "dataset check", "due", "run", "explain", "compare",
        "annex",
      ] {
        #expect(ran.contains { $0.hasPrefix(step) }, "\(step)")
      }
      #expect(try FolderContent.names(folder.path("phu-luc")).count >= 3)
    }
  }
}
