import Foundation
import TestSupport
import Testing

@Suite("Groups across district lines, links, names and seats, from scenario to verified folder")
struct CrossingTests {
  private static let keys = """
    scope: { across_districts: allowed }
    groups: { max_units: 3 }
    links:
      add: [{ units: ["00004", "00006"], kind: ferry, why: "phà Đông – Hai" }]
      remove: [{ units: ["00004", "00005"], why: "sông" }]
    decisions: { join: [{ units: ["00003", "00004"], why: "thử" }] }

    """

  @Test("The folder verifies; the report names moves, receivers, links, districts and seats")
  func run() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(keys: Self.keys, in: folder)
      let run = try Sapxep.run(
        "run", scenario, "--lang", "vi", "--format", "markdown", "--out", folder.path("p"))
      #expect(run.code == 0, "\(run.err)\(run.out)")
      #expect(run.out.contains("Xã Đông\\*»"))
      #expect(run.out.contains("(Quận Một)"))
      #expect(run.out.contains("» chuyển sang huyện khác"))
      #expect(run.out.contains("ĐƠN VỊ CẤP HUYỆN THAY ĐỔI ĐỊA GIỚI"))
      #expect(run.out.contains("TÊN VÀ TRỤ SỞ"))
      let verified = try Sapxep.run("verify", folder.path("p"))
      #expect(verified.code == 0, "\(verified.out)\(verified.err)")
      let plan = try FolderContent.text(folder.path("p/plan.json"))
      #expect(plan.contains("\"moved_members\""))
      #expect(try FolderContent.text(folder.path("p/resolved.yaml")).contains("kind: ferry"))
      let csv = try Sapxep.run("run", scenario, "--format", "csv", "--quiet")
      #expect(csv.out.contains("new_district") && csv.out.contains("Quận Một"))
    }
  }

  @Test("explain tells neighbours beyond the district, and which are linked or cut and why")
  func explain() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(keys: Self.keys, in: folder)
      let run = try Sapxep.run(
        "explain", scenario, "00004", "--lang", "vi", "--format", "markdown")
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.contains("Liền kề huyện khác: Phường Cam (Quận Một)"))
      #expect(run.out.contains("coi là liền kề với Thị trấn Hai (phà: phà Đông – Hai)"))
      #expect(run.out.contains("không coi là liền kề với Xã Nam (sông)"))
    }
  }

  @Test("A plan drawn by hand may cross lines where the scenario allows it, and only there")
  func assess() throws {
    try TemporaryFolder.with { folder in
      let drawn = try folder.write("d.csv", "group,code\nx,00003\nx,00004\n")
      let never = try SmallTown.write(in: folder)
      let refused = try Sapxep.run("assess", never, "--plan", drawn)
      #expect(refused.code != 0 && refused.err.contains("d.csv:3"))
      let allowed = try SmallTown.write(keys: Self.keys, in: folder)
      let out = folder.path("p")
      let assessed = try Sapxep.run("assess", allowed, "--plan", drawn, "--out", out)
      #expect(assessed.code == 0, "\(assessed.err)")
      #expect(try Sapxep.run("verify", out).code == 0)
      // A township of 9,000 people in a huyện cannot take in a ward of 6,000 as a ward.
      let ward = try folder.write("w.csv", "group,code\nx,00006\nx,00007\n")
      let error = try Sapxep.run("assess", allowed, "--plan", ward)
      #expect(error.code != 0 && error.err.contains("w.csv:2"))
    }
  }
}
