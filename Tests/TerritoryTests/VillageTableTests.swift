import SourceFiles
import Territory
import TestSupport
import Testing

/// The small dataset with five villages of Xã Đông and Phường An.
enum SmallVillages {
  static let files = [
    "villages.csv": """
    code,name,kind,parent,households,voters,agree,non_specialised,security,border,island
    T1,Thôn Một,thon,00004,120,400,300,3,1,0,0
    T2,Thôn Hai,thon,00004,310,,,,0,1,0
    T3,Thôn Ba,thon,00004,90,200,0,0,0,0,1
    T5,Tổ dân phố 5,to_dan_pho,00001,200,500,,2,0,0,0
    T4,Tổ dân phố 4,to_dan_pho,00001,350,600,600,,0,0,0

    """,
    "village-adjacency.csv": """
    a,b
    T1,T2
    T3,T2
    T5,T4

    """,
  ]

  static func dataset() -> SmallDataset {
    var small = SmallDataset()
    for (name, text) in files { small.files[name] = text }
    return small
  }
}

@Suite("The villages of a dataset are read strictly, or there are none")
struct VillageTableTests {
  private func load(_ small: SmallDataset) throws -> Dataset {
    try TemporaryFolder.with { try Dataset.load(folder: try small.write(in: $0)) }
  }

  private func report(_ small: SmallDataset) throws -> ProblemReport {
    try TemporaryFolder.with { folder in
      let path = try small.write(in: folder)
      return try #require(ProblemReport.of { try Dataset.load(folder: path) })
    }
  }

  @Test("Without both files there are no villages and nothing else changes")
  func none() throws {
    let plain = try load(SmallDataset())
    #expect(plain.villages == nil)
    let having = try load(SmallVillages.dataset())
    #expect(having.villages != nil && having.hash != plain.hash)
    #expect(having.units == plain.units && having.assumptions == plain.assumptions)
  }

