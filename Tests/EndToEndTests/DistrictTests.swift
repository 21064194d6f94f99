import Foundation
import TestSupport
import Testing

@Suite("Districts are arranged, explained and verified")
struct DistrictTests {
  private static let districts = Repository.path("scenarios/hanoi-districts.yaml")

  /// Two districts of Hà Nội, one of them due, and their communes.
  private static func write(
    level: String = "both", _ keys: String = "", in folder: TemporaryFolder
  ) throws -> String {
    try HanoiScenario.write(
      "scope: { level: \(level), districts: [\"002\", \"007\"] }\n" + keys, in: folder)
  }

  @Test("The district level of Hà Nội: due, groups, proposals; no figures about people")
  func districts() throws {
    try TemporaryFolder.with { folder in
      let out = folder.path("p")
      let run = try Sapxep.run(
        "run", Self.districts, "--lang", "vi", "--quiet", "--out", out)
      #expect(run.code == 0)
      try Golden.expect(run.out, is: "run-districts.vi.txt")
      #expect(
        try FolderContent.names(out) == [
          "model.lp", "plan.json", "resolved.yaml", "run.lock", "summary.txt",
        ])
      #expect(try FolderContent.text(out + "/model.lp").contains("unit_002"))
      let verified = try Sapxep.run("verify", out, "--lang", "en")
      #expect(verified.code == 0 && verified.out.contains("FIGURES AGREE"))
      try Sapxep.run("staff", out).expectRefusal(65, saying: ["arranges districts only"])
      let csv = try Sapxep.run("run", Self.districts, "--format", "csv", "--quiet").out
      #expect(csv.contains("H001,Quận Hai Bà Trưng,002,whole,Quận Hoàn Kiếm"))
    }
  }

  @Test("due tells the districts of each level")
  func due() throws {
    try TemporaryFolder.with { folder in
      let run = try Sapxep.run("due", Self.districts, "--lang", "vi")
      try Golden.expect(run.out, is: "due-districts.vi.txt")
      let both = try Self.write(in: folder)
      let json = try Sapxep.run("due", both, "--format", "json").out
      let answer = try JSONDecoder().decode(DueAnswer.self, from: Data(json.utf8))
      #expect(answer.districts.due == 1 && answer.districts.units.map(\.code) == ["002", "007"])
      #expect(answer.units.count == 36)
      let csv = try Sapxep.run("due", both, "--format", "csv").out.split(separator: "\n")
      #expect(csv.count == 1 + 2 + 36)
    }
  }

  private struct DueAnswer: Decodable {
    struct Unit: Decodable { let code: String }
    struct Level: Decodable {
      let due: Int
      let units: [Unit]
    }
    let districts: Level
    let units: [Unit]
  }

  @Test("explain of a district tells why it is due and what becomes of it")
  func explain() throws {
    try TemporaryFolder.with { folder in
      let run = try Sapxep.run("explain", try Self.write(in: folder), "002")
      #expect(run.code == 0)
      for words in ["14.79 % / 35.00 km²", "Due by NQ35 Đ1.2.b", "joins, group H001"] {
        #expect(run.out.contains(words), "\(run.out)")
      }
      let commune = try Sapxep.run("explain", try Self.write(in: folder), "00037")
      #expect(commune.code == 0 && commune.out.contains("Quận Hai Bà Trưng"))
    }
  }

  @Test("Both levels: communes join across the old line, staff included, all verified")
  func both() throws {
    try TemporaryFolder.with { folder in
      let out = folder.path("p")
      let run = try Sapxep.run("run", try Self.write(in: folder), "--quiet", "--out", out)
      #expect(run.code == 0)
      #expect(run.out.contains("DISTRICTS: 2 → 1; 1 of 2 districts are due; optimal, proven."))
      let verified = try Sapxep.run("verify", out)
      #expect(verified.code == 0 && verified.out.contains("FIGURES AGREE"))
      #expect(try Sapxep.run("staff", out, "--quiet").code == 0)
      let plan = try FolderContent.text(out + "/plan.json")
      for (old, new) in [
        ("\"count\" : 36", "\"count\" : 35"), ("\"code\" : \"007\"", "\"code\" : \"002\""),
      ] {
        try plan.replacing(old, with: new)
          .write(toFile: out + "/plan.json", atomically: true, encoding: .utf8)
        let refused = try Sapxep.run("verify", out)
        #expect(refused.code == 65 && refused.out.contains("REFUSED"), "\(old)")
      }
    }
  }

  @Test("A decided move is made first: the district is no longer due")
  func move() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        """
        scope: { level: district, districts: ["002", "004"] }
        districts: { decisions: { move: [{ unit: "00145", to: "002", why: cầu Vĩnh Tuy }] } }
        """, in: folder)
      let run = try Sapxep.run("run", scenario, "--quiet")
      #expect(run.code == 0)
      #expect(run.out.contains("DISTRICTS: 2 → 2; 0 of 2 districts are due; optimal, proven."))
      #expect(run.out.contains("00145  Phường Long"))
      #expect(run.out.contains("cầu Vĩnh Tuy"))
    }
  }

  @Test("Districts without a legal plan leave none for communes")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try Self.write("districts: { groups: { max_units: 1 } }", in: folder)
      let out = folder.path("p")
      let run = try Sapxep.run("run", scenario, "--quiet", "--out", out)
      #expect(run.code == 69)
      #expect(run.out.contains("NO LEGAL PLAN") && run.out.contains("002 Quận Hoàn Kiếm (b)"))
      #expect(try Sapxep.run("verify", out).code == 0)
    }
  }

  @Test("A plan drawn by hand is one of communes")
  func assess() throws {
    try Sapxep.run("assess", Self.districts, "--plan", HanoiScenario.adopted)
      .expectRefusal(65, saying: ["a drawn plan is one of communes", "level: commune"])
  }
}
