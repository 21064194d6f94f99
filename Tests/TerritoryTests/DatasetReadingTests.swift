import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A dataset folder is read as it is meant")
struct DatasetReadingTests {
  private func load(_ small: SmallDataset) throws -> Dataset {
    try TemporaryFolder.with { try Dataset.load(folder: small.write(in: $0)) }
  }

  @Test("The small dataset is read whole")
  func small() throws {
    let dataset = try load(SmallDataset())
    #expect(dataset.units.map(\.code) == (1...7).map { "0000\($0)" })
    #expect(dataset.districts.map(\.wardsAreBudgetLevel) == [false, true, true])
    #expect(dataset.borders.neighbours(of: 1).map(\.unit) == [0, 2])
    #expect(dataset.borders.shared(1, 2) == 6_505)
    #expect(dataset.borders.shared(2, 1) == 6_505)
    #expect(dataset.borders.shared(0, 2) == nil)
    #expect(dataset.warnings.isEmpty)
  }

  @Test("Semicolons, CRLF, a byte-order mark and decomposed letters change nothing but the hash")
  func dialects() throws {
    let plain = try load(SmallDataset())
    var other = SmallDataset()
    for (name, text) in other.files where name.hasSuffix(".csv") {
      other.files[name] =
        "\u{FEFF}"
        + text.replacing(",", with: ";").replacing("\n", with: "\r\n")
        .replacing("Phường", with: "Phu\u{31B}o\u{31B}\u{300}ng")
    }
    let dataset = try load(other)
    #expect(dataset.units == plain.units)
    #expect(dataset.borders == plain.borders)
    #expect(dataset.hash != plain.hash)
  }

  @Test("Rows may stand in any order; units come in the order of codes")
  func order() throws {
    var shuffled = SmallDataset()
    for name in ["units.csv", "districts.csv", "adjacency.csv"] {
      let lines = try #require(shuffled.files[name]).split(separator: "\n")
      shuffled.files[name] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    }
    let dataset = try load(shuffled)
    let plain = try load(SmallDataset())
    #expect(dataset.units == plain.units)
    #expect(dataset.borders == plain.borders)
  }

  @Test("Areas in km² are read exactly, with point or comma")
  func squareKilometres() throws {
    var small = SmallDataset()
    small.files["units.csv"] = """
      code;name;kind;parent;area_km2;population
      00001;Phường An;phuong;001;0,708;9000
      00002;Xã Bình;xa;002;15.1234567;9000
      """
    small.files["adjacency.csv"] = "a,b,shared_m\n00001,00002,15\n"
    #expect(try load(small).units.map(\.area) == [708_000, 15_123_457])
  }

