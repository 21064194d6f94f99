import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A bad dataset is refused with places and mends, all at once")
struct BadDatasetTests {
  private func report(_ small: SmallDataset) throws -> ProblemReport {
    try TemporaryFolder.with { folder in
      let path = try small.write(in: folder)
      return try #require(ProblemReport.of { try Dataset.load(folder: path) })
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let expected: [String]

    init(_ name: String, _ file: String, _ old: String, _ new: String, _ expected: String...) {
      (testDescription, self.file, self.old, self.new) = (name, file, old, new)
      self.expected = expected
    }
  }

  static let cases = [
    Case(
      "ragged row", "units.csv", "800000,12000", "800000",
      "units.csv:3:1: the row has 5 fields, the header has 6"),
    Case(
      "row too long", "units.csv", "800000,12000", "800000,12000,7",
      "units.csv:3:43: the row has 7 fields, the header has 6"),
    Case(
      "duplicated row", "units.csv", "00002,", "00001,",
      "units.csv:3:1: code 00001 is already on line 2"),
    Case(
      "missing column", "units.csv", ",population", ",people",
      "units.csv:1:1: the column “population” is missing"),
    Case(
      "missing area column", "units.csv", "area_m2", "area",
      "units.csv:1:1: the area column “area_m2” or “area_km2” is missing"),
    Case(
      "duplicate heading", "units.csv", "area_m2", "population",
      "units.csv:1:1: the area column “area_m2” or “area_km2” is missing",
      "units.csv:1:34: the heading “population” is repeated"),
    Case(
      "negative area", "units.csv", "800000", "-800000",
      "units.csv:3:30: “-800000” must be above 0 (m²)"),
    Case(
      "zero population", "units.csv", "12000", "0", "units.csv:3:37: “0” must be above 0 (people)"),
    Case(
      "NaN area", "units.csv", "800000", "NaN", "units.csv:3:30: “NaN” is not a whole number (m²)"),
    Case(
      "fractional population", "units.csv", "12000", "12.5",
      "units.csv:3:37: “12.5” is not a whole number (people)"),
    Case(
      "huge area", "units.csv", "800000", "1000000000001",
      "units.csv:3:30: “1000000000001” m² is larger than possible, at most 1000000000000"),
    Case(
      "huge population", "units.csv", "12000", "1000000001",
      "units.csv:3:37: “1000000001” people is larger than possible, at most 1000000000"),
    Case(
      "figure beyond all bounds", "units.csv", "12000", "99999999999999999999999",
      "units.csv:3:37: “99999999999999999999999” people is larger than possible, at "
        + "most 1000000000"),
    Case("empty name", "units.csv", "Phường Bình", "", "units.csv:3:7: the field “name” is empty"),
    Case(
      "unknown kind", "units.csv", "Bình,phuong", "Bình,ward",
      "units.csv:3:19: “ward” is not a kind of commune"),
    Case(
      "district kind for a commune", "units.csv", "Bình,phuong", "Bình,quan",
      "units.csv:3:19: “quan” is not a kind of commune"),
    Case(
      "unknown parent", "units.csv", "phuong,001,800000", "phuong,009,800000",
      "units.csv:3:26: districts.csv has no district “009”"),
    Case(
      "ward in a huyện", "units.csv", "phuong,001,800000", "phuong,002,800000",
      "units.csv:3:19: Phường Bình is a ward of Huyện Hai: the law knows no ward of a rural district"
    ),
    Case(
      "commune kind for a district", "districts.csv", "quan,0", "phuong,0",
      "districts.csv:2:14: “phuong” is not a kind of district"),
    Case(
      "budget level neither yes nor no", "districts.csv", "quan,0", "quan,2",
      "districts.csv:2:19: “2” is not 1 or 0"),
    Case(
      "duplicated district", "districts.csv", "003,Thị xã Ba,thi_xa,1", "001,Thị xã Ba,thi_xa,1",
      "districts.csv:4:1: code 001 is already on line 2"),
    Case(
      "adjacent to itself", "adjacency.csv", "00004,00005", "00004,00004",
      "adjacency.csv:5:7: unit 00004 cannot be adjacent to itself"),
    Case(
      "unknown neighbours", "adjacency.csv", "00004,00005", "00094,00095",
      "adjacency.csv:5:1: units.csv has no unit “00094”",
      "adjacency.csv:5:7: units.csv has no unit “00095”"),
    Case(
      "pair twice", "adjacency.csv", "00004,00005", "00001,00002",
      "adjacency.csv:5:1: the pair 00001–00002 is already on line 2"),
    Case(
      "pair twice, turned round", "adjacency.csv", "00004,00005", "00002,00001",
      "adjacency.csv:5:1: the pair 00002–00001 is already on line 2"),
    Case(
      "border of no length", "adjacency.csv", "900", "0",
      "adjacency.csv:5:13: “0” must be above 0 (m)"),
    Case(
      "quote never closed", "adjacency.csv", "00004,00005,900", "00004,\"00005,900",
      "adjacency.csv:5:7: this double quote is never closed"),
    Case(
      "unknown key", "dataset.yaml", "title:", "tittle:",
      "dataset.yaml:1:1: the key “title” is missing", "dataset.yaml:2:1: unknown key “tittle”"),
    Case(
      "duplicate key", "dataset.yaml", "title:", "format: 1\ntitle:",
      "dataset.yaml:2:1: the key “format” is repeated (first at 1:1)"),
    Case(
      "another format", "dataset.yaml", "format: 1", "format: 2",
      "dataset.yaml:1:9: 2 is not between 1 and 1"),
    Case(
      "bad date", "dataset.yaml", "2023-01-01", "01/01/2023",
      "dataset.yaml:3:7: a day written as 2023-10-01 is expected, found “01/01/2023”"),
  ]

  @Test("Each fault is told at its place", arguments: cases)
  func fault(of test: Case) throws {
    let small = SmallDataset().replacing(test.old, by: test.new, in: test.file)
    #expect(small.files[test.file] != SmallDataset().files[test.file])
    let report = try report(small)
    #expect(report.kind == .badData)
    let errors = report.problems.filter { $0.severity == .error }
    #expect(errors.map(\.line).sorted() == test.expected.sorted())
    #expect(errors.arePlaced && errors.areWorded)
    if test.file.hasSuffix(".csv") { #expect(errors.areMendable) }
  }

  @Test("All problems of all tables are told together")
  func together() throws {
    let small = SmallDataset()
      .replacing("9000", by: "-1", in: "units.csv").replacing(
        "00002", by: "00009", in: "adjacency.csv"
      )
      .replacing("title", by: "titel", in: "dataset.yaml")
      .replacing("900\n", by: "x\n", in: "adjacency.csv")
    let lines = try report(small).lines
    #expect(lines.count == 6)
    #expect(lines.contains("units.csv:6:21: “-1000” must be above 0 (m²)"))
    #expect(lines.contains("dataset.yaml:2:1: unknown key “titel”"))
    #expect(lines.contains("units.csv:2:35: “-1” must be above 0 (people)"))
    #expect(lines.contains("units.csv:7:42: “-1” must be above 0 (people)"))
    #expect(lines.contains("adjacency.csv:5:13: “x” is not a number (m)"))
  }

  @Test("A fault of dataset.yaml does not hide unknown units")
  func manifestAndUnits() throws {
    let small = SmallDataset().replacing("title", by: "titel", in: "dataset.yaml")
      .replacing("00006,00007", by: "00006,00008", in: "adjacency.csv")
    #expect(try report(small).lines.contains("adjacency.csv:7:7: units.csv has no unit “00008”"))
  }

  @Test("A unit whose own row is faulty is not told again where it is named")
  func noEcho() throws {
    let unit = SmallDataset().replacing(
      "00002,Phường Bình,phuong", by: "00002,Phường Bình,x", in: "units.csv")
    #expect(try report(unit).lines == ["units.csv:3:19: “x” is not a kind of commune"])
    let district = SmallDataset().replacing("Quận Một,quan", by: "Quận Một,x", in: "districts.csv")
    #expect(try report(district).lines == ["districts.csv:2:14: “x” is not a kind of district"])
    let ragged = SmallDataset().replacing(
      "001,Quận Một,quan,0", by: "001,Quận Một", in: "districts.csv")
    #expect(
      try report(ragged).lines == ["districts.csv:2:1: the row has 2 fields, the header has 4"])
  }

  @Test("Codes whose leading zeros a spreadsheet ate are recognised")
  func lostZeros() throws {
    let small = SmallDataset().replacing("00006,00007", by: "6,00007", in: "adjacency.csv")
    let report = try report(small)
    #expect(report.lines == ["adjacency.csv:7:1: units.csv has no unit “6”"])
    #expect(
      report.problems[0].mend?.en
        == "did you mean “00006”? codes are text, keep their leading zeros")
    let parent = try self.report(SmallDataset().replacing(",001,8", by: ",1,8", in: "units.csv"))
    #expect(parent.problems[0].mend?.en.hasPrefix("did you mean “001”?") == true)
  }

  @Test(
    "A table without rows is refused",
    arguments: [
      ("units.csv", "units.csv:1:1: the table has no unit"),
      ("districts.csv", "districts.csv:1:1: there is no district"),
    ])
  func headerOnly(file: String, expected: String) throws {
    var small = SmallDataset()
    small.files["adjacency.csv"] = "a,b,shared_m\n"
    let text = try #require(small.files[file])
    small.files[file] = String(text.prefix { $0 != "\n" }) + "\n"
    let report = try report(small)
    #expect(report.lines.contains(expected))
    #expect(report.problems.areMendable)
  }

  @Test(
    "An empty file is refused as such", arguments: ["units.csv", "districts.csv", "adjacency.csv"])
  func emptyFile(file: String) throws {
    var small = SmallDataset()
    small.files[file] = ""
    #expect(try report(small).lines == ["\(file):1:1: the file is empty: no header line"])
  }
}
