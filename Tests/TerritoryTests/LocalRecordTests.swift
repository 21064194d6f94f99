import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Offices and voters, tables that a dataset may have")
struct LocalRecordTests {
  private static let offices = """
    unit,name,use,handling,year
    00001,Trụ sở UBND,keep,,
    00002,Trụ sở UBND,surplus,chuyển thành trạm y tế,2026
    00002,Nhà văn hóa,,,

    """
  private static let voters = """
    unit,voters,took_part,agree,disagree,other,commune_resolution,commune_percent
    00001,5633,5560,5449,111,,05/NQ-HĐND,"96,5"
    00002,4000,,1900,,,,

    """

  private func dataset(_ files: [String: String]) -> SmallDataset {
    var small = SmallDataset()
    small.files.merge(files) { $1 }
    return small
  }

  private func load(_ files: [String: String]) throws -> Dataset {
    try TemporaryFolder.with { try Dataset.load(folder: try dataset(files).write(in: $0)) }
  }

  private func problems(_ files: [String: String]) throws -> [String] {
    try TemporaryFolder.with { folder in
      let path = try dataset(files).write(in: folder)
      let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
      return report.problems.map {
        "\($0.position.line ?? 0):\($0.position.column ?? 0) \($0.what.en)"
      }
    }
  }

  @Test("Both tables are read, and belong to the fingerprint; without them nothing is recorded")
  func read() throws {
    let both = try load(["offices.csv": Self.offices, "voters.csv": Self.voters])
    let offices = try #require(both.records.offices)
    #expect(offices.map(\.use) == [.keep, .surplus, nil])
    #expect(offices[1].handling == "chuyển thành trạm y tế" && offices[1].year == 2026)
    #expect(both.records.offices(of: [1]).map(\.name) == ["Trụ sở UBND", "Nhà văn hóa"])
    let first = try #require(both.records.opinions?[0])
    #expect(first.agree == 5449 && first.commune?.share == 9650 && first.other == nil)
    #expect(first.agrees(byMoreThan: 50))
    #expect(both.records.opinions?[1]?.agrees(byMoreThan: 47) == true)
    #expect(both.records.opinions?[1]?.agrees(byMoreThan: 48) == false)
    let none = try load([:])
    #expect(none.records == LocalRecords())
    #expect(none.hash != both.hash)
  }

  @Test("All faults of the table of offices are told at once, each with its place")
  func badOffices() throws {
    let text = """
      unit,name,use,handling,year
      99999,Trụ sở,keep,,
      00001,Trụ sở,sell,,
      00001,Trụ sở,keep,,
      00002,,surplus,,26
      00002,Kho,keep,bán,2026

      """
    #expect(
      try problems(["offices.csv": text]) == [
        "2:1 units.csv has no unit “99999”", "3:14 “sell” is neither keep nor surplus",
        "4:7 the unit already has “Trụ sở” on line 3", "5:7 the field “name” is empty",
        "5:17 “26” is not a year from 2019 to 2050",
        "6:16 “handling” is stated of surplus places only",
        "6:20 “year” is stated of surplus places only",
      ])
  }

  @Test("All faults of the table of voters are told at once, each with its place")
  func badVoters() throws {
    let text = """
      unit,voters,took_part,agree,disagree,commune_percent
      00001,100,120,60,10,
      00001,100,,60,,
      00002,100,80,60,30,
      00003,0,,1,,
      00004,100,,,,50
      00005,100,,-1,,

      """
    #expect(
      try problems(["voters.csv": text]) == [
        "2:11 120 is more than 100 voters", "3:1 the unit is already on line 2",
        "4:14 90 answers, more than the 80 voters who took part",
        "5:7 “0” must be above 0 (voters)", "6:12 the field “agree” is empty",
        "6:14 there is a share, but no resolution", "7:12 “-1” is below 0 (voters)",
      ])
  }
}