  @Test("Centroids are exact millionths of a degree, where both coordinates are stated")
  func centroids() throws {
    var small = SmallDataset()
    small.files["units.csv"] = """
      code,name,kind,parent,area_m2,population,lon,lat
      00001,Xã An,xa,002,500000,9000,105.8491,"-21,0467305"
      00002,Xã Bình,xa,002,500000,9000,,
      """
    small.files["adjacency.csv"] = "a,b,shared_m\n00001,00002,15\n"
    #expect(
      try load(small).units.map(\.centroid) == [
        Centroid(longitude: 105_849_100, latitude: -21_046_731), nil,
      ])
  }

  @Test(
    "A centroid that is no place is refused with its column",
    arguments: [
      ("21.05,105.84", "“105.84” is not a number of degrees from −90 to 90"),
      ("587000,21", "“587000”"), ("105.84,x", "“x”"), ("105.84,", "no “lat”"),
      (",21.05", "no “lon”"),
    ])
  func badCentroids(fields: String, words: String) throws {
    var small = SmallDataset()
    let rows = (small.files["units.csv"] ?? "").split(separator: "\n").map(String.init)
    small.files["units.csv"] =
      rows.enumerated().map { index, row in
        row + (index == 0 ? ",lon,lat" : index == 2 ? ",\(fields)" : ",105.8,21.0")
      }.joined(separator: "\n") + "\n"
    let report = #expect(throws: ProblemReport.self) { try load(small) }
    let text = report?.problems.map { $0.text(in: .english) }.joined(separator: "\n") ?? ""
    #expect(text.contains("units.csv:3:") && text.contains(words), "\(text)")
  }

  @Test("Flags, class and minority share are read when the table has them")
  func optionalColumns() throws {
    var small = SmallDataset()
    small.files["units.csv"] = """
      code,name,kind,parent,area_m2,population,mountain,border,island,delta,difficult_coast,minority_percent,class
      00001,Xã An,xa,002,500000,9000,1,yes,true,Có,x,"51,37",I
      00002,Xã Bình,xa,002,500000,9000,0,no,false,không,,,
      """
    small.files["adjacency.csv"] = "a,b,shared_m\n00001,00002,15\n"
    let dataset = try load(small)
    #expect(dataset.units[0].traits == UnitTraits(UnitTraits.each))
    #expect(dataset.units[0].minorityShare == 5_137)
    #expect(dataset.units[0].statedClass == .first)
    #expect(dataset.units[1].traits.isEmpty)
    #expect(dataset.units[1].statedClass == nil)
    #expect(
      dataset.assumptions.map(\.en) == [
        "the column “difficult_coast” is empty on 1 of 2 rows: taken as not especially difficult "
          + "coastal commune",
        "the column “minority_percent” is empty on 1 of 2 rows: the share of ethnic minority "
          + "people is taken as below 20 %",
        "the column “class” is empty on 1 of 2 rows: the class is estimated from population and "
          + "area, and every criterion without figures counts half of its maximum",
      ])
  }

  @Test("A missing optional column becomes an assumption, never silence")
  func assumptions() throws {
    let small = SmallDataset().replacing(
      ",wards_are_budget_level", by: "", in: "districts.csv"
    ).replacing(",0\n", by: "\n", in: "districts.csv").replacing(
      ",1\n", by: "\n", in: "districts.csv")
    let dataset = try load(small)
    #expect(dataset.districts.allSatisfy { $0.wardsAreBudgetLevel })
    #expect(dataset.assumptions.count == 8)
    #expect(dataset.assumptions[0].en.hasPrefix("no column “wards_are_budget_level”: wards are"))
    #expect(dataset.assumptions.allSatisfy { !$0.vi.isEmpty && $0.vi != $0.en })
  }

  @Test("A column without a use is noted with the column it may have meant")
  func unknownColumn() throws {
    let small = SmallDataset().replacing("population", by: "population,moutain", in: "units.csv")
      .replacing("000\n", by: "000,1\n", in: "units.csv")
    let dataset = try load(small)
    #expect(dataset.warnings.map(\.line) == ["units.csv:1:42: the column “moutain” is not used"])
    #expect(dataset.warnings.first?.mend?.en == "did you mean “mountain”?")
  }

  @Test("Near units are found by code and by name, with or without accents")
  func near() throws {
    let dataset = try load(SmallDataset())
    #expect(dataset.unitsNear("Phuong Binh").first == "00002 Phường Bình")
    #expect(dataset.unitsNear("00008").count == 3)
    #expect(dataset.unitsNear("không có ở đâu").isEmpty)
  }

  @Test("The hash follows the content, not the place")
  func hash() throws {
    let one = try load(SmallDataset())
    #expect(try load(SmallDataset()).hash == one.hash)
    let changed = SmallDataset().replacing("650.5", by: "650.6", in: "adjacency.csv")
    #expect(try load(changed).hash != one.hash)
  }

  @Test("A folder may be named with a slash at its end")
  func trailingSlash() throws {
    try TemporaryFolder.with { folder in
      let path = try SmallDataset().write(in: folder)
      #expect(try Dataset.load(folder: path + "/").name == "data")
    }
  }
}
