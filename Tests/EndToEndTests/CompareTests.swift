import Foundation
import TestSupport
import Testing

@Suite("compare sets plans side by side")
struct CompareTests {
  /// Two plans of one district.
  private func withPlans(_ body: (_ a: String, _ b: String, TemporaryFolder) throws -> Void) throws
  {
    try TemporaryFolder.with { folder in
      let first = try HanoiScenario.write(in: folder)
      let second = try HanoiScenario.write(
        HanoiScenario.oneDistrict + "\ngoals: [unresolved_due, people_affected]", as: "t.yaml",
        in: folder)
      for (scenario, name) in [(first, "a"), (second, "b")] {
        let run = try Sapxep.run("run", scenario, "--out", folder.path(name), "--quiet")
        #expect(run.code == 0)
      }
      try body(folder.path("a"), folder.path("b"), folder)
    }
  }

  private struct Comparison: Decodable {
    struct Figure: Decodable {
      let name: String
      let values: [Int]
      let best: [String]
    }
    let figures: [Figure]
  }

  @Test("Two plans and the enacted one, as people read it")
  func table() throws {
    try withPlans { a, b, _ in
      let run = try Sapxep.run(
        ["compare", a, b, "--against", "adopted"], locale: .vietnamese)
      #expect(run.code == 0 && run.err == "")
      try Golden.expect(run.out, is: "compare-one-district.vi.txt")
      #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(!run.out.contains("\u{1B}"))
    }
  }

  @Test("JSON has the goals of both plan.json; the other formats have rows for each figure")
  func formats() throws {
    try withPlans { a, b, _ in
      let json = try Sapxep.run("compare", a, b, "--format", "json")
      let comparison = try JSONDecoder().decode(Comparison.self, from: Data(json.out.utf8))
      for (place, folder) in [a, b].enumerated() {
        let plan = try JSONDecoder().decode(
          PlanFigures.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/plan.json")))
        for goal in plan.goals where goal.name != "compactness" {
          let figure = try #require(comparison.figures.first { $0.name == goal.name })
          #expect(figure.values[place] == goal.value)
        }
        #expect(
          comparison.figures.first { $0.name == "officials_surplus" }?.values[place]
            == plan.totals["officials_surplus"])
      }
      let csv = try Sapxep.run("compare", a, b, "--format", "csv").out.split(separator: "\n")
      #expect(csv[0] == "row,key,A,B")
      #expect(csv.filter { $0.hasPrefix("figure,") }.count == comparison.figures.count)
      #expect(csv.contains { $0.hasPrefix("unit,") })
      let markdown = try Sapxep.run("compare", a, b, "--format", "markdown").out
      #expect(markdown.contains("| --- |") || markdown.contains("|---"))
      #expect(try Sapxep.run("compare", a, b, "--format", "html").out.hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test("--units has a row for each unit that fares otherwise, as CSV has")
  func units() throws {
    try withPlans { a, b, _ in
      let csv = try Sapxep.run("compare", a, b, "--format", "csv").out.split(separator: "\n")
      let codes = csv.filter { $0.hasPrefix("unit,") }.map { $0.split(separator: ",")[1] }
      let text = try Sapxep.run("compare", a, b, "--units", "--lang", "en").out
      let rows = try #require(text.components(separatedBy: "UNITS THAT FARE OTHERWISE").last)
      #expect(!codes.isEmpty && codes.allSatisfy { rows.contains("\($0) ") })
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let without = try Sapxep.run("compare", a, b, "--lang", "en").out
      #expect(!without.contains("UNITS THAT FARE OTHERWISE"))
      #expect(try Sapxep.run("compare", a, b, "--units", "--overview").code == 64)
    }
  }

  @Test("Other figures are told before they are compared, with the units concerned")
  func otherData() throws {
    try TemporaryFolder.with { folder in
      for (name, dataset) in [
        ("a", SmallDataset()),
        ("b", SmallDataset().replacing("500000,9000", by: "500000,9500", in: "units.csv")),
      ] {
        let scenario = try folder.write(name + "/s.yaml", SmallTown.scenario)
        for (file, text) in dataset.files { try folder.write("\(name)/data/\(file)", text) }
        let run = try Sapxep.run(
          "run", scenario, "--out", folder.path("plan-" + name), "--quiet")
        #expect(run.code == 0, "\(run.err)")
      }
      let run = try Sapxep.run(
        "compare", folder.path("plan-a"), folder.path("plan-b"), "--lang", "en")
      #expect(run.code == 0)
      let (warning, table) = (
        try #require(run.out.range(of: "differ in dataset")),
        try #require(run.out.range(of: "GOALS AND TOTALS"))
      )
      #expect(warning.lowerBound < table.lowerBound)
      #expect(run.out.contains("datasets (1): 00001 "))
    }
  }

  @Test("Too few plans, a folder that is none, and an altered plan are refused")
  func refusals() throws {
    try withPlans { a, b, folder in
      #expect(try Sapxep.run("compare", a).code == 64)
      #expect(try Sapxep.run(["compare"] + Array(repeating: a, count: 21)).code == 64)
      try Sapxep.run("compare", a, folder.path("none")).expectRefusal(
        66, saying: ["there is no such plan folder"])
      let path = b + "/plan.json"
      let text = try FolderContent.text(path)
      try text.replacing("\"units_after\" : ", with: "\"units_after\" : 1")
        .write(toFile: path, atomically: true, encoding: .utf8)
      try Sapxep.run("compare", a, b).expectRefusal(
        65, saying: ["the verifier refuses the plan", "units_after"])
    }
  }
}
