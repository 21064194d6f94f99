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
    "Axes that are no goals, too few or repeated, are refused",
    arguments: ["units", "units_changed", "units_changed,units_changed", "units_changed,", ""])
  func badAxes(axes: String) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      #expect(try Sapxep.run("frontier", scenario, "--axes", axes).code == 64)
    }
  }
}
