import Foundation
import TestSupport
import Testing

@Suite("villages plans the merging of thôn and tổ dân phố, verified before it is printed")
struct VillagesTests {
  private static let scenario = Repository.path("scenarios/sample-villages.yaml")

  /// The shipped example in a folder of its own, changed by `edit`.
  private func copy(
    in folder: TemporaryFolder, _ edit: (String, String) -> String? = { _, text in text }
  ) throws -> String {
    let source = Repository.path("Datasets/sample-villages")
    for name in try FolderContent.names(source) {
      if let text = edit(name, try FolderContent.text(source + "/" + name)) {
        try folder.write("data/" + name, text)
      }
    }
    let text = try FolderContent.text(Self.scenario)
      .replacing("../Datasets/sample-villages", with: "data")
      .replacing(
        "law: {", with: "law: { folder: \"\(Repository.path("Datasets/law"))\",")
    return try folder.write("s.yaml", edit("s.yaml", text) ?? text)
  }

  @Test(
    "The example as a table in Vietnamese and English, as CSV and as Markdown, is the golden text")
  func golden() throws {
    for (arguments, name) in [
      (["--lang", "vi"], "villages.vi.txt"), (["--lang", "en"], "villages.en.txt"),
      (["--format", "csv"], "villages.csv"),
      (["--format", "markdown", "--lang", "vi"], "villages.vi.md"),
    ] {
      let run = try Sapxep.run(["villages", Self.scenario] + arguments)
      #expect(run.code == 0 && run.err == "", "\(run.err)")
      try Golden.expect(run.out, is: name)
      if name.hasSuffix(".txt") {
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
    }
  }

  @Test("JSON has every figure, and is the same twice")
  func json() throws {
    let run = try Sapxep.run("villages", Self.scenario, "--format", "json")
    #expect(run.code == 0 && run.err == "")
    #expect(try Sapxep.run("villages", Self.scenario, "--format", "json").out == run.out)
    let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
    let plan = try #require(object as? [String: Any])
    #expect(plan["schema"] as? String == "sapxep.villages/1")
    #expect(plan["status"] as? String == "optimal" && plan["lawful"] as? Bool == true)
    let totals = try #require(plan["totals"] as? [String: Any])
    #expect(totals["villages_before"] as? Int == 14 && totals["villages_after"] as? Int == 7)
    #expect(!run.out.contains(Repository.root))
  }

  @Test("The example says that it is one, in every row and title")
  func labelled() throws {
    let rows = try FolderContent.text(Repository.path("Datasets/sample-villages/villages.csv"))
      .split(separator: "\n").dropFirst()
    #expect(rows.count == 14)
    #expect(rows.allSatisfy { $0.contains("Ví dụ") && $0.hasSuffix("ví dụ / example") })
    let run = try Sapxep.run("villages", Self.scenario, "--lang", "en")
    #expect(run.out.hasPrefix("Ví dụ"))
    #expect(
      run.out.replacing("\n  ", with: " ").contains("is an example and belongs to no real place"))
  }

  @Test("Without a legal plan it says why and ends with 69, also as CSV")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try copy(in: folder) { name, text in
        name == "s.yaml" ? text.replacing("max_units: 3", with: "max_units: 1") : text
      }
      let run = try Sapxep.run("villages", scenario, "--lang", "vi")
      #expect(run.code == 69 && run.isOrderly)
      #expect(run.out.contains("KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ"))
      #expect(run.out.contains("VD3-01 Thôn Ví dụ 1 (60 hộ, quy mô 300) phải sáp nhập nhưng"))
      let csv = try Sapxep.run("villages", scenario, "--format", "csv")
      #expect(csv.code == 69 && csv.err.contains("must merge but has no legal group"))
      #expect(csv.out.hasPrefix("group,name,code,village"))
    }
  }

  @Test("due: goal prints a plan that is not lawful and names the villages")
  func unlawful() throws {
    try TemporaryFolder.with { folder in
      let scenario = try copy(in: folder) { name, text in
        name == "s.yaml"
          ? text.replacing("max_units: 3", with: "max_units: 1")
            .replacing("due: required", with: "due: goal") : text
      }
      let run = try Sapxep.run("villages", scenario)
      #expect(run.code == 0)
      #expect(
        run.out.replacing("\n", with: " ").contains(
          "NOT LAWFUL: 6 must-merge villages are unresolved"))
      #expect(run.out.contains("MUST MERGE BUT UNRESOLVED"))
    }
  }

  @Test("A dataset without villages names the missing file and ends with 66")
  func missing() throws {
    try TemporaryFolder.with { folder in
      let without = try copy(in: folder) { name, text in
        name.hasPrefix("village") ? nil : text
      }
      try Sapxep.run("villages", without).expectRefusal(
        66, saying: ["data/villages.csv: error:", "the dataset has no villages"])
    }
    try TemporaryFolder.with { folder in
      let half = try copy(in: folder) { name, text in
        name == "village-adjacency.csv" ? nil : text
      }
      try Sapxep.run("villages", half).expectRefusal(
        66, saying: ["data/village-adjacency.csv”: there is no such file", "belong together"])
    }
  }

  @Test(
    "Bad input is told with its place and ends with 65",
    arguments: [
      ("villages.csv", ",100,300,", ",-100,300,", "villages.csv:2:30", "“-100” must be above 0"),
      ("villages.csv", "thon,VD1,100", "thon,VD9,100", "villages.csv:2:26", "no unit “VD9”"),
      ("villages.csv", "600,420", "600,620", "villages.csv:3:38", "more than the 600 voters"),
      ("s.yaml", "  region: dong_bang_song_hong\n", "", "s.yaml:", "“region” is missing"),
      ("s.yaml", "city: ha_noi ", "city: hue ", "s.yaml:", "ha_noi, tp_ho_chi_minh"),
    ])
  func bad(file: String, old: String, new: String, place: String, what: String) throws {
    try TemporaryFolder.with { folder in
      var isChanged = false
      let scenario = try copy(in: folder) { name, text in
        guard name == file else { return text }
        isChanged = text.contains(old)
        return text.replacing(old, with: new)
      }
      #expect(isChanged)
      try Sapxep.run("villages", scenario).expectRefusal(65, saying: [place, what])
      try Sapxep.run("check", scenario).expectRefusal(65, saying: [place, what])
    }
  }

  @Test("A scenario without the key says what to add")
  func noKey() throws {
    try Sapxep.run("villages", HanoiScenario.standard).expectRefusal(
      65, saying: ["the scenario has no key “villages”", "dong_bang_song_hong"])
  }

  @Test("check counts the villages, and resolve prints the request")
  func checkAndResolve() throws {
    let check = try Sapxep.run("check", Self.scenario)
    #expect(check.code == 0 && check.out.contains("2 adjacent pairs, 14 villages, "))
    let resolve = try Sapxep.run("resolve", Self.scenario)
    #expect(resolve.code == 0 && resolve.out.contains("  region: dong_bang_song_hong  # "))
  }

  @Test("The communes of the example can be planned by run, too")
  func runToo() throws {
    let run = try Sapxep.run("run", Self.scenario, "--quiet")
    #expect(run.isOrderly && [0, 69].contains(run.code))
  }

  @Test("A search without work ends with 75, or without a plan")
  func stopped() throws {
    try TemporaryFolder.with { folder in
      let scenario = try copy(in: folder) { name, text in
        name == "s.yaml" ? text + "search: { seconds_limit: 0 }\n" : text
      }
      let run = try Sapxep.run("villages", scenario)
      #expect(run.isOrderly && [0, 75].contains(run.code), "\(run.all)")
    }
  }
}
