import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Parts of units are read from parts.csv")
struct PartTableTests {
  /// The small dataset with Bình (00002), between An and Cam, in two parts.
  private static let right = """
    unit,part,name,area_m2,population,touches
    00002,00002.2,,300000,5000,00003:650.5 00002.1
    00002,00002.1,Bắc Bình,500000,7000,00001 00002.2

    """

  private func small(_ parts: String, _ manifest: String = "") -> SmallDataset {
    var small = SmallDataset()
    small.files["parts.csv"] = parts
    small.files["dataset.yaml", default: ""] += manifest
    return small
  }

  private func load(_ parts: String, _ manifest: String = "") throws -> Dataset {
    try TemporaryFolder.with { try Dataset.load(folder: small(parts, manifest).write(in: $0)) }
  }

  private func lines(_ parts: String) throws -> [String] {
    try TemporaryFolder.with { folder in
      let path = try small(parts).write(in: folder)
      let report = try #require(ProblemReport.of { try Dataset.load(folder: path) })
      #expect(report.problems.areMendable)
      return report.lines.map { String($0.drop { $0 != "p" }) }
    }
  }

  @Test("Parts come in order of their codes, with figures, contacts and lengths")
  func content() throws {
    let map = try load(Self.right).parts
    #expect(map.parts.map(\.code) == ["00002.1", "00002.2"])
    #expect(map.parts(of: 1) == 0..<2 && map.parts(of: 0).isEmpty)
    #expect(map.parts[0].name == "Bắc Bình" && map.parts[1].name == nil)
    #expect(map.parts[0].figures == .init(area: 500_000, population: 7_000))
    #expect(map.parts[0].contacts == [.init(place: .unit(0)), .init(place: .part(1))])
    #expect(
      map.parts[1].contacts == [.init(place: .unit(2), shared: 6_505), .init(place: .part(0))])
    #expect(map.differences.isEmpty)
    #expect(map.index(ofPart: "00002.2") == 1)
  }

  @Test("A dataset without the table has no parts; with it, it has another fingerprint")
  func absent() throws {
    let plain = try TemporaryFolder.with { try Dataset.load(folder: SmallDataset().write(in: $0)) }
    #expect(plain.parts.parts.isEmpty)
    #expect(try load(Self.right).hash != plain.hash)
  }

  @Test("Figures may be unknown; sums that differ within the tolerance are told with both figures")
  func sums() throws {
    let unknown = Self.right.replacing("300000,5000", with: ",")
    #expect(try load(unknown).parts.parts.map { $0.figures == nil } == [false, true])
    let other = try load(Self.right.replacing(",5000,", with: ",5600,")).parts
    #expect(
      other.differences[1]?.en == "The parts of 00002 Phường Bình add up to 800000 m², 12600 "
        + "people; the unit has 800000 m², 12000 people")
    let wide = Self.right.replacing(",5000,", with: ",5601,")
    #expect(try load(wide, "parts_tolerance_percent: 6\n").parts.differences[1] != nil)
  }

  @Test(
    "Each fault is told at its place",
    arguments: [
      (
        ",5000,", ",5601,",
        "parts.csv:3:7: The parts of 00002 Phường Bình add up to 800000 m², "
          + "12601 people; the unit has 800000 m², 12000 people: more than 5 % apart"
      ),
      ("300000,5000", ",5000", "parts.csv:2:17: “population” without “area_m2”"),
      (
        "300000,5000,00003:650.5 00002.1\n00002,00002.1,Bắc Bình,500000,7000",
        ",,00003:650.5 00002.1\n00002,00002.1,Bắc Bình,800000,7000",
        "parts.csv:3:7: the known parts of 00002 have 800000 m², 7000 people, and leave nothing "
          + "for the others: the unit has 800000 m², 12000 people"
      ),
      ("00002,00002.2", "00009,00002.2", "parts.csv:2:1: units.csv has no unit “00009”"),
      ("00002,00002.2", "00002,00003", "parts.csv:2:7: “00003” cannot be the code of a part"),
      ("00002,00002.2", "00002,a b", "parts.csv:2:7: “a b” cannot be the code of a part"),
      ("00002,00002.2", "00002,00002.1", "parts.csv:3:7: code 00002.1 is already on line 2"),
      ("00003:650.5", "00003:650.5 00003", "parts.csv:2:28: “00003” is repeated"),
      ("00003:650.5", "00003:x", "parts.csv:2:28: “00003:x” is not of the form code:metres"),
      ("00003:650.5", "00003:0", "parts.csv:2:28: “00003:0” is not of the form code:metres"),
      ("00003:650.5", "00003:1:2", "parts.csv:2:28: “00003:1:2” is not of the form code:metres"),
      (
        "00003:650.5", "00004",
        "parts.csv:2:28: 00002 does not touch 00004, so no part of it touches “00004”"
      ),
      ("00003:650.5", "00077", "parts.csv:2:28: there is no unit or part “00077”"),
      ("00003:650.5", "00002", "parts.csv:2:28: 00002 has parts of its own"),
      ("00003:650.5", "00002.2", "parts.csv:2:28: the part names itself"),
      (
        "00003:650.5 00002.1", "00003:650.5",
        "parts.csv:2:28: “00002.1” is missing, which names "
          + "“00002.2”"
      ),
      (
        "00003:650.5 00002.1", "00003 00002.1:5",
        "parts.csv:2:28: the boundary with “00002.1” has another length on line 3"
      ),
      ("00003:650.5 00002.1", "", "parts.csv:2:28: the field “touches” is empty"),
    ])
  func faults(old: String, new: String, expected: String) throws {
    let found = try lines(Self.right.replacing(old, with: new))
    #expect(found.contains(expected), "\(found)")
  }

  @Test("One part alone, and more than six, are no division")
  func counts() throws {
    let one = Self.right.replacing("00002,00002.1,Bắc Bình,500000,7000,00001 00002.2\n", with: "")
    #expect(
      try lines(one.replacing(" 00002.1", with: "")) == [
        "parts.csv:2:1: 00002 Phường Bình has one part only"
      ])
    let rows = (1...7).map { "00002,00002.\($0),,,,00001\n" }.joined()
    #expect(
      try lines("unit,part,name,area_m2,population,touches\n" + rows) == [
        "parts.csv:8:1: 00002 has 7 parts, 6 at most are possible"
      ])
  }

  @Test("Hà Nội: two parts of each of the four divided wards, figures of Sài Đồng alone")
  func hanoi() throws {
    let dataset = try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
    let units = Set(dataset.parts.parts.map { dataset.units[$0.unit].code }).sorted()
    #expect(units == ["00142", "00226", "00235", "00274"])
    #expect(dataset.parts.parts.count == 8)
    #expect(dataset.parts.parts.compactMap(\.figures).map(\.population) == [13_092, 4_817])
    #expect(dataset.parts.differences.count == 1)
  }
}
