import DatasetImport
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A dataset is looked over")
struct CheckTests {
  private func check(_ dataset: SmallDataset) throws -> (check: DatasetCheck, lines: [String]) {
    try TemporaryFolder.with { folder in
      let path = try dataset.write(in: folder)
      let check = try DatasetCheck.run(folder: path)
      let lines = check.findings.map { finding in
        let place = finding.position.description.replacing(path + "/", with: "")
        return "\(finding.severity.rawValue) \(finding.topic.rawValue) \(place): \(finding.what.en)"
      }
      return (check, lines)
    }
  }

  @Test("A sound dataset has no errors and no warnings; what is absent names the features")
  func sound() throws {
    let (check, lines) = try check(SmallDataset())
    #expect(check.count(.error) == 0)
    #expect(check.count(.warning) == 0, "\(lines)")
    for words in ["no column “mountain”", "villages", "annex draws no maps", "staff counts"] {
      #expect(lines.contains { $0.hasPrefix("note features") && $0.contains(words) }, "\(words)")
    }
  }

  @Test("What the loader refuses is found with its place: twice a code, no such district")
  func refused() throws {
    let (check, lines) = try check(
      SmallDataset().replacing(
        "00002,Phường Bình,phuong,001", by: "00001,Phường Bình,phuong,009", in: "units.csv"))
    #expect(check.dataset == nil)
    #expect(lines.contains { $0.hasPrefix("error reading units.csv:3:") })
    #expect(check.count(.error) >= 2)
  }

  /// One way to break a sound dataset, and how its finding must begin.
  struct Breach: Sendable, CustomTestStringConvertible {
    let old, new, file, finding: String

    var testDescription: String { finding }
  }

  @Test(
    "Each class of contradiction has its severity, topic, file and line",
    arguments: [
      Breach(
        old: "00002,Phường Bình", new: "00001,Phường Bình", file: "units.csv",
        finding: "error reading units.csv:3:1"),
      Breach(
        old: "Phường Bình", new: "Phường An", file: "units.csv",
        finding: "warning reading units.csv:3:7: 00002 and 00001 (line 2) are both Phường An"),
      Breach(
        old: "Xã Đông", new: "Xã Hai", file: "units.csv",
        finding: "warning names units.csv:7:7: 00006 Thị trấn Hai and 00004 Xã Hai"),
      Breach(
        old: "phuong,003", new: "phuong,009", file: "units.csv",
        finding: "error reading units.csv:8:"),
      Breach(
        old: "003,Thị xã Ba", new: "004,Huyện Tư,huyen,1\n003,Thị xã Ba", file: "districts.csv",
        finding: "warning parents districts.csv:4:1: Huyện Tư has no communes"),
      Breach(
        old: "00005,00006,100", new: "00005,00006,100\n00006,00005,100", file: "adjacency.csv",
        finding: "error reading adjacency.csv:7:1: the pair 00006–00005 is already on line 6"),
      Breach(
        old: "00001,00002,700", new: "00001,00001,700", file: "adjacency.csv",
        finding: "error reading adjacency.csv:2:"),
      Breach(
        old: "00001,00002,700", new: "00001,00020,700", file: "adjacency.csv",
        finding: "error reading adjacency.csv:2:7: units.csv has no unit “00020”"),
      Breach(
        old: "00006,00007,80\n", new: "", file: "adjacency.csv",
        finding: "warning adjacency units.csv:8:1: 00007"),
      Breach(
        old: "area_m2,population", new: "area_m2,people", file: "units.csv",
        finding: "error reading units.csv:1"),
      Breach(
        old: "15000000,9000", new: "15000,9000", file: "units.csv",
        finding: "warning outliers units.csv:7:"),
      Breach(
        old: "15000000,9000", new: "15000000,", file: "units.csv",
        finding: "warning figures units.csv:7:"),
    ])
  func broken(_ breach: Breach) throws {
    let (_, lines) = try check(
      SmallDataset().replacing(breach.old, by: breach.new, in: breach.file))
    #expect(lines.contains { $0.hasPrefix(breach.finding) }, "\(lines)")
    let (_, sound) = try check(SmallDataset())
    #expect(!sound.contains { $0.hasPrefix(breach.finding) })
  }

