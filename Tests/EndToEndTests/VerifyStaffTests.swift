import Foundation
import TestSupport
import Testing

@Suite("verify reads the figures about people too")
struct VerifyStaffTests {
  /// Makes the plan folder of one district and hands it over.
  private func withPlan(_ keys: String = "", _ work: (TemporaryFolder, String) throws -> Void)
    throws
  {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.oneDistrict + "\n" + keys, in: folder)
      let out = folder.path("p")
      let run = try Sapxep.run("run", scenario, "--out", out, "--quiet")
      #expect(run.code == 0 || !keys.isEmpty, "\(run.err)")
      try work(folder, out)
    }
  }

  /// The number of comparisons that a text tells of.
  private func comparisons(_ text: String) throws -> Int {
    let match = try #require(text.firstMatch(of: /([0-9]+) (comparisons|phép so sánh)/))
    return try #require(Int(match.1))
  }

  @Test("A true folder is right; run and verify count the comparisons of both files")
  func accepted() throws {
    try withPlan { _, plan in
      let run = try Sapxep.run("verify", plan)
      #expect(run.code == 0 && run.err == "", "\(run.all)")
      let both = try comparisons(run.out)
      let summary = try FolderContent.text(plan + "/summary.txt")
      #expect(try comparisons(summary) == both)
      try FileManager.default.removeItem(atPath: plan + "/staff.json")
      let older = try Sapxep.run("verify", plan)
      #expect(older.code == 0 && older.out.contains("the folder has no staff.json"))
      #expect(try comparisons(older.out) + 200 < both)
      #expect(try !Sapxep.run("verify", plan, "--quiet").out.contains("staff.json"))
    }
  }

  @Test("Each altered figure is refused with code 65, named with the file")
  func altered() throws {
    let alterations = [
      ["\"severance_vnd\" : ", "\"severance_vnd\" : 1"], ["\"month_vnd\" : ", "\"month_vnd\" : 1"],
      ["\"severed\" : ", "\"severed\" : 1"], ["\"plan_hash\" : \"", "\"plan_hash\" : \"0"],
      ["\"status\" : \"optimal\"", "\"status\" : \"impossible\""], ["{", "["],
      ["\"schema\"", "\"scheme\""],
    ]
    try withPlan { _, plan in
      let path = plan + "/staff.json"
      let original = try FolderContent.text(path)
      for alteration in alterations {
        let range = try #require(original.range(of: alteration[0]), "\(alteration[0])")
        try original.replacingCharacters(in: range, with: alteration[1])
          .write(toFile: path, atomically: true, encoding: .utf8)
        let run = try Sapxep.run("verify", plan)
        #expect(run.code == 65 && run.isOrderly, "\(run.all)")
        #expect(run.out.contains("✗ staff.json") && run.out.contains("REFUSED"), "\(run.all)")
      }
    }
  }

  @Test("With a wrong plan.json its findings alone are told")
  func wrongPlan() throws {
    try withPlan { _, plan in
      let path = plan + "/plan.json"
      let text = try FolderContent.text(path).replacing(
        "\"lawful\" : true", with: "\"lawful\" : false")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Sapxep.run("verify", plan)
      #expect(run.code == 65 && !run.out.contains("✗ staff.json"))
      #expect(run.out.contains("staff.json was not checked"))
    }
  }

  @Test("A folder without a plan has no figures about people, and none may be put there")
  func noPlan() throws {
    try withPlan("groups: { discretion: forbidden, max_units: 2 }") { _, plan in
      let right = try Sapxep.run("verify", plan)
      #expect(right.code == 0 && !right.out.contains("staff.json"), "\(right.all)")
      try "{}".write(toFile: plan + "/staff.json", atomically: true, encoding: .utf8)
      #expect(try Sapxep.run("verify", plan).code == 65)
    }
  }

  @Test("A budget that is too small is verified as such")
  func conflict() throws {
    try withPlan("staffing: { roadmap: { yearly_budget: [1000000] } }") { _, plan in
      #expect(try FolderContent.text(plan + "/staff.json").contains("\"impossible\""))
      let run = try Sapxep.run("verify", plan)
      #expect(run.code == 0 && !run.out.contains("allow no roadmap"), "\(run.all)")
    }
  }

  @Test("staff notes that the folder's figures are others, prints its own and names verify")
  func difference() throws {
    try withPlan("staffing: { compare: [hanoi-de-an-21] }") { _, plan in
      let right = try Sapxep.run("staff", plan, "--format", "json")
      let path = plan + "/staff.json"
      let original = try FolderContent.text(path)
      #expect(right.code == 0 && right.err == "" && right.out == original)
      let altered = original.replacing("\"people\" : 7", with: "\"people\" : 6")
      #expect(altered != original)
      try altered.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Sapxep.run("staff", plan, "--format", "json")
      #expect(run.code == 0 && run.out == original)
      #expect(run.err.contains("staff.json differs") && run.err.contains("sapxep verify"))
      let verify = try Sapxep.run("verify", plan)
      #expect(verify.code == 65 && verify.out.contains("titles.commune.people"), "\(verify.all)")
      try FileManager.default.removeItem(atPath: path)
      #expect(try Sapxep.run("staff", plan).err == "")
    }
  }

  @Test(
    "Titles that nobody can hold are verified, and told alike from the resolved scenario",
    arguments: ["people_cap: 5", "titles: { commune: { pairs: [] } }"])
  func titleConflict(key: String) throws {
    try withPlan("staffing: { compare: [hanoi-de-an-21], \(key) }") { _, plan in
      #expect(try FolderContent.text(plan + "/staff.json").contains("\"conflict\" : {"))
      let verify = try Sapxep.run("verify", plan)
      #expect(verify.code == 0, "\(verify.all)")
      // The place of the rule is another in the folder's scenario: that is no difference.
      let staff = try Sapxep.run("staff", plan)
      #expect(staff.code == 0 && staff.err == "", "\(staff.all)")
    }
  }
}
