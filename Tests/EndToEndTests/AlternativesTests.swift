import Foundation
import TestSupport
import Testing

@Suite("alternatives lists the best plans in order")
struct AlternativesTests {
  /// The part of the JSON that tests look at.
  private struct Lists: Decodable {
    struct List: Decodable {
      let district: String?
      let complete: Bool
      let stop: String?
      let alternatives: [Alternative]
    }

    struct Alternative: Decodable {
      let rank: Int
      let values: [Int]
      let differences: [Int]
      let differingUnits: Int

      enum CodingKeys: String, CodingKey {
        case rank, values, differences
        case differingUnits = "differing_units"
      }
    }

    let goals: [String]
    let lists: [List]
  }

  private func lists(_ run: Sapxep.Run) throws -> Lists {
    try JSONDecoder().decode(Lists.self, from: Data(run.out.utf8))
  }

  @Test("The report of one district, in both languages")
  func report() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      for language in ["vi", "en"] {
        let run = try Sapxep.run(
          "alternatives", scenario, "--count", "3", "--lang", language, "--quiet")
        #expect(run.code == 0 && run.err == "")
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try Golden.expect(run.out, is: "alternatives-one-district.\(language).txt")
      }
      let csv = try Sapxep.run(
        "alternatives", scenario, "--count", "3", "--format", "csv", "--quiet")
      try Golden.expect(csv.out, is: "alternatives-one-district.csv")
    }
  }

  @Test("The first is the plan of run; values never improve; each folder is verified")
  func folders() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let out = folder.path("a")
      let run = try Sapxep.run(
        "alternatives", scenario, "--count", "3", "--format", "json", "--quiet", "--out", out)
      #expect(run.code == 0 && run.err == "")
      let list = try #require(try lists(run).lists.first)
      #expect(list.alternatives.map(\.rank) == [1, 2, 3])
      for (better, worse) in zip(list.alternatives, list.alternatives.dropFirst()) {
        #expect(!worse.values.lexicographicallyPrecedes(better.values))
        #expect(worse.differingUnits >= 2)
      }
      #expect(try FolderContent.names(out) == ["01", "02", "03"])
      let best = try Sapxep.run(
        "run", scenario, "--quiet", "--format", "json", "--out", folder.path("best"))
      #expect(best.out == (try FolderContent.text(out + "/01/plan.json")))
      for name in ["01", "02", "03"] {
        #expect(try Sapxep.run("verify", out + "/" + name).code == 0)
      }
      #expect(try FolderContent.text(out + "/02/plan.json").contains(#""stop" : "alternative""#))
      let again = try Sapxep.run("alternatives", scenario, "--count", "2", "--quiet", "--out", out)
      #expect(again.code == 73)
      let replaced = try Sapxep.run(
        "alternatives", scenario, "--count", "2", "--quiet", "--out", out, "--replace")
      #expect(replaced.code == 0)
    }
  }

  @Test("By district, each is listed by itself; one district can be asked for")
  func districts() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        "scope: { districts: [\"001\", \"003\"] }", in: folder)
      let all = try lists(
        Sapxep.run(
          "alternatives", scenario, "--by", "district", "--count", "2", "--format", "json"))
      #expect(all.lists.map(\.district) == ["001", "003"])
      // Quận Tây Hồ has no due unit and nothing to choose.
      #expect(all.lists[1].complete && all.lists[1].alternatives.count == 1)
      let one = try lists(
        Sapxep.run(
          "alternatives", scenario, "--by", "district", "--district", "001", "--count", "2",
          "--format", "json"))
      #expect(
        one.lists[0].alternatives.map(\.differences) == all.lists[0].alternatives.map(\.differences)
      )
      let unknown = try Sapxep.run(
        "alternatives", scenario, "--by", "district", "--district", "999")
      #expect(unknown.code == 65 && unknown.err.contains("999"))
    }
  }

  @Test("Slack and difference narrow the list")
  func narrowed() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run(
        "alternatives", scenario, "--count", "3", "--differ", "6", "--slack",
        "discretionary_results=0", "--format", "json", "--quiet")
      #expect(run.code == 0)
      let list = try #require(try lists(run).lists.first)
      #expect(list.alternatives.dropFirst().allSatisfy { $0.differingUnits >= 6 })
      #expect(list.alternatives.allSatisfy { $0.differences[2] <= 0 })
    }
  }

  @Test(
    "A wrong command line ends with 64",
    arguments: [
      ["--count", "0"], ["--count", "51"], ["--differ", "0"], ["--slack", "units_changed"],
      ["--slack", "nothing=1"], ["--slack", "severance=1"], ["--by", "villages"],
      ["--district", "001"], ["--by", "district", "--out", "x"], ["--threads", "0"],
      ["--slack", "units_changed=1", "--slack", "units_changed=2"],
    ])
  func wrong(options: [String]) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run(["alternatives", scenario] + options)
      #expect(run.code == 64, "\(options): \(run.all)")
      #expect(run.out == "" && !run.err.isEmpty)
    }
  }

  @Test("Without a legal plan it says so, with code 69")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.withoutPlan, in: folder)
      let run = try Sapxep.run("alternatives", scenario, "--quiet", "--lang", "en")
      #expect(run.code == 69)
      #expect(run.out.contains("no legal plan"))
    }
  }
}