  @Test("Every column is read, villages are in the order of their codes")
  func columns() throws {
    let map = try #require(try load(SmallVillages.dataset()).villages)
    #expect(map.villages.map(\.code) == ["T1", "T2", "T3", "T4", "T5"])
    #expect(map.villages.map(\.households) == [120, 310, 90, 350, 200])
    #expect(map.villages.map(\.people) == [3, nil, 0, nil, 2])
    #expect(
      map.villages.map(\.consultation) == [
        .init(voters: 400, agree: 300), nil, .init(voters: 200, agree: 0),
        .init(voters: 600, agree: 600), nil,
      ])
    #expect(map.villages.map(\.traits) == [.keySecurity, .border, .island, [], []])
    #expect(map.villages.map(\.kind) == [.thon, .thon, .thon, .toDanPho, .toDanPho])
    #expect(map.neighbours == [[1], [0, 2], [1], [4], [3]])
    #expect(map.villages[3].bareName == "4")
  }

  @Test("Columns that are missing become assumptions; border and island come from the commune")
  func missingColumns() throws {
    var small = SmallVillages.dataset()
    small.files["villages.csv"] = """
      code,name,kind,parent,households
      T1,Thôn Một,thon,00004,120

      """
    small.files["village-adjacency.csv"] = "a,b\n"
    small.files["units.csv"] = small.files["units.csv"]?
      .replacing("population\n", with: "population,border,island\n")
      .replacing("000\n", with: "000,1,0\n")
    let map = try #require(try load(small).villages)
    #expect(map.villages[0].traits == [.border])
    #expect(
      map.assumptions.map { $0.en.prefix { $0 != ":" } } == [
        "no column “voters”", "no column “non_specialised”", "no column “security”",
        "no column “border”", "no column “island”", "no column “former_large_thon”",
      ])
  }

  @Test("Any change of the two files changes the fingerprint")
  func hash() throws {
    let first = try load(SmallVillages.dataset()).hash
    for (file, old, new) in [
      ("villages.csv", ",120,", ",121,"), ("village-adjacency.csv", "T3,T2", "T2,T3"),
    ] {
      let changed = SmallVillages.dataset().replacing(old, by: new, in: file)
      #expect(try load(changed).hash != first)
    }
  }

  @Test("A village of the other kind than its commune's is told, and read")
  func otherKind() throws {
    let dataset = try load(
      SmallVillages.dataset().replacing(
        "T1,Thôn Một,thon", by: "T1,Tổ 1,to_dan_pho", in: "villages.csv"))
    #expect(dataset.warnings.map(\.line) == ["villages.csv:2:9: Tổ 1 is a tổ dân phố of Xã Đông"])
    #expect(dataset.warnings.areMendable)
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
      "negative households", "villages.csv", ",120,", ",-120,",
      "villages.csv:2:24: “-120” must be above 0 (households)"),
    Case(
      "no households", "villages.csv", ",120,", ",0,",
      "villages.csv:2:24: “0” must be above 0 (households)"),
    Case(
      "too many households", "villages.csv", ",120,", ",10000001,",
      "villages.csv:2:24: “10000001” households is larger than possible, at most 10000000"),
    Case(
      "beyond all bounds", "villages.csv", ",120,", ",99999999999999999999,",
      "villages.csv:2:24: “99999999999999999999” households is larger than possible, at "
        + "most 10000000"),
    Case(
      "fraction", "villages.csv", ",120,", ",1.5,",
      "villages.csv:2:24: “1.5” is not a whole number (households)"),
    Case(
      "unknown parent", "villages.csv", "thon,00004,120", "thon,00009,120",
      "villages.csv:2:18: units.csv has no unit “00009”"),
    Case(
      "duplicate code", "villages.csv", "T2,Thôn Hai", "T1,Thôn Hai",
      "villages.csv:3:1: code T1 is already on line 2"),
    Case(
      "unknown kind", "villages.csv", "Một,thon", "Một,lang",
      "villages.csv:2:13: “lang” is no kind of village"),
    Case(
      "more agree than there are voters", "villages.csv", "400,300", "400,401",
      "villages.csv:2:32: 401 agree, more than the 400 voters"),
    Case(
      "agree without voters", "villages.csv", "400,300", ",300",
      "villages.csv:2:29: 300 agree, but the number of voters is missing"),
    Case(
      "negative voters", "villages.csv", "400,300", "-400,300",
      "villages.csv:2:28: “-400” must be above 0 (people)"),
    Case(
      "negative agree", "villages.csv", "400,300", "400,-1",
      "villages.csv:2:32: “-1” is below 0 (people)"),
    Case(
      "negative people", "villages.csv", "300,3,", "300,-3,",
      "villages.csv:2:36: “-3” is below 0 (people)"),
    Case(
      "people that are no number", "villages.csv", "300,3,", "300,ba,",
      "villages.csv:2:36: “ba” is not a whole number (people)"),
    Case(
      "flag", "villages.csv", "3,1,0,0", "3,2,0,0", "villages.csv:2:38: “2” is not 1 or 0"),
    Case(
      "missing column", "villages.csv", ",households", ",ho",
      "villages.csv:1:1: the column “households” is missing"),
    Case(
      "adjacent to itself", "village-adjacency.csv", "T1,T2", "T1,T1",
      "village-adjacency.csv:2:4: village T1 cannot be adjacent to itself"),
    Case(
      "unknown neighbour", "village-adjacency.csv", "T1,T2", "T1,T9",
      "village-adjacency.csv:2:4: villages.csv has no village “T9”"),
    Case(
      "pair twice", "village-adjacency.csv", "T3,T2", "T2,T1",
      "village-adjacency.csv:3:1: the pair T2–T1 is already on line 2"),
  ]

  @Test("Each fault is told at its place", arguments: cases)
  func fault(of test: Case) throws {
    let whole = SmallVillages.dataset()
    let small = whole.replacing(test.old, by: test.new, in: test.file)
    #expect(small.files[test.file] != whole.files[test.file])
    let report = try report(small)
    #expect(report.kind == .badData)
    let errors = report.problems.filter { $0.severity == .error }
    #expect(errors.map(\.line) == test.expected)
    #expect(errors.arePlaced && errors.areMendable)
  }

  @Test("A thôn cannot have been a large thôn before it became a tổ dân phố")
  func formerThon() throws {
    var small = SmallVillages.dataset()
    small.files["villages.csv"] = """
      code,name,kind,parent,households,former_large_thon
      T1,Thôn Một,thon,00004,120,1
      T2,Tổ dân phố 2,to_dan_pho,00001,120,1

      """
    small.files["village-adjacency.csv"] = "a,b\n"
    #expect(
      try report(small).problems.filter { $0.severity == .error }.map(\.line) == [
        "villages.csv:2:28: Thôn Một is a thôn: only a tổ dân phố can have been a large thôn"
      ])
    small.files["villages.csv"] = small.files["villages.csv"]?.replacing(
      ",120,1\nT2", with: ",120,\nT2")
    #expect(try load(small).villages?.villages.map(\.traits) == [[], .formerLargeThon])
  }

  @Test("One of the two files alone is told by the name of the other")
  func alone() throws {
    for (present, missing) in [
      ("villages.csv", "village-adjacency.csv"), ("village-adjacency.csv", "villages.csv"),
    ] {
      var small = SmallDataset()
      small.files[present] = SmallVillages.files[present]
      let report = try report(small)
      #expect(report.kind == .noInput)
      #expect(report.lines == ["\(missing): there is no such file"])
      #expect(report.problems.areMendable)
    }
  }

  @Test("A table without villages is refused")
  func headerOnly() throws {
    var small = SmallVillages.dataset()
    small.files["villages.csv"] = "code,name,kind,parent,households\n"
    small.files["village-adjacency.csv"] = "a,b\n"
    #expect(try report(small).lines.contains("villages.csv:1:1: the table has no village"))
  }

  @Test("Mutated tables never end the program", arguments: 0..<3)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed)
    try TemporaryFolder.with { folder in
      let small = SmallVillages.dataset()
      let path = try small.write(in: folder)
      for _ in 0..<60 {
        for name in SmallVillages.files.keys.sorted() {
          let text = small.files[name] ?? ""
          try folder.write("data/" + name, bytes: chance.mutated(Array(text.utf8)))
          if let report = ProblemReport.of({ try Dataset.load(folder: path) }) {
            #expect(report.problems.areWorded)
          }
          try folder.write("data/" + name, text)
        }
      }
    }
  }
}
