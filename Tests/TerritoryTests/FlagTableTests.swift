import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A table of flags, and units without figures")
struct FlagTableTests {
  private func load(_ small: SmallDataset) throws -> Dataset {
    try TemporaryFolder.with { folder in
      try Dataset.load(folder: try small.write(in: folder))
    }
  }

  @Test("Flags stand in place of the columns of units.csv; units without a row have none")
  func flags() throws {
    var small = SmallDataset()
    small.files["flags.csv"] = """
      code,mountain,island,minority_percent,note
      00004,1,0,"51,37",QĐ 861
      00007,0,1,,

      """
    let dataset = try load(small)
    #expect(dataset.units[3].traits == .mountain && dataset.units[3].minorityShare == 5_137)
    #expect(dataset.units[6].traits == .island && dataset.units[6].minorityShare == 0)
    #expect(dataset.units[0].traits.isEmpty)
    #expect(dataset.listedTraits == [.mountain, .island, .minority])
    #expect(dataset.assumptions.contains { $0.en.contains("flags.csv (2 rows)") })
    #expect(!dataset.assumptions.contains { $0.en.contains("no column “mountain”") })
    #expect(dataset.assumptions.contains { $0.en.contains("no column “border”") })
    #expect(dataset.hash != (try load(SmallDataset())).hash)
  }

  @Test("All problems of a bad table of flags are told at once, each with its place")
  func bad() throws {
    var small = SmallDataset()
    small.files["flags.csv"] = """
      code,mountain,minority_percent
      00004,2,
      00004,1,
      99999,1,
      00005,0,120
      ,1,

      """
    let report = try TemporaryFolder.with { folder in
      let path = try small.write(in: folder)
      return try #require(ProblemReport.of { try Dataset.load(folder: path) })
    }
    let lines = report.problems.map { "\($0.position.line ?? 0):\($0.position.column ?? 0)" }
    #expect(lines == ["2:7", "3:1", "5:9", "6:1"])
    #expect(report.problems.allSatisfy { $0.position.file.hasSuffix("flags.csv") })
    #expect(report.problems.contains { $0.what.en.contains("120") })
    #expect(report.problems.contains { $0.what.en.contains("already on line 2") })
  }

  @Test("A row of a unit that does not exist, and a table without a factor, are refused")
  func unknown() throws {
    for (text, word) in [
      ("code,mountain\n0004,1\n", "units.csv has no unit “0004”"),
      ("code,note\n00004,x\n", "no column of a factor"),
    ] {
      var small = SmallDataset()
      small.files["flags.csv"] = text
      let report = try TemporaryFolder.with { folder in
        let path = try small.write(in: folder)
        return try #require(ProblemReport.of { try Dataset.load(folder: path) })
      }
      #expect(report.problems.contains { $0.what.en.contains(word) && $0.mend != nil })
    }
  }

  @Test("An empty area or population leaves the unit on the map, unjudged and told")
  func missing() throws {
    let dataset = try load(
      SmallDataset().replacing("9000000,7000", by: ",7000", in: "units.csv")
        .replacing("800000,12000", by: ",", in: "units.csv"))
    #expect(dataset.units[4].missing == .area && dataset.units[4].population == 7_000)
    #expect(dataset.units[1].missing == [.area, .population])
    #expect(dataset.units[1].missing.keys == ["area_m2", "population"])
    #expect(dataset.borders.neighbours(of: 4).count == 2)
    let told = try #require(dataset.assumptions.first { $0.en.contains("2 units lack figures") })
    #expect(told.vi.contains("00002 Phường Bình (diện tích, dân số); 00005 Xã Nam (diện tích)"))
    let districts = dataset.ofDistricts()
    #expect(districts.units.map(\.missing) == [[.area, .population], .area, []])
  }
}
