import Foundation
import TestSupport
import Testing

@Suite("frontier lists points, and writes them and their plans")
struct FrontierTests {
  private static let scope = "scope: { districts: [\"009\", \"017\"] }"
  private static let axes = ["--axes", "units_changed,non_specialised_posts", "--quiet"]

  @Test("A table in both languages, CSV and JSON with the same points")
  func formats() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      let vi = try Sapxep.run(["frontier", scenario, "--lang", "vi"] + Self.axes)
      #expect(vi.code == 0 && vi.out.contains("CÁC ĐIỂM KHÔNG BỊ TRỘI"))
      #expect(vi.out.contains("5 điểm không bị trội"))
      let csv = try Sapxep.run(["frontier", scenario, "--format", "csv"] + Self.axes).out
      let rows = csv.split(whereSeparator: \.isNewline)
      #expect(
        rows[0] == "point,unresolved_due,units_changed,non_specialised_posts,discretionary_results,"
          + "people_affected,compactness")
      #expect(rows.count == 6)
      let json = try Sapxep.run(["frontier", scenario, "--format", "json"] + Self.axes).out
      let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((parsed?["points"] as? [Any])?.count == 5)
      #expect(parsed?["complete"] as? Bool == true)
    }
  }

  @Test("--out writes the points with a picture, --point a plan that is verified")
  func folders() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      let points = folder.path("points")
      let run = try Sapxep.run(["frontier", scenario, "--out", points] + Self.axes)
      #expect(run.code == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: points).sorted()
      #expect(names == ["frontier.csv", "frontier.json", "frontier.svg"])
      let svg = try String(contentsOfFile: points + "/frontier.svg", encoding: .utf8)
      #expect(svg.hasPrefix("<svg ") && svg.components(separatedBy: "<circle").count == 6)
      #expect(try Sapxep.run(["frontier", scenario, "--out", points] + Self.axes).code == 73)
      let again = try Sapxep.run(
        ["frontier", scenario, "--out", points, "--replace"] + Self.axes)
      #expect(again.code == 0)
      let plan = folder.path("plan")
      let written = try Sapxep.run(
        ["frontier", scenario, "--out", plan, "--point", "5"] + Self.axes)
      #expect(written.code == 0)
      #expect(try Sapxep.run("verify", plan).code == 0)
      let missing = try Sapxep.run(
        ["frontier", scenario, "--out", folder.path("no"), "--point", "6", "--lang", "en"]
          + Self.axes)
      #expect(missing.code == 64 && missing.err.contains("only 5 points"))
    }
  }

  @Test(
    "Axes that are no goals, too few, too many or repeated, are refused with what is allowed",
    arguments: [
      ("units", "there is no goal “units”"),
      ("unit_changed,severance", "did you mean “units_changed”?"),
      ("units_changed", "1 goal; name two or three of"),
      ("units_changed,severance,compactness,units_after", "4 goals; name two or three of"),
      ("units_changed,units_changed", "“units_changed” is named twice"),
      ("units_changed,", "there is no goal “”"), ("", "there is no goal “”"),
    ])
  func badAxes(axes: String, sentence: String) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      let run = try Sapxep.run("frontier", scenario, "--axes", axes)
      #expect(run.code == 64)
      let text = run.err.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(sentence) && text.contains("unresolved_due, discretionary_results"))
    }
  }

  @Test("A table of many points has the first and last ones, says so, and other formats have all")
  func manyPoints() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        "scope: { districts: [\"001\", \"009\", \"017\"] }", in: folder)
      let line = ["frontier", scenario, "--axes", "severance,compactness", "--quiet"]
      let csv = try Sapxep.run(line + ["--format", "csv"]).out
      let count = csv.split(whereSeparator: \.isNewline).count - 1
      try #require(count > 40)
      let table = try Sapxep.run(line)
      let text = table.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("\(count) non-dominated points"))
      #expect(text.contains("first 20 and the last 20 points, without \(count - 40) in the middle"))
      #expect(text.contains("--format json, --format csv, or --out DIR"))
      let rows = table.out.split(separator: "\n").filter { $0.contains(#/^ *[0-9…]+ /#) }
      #expect(rows.count == 41)
      let markdown = try Sapxep.run(line + ["--format", "markdown"]).out
      #expect(markdown.split(separator: "\n").count { $0.contains(#/^\| *[0-9]/#) } == count)
    }
  }
}
