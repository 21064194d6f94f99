import Foundation
import TestSupport
import Testing

@Suite("The same inputs give the same bytes, wherever and however they are run")
struct SameBytesTests {
  /// Copies scenarios, dataset and law to another place.
  private func copyProject(to folder: TemporaryFolder, as name: String) throws -> String {
    let root = folder.path(name)
    for part in ["scenarios", "Datasets/hanoi-2022", "Datasets/law"] {
      let target = URL(fileURLWithPath: root + "/" + part)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: Repository.path(part), toPath: target.path)
    }
    let scenario = "format: 1\ntitle: Một quận\nextends: base/hanoi.yaml\n"
    try (scenario + HanoiScenario.oneDistrict + "\n").write(
      toFile: root + "/scenarios/one.yaml", atomically: true, encoding: .utf8)
    return root
  }

  @Test("Threads, working folder, absolute or relative path and place make no difference")
  func sameBytes() throws {
    try TemporaryFolder.with { folder in
      let first = try copyProject(to: folder, as: "first")
      let second = try copyProject(to: folder, as: "nơi khác")
      let runs: [(arguments: [String], folder: String)] = [
        (["scenarios/one.yaml", "--threads", "1"], first),
        (["scenarios/one.yaml", "--threads", "2"], first),
        (["one.yaml"], first + "/scenarios"),
        (["./one.yaml"], first + "/scenarios"),
        (["../scenarios/./one.yaml"], first + "/scenarios"),
        ([first + "/scenarios/one.yaml"], "/"),
        (["nơi khác/scenarios/one.yaml", "--threads", "2"], folder.path),
        ([second + "/scenarios/one.yaml", "--dataset", first + "/Datasets/hanoi-2022"], "/"),
      ]
      var plans: [[String: Data]] = []
      for (index, run) in runs.enumerated() {
        let out = folder.path("out\(index)")
        let result = try Sapxep.run(
          ["run"] + run.arguments + ["--out", out, "--quiet"],
          locale: index % 2 == 0 ? .english : .vietnamese, in: run.folder)
        #expect(result.code == 0, "\(result.err)")
        plans.append(try FolderContent.plan(out))
      }
      #expect(plans[0].count == 5)
      for (index, plan) in plans.enumerated() {
        for (name, bytes) in plan {
          #expect(bytes == plans[0][name], "\(name) of \(runs[index].arguments)")
        }
      }
    }
  }

  @Test("A plan folder names no place of this machine but in run.lock")
  func noPaths() throws {
    try TemporaryFolder.with { folder in
      let root = try copyProject(to: folder, as: "first")
      let out = folder.path("p")
      #expect(try Sapxep.run("run", root + "/scenarios/one.yaml", "--out", out).code == 0)
      for (name, bytes) in try FolderContent.plan(out) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains(folder.path) && !text.contains(Repository.root), "\(name)")
      }
      let lock = try FolderContent.text(out + "/run.lock")
      #expect(lock.contains(root + "/Datasets/hanoi-2022"))
    }
  }

  @Test("A plan is verified from another working folder, through run.lock")
  func verifiedElsewhere() throws {
    try TemporaryFolder.with { folder in
      let root = try copyProject(to: folder, as: "first")
      let run = try Sapxep.run(["run", "one.yaml", "--out", "../p"], in: root + "/scenarios")
      #expect(run.code == 0)
      #expect(try Sapxep.run(["verify", root + "/p"], in: "/").code == 0)
    }
  }
}
