import Foundation
import Reporting
import SourceFiles
import TestSupport
import Testing

@Suite("A plan folder is written whole or not at all")
struct FolderWriterTests {
  private let files = [(name: "plan.json", text: "{}\n"), (name: "summary.txt", text: "Xã\n")]

  private func write(_ path: String, replacing: Bool = false) throws {
    try FolderWriter.write(files, to: path, replacing: replacing, kind: .plan)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("Folders above are made, and a name may have blanks, marks and 250 bytes")
  func names() throws {
    try TemporaryFolder.with { folder in
      let longest = String(repeating: "ề", count: 83)
      for name in ["phương án số 1", "a/b/c", longest, "'\"$(x)", "-rf"] {
        try write(folder.path(name))
        #expect(try names(folder.path(name)) == ["plan.json", "summary.txt"])
      }
      #expect(
        try String(contentsOfFile: folder.path("a/b/c/summary.txt"), encoding: .utf8) == "Xã\n")
      #expect(
        try names(folder.path) == ["'\"$(x)", "-rf", "a", "phương án số 1", longest].sorted())
    }
  }

  @Test("What is there already is refused, and stays as it was")
  func existing() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old/plan.json", "old")
      try folder.write("file", "data")
      try folder.write("other/notes.txt", "mine")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("link"), withDestinationPath: "nowhere")
      for name in ["old", "file", "other", "link"] {
        let report = try #require(ProblemReport.of { try write(folder.path(name)) })
        #expect(report.kind == .cannotCreate)
        #expect(report.problems.areMendable)
        #expect(report.problems[0].position.file == folder.path(name))
      }
      #expect(try String(contentsOfFile: folder.path("old/plan.json"), encoding: .utf8) == "old")
      #expect(try names(folder.path) == ["file", "link", "old", "other"])
    }
  }

  @Test("What is in the way is called what it is, with --replace where there is one")
  func kinds() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old/mapping.yaml", "old")
      func refusal(_ isReplaceable: Bool, _ marker: String) -> String {
        let kind = FolderKind(
          marker: marker, earlier: Phrase(vi: "bộ dữ liệu cũ", en: "earlier import"),
          names: isReplaceable ? ["mapping.yaml"] : nil)
        let report = ProblemReport.of {
          try FolderWriter.check(folder.path("old"), replacing: false, kind: kind)
        }
        return report?.problems.first?.mend?.en ?? ""
      }
      #expect(refusal(true, "mapping.yaml").hasSuffix("--replace to replace the earlier import"))
      #expect(refusal(false, "mapping.yaml").contains("earlier import, which may have been edited"))
      #expect(refusal(true, "plan.json").contains("holds no earlier import (it has no plan.json)"))
    }
  }

  @Test("--replace does not remove files of others that lie in an earlier plan")
  func others() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old/plan.json", "old")
      try folder.write("old/ghi-chú.txt", "mine")
      let report = try #require(
        ProblemReport.of { try write(folder.path("old"), replacing: true) })
      #expect(report.problems.areMendable)
      #expect(report.problems[0].what.vi.contains("ghi-chú.txt"))
      #expect(try names(folder.path("old")) == ["ghi-chú.txt", "plan.json"])
    }
  }

  @Test("A link to an earlier plan stays a link, and the plan that it leads to is replaced")
  func links() throws {
    try TemporaryFolder.with { folder in
      try folder.write("far/away/plan.json", "old")
      let link = folder.path("latest")
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "far/away")
      #expect(ProblemReport.of { try write(link) }?.kind == .cannotCreate)
      for path in [link, link + "/"] {
        try write(path, replacing: true)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "far/away")
        #expect(try names(folder.path("far/away")) == ["plan.json", "summary.txt"])
        #expect(
          try String(contentsOfFile: folder.path("far/away/plan.json"), encoding: .utf8) == "{}\n")
      }
      #expect(try names(folder.path("far")) == ["away"])
      #expect(try names(folder.path) == ["far", "latest"])
      try folder.write("far/away/ghi-chú.txt", "mine")
      #expect(ProblemReport.of { try write(link, replacing: true) }?.kind == .cannotCreate)
    }
  }

  @Test(
    "A plan has no files but those that a plan folder is written with",
    arguments: ["villages.json", "annexes", "pictures", "plan.json.bak"])
  func strangers(name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write("old/plan.json", "old")
      try folder.write("old/" + name, "mine")
      let report = try #require(
        ProblemReport.of { try write(folder.path("old"), replacing: true) })
      #expect(report.problems[0].what.en.contains(name))
    }
    try TemporaryFolder.with { folder in
      for file in PlanFile.allCases { try folder.write("old/" + file.rawValue, "old") }
      try write(folder.path("old"), replacing: true)
    }
  }

  @Test("--replace replaces an earlier plan and nothing else")
  func replacing() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old/plan.json", "old")
      try folder.write("old/model.lp", "old")
      try folder.write("other/notes.txt", "mine")
      try folder.write("file", "data")
      try write(folder.path("old"), replacing: true)
      try write(folder.path("new"), replacing: true)
      #expect(try names(folder.path("old")) == ["plan.json", "summary.txt"])
      for name in ["other", "file"] {
        let report = ProblemReport.of { try write(folder.path(name), replacing: true) }
        #expect(report?.kind == .cannotCreate)
      }
      #expect(try names(folder.path("other")) == ["notes.txt"])
      #expect(try names(folder.path) == ["file", "new", "old", "other"])
    }
  }

  @Test("A failure leaves neither drafts nor the folders that were made on the way")
  func nothingLeft() throws {
    try TemporaryFolder.with { folder in
      try folder.write("file", "data")
      try folder.write("old/plan.json", "old")
      let tooLong = String(repeating: "x", count: 256)
      let bad = [(name: "plan.json", text: "{}"), (name: "certificate/no/such", text: "")]
      for path in ["a/b/c", "old"] {
        let report = ProblemReport.of {
          try FolderWriter.write(bad, to: folder.path(path), replacing: true, kind: .plan)
        }
        // Only one folder below the written one is made.
        #expect(report?.kind == .cannotCreate)
        #expect(report?.problems.areMendable == true)
      }
      for path in ["file/x", "a/\(tooLong)/x", tooLong] {
        let report = ProblemReport.of { try write(folder.path(path)) }
        #expect(report?.kind == .cannotCreate)
      }
      #expect(try String(contentsOfFile: folder.path("old/plan.json"), encoding: .utf8) == "old")
      #expect(try names(folder.path) == ["file", "old"])
    }
  }

  @Test(
    "A folder that may not be written is told before the long work", .enabled(if: getuid() != 0))
  func readOnly() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      let report = ProblemReport.of {
        try FolderWriter.check(folder.path("p"), replacing: false, kind: .plan)
      }
      #expect(report?.kind == .cannotCreate)
      #expect(report?.problems.first?.what.en.contains("permission denied") == true)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
  }

  @Test("Reasons of the system are told in both languages")
  func reasons() {
    for number in [EACCES, EROFS, ENOSPC, EFBIG, ENOTDIR, ENAMETOOLONG, ELOOP, EBADF, EIO] {
      let phrase = SystemReason.phrase(number)
      #expect(!phrase.vi.isEmpty && phrase.vi != phrase.en)
    }
    #expect(!SystemReason.phrase(ENOEXEC).vi.isEmpty)
  }
}
