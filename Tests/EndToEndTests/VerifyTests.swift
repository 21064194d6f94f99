import Foundation
import TestSupport
import Testing

@Suite("verify accepts a true plan and refuses every altered one")
struct VerifyTests {
  /// Makes a plan folder with one decision and hands it over.
  private func withPlan(_ work: (TemporaryFolder, String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        HanoiScenario.oneDistrict + """

          decisions:
            keep: [{ units: ["00001"], ground: "3.1.b", evidence: "Chợ Long Biên" }]
          """, in: folder)
      let out = folder.path("p")
      #expect(try Sapxep.run("run", scenario, "--out", out, "--quiet").code == 0)
      try work(folder, out)
    }
  }

  private func alter(_ path: String, _ old: String, _ new: String) throws {
    let text = try FolderContent.text(path)
    let range = try #require(text.range(of: old), "\(old)")
    try text.replacingCharacters(in: range, with: new).write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("A true plan is right, with run.lock or with --dataset")
  func accepted() throws {
    try withPlan { folder, plan in
      let run = try Sapxep.run("verify", plan)
      #expect(run.code == 0 && run.err == "")
      #expect(run.out.contains("FIGURES AGREE: ") && run.out.contains("optimal"))
      try FileManager.default.removeItem(atPath: plan + "/run.lock")
      try Sapxep.run("verify", plan).expectRefusal(66, saying: ["run.lock", "add --dataset DIR"])
      let dataset = Repository.path("Datasets/hanoi-2022")
      #expect(try Sapxep.run("verify", plan, "--dataset", dataset).code == 0)
      try folder.write("p/run.lock", "not json")
      #expect(try Sapxep.run("verify", plan).code == 66)
    }
  }

  /// What is altered, in which file, from what to what.
  static let alterations: [[String]] = [
    ["member", "plan.json", "\"00004\"", "\"00007\""],
    ["area", "plan.json", "\"area_m2\" : ", "\"area_m2\" : 1"],
    ["population", "plan.json", "\"population\" : ", "\"population\" : 1"],
    ["percent", "plan.json", "\"area_percent\" : \"", "\"area_percent\" : \"1"],
    ["goal value", "plan.json", "\"value\" : 0", "\"value\" : 1"],
    ["bound", "plan.json", "\"bound\" : 0", "\"bound\" : -1"],
    ["proof", "plan.json", "\"proven\" : true", "\"proven\" : false"],
    ["basis", "plan.json", "\"basis\" : \"4.1.waiver\"", "\"basis\" : \"4.1\""],
    ["ground", "plan.json", "\"ground\" : \"3.1.b\"", "\"ground\" : \"3.1.a\""],
    ["evidence", "plan.json", "Chợ Long Biên", "Chợ Đồng Xuân"],
    ["name", "plan.json", "\"name\" : \"Phường Vĩnh Phúc\"", "\"name\" : \"Phường Mới\""],
    ["due", "plan.json", "\"due\" : true", "\"due\" : false"],
    ["surplus", "plan.json", "\"officials_surplus\" : ", "\"officials_surplus\" : 1"],
    ["status", "plan.json", "\"status\" : \"optimal\"", "\"status\" : \"assessed\""],
    ["lawful", "plan.json", "\"lawful\" : true", "\"lawful\" : false"],
    [
      "dataset's hash", "plan.json", "\"date\" : \"2023-04-10\",\n    \"hash\" : \"",
      "\"date\" : \"2023-04-10\",\n    \"hash\" : \"0",
    ],
    ["no JSON", "plan.json", "{", "["],
    ["decision", "resolved.yaml", "keep:", "join: []\n  separate: []\n  name: []\n  keep:"],
    ["kept unit", "resolved.yaml", "\"00001\"", "\"00004\""],
    ["size of groups", "resolved.yaml", "max_units: 5", "max_units: 4"],
    ["a comment", "resolved.yaml", "# s.yaml", "# t.yaml"],
  ]

  @Test("Each altered member, figure, goal, bound, basis or decision is refused with code 65")
  func altered() throws {
    try withPlan { folder, plan in
      let original = try FolderContent.plan(plan)
      for alteration in Self.alterations {
        try alter(plan + "/" + alteration[1], alteration[2], alteration[3])
        let run = try Sapxep.run("verify", plan)
        #expect(run.code == 65, "\(alteration[0]): \(run.all)")
        #expect(run.isOrderly)
        #expect(run.out.contains("REFUSED") || run.err.contains(alteration[1]), "\(alteration[0])")
        for (name, bytes) in original {
          try bytes.write(to: URL(fileURLWithPath: plan + "/" + name))
        }
      }
      #expect(try Sapxep.run("verify", plan).code == 0)
    }
  }

  @Test("Another dataset is refused, naming both fingerprints, also after run.lock is gone")
  func otherDataset() throws {
    try withPlan { folder, plan in
      let other = folder.path("hanoi-2022")
      try FileManager.default.copyItem(
        atPath: Repository.path("Datasets/hanoi-2022"), toPath: other)
      let law = Repository.path("Datasets/law")
      let arguments = ["verify", plan, "--dataset", other, "--law", law]
      #expect(try Sapxep.run(arguments).code == 0)
      try alter(other + "/units.csv", ",21946,", ",21947,")
      for _ in 0..<2 {
        let run = try Sapxep.run(arguments)
        #expect(run.code == 65)
        let hashes = Set(run.out.matches(of: /[0-9a-f]{64}/).map { String($0.output) })
        #expect(hashes.count == 2, "\(run.out)")
        try? FileManager.default.removeItem(atPath: plan + "/run.lock")
      }
    }
  }

  @Test("A folder that is no plan, or lacks a file, is told")
  func noPlan() throws {
    try withPlan { folder, plan in
      try Sapxep.run("verify", folder.path("none")).expectRefusal(
        66, saying: ["none: error: there is no such plan folder"])
      try Sapxep.run("verify", plan + "/plan.json").expectRefusal(
        66, saying: ["a plan folder is expected"])
      try FileManager.default.removeItem(atPath: plan + "/resolved.yaml")
      try Sapxep.run("verify", plan).expectRefusal(66, saying: ["resolved.yaml: error:"])
    }
  }
}