  @Test("Boundaries that repeat one another are an error, and no pair is measured on them")
  func sameBoundaries() throws {
    let ring = "[[105.8,21],[105.81,21],[105.81,21.01],[105.8,21.01],[105.8,21]]"
    var dataset = SmallDataset()
    dataset.files["boundaries.geojson"] =
      "{\"type\":\"FeatureCollection\",\"features\":["
      + ["00001", "00002"].map { code in
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"\(code)\"},\"geometry\":{\"type\":"
          + "\"Polygon\",\"coordinates\":[\(ring)]}}"
      }.joined(separator: ",") + "]}"
    let (check, lines) = try check(dataset)
    #expect(check.count(.error) == 1)
    #expect(lines.contains { $0.contains("the boundary of 00002 Phường Bình is that of 00001") })
    #expect(!lines.contains { $0.contains("share a boundary but are not in the table") })
  }

  @Test("Sums, connection and figures unlike those around them")
  func doubtful() throws {
    let sums = SmallDataset()
      .replacing(
        "wards_are_budget_level", by: "wards_are_budget_level,population,area_km2",
        in: "districts.csv"
      )
      .replacing("quan,0", by: "quan,0,42000,7.3", in: "districts.csv")
      .replacing("huyen,1", by: "huyen,1,21000,29", in: "districts.csv")
      .replacing("thi_xa,1", by: "thi_xa,1,,", in: "districts.csv")
    let (_, summed) = try check(sums)
    #expect(
      summed.contains {
        $0
          == "warning sums districts.csv:2:21: Quận Một: population says 42000 people, its communes "
          + "add up to 41000 (2.38 % off)"
      }, "\(summed)")
    #expect(summed.count { $0.hasPrefix("warning sums") } == 1)
    let (_, apart) = try check(
      SmallDataset().replacing("00005,00006,100\n", by: "", in: "adjacency.csv"))
    #expect(apart.contains { $0.contains("Huyện Hai lie in 2 separate pieces") })
    #expect(apart.contains { $0.hasPrefix("warning adjacency adjacency.csv: all units lie in 2") })
    let (_, alone) = try check(
      SmallDataset().replacing("00006,00007,80\n", by: "", in: "adjacency.csv"))
    #expect(alone.contains { $0.hasPrefix("warning adjacency units.csv:8:1: 00007") })
    let (_, dense) = try check(
      SmallDataset().replacing("5000000,5000", by: "5000000,50000000", in: "units.csv"))
    #expect(dense.contains { $0.hasPrefix("warning outliers units.csv:5:") }, "\(dense)")
    let (_, missing) = try check(
      SmallDataset().replacing("9000000,7000", by: ",7000", in: "units.csv"))
    #expect(missing.contains { $0.hasPrefix("warning figures units.csv:6:") })
  }

  @Test("Boundaries against areas and pairs")
  func boundaries() throws {
    func square(_ code: String, _ x: Double) -> String {
      let points = [(x, 21.0), (x + 0.01, 21.0), (x + 0.01, 21.01), (x, 21.01), (x, 21.0)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"code\":\"\(code)\"},\"geometry\":{\"type\":"
        + "\"Polygon\",\"coordinates\":[[\(points)]]}}"
    }
    var dataset = SmallDataset()
    dataset.files["boundaries.geojson"] =
      "{\"type\":\"FeatureCollection\",\"features\":["
      + [square("00001", 105.80), square("00003", 105.81), square("00002", 105.83)]
      .joined(separator: ",") + "]}"
    let (_, lines) = try check(dataset)
    #expect(
      lines.contains {
        $0.contains("00001 Phường An: the table says 0.5 km², the boundary measures 1.15")
      }, "\(lines)")
    #expect(
      lines.contains {
        $0.contains("1 pairs share a boundary but are not in the table: 00001–00003")
      })
    #expect(lines.contains { $0.contains("are in the table but share no boundary") })
    #expect(lines.contains { $0.contains("4 units have no boundary") })
  }

  @Test("A folder that is not there is no finding but a refusal")
  func missingFolder() {
    let report = ProblemReport.of { try DatasetCheck.run(folder: "/nonexistent") }
    #expect(report?.kind == .noInput)
  }
}
